/**
 * A database of an earlier version, with the sample in it as far as that version could hold it, is brought up to date: every
 * table that was the same then and now holds the very rows of a database that was made today.
 */
import { sql } from 'kysely'
import { migrations } from '../../migrations/index.ts'
import { type Connection, connectSqlite } from '../../server/database/connect.ts'
import { layoutOf, type TableLayout } from '../../server/database/layout.ts'
import { migrate } from '../../server/database/migrate.ts'
import { onConnection } from '../../server/database/snapshot.ts'
import { brokenLinks } from '../../server/database/soundness.ts'
import { digestDatabase } from '../../server/operations/canonical.ts'

export type HalvesReport = { versions: number; tables: number; faults: string[] }

/** The migration of indices adds to the catalogue of a site what the sample of today has already: versions before it are tested one by one. */
const earliest = '0018_indices'

/** `file`: a sample of today. */
export async function migrateInHalves(file: string): Promise<HalvesReport> {
  const report: HalvesReport = { versions: 0, tables: 0, faults: [] }
  const today = connectSqlite(file)
  const right = await digests(today)
  const layouts = new Map((await layoutOf(today.db, 'sqlite')).map((table) => [table.name, table]))
  await today.close()
  const names = Object.keys(migrations)
  for (let had = names.indexOf(earliest) + 1; had < names.length; had += 1) {
    const old = connectSqlite(':memory:')
    try {
      await migrate(old.db, Object.fromEntries(Object.entries(migrations).slice(0, had)))
      const filled = await fillAsItWas(old, file, layouts)
      await migrate(old.db)
      const found = await digests(old)
      report.versions += 1
      report.tables += filled.length
      for (const table of filled)
        if (found.get(table) !== right.get(table)) report.faults.push(`from ${names[had - 1]}: ${table} is another`)
      for (const table of await brokenLinks(old)) report.faults.push(`from ${names[had - 1]}: ${table} leads nowhere`)
    } catch (error) {
      report.faults.push(`from ${names[had - 1]}: ${String(error)} ${String((error as Error).cause ?? '')}`)
    } finally {
      await old.close()
    }
  }
  return report
}

/** Copies the rows of every table whose columns are those of today; what the old version wrote by itself gives way. */
async function fillAsItWas(old: Connection, file: string, today: Map<string, TableLayout>): Promise<string[]> {
  const { db } = old
  const same = (await layoutOf(db, 'sqlite')).filter(
    (table) => JSON.stringify(table) === JSON.stringify(today.get(table.name)),
  )
  await sql`attach ${file} as today`.execute(db)
  await sql`pragma foreign_keys = 0`.execute(db)
  for (const { name, columns } of same) {
    const list = sql.join(columns.map((column) => sql.ref(column.name)))
    await sql`delete from main.${sql.id(name)}`.execute(db)
    await sql`insert into main.${sql.id(name)} (${list}) select ${list} from today.${sql.id(name)}`.execute(db)
  }
  // Rows of tables that look up to one that has changed since are left out with it.
  const left = new Set<string>()
  for (let broken = await brokenLinks(old); broken.length > 0; broken = await brokenLinks(old))
    for (const table of broken) {
      await sql`delete from main.${sql.id(table)}`.execute(db)
      left.add(table)
    }
  await sql`pragma foreign_keys = 1`.execute(db)
  await sql`detach today`.execute(db)
  return same.map(({ name }) => name).filter((name) => !left.has(name))
}

async function digests(connection: Connection): Promise<Map<string, string>> {
  const { tables } = await onConnection(connection, (snapshot) => digestDatabase(snapshot), false)
  return new Map(tables.map(({ table, rows, sha256 }) => [table, `${rows} ${sha256}`]))
}
