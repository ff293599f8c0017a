/**
 * What a unit owes to whom and until when: reports, not monthly sheets. Due days are data, laid down by a document; nothing
 * here computes one, except that next year's calendar is this year's, a year later.
 */
import { noticeDays } from './duty.ts'
import {
  daysAfter,
  daysBetween,
  firstDayOf,
  firstMonthOf,
  lastDayOf,
  lastMonthOf,
  type Month,
  type Period,
  type PeriodKind,
  periodKind,
  periodOfMonths,
  type ReportPeriod,
  shiftPeriod,
} from './period.ts'
import { existsOn, type Unit, unitKinds } from './unit.ts'

export const reportKinds = ['month', 'quarter', 'half_year', 'nine_months', 'year', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]

/** 'own' for the unit alone, a kind for the units of that kind below it, 'below' for all of those, 'all' for both. */
export const dutyScopes = ['own', 'below', 'all', ...unitKinds] as const
export type DutyScope = (typeof dutyScopes)[number]

export type ReportDuty = {
  id: number
  /** Whose calendar it is; null for a rule of the state, which binds every unit of the kind in `appliesTo`. */
  unitId: number | null
  appliesTo: DutyScope
  receiver: string
  /** Without its period: "Báo cáo cải cách hành chính". */
  name: string
  kind: ReportKind
  period: Period
  year: number
  /** First and last day of its data where the document names them. */
  from: string | null
  to: string | null
  /** Code of the ministry's period whose window holds. */
  reportPeriod: string | null
  /** Null where the document names no day: then nobody is late. */
  due: string | null
  planId: number | null
  clause: string
  /** The document, where it is no plan of the register, or what it says of the day. */
  source: string
  revision: number
}

const periodOf: Record<ReportKind, PeriodKind> = {
  month: 'month',
  quarter: 'quarter',
  half_year: 'year',
  nine_months: 'year',
  year: 'year',
  other: 'year',
}

/** Whether a period is one of which such a report is made: "2026-Q1" for a quarter, "2026" for the first half of the year. */
export function isPeriodOf(kind: ReportKind, period: Period): boolean {
  return periodKind(period) === periodOf[kind]
}

/** Whether a unit owes the report: it lies in the duty's reach, and existed on the day. `above` is its chain of units. */
export function owesReport(duty: ReportDuty, unit: Unit, above: readonly number[]): boolean {
  if (!existsOn(unit, duty.due ?? calendarWindow(duty).to)) return false
  if (duty.unitId === null) return duty.appliesTo === unit.kind
  if (duty.unitId === unit.id) return duty.appliesTo === 'own' || duty.appliesTo === 'all'
  if (!above.includes(duty.unitId)) return false
  return duty.appliesTo === 'below' || duty.appliesTo === 'all' || duty.appliesTo === unit.kind
}

/** From which to which day its data reach, whether the duty itself says so, and the document that does; null for the calendar. */
export type Window = { from: string; to: string; own: boolean; source: string | null }

export function windowOf(duty: ReportDuty, ministry: ReportPeriod | undefined): Window {
  if (duty.from !== null && duty.to !== null)
    return { from: duty.from, to: duty.to, own: true, source: duty.source || null }
  if (ministry) return { from: ministry.from, to: ministry.to, own: false, source: ministry.source }
  return { ...calendarWindow(duty), own: false, source: null }
}

function calendarWindow({ kind, period }: Pick<ReportDuty, 'kind' | 'period'>): { from: string; to: string } {
  const last = kind === 'half_year' ? `${period}-06` : kind === 'nine_months' ? `${period}-09` : lastMonthOf(period)
  return { from: firstDayOf(firstMonthOf(period)), to: lastDayOf(last) }
}

export const reportStates = ['upcoming', 'near', 'overdue', 'sent', 'sent_late', 'no_day', 'untracked'] as const
/** `no_day`: not sent, and no day makes it late. `untracked`: nobody of the unit is here who could say that it was sent. */
export type ReportState = (typeof reportStates)[number]

type Course = { due: string | null; sentOn: string | null; isTracked: boolean }

export function reportState({ due, sentOn, isTracked }: Course, today: string): ReportState {
  if (sentOn !== null) return due !== null && sentOn > due ? 'sent_late' : 'sent'
  if (due === null) return isTracked ? 'no_day' : 'untracked'
  const left = daysBetween(today, due)
  if (left < 0) return isTracked ? 'overdue' : 'untracked'
  return left <= noticeDays ? 'near' : 'upcoming'
}

/** Whole days until it is due, negative afterwards; null once it is sent, and where no day is named. */
export function reportDaysLeft({ due, sentOn }: Omit<Course, 'isTracked'>, today: string): number | null {
  return due === null || sentOn !== null ? null : daysBetween(today, due)
}

/** By how many days it was late, or is; 0 where it is not. */
export function reportDaysLate({ due, sentOn }: Omit<Course, 'isTracked'>, today: string): number {
  return due === null ? 0 : Math.max(0, daysBetween(due, sentOn ?? today))
}

/** So long somebody is asked for a report that is late: then the next quarter's has taken its place. */
const askedDays = 92

/** The due days of which one is reminded on a day, both included. */
export function remindedSpan(today: string): { from: string; to: string } {
  return { from: daysAfter(today, -askedDays), to: daysAfter(today, noticeDays) }
}

/** The same duty a year later. The plan of that year is another document, which nobody has named yet. */
export function nextYearsDuty(
  duty: ReportDuty,
  periods: readonly ReportPeriod[],
): Omit<ReportDuty, 'id' | 'revision' | 'planId'> {
  const { id: _, revision: __, planId: ___, ...rest } = duty
  const year = duty.year + 1
  const ministry = periods.find((one) => one.code === duty.reportPeriod)
  const later = periods.find((one) => one.code === ministry?.code.replace(String(duty.year), String(year)))
  // Where the ministry has not laid its year down yet, its window is taken to stay.
  const window = duty.from === null && ministry && !later ? ministry : duty
  return {
    ...rest,
    year,
    period: yearLater(duty.period),
    from: window.from === null ? null : dayYearLater(window.from),
    to: window.to === null ? null : dayYearLater(window.to),
    reportPeriod: later?.code ?? null,
    due: duty.due === null ? null : dayYearLater(duty.due),
  }
}

function yearLater(period: Period): Period {
  const later = (month: Month) => shiftPeriod(month, 12)
  return periodOfMonths(later(firstMonthOf(period)), later(lastMonthOf(period)))
}

/** The end of February stays the end of February. */
function dayYearLater(day: string): string {
  const month = yearLater(day.slice(0, 7))
  return day === lastDayOf(day.slice(0, 7)) ? lastDayOf(month) : `${month}${day.slice(7)}`
}
