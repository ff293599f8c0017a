/** A database whose n-th statement fails once, as a disk or a connection does: for finding out what is left behind. */
import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import type { Connection } from '../../server/database/connect.ts'

export class Breakage implements KyselyPlugin {
  #left = Number.POSITIVE_INFINITY
  broke = false

  /** Lets `count` statements pass and breaks the one after. */
  after(count: number): void {
    this.#left = count
    this.broke = false
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    this.#left -= 1
    if (this.#left < 0 && !this.broke) {
      this.broke = true
      throw new Error('the disk is full')
    }
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result
  }
}

export function breaking(connection: Connection): { connection: Connection; breakage: Breakage } {
  const breakage = new Breakage()
  return { connection: { ...connection, db: connection.db.withPlugin(breakage) }, breakage }
}
