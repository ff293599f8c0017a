/**
 * SQLite as this program needs it: migrations that roll back, write transactions that take the lock at once,
 * and every table STRICT and clustered by its primary key. Nothing outside server/database knows of it.
 */
import BetterSqlite from 'better-sqlite3'
import {
  CompiledQuery,
  CreateTableNode,
  type DatabaseConnection,
  type Driver,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  RawNode,
  type RootOperationNode,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'

/** Kysely does not wrap SQLite migrations in a transaction by itself; a failing one would leave half a schema behind. */
class RollingBackAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: BetterSqlite.Database

  constructor(database: BetterSqlite.Database) {
    super({ database })
    this.#database = database
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** Where the disk is full SQLite has rolled back by itself; a second rollback would fail and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

export class Sqlite extends SqliteDialect {
  readonly #database: BetterSqlite.Database

  constructor(database: BetterSqlite.Database) {
    super({ database })
    this.#database = database
  }

  override createAdapter(): SqliteAdapter {
    return new RollingBackAdapter()
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#database)
  }
}

/** Adds STRICT and WITHOUT ROWID to every table that our migrations create, so that they stay plain for PostgreSQL. */
export class StrictTables implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (!CreateTableNode.is(node) || node.table.table.identifier.name.startsWith('kysely_')) return node
    return CreateTableNode.cloneWithEndModifier(node, RawNode.createWithSql('strict, without rowid'))
  }

  async transformResult<T>({ result }: { result: T }): Promise<T> {
    return result
  }
}

const pragmas = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['busy_timeout', 5000],
  ['trusted_schema', 0],
] as const

/**
 * Opens a database file (or ':memory:') and asserts the settings on which durability rests: better-sqlite3 is built with
 * WAL and synchronous NORMAL, under which an acknowledged figure may vanish on power loss.
 */
export function openSqlite(file: string): BetterSqlite.Database {
  const database = new BetterSqlite(file)
  database.pragma('journal_size_limit = 67108864')
  for (const [name, value] of pragmas) {
    database.pragma(`${name} = ${value}`)
    const actual = database.pragma(name, { simple: true })
    const expected = name === 'journal_mode' && file === ':memory:' ? 'memory' : value
    if (actual !== expected) throw new Error(`SQLite refused ${name} = ${value}: it is ${String(actual)}`)
  }
  return database
}
