/** What tables a database has, in its own words: columns by name, and the key that gives rows their order. Knows both engines. */
import { sql } from 'kysely'
import type { Engine } from './connect.ts'
import type { Database, Reader } from './tables.ts'

/** Columns by name, whatever order migrations added them in; `key` in the order of the primary key. */
export type Column = { name: string; isText: boolean }
export type TableLayout = { name: string; columns: Column[]; key: Column[] }

type Found = { table: string; column: string; type: string; place: number }

/** Every table of the program, by name; the migrator's own are left out, since they tell of times and not of facts. */
export async function layoutOf(db: Database, engine: Engine): Promise<TableLayout[]> {
  const found = (await (engine === 'sqlite' ? sqliteColumns : postgresColumns).execute(db)).rows
  const tables = Map.groupBy(
    found.filter(({ table }) => !table.startsWith('kysely_') && !table.startsWith('sqlite_')),
    ({ table }) => table,
  )
  return [...tables].map(([name, columns]) => layout(name, columns)).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function layout(name: string, columns: Found[]): TableLayout {
  const key = columns.filter(({ place }) => place > 0).sort((a, b) => a.place - b.place)
  if (key.length === 0) throw new Error(`table ${name} has no primary key, so its rows have no order`)
  const described = ({ column, type }: Found) => ({ name: column, isText: type.toLowerCase() === 'text' })
  return {
    name,
    columns: columns.map(described).sort((a, b) => (a.name < b.name ? -1 : 1)),
    key: key.map(described),
  }
}

const sqliteColumns = sql<Found>`
  select s.name as "table", c.name as "column", c.type as "type", c.pk as "place"
  from sqlite_schema s, pragma_table_info(s.name) c
  where s.type = 'table'`

/** From the catalogue itself: its standard views take seconds to put the same together. */
const postgresColumns = sql<Found>`
  select t.relname as "table", c.attname as "column", format_type(c.atttypid, null) as "type",
    coalesce(array_position(k.indkey::int2[], c.attnum), -1) + 1 as "place"
  from pg_class t
  join pg_namespace n on n.oid = t.relnamespace and n.nspname = current_schema()
  join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
  left join pg_index k on k.indrelid = t.oid and k.indisprimary
  where t.relkind = 'r'`

/** The names of the migrations that a database has had, in order; none where it has no schema yet. */
export async function migrationsOf(db: Reader): Promise<string[]> {
  const asked = db as unknown as Database
  const tables = await asked.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(asked)
  return rows.map(({ name }) => name).sort()
}
