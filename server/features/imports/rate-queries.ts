/** SQL of the rates that imports keep apart. The import that wrote a rate is its revision: another one there means it has moved. */
import type { Database, Reader } from '../../database/tables.ts'
import type { Month } from '../../domain/period.ts'
import type { StoredRate } from './stored-answer.ts'

export async function typedRatesOfUnits(db: Reader, month: Month, unitIds: readonly number[]) {
  return db
    .selectFrom('typed_rate')
    .select(['unit_id', 'indicator', 'value', 'decimals', 'import_id'])
    .where('month', '=', month)
    .where('unit_id', 'in', unitIds)
    .execute()
}

/**
 * Writes rates on top of what their dry run saw, inside the caller's transaction and on sheets that it holds. False where
 * another import wrote or took back one of them meanwhile: the caller must roll back.
 */
export async function writeRates(trx: Database, importId: string, rates: readonly StoredRate[]): Promise<boolean> {
  for (const rate of rates) {
    const { month, unitId, indicator, value, decimals, before } = rate
    const written =
      before === null
        ? await trx
            .insertInto('typed_rate')
            .values({ month, unit_id: unitId, indicator, value, decimals, import_id: importId })
            .onConflict((on) => on.columns(['month', 'unit_id', 'indicator']).doNothing())
            .executeTakeFirst()
            .then((result) => result.numInsertedOrUpdatedRows)
        : await replaceRate(trx, rate, before.importId, { value, decimals, import_id: importId })
    if ((written ?? 0n) === 0n) return false
  }
  return true
}

/** Puts back what stood there before; false, as `writeRates`, where one of them is no longer this import's. */
export async function takeRatesBack(trx: Database, importId: string, rates: readonly StoredRate[]): Promise<boolean> {
  for (const rate of rates) {
    const { month, unitId, indicator, before } = rate
    const back =
      before === null
        ? await trx
            .deleteFrom('typed_rate')
            .where('month', '=', month)
            .where('unit_id', '=', unitId)
            .where('indicator', '=', indicator)
            .where('import_id', '=', importId)
            .executeTakeFirst()
            .then((result) => result.numDeletedRows)
        : await replaceRate(trx, rate, importId, {
            value: before.value,
            decimals: before.decimals,
            import_id: before.importId,
          })
    if (back === 0n) return false
  }
  return true
}

async function replaceRate(
  trx: Database,
  { month, unitId, indicator }: StoredRate,
  writtenBy: string,
  set: { value: number; decimals: number; import_id: string },
): Promise<bigint> {
  const updated = await trx
    .updateTable('typed_rate')
    .set(set)
    .where('month', '=', month)
    .where('unit_id', '=', unitId)
    .where('indicator', '=', indicator)
    .where('import_id', '=', writtenBy)
    .executeTakeFirst()
  return updated.numUpdatedRows
}

/** The rates that are not by the import expected of them; null expects none to stand there. */
export async function movedRates(
  db: Reader,
  rates: readonly StoredRate[],
  writerOf: (rate: StoredRate) => string | null,
): Promise<StoredRate[]> {
  const writers = new Map<string, string>()
  for (const [month, some] of Map.groupBy(rates, (rate) => rate.month)) {
    const units = [...new Set(some.map((rate) => rate.unitId))]
    for (const { unit_id, indicator, import_id } of await typedRatesOfUnits(db, month, units))
      writers.set(`${month} ${unit_id} ${indicator}`, import_id)
  }
  return rates.filter((rate) => {
    const writer = writers.get(`${rate.month} ${rate.unitId} ${rate.indicator}`) ?? null
    return writer !== writerOf(rate)
  })
}
