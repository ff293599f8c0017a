/**
 * Typed percentages, as imports bring them and take them back: each write keeps what stood before, by whom it came, and,
 * in a sheet that had been approved, the reason of the reopening. Runs inside the caller's transaction, on sheets it holds.
 */
import type { RateChangeTable } from '../database/rows/figures.ts'
import type { Database, Reader } from '../database/tables.ts'
import type { Month } from '../domain/period.ts'
import type { TypedRate } from '../domain/rollup.ts'
import { sheetName } from './many-figures.ts'
import type { HeldSheet } from './sheet.ts'
import type { Stamp } from './stamp.ts'

type Place = { month: Month; unitId: number; indicator: string }
type KeptRate = TypedRate & { importId: string }
/** A rate of an import and what stood there before it. */
export type ImportedRate = Place & TypedRate & { before: KeptRate | null }
type Change = Place & { from: string | null; to: KeptRate | null }

/** Who writes, by which import; the sheets by `sheetName`. */
export type RateStamp = Stamp & { importId: string }
type Held = ReadonlyMap<string, HeldSheet>

/** Rows in one statement: few enough parameters for both engines. */
const batchSize = 100

/**
 * Writes rates, each place once, on top of what their dry run saw. False where another import wrote or took back one of
 * them meanwhile: the caller must roll back. The caller also raises the versions of the months.
 */
export async function recordRates(
  trx: Database,
  rates: readonly ImportedRate[],
  stamp: RateStamp,
  held: Held,
): Promise<boolean> {
  const { importId } = stamp
  const changes = rates.map(({ value, decimals, before, ...place }) => ({
    ...place,
    from: before?.importId ?? null,
    to: { value, decimals, importId },
  }))
  return changeRates(trx, changes, stamp, held)
}

/** Puts back what stood there before; false, as `recordRates`, where one of them is no longer this import's. */
export async function takeRatesBack(
  trx: Database,
  rates: readonly ImportedRate[],
  stamp: RateStamp,
  held: Held,
): Promise<boolean> {
  const changes = rates.map(({ before, ...place }) => ({ ...place, from: stamp.importId, to: before }))
  return changeRates(trx, changes, stamp, held)
}

async function changeRates(trx: Database, changes: readonly Change[], stamp: RateStamp, held: Held): Promise<boolean> {
  const present = await presentRates(trx, changes)
  const isMoved = (change: Change) => (present.get(rateName(change))?.importId ?? null) !== change.from
  if (changes.some((change) => isMoved(change) || !held.has(sheetName(change)))) return false
  const rows = changes.map((change): RateChangeTable => {
    const { month, unitId, indicator } = change
    const before = present.get(rateName(change))
    const sheet = held.get(sheetName(change))
    return {
      month,
      unit_id: unitId,
      indicator,
      revision: (before?.revision ?? 0) + 1,
      at: stamp.at,
      account_id: stamp.accountId,
      import_id: stamp.importId,
      reason: sheet === undefined || sheet.approvedAt === null ? null : (sheet.reopenReason ?? ''),
      before_value: before?.value ?? null,
      before_decimals: before?.decimals ?? null,
      approved: 0,
    }
  })
  for (let at = 0; at < changes.length; at += batchSize) {
    await trx
      .insertInto('rate_change')
      .values(rows.slice(at, at + batchSize))
      .execute()
    await store(trx, changes.slice(at, at + batchSize))
  }
  return true
}

async function store(trx: Database, changes: readonly Change[]): Promise<void> {
  const kept = changes.flatMap(({ month, unitId, indicator, to }) =>
    to === null
      ? []
      : [{ month, unit_id: unitId, indicator, value: to.value, decimals: to.decimals, import_id: to.importId }],
  )
  if (kept.length > 0)
    await trx
      .insertInto('typed_rate')
      .values(kept)
      .onConflict((on) =>
        on.columns(['month', 'unit_id', 'indicator']).doUpdateSet((row) => ({
          value: row.ref('excluded.value'),
          decimals: row.ref('excluded.decimals'),
          import_id: row.ref('excluded.import_id'),
        })),
      )
      .execute()
  for (const { month, unitId, indicator } of changes.filter(({ to }) => to === null))
    await trx
      .deleteFrom('typed_rate')
      .where('month', '=', month)
      .where('unit_id', '=', unitId)
      .where('indicator', '=', indicator)
      .execute()
}

type PresentRate = { value: number | null; decimals: number | null; importId: string | null; revision: number }

/** What stands at the places now, with the revision of its last write; a rate that was taken back has no value. */
async function presentRates(trx: Database, places: readonly Place[]): Promise<Map<string, PresentRate>> {
  const present = new Map<string, PresentRate>()
  for (const [month, some] of Map.groupBy(places, (place) => place.month)) {
    const rows = await trx
      .selectFrom('rate_change')
      .leftJoin('typed_rate', (join) =>
        join
          .onRef('typed_rate.month', '=', 'rate_change.month')
          .onRef('typed_rate.unit_id', '=', 'rate_change.unit_id')
          .onRef('typed_rate.indicator', '=', 'rate_change.indicator'),
      )
      .select(['rate_change.unit_id', 'rate_change.indicator', 'rate_change.revision'])
      .select(['typed_rate.value', 'typed_rate.decimals', 'typed_rate.import_id'])
      .where('rate_change.month', '=', month)
      .where('rate_change.unit_id', 'in', [...new Set(some.map((place) => place.unitId))])
      .orderBy('rate_change.revision')
      .execute()
    for (const { unit_id: unitId, indicator, revision, value, decimals, import_id: importId } of rows)
      present.set(rateName({ month, unitId, indicator }), { value, decimals, importId, revision })
  }
  return present
}

function rateName({ month, unitId, indicator }: Place): string {
  return `${month} ${unitId} ${indicator}`
}

/** How the rates of a sheet came to be: how often any was written, and who wrote or took back each one last. */
export type RateEntries = { saves: number; enteredBy: ReadonlySet<string> }

export const noRates: RateEntries = { saves: 0, enteredBy: new Set() }

/** By unit; one without typed rates is absent. */
export async function rateEntries(
  db: Reader,
  month: Month,
  unitIds: readonly number[],
): Promise<Map<number, RateEntries>> {
  if (unitIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('rate_change')
    .select(['unit_id', 'indicator', 'account_id'])
    .where('month', '=', month)
    .where('unit_id', 'in', [...unitIds])
    .orderBy('revision')
    .execute()
  const entriesOf = (some: typeof rows): RateEntries => ({
    saves: some.length,
    enteredBy: new Set(new Map(some.map((row) => [row.indicator, row.account_id])).values()),
  })
  return new Map([...Map.groupBy(rows, (row) => row.unit_id)].map(([unitId, some]) => [unitId, entriesOf(some)]))
}
