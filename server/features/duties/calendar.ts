/** The due days of a person's sheets and reports as a calendar that other programs subscribe to: the same events each time. */
import ical, { ICalAlarmType } from 'ical-generator'
import type { Reader } from '../../database/tables.ts'
import { isExpected } from '../../domain/completeness.ts'
import { firstDayOf, lastDayOf, periodsUpTo, shiftPeriod } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { dueReports } from '../../evaluation/report-calendar.ts'
import { sheetDue } from '../../evaluation/sheets/sheet-due.ts'
import { calendarWords } from './calendar.vi.ts'

/** The month before this one, whose sheets are being made, this one, and eleven to come. */
const months = 13
/** Nine in the morning of the day before. */
const alarmSecondsBefore = 15 * 3600

export type DueDay = {
  uid: string
  due: string
  /** A day that stays the same at each reading, so that an unchanged calendar is the same text. */
  stamp: string
  summary: string
  description: string
  /** Where it is done, after the address of the site. */
  path: string
}

export async function dueDaysOf(db: Reader, catalogue: Catalogue, account: Account, today: string): Promise<DueDay[]> {
  return [...sheetDays(catalogue, account, today), ...(await reportDays(db, catalogue, account, today))]
}

/** One event for each month and each unit whose row sets the day, so that a province's leader is not told thirty times. */
function sheetDays(catalogue: Catalogue, account: Account, today: string): DueDay[] {
  const units = catalogue.units.filter((unit) => unit.kind !== 'province' && isWatched(catalogue, account, unit))
  const found = new Map<string, { month: string; due: string; units: Unit[] }>()
  for (const month of monthsShown(today))
    for (const unit of units) {
      const due = sheetDue(catalogue, unit, month)
      if (due === null || !isExpected(unit, month)) continue
      // Known by what sets the day, not by the day: a day that is moved moves the event.
      const uid = `${month}-${settingUnit(catalogue, unit, month).id}@bang-chi-tieu`
      const day = found.get(uid) ?? { month, due, units: [] }
      day.units.push(unit)
      found.set(uid, day)
    }
  return [...found].map(([uid, { month, due, units: those }]) => ({
    uid,
    due,
    stamp: firstDayOf(month),
    summary: calendarWords.summary(month, those),
    description: calendarWords.description(month, those),
    path: '/viec',
  }))
}

/** One event for each duty, whether or not its report has been sent: a calendar tells of days. */
async function reportDays(db: Reader, catalogue: Catalogue, account: Account, today: string): Promise<DueDay[]> {
  const shown = monthsShown(today)
  const span = { from: firstDayOf(shown[0] as string), to: lastDayOf(shown.at(-1) as string) }
  const units = catalogue.units.filter((unit) => isWatched(catalogue, account, unit))
  const owed = await dueReports(db, catalogue, units, span)
  return [...Map.groupBy(owed, ({ duty }) => duty.id).values()].flatMap((of) => {
    const duty = of[0]?.duty
    if (!duty || duty.due === null) return []
    const those = of.map(({ unit }) => unit)
    return [
      {
        uid: `report-${duty.id}@bang-chi-tieu`,
        due: duty.due,
        stamp: `${duty.year}-01-01`,
        summary: calendarWords.reportSummary(duty, those),
        description: calendarWords.reportDescription(duty, those),
        path: `/bao-cao?nam=${duty.year}`,
      },
    ]
  })
}

function monthsShown(today: string): string[] {
  return periodsUpTo(shiftPeriod(today.slice(0, 7), months - 2), months)
}

function isWatched(catalogue: Catalogue, account: Account, unit: Unit): boolean {
  return (['see_drafts', 'administer'] as const).some((right) => may(account, right, unit.id, catalogue.ancestorsOf))
}

function settingUnit(catalogue: Catalogue, unit: Unit, month: string): Unit {
  const chain = [unit.id, ...catalogue.ancestorsOf(unit.id)]
  const id = chain.find((one) => catalogue.sheetDues.get(one)?.has(month)) ?? unit.id
  return catalogue.unitsById.get(id) ?? unit
}

export function calendarText(days: readonly DueDay[], publicUrl: string | undefined): string {
  // Without a time zone of its own: with one, the library writes days by the zone of the machine that it runs on.
  const calendar = ical({
    name: calendarWords.name,
    prodId: { company: 'bang-chi-tieu', product: 'calendar', language: 'VI' },
    ttl: 6 * 3600,
  })
  calendar.x('X-WR-TIMEZONE', 'Asia/Ho_Chi_Minh')
  for (const { uid, due, stamp, summary, description, path } of days)
    calendar.createEvent({
      id: uid,
      stamp: new Date(`${stamp}T00:00:00Z`),
      start: new Date(`${due}T00:00:00Z`),
      allDay: true,
      summary,
      description,
      ...(publicUrl === undefined ? {} : { url: `${publicUrl.replace(/\/+$/, '')}${path}` }),
      alarms: [{ type: ICalAlarmType.display, trigger: alarmSecondsBefore, description: summary }],
    })
  return calendar.toString()
}
