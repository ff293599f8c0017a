/** Which period an edition of a kind is of, and which one a meeting would most likely be about next. Nothing here asks the time. */
import { type EditionKind, editionKinds } from './edition.ts'
import { firstDayOf, firstMonthOf, lastClosedQuarter, lastMonthOf, type Period, periodKind } from './period.ts'

/** A person's own period may be any; the others are told by their months. */
export function fitsKind(kind: EditionKind, period: Period): boolean {
  const year = period.slice(0, 4)
  switch (kind) {
    case 'quarter':
      return periodKind(period) === 'quarter'
    case 'half_year':
      return period === `${year}-01..${year}-06`
    case 'nine_months':
      return period === `${year}-01..${year}-09`
    case 'year':
      return periodKind(period) === 'year'
    case 'own':
      return periodKind(period) !== undefined
  }
}

/** True once its first day has come in Viet Nam. */
export function hasBegun(period: Period, today: string): boolean {
  return firstDayOf(firstMonthOf(period)) <= today
}

/** Of each kind that has one, the last period that is wholly over. */
export function lastPeriods(today: string): { kind: EditionKind; period: Period }[] {
  const year = Number(today.slice(0, 4))
  const isOver = (period: Period) => lastMonthOf(period) < today.slice(0, 7)
  const lastOver = (of: (year: number) => Period) => (isOver(of(year)) ? of(year) : of(year - 1))
  const found: Partial<Record<EditionKind, Period>> = {
    quarter: lastClosedQuarter(today),
    half_year: lastOver((one) => `${one}-01..${one}-06`),
    nine_months: lastOver((one) => `${one}-01..${one}-09`),
    year: lastOver(String),
  }
  return editionKinds.flatMap((kind) => {
    const period = found[kind]
    return period === undefined ? [] : [{ kind, period }]
  })
}
