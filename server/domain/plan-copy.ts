/**
 * A plan carried over to another year: targets and deadlines with their years moved, nothing of what became of them. What
 * runs over several years and is not over keeps its months.
 */
import type { Deadline } from './deadline.ts'
import type { Span } from './occurrence.ts'
import { lastDayOf, type Period, yearOf } from './period.ts'

export type Move = { from: number; to: number }

/** The months of a plan or a target of one year, as many years later. */
export function movedMonths({ from, to }: Span, move: Move): Span {
  return { from: movedPeriod(from, move), to: movedPeriod(to, move) }
}

/**
 * The months of a target. One of several years that reaches into the new year stands as it is; one that is over begins anew
 * with the new year, as long as it was.
 */
export function movedTargetMonths(span: Span, move: Move): Span {
  const years = yearOf(span.to) - yearOf(span.from)
  if (years === 0) return movedMonths(span, move)
  if (yearOf(span.to) >= move.to && yearOf(span.from) <= move.to) return span
  return movedMonths(span, { from: yearOf(span.from), to: move.to })
}

export function movedDeadline(deadline: Deadline, move: Move): Deadline {
  switch (deadline.kind) {
    case 'within':
      return { kind: 'within', periods: deadline.periods.map((period) => movedPeriod(period, move)) }
    case 'on':
    case 'before':
      return { kind: deadline.kind, day: movedDay(deadline.day, move) }
    case 'yearly':
    case 'regular':
    case 'guidance':
      return deadline
  }
}

function movedPeriod(period: Period, { from, to }: Move): Period {
  return `${yearOf(period) + to - from}${period.slice(4)}`
}

/** 29 February becomes the 28th where the new year has no such day. */
function movedDay(day: string, { from, to }: Move): string {
  const year = yearOf(day) + to - from
  const isLeapDay = day.endsWith('-02-29')
  return isLeapDay && lastDayOf(`${year}-02`) !== `${year}-02-29` ? `${year}-02-28` : `${year}${day.slice(4)}`
}
