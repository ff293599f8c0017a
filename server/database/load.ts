/**
 * Fills a new database with rows that another one held, in whatever order the tables come, all or nothing: a schema with the
 * migrations that those rows had, every link between rows checked at the end. Refuses a database that holds anything.
 */
import type BetterSqlite from 'better-sqlite3'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { numberOn } from './audit-guard.ts'
import { type Connection, connectPostgres, connectSqlite } from './connect.ts'
import { layoutOf, type TableLayout } from './layout.ts'
import { migrate } from './migrate.ts'
import type { Value } from './snapshot.ts'
import { openSqlite } from './sqlite.ts'
import type { Database } from './tables.ts'

export type Loading = {
  tables: TableLayout[]
  insert: (table: TableLayout, rows: Value[][]) => Promise<void>
}

/** What was wrong with the rows as a whole, once all of them were in. */
export class BrokenLinks extends Error {}

/** A new SQLite file; the caller takes it away again where this throws. */
export async function loadSqlite(
  file: string,
  migrations: Record<string, Migration>,
  work: (loading: Loading) => Promise<void>,
): Promise<void> {
  const connection = connectSqlite(file)
  let tables: TableLayout[]
  try {
    // The file is nobody's yet: it is synced as a whole, at the end.
    await sql`pragma synchronous = 0`.execute(connection.db)
    await migrate(connection.db, migrations)
    tables = await layoutOf(connection.db, 'sqlite')
  } finally {
    await connection.close()
  }
  const database = openSqlite(file)
  try {
    // Nobody reads it before it is whole: with what an act would write into a log of its own it would take twice the room.
    database.pragma('journal_mode = delete')
    database.pragma('foreign_keys = 0')
    database.exec('begin')
    // What migrations themselves laid down comes again with the rows.
    for (const { name } of tables) database.exec(`delete from "${name}"`)
    await work({ tables, insert: async (table, rows) => insertAtOnce(database, table, rows) })
    const broken = database.pragma('foreign_key_check') as { table: string }[]
    if (broken[0]) throw new BrokenLinks(`${broken.length} rows lead nowhere, the first in ${broken[0].table}`)
    database.exec('commit')
    const sound = database.pragma('integrity_check', { simple: true })
    if (sound !== 'ok') throw new BrokenLinks(`integrity_check: ${String(sound)}`)
  } finally {
    database.close()
  }
}

/** Some rows a statement halve the time; more make no difference. */
const rowsAtOnce = 20

type Inserts = { one: BetterSqlite.Statement; many: BetterSqlite.Statement }

/** Prepared once a table: a hundred times as quick as statements that are compiled anew. */
const prepared = new WeakMap<BetterSqlite.Database, Map<string, Inserts>>()

function insertAtOnce(database: BetterSqlite.Database, table: TableLayout, rows: Value[][]): void {
  const known = prepared.get(database) ?? new Map<string, Inserts>()
  prepared.set(database, known)
  const { one, many } = known.get(table.name) ?? insertsInto(database, table)
  known.set(table.name, { one, many })
  let at = 0
  for (; at + rowsAtOnce <= rows.length; at += rowsAtOnce) many.run(rows.slice(at, at + rowsAtOnce).flat())
  for (const row of rows.slice(at)) one.run(row)
}

function insertsInto(database: BetterSqlite.Database, { name, columns }: TableLayout): Inserts {
  const quoted = columns.map((column) => `"${column.name}"`).join(', ')
  const places = `(${columns.map(() => '?').join(', ')})`
  const of = (count: number) =>
    database.prepare(`insert into "${name}" (${quoted}) values ${Array(count).fill(places).join(', ')}`)
  return { one: of(1), many: of(rowsAtOnce) }
}

/** An empty PostgreSQL database; empty again where this throws. */
export async function loadPostgres(
  address: string,
  migrations: Record<string, Migration>,
  work: (loading: Loading) => Promise<void>,
): Promise<void> {
  const connection = await connectPostgres(address)
  try {
    await migrate(connection.db, migrations)
    await connection.db.connection().execute((db) => loadInto(db, work))
  } catch (error) {
    await emptyAgain(connection)
    throw error
  } finally {
    await connection.close()
  }
}

/** Whether anything at all is in a PostgreSQL database's schema. */
export async function isEmptyPostgres(address: string): Promise<boolean> {
  const connection = await connectPostgres(address)
  try {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = current_schema()`.execute(
      connection.db,
    )
    return rows.length === 0
  } finally {
    await connection.close()
  }
}

async function loadInto(db: Database, work: (loading: Loading) => Promise<void>): Promise<void> {
  const tables = await layoutOf(db, 'postgres')
  await sql`begin`.execute(db)
  try {
    await sql`set local statement_timeout = 0`.execute(db)
    const links = (await linksOf.execute(db)).rows
    const alter = async (how: ReturnType<typeof sql>) => {
      for (const { table, link } of links)
        await sql`alter table ${sql.table(table)} alter constraint ${sql.id(link)} ${how}`.execute(db)
    }
    await alter(sql`deferrable initially deferred`)
    for (const { name } of tables) await sql`delete from ${sql.table(name)}`.execute(db)
    await work({ tables, insert: (table, rows) => insertMany(db, table, rows) })
    await sql`set constraints all immediate`.execute(db)
    if (tables.some(({ name }) => name === 'audit_seal')) await numberOn(db)
    await alter(sql`not deferrable`)
    await sql`commit`.execute(db)
  } catch (error) {
    await sql`rollback`.execute(db)
    throw error
  }
}

const linksOf = sql<{ table: string; link: string }>`
  select t.relname as "table", l.conname as "link"
  from pg_constraint l
  join pg_class t on t.oid = l.conrelid
  join pg_namespace n on n.oid = t.relnamespace and n.nspname = current_schema()
  where l.contype = 'f'`

/** A column at a time: a statement with a place for each value would be compiled for longer than it runs. */
async function insertMany(db: Database, { name, columns }: TableLayout, rows: Value[][]): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column.name)))
  const lists = columns.map(({ isText }, index) => {
    const values = rows.map((row) => row[index])
    return isText ? sql`${values}::text[]` : sql`${values}::bigint[]`
  })
  await sql`insert into ${sql.table(name)} (${names}) select * from unnest(${sql.join(lists)})`.execute(db)
}

async function emptyAgain({ db }: Connection): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = current_schema()`.execute(db)
  for (const { name } of rows) await sql`drop table if exists ${sql.table(name)} cascade`.execute(db)
}
