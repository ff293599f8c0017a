/** A database far away: each answer takes a while, so that what two people do at once really overlaps. Nothing else is altered. */
import { setTimeout } from 'node:timers/promises'
import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import type { Connection } from '../../server/database/connect.ts'

class Distance implements KyselyPlugin {
  readonly #milliseconds: number

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    await setTimeout(this.#milliseconds)
    return result
  }
}

export function farAway(connection: Connection, milliseconds: number): Connection {
  return { ...connection, db: connection.db.withPlugin(new Distance(milliseconds)) }
}
