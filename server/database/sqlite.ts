/**
 * SQLite as this program needs it: migrations that roll back, acts that write in turns, reading beside them,
 * and every table STRICT and clustered by its primary key. Nothing outside server/database knows of it.
 */
import BetterSqlite from 'better-sqlite3'
import {
  type CompiledQuery,
  CreateTableNode,
  type DatabaseConnection,
  type Driver,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type QueryResult,
  RawNode,
  type RootOperationNode,
  SelectQueryNode,
  SqliteAdapter,
  SqliteDialect,
  type TransactionSettings,
} from 'kysely'
import { Statements } from './statements.ts'
import { type Bounds, Turns } from './turns.ts'

class OwnAdapter extends SqliteAdapter {
  /** The driver gives turns itself. */
  override get supportsMultipleConnections(): boolean {
    return true
  }

  /** Kysely does not wrap SQLite migrations in a transaction by itself; a failing one would leave half a schema behind. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** What one user of the database holds: an act of its own while `isAct`, otherwise single statements. */
class Lease implements DatabaseConnection {
  isAct = false
  readonly #writing: Statements
  readonly #reading: Statements | undefined
  readonly #turns: Turns

  constructor(writing: Statements, reading: Statements | undefined, turns: Turns) {
    this.#writing = writing
    this.#reading = reading
    this.#turns = turns
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.isAct) return this.#inAct(query)
    // A connection of its own sees what was committed, and waits for nobody.
    if (this.#reading && SelectQueryNode.is(query.query)) return run(this.#reading, query)
    await this.#turns.free()
    return run(this.#writing, query)
  }

  // biome-ignore lint/correctness/useYield: nothing is streamed from SQLite, which answers at once.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('streams are not used on SQLite')
  }

  #inAct<Row>(query: CompiledQuery): QueryResult<Row> {
    this.#turns.refuseWhereLost()
    try {
      return run(this.#writing, query)
    } catch (error) {
      this.#turns.noteFailure(error)
      throw error
    }
  }
}

function run<Row>(statements: Statements, { sql, parameters }: CompiledQuery): QueryResult<Row> {
  const statement = statements.of(sql)
  if (statement.reader) return { rows: statement.all(parameters) as Row[] }
  const { changes } = statement.run(parameters)
  return { numAffectedRows: BigInt(changes), rows: [] }
}

/** One connection writes, in turns; where there is a file another one reads beside it. */
class TakingTurns implements Driver {
  readonly #writing: BetterSqlite.Database
  readonly #reading: BetterSqlite.Database | undefined
  readonly #kept: { writing: Statements; reading: Statements | undefined }
  readonly #turns: Turns

  constructor(writing: BetterSqlite.Database, reading: BetterSqlite.Database | undefined, bounds?: Bounds) {
    this.#writing = writing
    this.#reading = reading
    this.#kept = { writing: new Statements(writing), reading: reading && new Statements(reading) }
    this.#turns = new Turns(writing, bounds)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Lease> {
    return new Lease(this.#kept.writing, this.#kept.reading, this.#turns)
  }

  async releaseConnection(): Promise<void> {}

  /** Every transaction is serial to the others; one that asks for it by name has the disk to itself, too. */
  async beginTransaction(lease: Lease, { isolationLevel }: TransactionSettings): Promise<void> {
    await this.#turns.begin(isolationLevel === 'serializable')
    lease.isAct = true
  }

  async commitTransaction(lease: Lease): Promise<void> {
    this.#turns.release()
    lease.isAct = false
    await this.#turns.finish()
  }

  async rollbackTransaction(lease: Lease): Promise<void> {
    // What could not be written with its group was rolled back with it.
    if (!lease.isAct) return
    lease.isAct = false
    await this.#turns.takeBack()
  }

  async destroy(): Promise<void> {
    await this.#turns.idle()
    // Whoever closes last writes the log into the file.
    this.#reading?.close()
    this.#writing.close()
  }
}

export class Sqlite extends SqliteDialect {
  readonly #writing: BetterSqlite.Database
  readonly #reading: BetterSqlite.Database | undefined
  readonly #bounds: Bounds | undefined

  constructor(writing: BetterSqlite.Database, reading?: BetterSqlite.Database, bounds?: Bounds) {
    super({ database: writing })
    this.#writing = writing
    this.#reading = reading
    this.#bounds = bounds
  }

  override createAdapter(): SqliteAdapter {
    return new OwnAdapter()
  }

  override createDriver(): Driver {
    return new TakingTurns(this.#writing, this.#reading, this.#bounds)
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
  // What an act would need to take itself back is kept in memory; otherwise each sheet that is saved makes a file for it.
  ['temp_store', 2],
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

/** A second connection to a file that `openSqlite` has opened, for reading only: it sees nothing that is not committed. */
export function openReader(file: string): BetterSqlite.Database | undefined {
  if (file === ':memory:') return undefined
  const database = new BetterSqlite(file, { readonly: true })
  database.pragma('busy_timeout = 5000')
  database.pragma('trusted_schema = 0')
  // Whole months are read once and kept elsewhere; what is read again stands in the system's own cache.
  database.pragma('cache_size = -4000')
  return database
}
