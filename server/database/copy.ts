/**
 * Copies everything from one engine to the other, as it stands at one moment: every row of every table, or nothing. Refuses
 * a target that holds anything, or whose schema is another.
 */
import { type RawBuilder, sql } from 'kysely'
import { numberOn } from './audit-guard.ts'
import { engineOf } from './engine.ts'
import { type Key, parentsFirst, type TableShape, tableShapes } from './table-shapes.ts'
import type { Database } from './tables.ts'
import { inTransaction, readStill } from './transaction.ts'

/** Bound values in one statement: under both engines' limits. */
const mostValues = 20_000

type Row = Record<string, unknown>

/** How many rows were copied, by table. */
export async function copyDatabase(from: Database, to: Database): Promise<Map<string, number>> {
  const shapes = await tableShapes(engineOf(from) === 'sqlite' ? from : to)
  await refuseOtherSchema(from, to)
  return readStill(from, (still) =>
    inTransaction(
      to,
      async (trx) => {
        for (const { name } of shapes) await refuseFull(trx, name)
        const copied = new Map<string, number>()
        for (const shape of shapes) copied.set(shape.name, await copyTable(still, trx, shape))
        await numberOn(trx)
        return copied
      },
      { isLong: true },
    ),
  )
}

async function copyTable(from: Database, to: Database, shape: TableShape): Promise<number> {
  // A row that points at another of its own table comes after it.
  if (shape.ownParent) return insertRows(to, shape, parentsFirst(await allRows(from, shape), shape.ownParent))
  let count = 0
  for await (const rows of pieces(from, shape)) count += await insertRows(to, shape, rows)
  return count
}

async function allRows(from: Database, shape: TableShape): Promise<Row[]> {
  const rows: Row[] = []
  for await (const piece of pieces(from, shape)) rows.push(...piece)
  return rows
}

async function* pieces(from: Database, { name, columns, key }: TableShape): AsyncGenerator<Row[]> {
  const size = Math.floor(mostValues / columns)
  let last: Row | undefined
  for (;;) {
    const rows: Row[] = (await piece(name, key, last, size).execute(from)).rows
    if (rows.length > 0) yield rows
    if (rows.length < size) return
    last = rows.at(-1)
  }
}

function piece(name: string, key: Key, last: Row | undefined, size: number): RawBuilder<Row> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const after = last ? sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})` : sql``
  return sql`select * from ${sql.table(name)} ${after} order by ${columns} limit ${size}`
}

async function insertRows(to: Database, { name, columns }: TableShape, rows: readonly Row[]): Promise<number> {
  const size = Math.floor(mostValues / columns)
  for (let start = 0; start < rows.length; start += size)
    await to
      .insertInto(name as 'setting')
      .values(rows.slice(start, start + size) as never)
      .execute()
  return rows.length
}

async function refuseFull(to: Database, name: string): Promise<void> {
  const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(to)
  if (rows.length > 0) throw new Error(`the target is not empty: ${name} holds rows`)
}

async function refuseOtherSchema(from: Database, to: Database): Promise<void> {
  const [source, target] = await Promise.all([from, to].map(migrationsOf))
  if (JSON.stringify(source) !== JSON.stringify(target))
    throw new Error(`the schemas differ: ${source?.at(-1)} and ${target?.at(-1)}`)
}

async function migrationsOf(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map((row) => row.name).sort()
}
