/** The sample's city grown to many wards: each new one has the sheets and figures of one that reported them all, as a unit of its own. */
import { insertInBatches } from '../seeds/batches.ts'
import type { Database } from '../server/database/tables.ts'
import { inTransaction } from '../server/database/transaction.ts'
import { catalogueTopic, raiseVersion } from '../server/database/version.ts'

/** What a unit's numbers are made of: sheets, and the figures in them. */
const copied = ['sheet', 'figure'] as const

/** `since` leaves out what was reported before that month. */
export async function growCity(db: Database, wanted = 200, since = ''): Promise<number> {
  const city = await db.selectFrom('unit').select('id').where('code', '=', 'MH').executeTakeFirstOrThrow()
  const wards = await db
    .selectFrom('unit')
    .selectAll()
    .where('parent_id', '=', city.id)
    .where('valid_to', 'is', null)
    .orderBy('id')
    .execute()
  const { last } = await db
    .selectFrom('unit')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  const models = wards.filter(({ kind }) => kind !== 'department').slice(0, 20)
  const fresh = Array.from({ length: wanted - wards.length }, (_, index) => {
    const model = models[index % models.length] as (typeof models)[number]
    return {
      model,
      row: { ...model, id: Number(last) + 1 + index, code: `MHX${index}`, name: `Minh Họa ${index + 1}` },
    }
  })
  await inTransaction(db, async (trx) => {
    await raiseVersion(trx, catalogueTopic)
    await insertInBatches(
      trx,
      'unit',
      fresh.map(({ row }) => row),
    )
    for (const model of models) {
      const copies = fresh.filter((one) => one.model === model)
      for (const table of copied) {
        const rows = await trx
          .selectFrom(table)
          .selectAll()
          .where('unit_id', '=', model.id)
          .where('month', '>=', since)
          .execute()
        await insertInBatches(
          trx,
          table,
          copies.flatMap(({ row }) => rows.map((one) => ({ ...one, unit_id: row.id }))) as never,
        )
      }
    }
  })
  return wanted
}
