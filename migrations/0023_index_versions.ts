/** By which decision an index was made, from a day on: a trend breaks where the method changes. */
import type { Kysely } from 'kysely'
import { indexVersions } from './0023_index_versions.vi.ts'

type Stored = {
  indicator: { code: string }
  index_version: { index_code: string; level: string; from_date: string; decision: string; source: string }
}

export async function up(db: Kysely<Stored>): Promise<void> {
  await db.schema
    .createTable('index_version')
    .addColumn('index_code', 'text', (column) => column.notNull().references('indicator.code'))
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('from_date', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('index_version_key', ['index_code', 'level', 'from_date'])
    .execute()
  // A site that knows the indices learns of their methods; a new one gets these with its reference facts.
  const known = new Set((await db.selectFrom('indicator').select('code').execute()).map(({ code }) => code))
  for (const row of indexVersions)
    if (known.has(row.index_code)) await db.insertInto('index_version').values(row).execute()
}
