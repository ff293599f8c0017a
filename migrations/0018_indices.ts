/**
 * Indices in earnest: a scheme is a version of an index with rounding, classes and a scoring rule per leaf; what others
 * publish is kept by source, so that two that disagree both stay; and what stands behind a leaf where no sheet gives it.
 */
import type { ColumnDefinitionBuilder, Kysely } from 'kysely'
import { indexScales, moreIndices } from './0018_indices.vi.ts'
import { qd766Rules } from './0018_qd766_rules.ts'

const key = (column: ColumnDefinitionBuilder) => column.primaryKey()
const given = (column: ColumnDefinitionBuilder) => column.notNull()
const of = (table: string) => (column: ColumnDefinitionBuilder) => column.notNull().references(`${table}.id`)
const orGiven = (value: string | number) => (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(value)

export async function up(db: Kysely<unknown>): Promise<void> {
  await schemes(db)
  await results(db)
  await db.schema
    .createTable('leaf_count')
    .addColumn('scheme', 'text', (column) => column.notNull().references('scheme.code'))
    .addColumn('period', 'text', given)
    .addColumn('unit_id', 'integer', of('unit'))
    .addColumn('node', 'text', given)
    .addColumn('numerator', 'integer')
    .addColumn('denominator', 'integer')
    .addColumn('choice', 'text')
    .addColumn('points', 'integer')
    .addColumn('source', 'text', given)
    .addColumn('at', 'text')
    .addColumn('account_id', 'text', (column) => column.references('account.id'))
    .addColumn('revision', 'integer', given)
    .addPrimaryKeyConstraint('leaf_count_key', ['scheme', 'period', 'unit_id', 'node'])
    .execute()
  await fromScores(db as Kysely<Stored>)
  await indicesOf(db as Kysely<Stored>)
  await db.schema.dropTable('score').execute()
}

async function schemes(db: Kysely<unknown>): Promise<void> {
  const columns: [string, 'text' | 'integer', (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder][] = [
    ['index_code', 'text', orGiven('qd766')],
    ['issuer', 'text', orGiven('')],
    ['unit_id', 'integer', (column) => column.references('unit.id')],
    ['applies_to', 'text', orGiven('["ward","commune","special_zone"]')],
    ['state', 'text', orGiven('in_force')],
    ['decimals', 'integer', orGiven(2)],
    ['rounding', 'text', orGiven('half_up')],
    ['rounded_at', 'text', orGiven('leaf')],
    ['maximum', 'integer', orGiven(10_000)],
    ['revision', 'integer', orGiven(1)],
  ]
  for (const [name, type, build] of columns) await db.schema.alterTable('scheme').addColumn(name, type, build).execute()
  await db.schema.alterTable('scheme_node').addColumn('rule', 'text').execute()
  await db.schema.alterTable('scheme_node').addColumn('evidence', 'integer', orGiven(0)).execute()
  await db.schema.alterTable('scheme_node').addColumn('note', 'text', orGiven('')).execute()
  await db.schema
    .createTable('scheme_class')
    .addColumn('scheme', 'text', (column) => column.notNull().references('scheme.code'))
    .addColumn('position', 'integer', given)
    .addColumn('name', 'text', given)
    .addColumn('from_share', 'integer', given)
    .addPrimaryKeyConstraint('scheme_class_key', ['scheme', 'position'])
    .execute()
  await db.schema
    .createTable('index_scale')
    .addColumn('index_code', 'text', (column) => column.primaryKey().references('indicator.code'))
    .addColumn('top', 'integer', given)
    .addColumn('merger', 'text', given)
    .addColumn('level', 'text', given)
    .addColumn('owner', 'text', given)
    .execute()
}

async function results(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('result_source')
    .addColumn('id', 'integer', key)
    .addColumn('text', 'text', given)
    .addColumn('published_on', 'text')
    .addColumn('added_at', 'text')
    .addColumn('account_id', 'text', (column) => column.references('account.id'))
    .execute()
  await db.schema
    .createTable('index_result')
    .addColumn('id', 'integer', key)
    .addColumn('index_code', 'text', given)
    .addColumn('scheme', 'text', (column) => column.references('scheme.code'))
    .addColumn('period', 'text', given)
    .addColumn('unit_id', 'integer', of('unit'))
    .addColumn('node', 'text', given)
    .addColumn('value', 'integer', given)
    .addColumn('decimals', 'integer', given)
    .addColumn('place', 'integer')
    .addColumn('of_units', 'integer')
    .addColumn('note', 'text', given)
    .addColumn('source_id', 'integer', of('result_source'))
    .addColumn('revision', 'integer', given)
    .addUniqueConstraint('index_result_once', ['index_code', 'period', 'unit_id', 'node', 'source_id'])
    .execute()
  await db.schema
    .createIndex('index_result_unit')
    .on('index_result')
    .columns(['unit_id', 'index_code', 'period'])
    .execute()
  await db.schema
    .createTable('index_benchmark')
    .addColumn('id', 'integer', key)
    .addColumn('index_code', 'text', given)
    .addColumn('year', 'integer', given)
    .addColumn('kind', 'text', given)
    .addColumn('name', 'text', given)
    .addColumn('value', 'integer', given)
    .addColumn('decimals', 'integer', given)
    .addColumn('place', 'integer')
    .addColumn('of_units', 'integer')
    .addColumn('note', 'text', given)
    .addColumn('source_id', 'integer', of('result_source'))
    .addUniqueConstraint('index_benchmark_once', ['index_code', 'year', 'kind', 'name', 'source_id'])
    .execute()
}

/** What all published points had in common until now. */
const published = { decimals: 2, note: '', revision: 1 }

type Stored = {
  indicator: Record<string, string | number | null> & { code: string; position: number }
  index_scale: { index_code: string; top: number; merger: string; level: string; owner: string }
  scheme: { code: string; source: string; as_of: string | null }
  scheme_node: { scheme: string; code: string; rule: string | null }
  result_source: { id: number; text: string; published_on: string | null }
  index_result: Record<string, unknown>
  score: { scheme: string; period: string; unit_id: number; node: string; kind: string; points: number }
}

/** What was published stays what was published, now by its source; the tree of QĐ 766 learns how its leaves are scored. */
async function fromScores(db: Kysely<Stored>): Promise<void> {
  const schemes = await db.selectFrom('scheme').select(['code', 'source', 'as_of']).orderBy('code').execute()
  let last = 0
  for (const [index, { code, source, as_of }] of schemes.entries()) {
    await db
      .insertInto('result_source')
      .values({ id: index + 1, text: source, published_on: as_of })
      .execute()
    const scores = await db
      .selectFrom('score')
      .selectAll()
      .where('scheme', '=', code)
      .where('kind', '=', 'published')
      .orderBy('period')
      .orderBy('unit_id')
      .orderBy('node')
      .execute()
    const rows = scores.map(({ kind: _, points, ...score }) => {
      last += 1
      return { ...score, ...published, id: last, index_code: 'qd766', value: points, source_id: index + 1 }
    })
    for (let from = 0; from < rows.length; from += 500)
      await db
        .insertInto('index_result')
        .values(rows.slice(from, from + 500))
        .execute()
  }
  await db.updateTable('scheme_node').set({ rule: '{"kind":"manual"}' }).where('scheme', '=', 'qd766').execute()
  for (const [node, rule] of Object.entries(qd766Rules))
    await db
      .updateTable('scheme_node')
      .set({ rule: rule === null ? null : JSON.stringify(rule) })
      .where('scheme', '=', 'qd766')
      .where('code', '=', node)
      .execute()
}

/** A site that knows the indices learns of two more, and of the scale of each; a new one gets these with its reference facts. */
async function indicesOf(db: Kysely<Stored>): Promise<void> {
  const known = await db.selectFrom('indicator').select(['code', 'position']).orderBy('position').execute()
  let position = known.at(-1)?.position
  if (position === undefined) return
  for (const row of moreIndices) {
    position += 1
    await db
      .insertInto('indicator')
      .values({ ...row, position })
      .execute()
  }
  const codes = new Set([...known, ...moreIndices].map(({ code }) => code))
  for (const row of indexScales) if (codes.has(row.index_code)) await db.insertInto('index_scale').values(row).execute()
}
