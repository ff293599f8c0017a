/**
 * The record of acts is sealed: each row has a mark, and the rows of each transaction a seal that takes up the one before.
 * What was entered until now is sealed here, in pieces.
 */
import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'

/** As they stood then: a migration is frozen, whatever the program calls a row today. */
const columns = [
  'id',
  'at',
  'account_id',
  'act',
  'month',
  'unit_id',
  'element_id',
  'revision',
  'before',
  'after',
  'way',
  'import_id',
] as const

type Row = Record<(typeof columns)[number], string | number | null> & { id: string; at: string }
type Sealing = {
  audit: Row
  audit_seal: { number: number; place: number; at: string; rows: number; hash: string }
}

/** Rows of one seal, and of one statement. */
const pieceSize = 1000

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('audit')
    .addColumn('seal', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('audit')
    .addColumn('mark', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema
    .createTable('audit_seal')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('place', 'integer', (column) => column.notNull().unique())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('rows', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  await sealWhatIsThere(db as Kysely<Sealing>)
}

async function sealWhatIsThere(db: Kysely<Sealing>): Promise<void> {
  let before = ''
  let last: string | undefined
  for (let place = 1; ; place += 1) {
    let asked = db
      .selectFrom('audit')
      .select([...columns])
      .orderBy('id')
      .limit(pieceSize)
    if (last !== undefined) asked = asked.where('id', '>', last)
    const rows = await asked.execute()
    if (rows.length === 0) return
    const hashed = rows.map((row) => ({ id: row.id, hash: sha256(columns.map((column) => row[column])) }))
    await mark(db, place, hashed)
    const at = rows.reduce((latest, row) => (row.at > latest ? row.at : latest), '')
    before = sha256([before, place, place, at, rows.length, contentOf(hashed)])
    await db.insertInto('audit_seal').values({ number: place, place, at, rows: rows.length, hash: before }).execute()
    last = rows.at(-1)?.id
  }
}

type Hashed = { id: string; hash: string }

async function mark(db: Kysely<Sealing>, seal: number, rows: readonly Hashed[]): Promise<void> {
  const marks = sql.join(rows.map((row) => sql`(${row.id}, ${row.hash.slice(0, 12)})`))
  await sql`with marked (id, mark) as (values ${marks})
    update audit set seal = ${seal}, mark = marked.mark from marked where audit.id = marked.id`.execute(db)
}

function contentOf(rows: readonly Hashed[]): string {
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return hash('sha256', sorted.map((row) => row.hash).join(''), 'hex')
}

function sha256(content: unknown): string {
  return hash('sha256', JSON.stringify(content), 'hex')
}
