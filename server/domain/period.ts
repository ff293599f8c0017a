/**
 * Periods are text and compare as text: a month "2026-03", a quarter "2026-Q1", a year "2026", or a span of whole months
 * "2026-01..2026-06", which reports of six and nine months and periods of one's own are made of.
 * Nothing here asks the time; "now" is handed in, and every calendar question is answered for Asia/Ho_Chi_Minh.
 */
export type Month = string
export type Quarter = string
export type Year = string
export type Span = string
export type Period = Month | Quarter | Year | Span
export type PeriodKind = 'month' | 'quarter' | 'year' | 'span'

/** Years 2000 to 2099: the reform programmes in use began in 2011, plans run to 2030 and beyond. */
const monthPattern = /^20\d\d-(0[1-9]|1[0-2])$/
const quarterPattern = /^20\d\d-Q[1-4]$/
const yearPattern = /^20\d\d$/

/** What kind of period a text names, or undefined where it names none. */
export function periodKind(text: string): PeriodKind | undefined {
  if (monthPattern.test(text)) return 'month'
  if (quarterPattern.test(text)) return 'quarter'
  if (yearPattern.test(text)) return 'year'
  return isSpan(text) ? 'span' : undefined
}

/** Two to eleven months in order that are no calendar quarter: what has a name of its own is called by it. */
function isSpan(text: string): boolean {
  const [from = '', to = '', ...more] = text.split('..')
  if (more.length > 0 || !monthPattern.test(from) || !monthPattern.test(to) || from >= to) return false
  const length = monthIndex(to) - monthIndex(from) + 1
  return length < 12 && !(length === 3 && monthNumber(from) % 3 === 1)
}

/** The months from one to another as a period, by the name that it has: "2026-Q1" for January to March. */
export function periodOfMonths(from: Month, to: Month): Period {
  const year = from.slice(0, 4)
  if (from === to) return from
  if (from === `${year}-01` && to === `${year}-12`) return year
  const isQuarter = to === shiftPeriod(from, 2) && quarterOf(from) === quarterOf(to)
  return isQuarter ? quarterOf(from) : `${from}..${to}`
}

export function isMonth(text: string): boolean {
  return monthPattern.test(text)
}

export function isPeriod(text: string): boolean {
  return periodKind(text) !== undefined
}

/** The months of a period, in order. */
export function monthsOf(period: Period): Month[] {
  const year = yearOf(period)
  switch (requireKind(period)) {
    case 'month':
      return [period]
    case 'quarter': {
      const first = (Number(period.slice(6)) - 1) * 3 + 1
      return [first, first + 1, first + 2].map((month) => monthOf(year, month))
    }
    case 'year':
      return Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1))
    case 'span':
      return monthsBetween(period.slice(0, 7), period.slice(9))
  }
}

export function firstMonthOf(period: Period): Month {
  return monthsOf(period)[0] as Month
}

export function lastMonthOf(period: Period): Month {
  return monthsOf(period).at(-1) as Month
}

export function yearOf(period: Period): number {
  return Number(period.slice(0, 4))
}

/** 1 to 12. */
export function monthNumber(month: Month): number {
  return Number(month.slice(5))
}

/** 1 to 4. */
export function quarterNumber(quarter: Quarter): number {
  return Number(quarter.slice(6))
}

export function quarterOf(month: Month): Quarter {
  return `${month.slice(0, 4)}-Q${Math.ceil(monthNumber(month) / 3)}`
}

/** The period of the same kind that lies `steps` later (earlier where negative). */
export function shiftPeriod(period: Period, steps: number): Period {
  const year = yearOf(period)
  switch (requireKind(period)) {
    case 'month': {
      const index = year * 12 + monthNumber(period) - 1 + steps
      return monthOf(Math.floor(index / 12), (index % 12) + 1)
    }
    case 'quarter': {
      const index = year * 4 + quarterNumber(period) - 1 + steps
      return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`
    }
    case 'year':
      return String(year + steps)
    case 'span':
      return shiftSpan(period, steps)
  }
}

/** What counts from January is held against the same months of another year; other spans against the months before them. */
function shiftSpan(span: Span, steps: number): Span {
  const months = monthsOf(span)
  const by = steps * (span.slice(4, 7) === '-01' ? 12 : months.length)
  return [months[0], months.at(-1)].map((month) => shiftPeriod(month as Month, by)).join('..')
}

export function nextPeriod(period: Period): Period {
  return shiftPeriod(period, 1)
}

export function previousPeriod(period: Period): Period {
  return shiftPeriod(period, -1)
}

/** The last `count` periods of the same kind, ending with this one, oldest first. */
export function periodsUpTo(period: Period, count: number): Period[] {
  return Array.from({ length: count }, (_, index) => shiftPeriod(period, index - count + 1))
}

/** All months from one to another, both included; empty where they are in the wrong order. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = nextPeriod(month)) months.push(month)
  return months
}

/** The calendar date in Viet Nam, "2026-11-21". Viet Nam has kept UTC+7 without summer time since 1975. */
export function dateInVietnam(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** The instant at which a Vietnamese date begins, as stored: "2026-11-21" is "2026-11-20T17:00:00.000Z". */
export function startOfDayInVietnam(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 7 * 3_600_000).toISOString()
}

/** The month in Viet Nam: 31 March 18:00Z is already April there. */
export function monthInVietnam(instant: Date): Month {
  return dateInVietnam(instant).slice(0, 7)
}

/** The months of a period that are over on a Vietnamese date; these are the ones a unit must have reported. */
export function monthsOver(period: Period, today: string): Month[] {
  return monthsOf(period).filter((month) => month < today.slice(0, 7))
}

/** The last quarter that is wholly over on a Vietnamese date. */
export function lastClosedQuarter(today: string): Quarter {
  return previousPeriod(quarterOf(today.slice(0, 7)))
}

/** First day of a month as a date. */
export function firstDayOf(month: Month): string {
  return `${month}-01`
}

const lastDays = new Map<Month, string>()

/** Last day of a month as a date, leap years included. Asked for each unit of a country, and worked out once. */
export function lastDayOf(month: Month): string {
  const known = lastDays.get(month)
  if (known !== undefined) return known
  const days = new Date(Date.UTC(yearOf(month), monthNumber(month), 0)).getUTCDate()
  const day = `${month}-${String(days).padStart(2, '0')}`
  // Of texts that are no months none is kept: there is no end of them.
  if (isMonth(month)) lastDays.set(month, day)
  return day
}

/** A date so many days later (earlier where negative): "2026-10-05" and 60 give "2026-12-04". */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from one date to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}

/** The day so many working days later; Saturdays and Sundays are none. Holidays are not known and count as working days. */
export function workingDaysAfter(date: string, days: number): string {
  let at = Date.parse(`${date}T00:00:00Z`)
  for (let left = days; left > 0; ) {
    at += 86_400_000
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return new Date(at).toISOString().slice(0, 10)
}

/** A row of the table of report periods: cut-offs are data issued by a document, never date arithmetic. */
export type ReportPeriod = {
  code: string
  name: string
  year: number
  from: string
  to: string
  due: string
  receiver: string
  source: string
}

/** The report periods whose data window holds a date, earliest due first. */
export function reportPeriodsOn(periods: readonly ReportPeriod[], date: string): ReportPeriod[] {
  return periods
    .filter((period) => period.from <= date && date <= period.to)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

function monthIndex(month: Month): number {
  return yearOf(month) * 12 + monthNumber(month)
}

function monthOf(year: number, month: number): Month {
  return `${year}-${String(month).padStart(2, '0')}`
}

function requireKind(period: Period): PeriodKind {
  const kind = periodKind(period)
  if (kind === undefined) throw new RangeError(`not a period: ${period}`)
  return kind
}
