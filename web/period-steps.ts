/** Where the arrows and the three words of the period switch lead. Refuses periods that have not begun. */
import {
  firstMonthOf,
  lastMonthOf,
  type Month,
  monthsOf,
  nextPeriod,
  type Period,
  type PeriodKind,
  previousPeriod,
  quarterOf,
  shiftPeriod,
  yearOf,
} from '#domain/period.ts'

/** The period after, or null where it has not begun on that day. */
export function periodAfter(period: Period, today: string): Period | null {
  const after = nextPeriod(period)
  return firstMonthOf(after) <= today.slice(0, 7) ? after : null
}

export function periodBefore(period: Period): Period {
  return previousPeriod(period)
}

/**
 * The same time seen as another kind of period: the latest month or quarter inside it that is wholly over,
 * and where none is over yet, its first.
 */
export function periodAs(kind: PeriodKind, period: Period, today: string): Period {
  const last = lastMonthOf(period)
  if (kind === 'year') return String(yearOf(period))
  const lastOver = shiftPeriod(today.slice(0, 7), -1)
  const month: Month = last < lastOver ? last : lastOver
  const inside = month >= firstMonthOf(period) ? month : firstMonthOf(period)
  if (kind === 'month') return inside
  const quarter = quarterOf(inside)
  const earlier = previousPeriod(quarter)
  const isOver = lastMonthOf(quarter) <= lastOver
  return isOver || firstMonthOf(earlier) < firstMonthOf(period) || monthsOf(period).length <= 3 ? quarter : earlier
}
