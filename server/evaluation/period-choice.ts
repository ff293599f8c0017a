/** Which period a page opens with when none is named: the last closed quarter, or the last one that has figures. */
import type { Reader } from '../database/tables.ts'
import { lastClosedQuarter, type Month, type Period, quarterOf } from '../domain/period.ts'
import type { Unit } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'

/** The last month in which any of the units has a sheet; undefined where none ever had. */
export async function lastReportedMonth(db: Reader, unitIds: readonly number[]): Promise<Month | undefined> {
  if (unitIds.length === 0) return undefined
  const row = await db
    .selectFrom('sheet')
    .select('month')
    .where('unit_id', 'in', [...unitIds])
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.month
}

/** The period with which an overview opens. */
export function openingPeriod(today: string, lastReported: Month | undefined): Period {
  const closed = lastClosedQuarter(today)
  if (lastReported === undefined || quarterOf(lastReported) >= closed) return closed
  return quarterOf(lastReported)
}

/** A unit without figures opens with the year of its latest plan, so that its targets are what one sees. */
export function openingPeriodOfUnit(
  catalogue: Catalogue,
  unit: Unit,
  today: string,
  lastReported: Month | undefined,
): Period {
  if (lastReported !== undefined) return openingPeriod(today, lastReported)
  const years = [...catalogue.plans.values()].filter((plan) => plan.unitId === unit.id).map((plan) => plan.year)
  return years.length > 0 ? String(Math.max(...years)) : lastClosedQuarter(today)
}

/** Unit ids below a parent at any time, so that predecessors count as well. */
export function everBelow(catalogue: Catalogue, parent: Unit): number[] {
  return catalogue.units.filter((unit) => unit.parentId === parent.id).map((unit) => unit.id)
}
