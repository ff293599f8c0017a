/** A database whose n-th statement fails once, as a disk or a connection does: for finding out what is left behind. */
import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs, QueryId } from 'kysely'
import type { Connection, Engine } from '../../server/database/connect.ts'

/** What each engine says where there is no room left to write. */
export const diskFull: Record<Engine, Error> = {
  sqlite: Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }),
  postgres: Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' }),
}

export class Breakage implements KyselyPlugin {
  #left = Number.POSITIVE_INFINITY
  #error = new Error('the disk is full')
  readonly #counted = new WeakSet<QueryId>()
  broke = false

  /** Lets `count` statements pass and breaks the one after. */
  after(count: number, error = new Error('the disk is full')): void {
    this.#left = count
    this.#error = error
    this.broke = false
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    this.#counted.add(queryId)
    this.#count()
    return node
  }

  /** A statement whose text was kept is met here for the first time: it was run, and then told to have failed. */
  async transformResult({ result, queryId }: PluginTransformResultArgs) {
    if (!this.#counted.has(queryId)) this.#count()
    return result
  }

  #count(): void {
    this.#left -= 1
    if (this.#left >= 0 || this.broke) return
    this.broke = true
    throw this.#error
  }
}

export function breaking(connection: Connection): { connection: Connection; breakage: Breakage } {
  const breakage = new Breakage()
  return { connection: { ...connection, db: connection.db.withPlugin(breakage) }, breakage }
}
