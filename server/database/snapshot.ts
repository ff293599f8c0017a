/**
 * A database as it stands at one moment, read page by page while others go on writing. On SQLite one pinned reading
 * transaction of a connection of its own: an online backup in steps would begin anew at every write. Refuses to write.
 */
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { Kysely, type RawBuilder, SqliteDialect, sql } from 'kysely'
import { type Connection, connectPostgres, type Engine } from './connect.ts'
import { layoutOf, migrationsOf, type TableLayout } from './layout.ts'
import type { Database, Reader, Tables } from './tables.ts'

/** Where the database is: as the configuration says it. */
export type DatabasePlace = { databaseUrl: string | undefined; dataFolder: string }

export type Value = string | number | null

export type Snapshot = {
  db: Reader
  engine: Engine
  tables: TableLayout[]
  /** Names of the migrations that the schema has had. */
  migrations: string[]
  /** Rows in the order of the primary key, texts by their bytes; each row in the order of the table's columns. */
  pages: (table: TableLayout) => AsyncGenerator<Value[][]>
}

export const databaseFile = 'bang-chi-tieu.db'

/** Opens a connection of its own, and works on what is committed at this moment. */
export async function atOneMoment<T>(place: DatabasePlace, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const connection =
    place.databaseUrl === undefined
      ? openToRead(path.join(place.dataFolder, databaseFile))
      : await connectPostgres(place.databaseUrl)
  try {
    return await onConnection(connection, work, true)
  } finally {
    await connection.close()
  }
}

/** The same on a connection that is there, such as a test's; nobody else must write through it meanwhile. */
export async function onConnection<T>(
  { db, engine }: Pick<Connection, 'db' | 'engine'>,
  work: (snapshot: Snapshot) => Promise<T>,
  /** A connection of SQLite that others write through must not be held in a transaction. */
  isOwn = engine === 'postgres',
): Promise<T> {
  return db.connection().execute(async (one) => {
    if (isOwn) await begin[engine].execute(one)
    // A table of millions of rows is sorted for longer than a page of the program may take.
    if (engine === 'postgres') await sql`set local statement_timeout = 0`.execute(one)
    try {
      const tables = await layoutOf(one, engine)
      const pages = engine === 'sqlite' ? sqlitePages : postgresPages
      const migrations = await migrationsOf(one)
      return await work({ db: one, engine, tables, migrations, pages: (table) => pages(one, table) })
    } finally {
      if (isOwn) await sql`rollback`.execute(one)
    }
  })
}

const begin: Record<Engine, RawBuilder<unknown>> = {
  sqlite: sql`begin`,
  postgres: sql`begin isolation level repeatable read read only`,
}

function openToRead(file: string): Connection {
  const database = new BetterSqlite(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  const db: Database = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  return { db, engine: 'sqlite', close: () => db.destroy() }
}

/** How many rows are read at once: few where rows are as large as a meeting's content, many where they are counts. */
const steps = [10, 200, 4000] as const
type Step = (typeof steps)[number]
const pageLetters = 4_000_000

function nextStep(rows: Value[][]): Step {
  const letters = rows.reduce(
    (sum, row) => sum + row.reduce((all: number, value) => all + (typeof value === 'string' ? value.length : 8), 0),
    0,
  )
  const fitting = (pageLetters * rows.length) / Math.max(letters, 1)
  return steps.findLast((step) => step <= fitting) ?? steps[0]
}

async function* sqlitePages(db: Database, table: TableLayout): AsyncGenerator<Value[][]> {
  const columns = sql.join(table.columns.map(({ name }) => sql.ref(name)))
  const key = sql.join(table.key.map(({ name }) => sql.ref(name)))
  const places = table.key.map((part) => table.columns.findIndex(({ name }) => name === part.name))
  let step: Step = steps[0]
  let after: Value[] | undefined
  for (;;) {
    const beyond = after === undefined ? sql`` : sql`where (${key}) > (${sql.join(after)})`
    const page = sql`select ${columns} from ${sql.table(table.name)} ${beyond} order by ${key} limit ${step}`
    const rows = values((await page.execute(db)).rows, table)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < step) return
    after = places.map((place) => last[place] as Value)
    step = nextStep(rows)
  }
}

const fetch: Record<Step, RawBuilder<unknown>> = {
  10: sql`fetch 10 from pages`,
  200: sql`fetch 200 from pages`,
  4000: sql`fetch 4000 from pages`,
}

async function* postgresPages(db: Database, table: TableLayout): AsyncGenerator<Value[][]> {
  const columns = sql.join(table.columns.map(({ name }) => sql.ref(name)))
  const key = sql.join(
    table.key.map(({ name, isText }) => (isText ? sql`${sql.ref(name)} collate "C"` : sql.ref(name))),
  )
  const select = sql`select ${columns} from ${sql.table(table.name)} order by ${key}`
  await sql`declare pages no scroll cursor for ${select}`.execute(db)
  let step: Step = steps[0]
  for (;;) {
    const rows = values((await fetch[step].execute(db)).rows, table)
    if (rows.length > 0) yield rows
    if (rows.length < step) break
    step = nextStep(rows)
  }
  await sql`close pages`.execute(db)
}

function values(rows: unknown[], { columns }: TableLayout): Value[][] {
  return (rows as Record<string, Value>[]).map((row) => columns.map(({ name }) => row[name] as Value))
}
