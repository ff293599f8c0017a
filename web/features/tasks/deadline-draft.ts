/** A deadline as it is put together: one of eight forms, with what each of them needs. Pure: both ways from what is stored. */
import type { TaskBody } from '#contract/tasks'
import { monthsOf, type Period, periodKind, yearOf } from '#domain/period.ts'

type Stored = TaskBody['deadline']

export const deadlineForms = ['months', 'quarters', 'years', 'on', 'before', 'yearly', 'regular', 'guidance'] as const
export type DeadlineForm = (typeof deadlineForms)[number]

/** All forms at once: whoever tries another one finds the first as they left it. */
export type DeadlineDraft = {
  form: DeadlineForm
  months: string[]
  quarters: string[]
  years: string[]
  day: string
  /** "31/12": day and month of a yearly deadline. */
  monthDay: string
  /** Periods of several kinds, as some plans write them; kept as long as nothing else is chosen. */
  mixed: string | null
}

export function draftOfDeadline({ kind, value }: Stored): DeadlineDraft {
  const periods = kind === 'within' ? value.split(' ').filter(Boolean) : []
  const of = (wanted: string) => periods.filter((period) => periodKind(period) === wanted)
  const [months, quarters, years] = [of('month'), of('quarter'), of('year')]
  const isMixed = [months, quarters, years].filter((some) => some.length > 0).length > 1
  const form: DeadlineForm =
    kind !== 'within'
      ? kind
      : quarters.length + years.length === 0 || months.length > 0
        ? 'months'
        : quarters.length > 0
          ? 'quarters'
          : 'years'
  return {
    form,
    months: isMixed ? [] : months,
    quarters: isMixed ? [] : quarters,
    years: isMixed ? [] : years,
    day: kind === 'on' || kind === 'before' ? value : '',
    monthDay: kind === 'yearly' ? `${value.slice(3)}/${value.slice(0, 2)}` : '',
    mixed: isMixed ? value : null,
  }
}

/** As it is sent; undefined while something is missing. */
export function deadlineOfDraft(draft: DeadlineDraft): Stored | undefined {
  const { form, day, mixed } = draft
  switch (form) {
    case 'months':
    case 'quarters':
    case 'years': {
      const periods = [...draft[form]].sort()
      if (periods.length > 0) return { kind: 'within', value: periods.join(' ') }
      return mixed === null ? undefined : { kind: 'within', value: mixed }
    }
    case 'on':
    case 'before':
      return day === '' ? undefined : { kind: form, value: day }
    case 'yearly': {
      const value = monthDayOf(draft.monthDay)
      return value === undefined ? undefined : { kind: form, value }
    }
    case 'regular':
    case 'guidance':
      return { kind: form, value: '' }
  }
}

/** "31/12" and "5.1" as "12-31" and "01-05"; undefined for what is no day of a year. */
export function monthDayOf(text: string): string | undefined {
  const [, day = '', month = ''] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(text) ?? []
  if (day === '') return undefined
  const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // Of a year without 29 February: that day would be missing in most years.
  const date = new Date(`2025-${monthDay}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === monthDay ? monthDay : undefined
}

/** With one period more, or without it where it was chosen. */
export function toggled(periods: readonly string[], period: string): string[] {
  return periods.includes(period) ? periods.filter((one) => one !== period) : [...periods, period]
}

/** The years of a plan's span, and those that a stored deadline names beyond it. */
export function yearsOffered(span: { from: string; to: string }, draft: DeadlineDraft): number[] {
  const named = [...draft.months, ...draft.quarters, ...draft.years].map(yearOf)
  const [first, last] = [yearOf(span.from), yearOf(span.to)]
  const years = new Set([...Array.from({ length: last - first + 1 }, (_, index) => first + index), ...named])
  return [...years].sort()
}

export function periodsOffered(form: 'months' | 'quarters' | 'years', year: number): Period[] {
  if (form === 'years') return [String(year)]
  if (form === 'months') return monthsOf(String(year))
  return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
}
