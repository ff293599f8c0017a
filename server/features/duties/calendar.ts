/** The due days of a person's sheets as a calendar that other programs subscribe to: whole days, the same events each time. */
import ical, { ICalAlarmType } from 'ical-generator'
import { isExpected } from '../../domain/completeness.ts'
import { firstDayOf, type Month, periodsUpTo, shiftPeriod } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { sheetDue } from '../../evaluation/sheet-due.ts'
import { calendarWords } from './calendar.vi.ts'

/** The month before this one, whose sheets are being made, this one, and eleven to come. */
const months = 13
/** Nine in the morning of the day before. */
const alarmSecondsBefore = 15 * 3600

export type DueDay = { uid: string; month: Month; due: string; units: Unit[] }

/** One event for each month and each unit whose row sets the day, so that a province's leader is not told thirty times. */
export function dueDaysOf(catalogue: Catalogue, account: Account, today: string): DueDay[] {
  const units = catalogue.units.filter((unit) => unit.kind !== 'province' && isWatched(catalogue, account, unit))
  const found = new Map<string, DueDay>()
  for (const month of periodsUpTo(shiftPeriod(today.slice(0, 7), months - 2), months))
    for (const unit of units) {
      const due = sheetDue(catalogue, unit, month)
      if (due === null || !isExpected(unit, month)) continue
      // Known by what sets the day, not by the day: a day that is moved moves the event.
      const uid = `${month}-${settingUnit(catalogue, unit, month).id}@bang-chi-tieu`
      const day = found.get(uid) ?? { uid, month, due, units: [] }
      day.units.push(unit)
      found.set(uid, day)
    }
  return [...found.values()]
}

function isWatched(catalogue: Catalogue, account: Account, unit: Unit): boolean {
  return (['see_drafts', 'administer'] as const).some((right) => may(account, right, unit.id, catalogue.ancestorsOf))
}

function settingUnit(catalogue: Catalogue, unit: Unit, month: Month): Unit {
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
  for (const { uid, month, due, units } of days)
    calendar.createEvent({
      id: uid,
      // The same at each reading, so that an unchanged calendar is the same text.
      stamp: new Date(`${firstDayOf(month)}T00:00:00Z`),
      start: new Date(`${due}T00:00:00Z`),
      allDay: true,
      summary: calendarWords.summary(month, units),
      description: calendarWords.description(month, units),
      ...(publicUrl === undefined ? {} : { url: `${publicUrl.replace(/\/+$/, '')}/viec` }),
      alarms: [
        { type: ICalAlarmType.display, trigger: alarmSecondsBefore, description: calendarWords.summary(month, units) },
      ],
    })
  return calendar.toString()
}
