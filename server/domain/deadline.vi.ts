/** Deadlines as plans print them. */
import type { Deadline } from './deadline.ts'
import type { Recurrence } from './occurrence.ts'
import { monthNumber, type Period, periodKind, yearOf } from './period.ts'
import { dateName, lowerFirst, periodName } from './wording.vi.ts'

export const recurrenceWords: Record<Recurrence, string> = {
  month: 'hằng tháng',
  quarter: 'hằng quý',
  half_year: '6 tháng một lần',
  year: 'hằng năm',
}

/**
 * "Tháng 5 và tháng 10/2024", "Quý I/2024", "Trước ngày 15/02/2024", "Thường xuyên, hằng quý"; a note of the plan stands in
 * brackets.
 */
export function deadlineWords(
  deadline: Deadline,
  note: string | null = null,
  recurrence: Recurrence | null = null,
): string {
  const how = deadline.kind === 'regular' && recurrence !== null ? `, ${recurrenceWords[recurrence]}` : ''
  const words = `${wordsOf(deadline)}${how}`
  return note === null ? words : `${words} (${note})`
}

function wordsOf(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'within':
      return listed(deadline.periods)
    case 'on':
      return `Ngày ${dateName(deadline.day)}`
    case 'before':
      return `Trước ngày ${dateName(deadline.day)}`
    case 'yearly':
      return `Trước ngày ${deadline.monthDay.slice(3)}/${deadline.monthDay.slice(0, 2)} hằng năm`
    case 'regular':
      return 'Thường xuyên'
    case 'guidance':
      return 'Theo hướng dẫn'
  }
}

/** Months of one year name it once; all twelve of them, and all four quarters, have a word of their own. */
function listed(periods: readonly Period[]): string {
  const years = new Set(periods.map(yearOf))
  const kinds = new Set(periods.map(periodKind))
  const [year] = years
  if (years.size === 1 && kinds.size === 1) {
    if (kinds.has('month') && periods.length === 12) return `Hằng tháng, năm ${year}`
    if (kinds.has('quarter') && periods.length === 4) return `Hằng quý, năm ${year}`
  }
  const names = periods.map((period, index) => {
    const isLast = index === periods.length - 1
    const isShort = !isLast && years.size === 1 && periodKind(period) === 'month'
    const name = isShort ? `Tháng ${monthNumber(period)}` : periodName(period)
    return index === 0 ? name : lowerFirst(name)
  })
  const last = names.pop() ?? ''
  return names.length === 0 ? last : `${names.join(', ')} và ${last}`
}
