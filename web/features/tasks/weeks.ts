/** The days of a month as its calendar shows them, in weeks from Monday to Sunday. Pure. */
import { daysAfter, firstDayOf, lastDayOf, type Month } from '#domain/period.ts'

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** Whole weeks; days of the months around are null. */
export function weeksOf(month: Month): (string | null)[][] {
  const first = firstDayOf(month)
  const days = Number(lastDayOf(month).slice(8))
  const before = weekdayOf(first)
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before
      return day < 0 || day >= days ? null : daysAfter(first, day)
    }),
  )
}
