/** SQL of the rates that imports keep apart. The import that wrote a rate is its revision: another one there means it has moved. */
import type { Reader } from '../../database/tables.ts'
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
