/** Reports of which somebody is reminded: unsent, near their day or past it, of the unit at which the person is a clerk. */
import type { Reader } from '../../database/tables.ts'
import type { Account } from '../../domain/permission.ts'
import { remindedSpan, reportDaysLeft } from '../../domain/report-duty.ts'
import { reportTitle } from '../../domain/report-duty.vi.ts'
import { existsOn, type Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { dueReports } from '../../evaluation/report-calendar.ts'

export type DutyReport = {
  dutyId: number
  unitId: number
  title: string
  receiver: string
  /** Of the calendar in which it stands. */
  year: number
  deadline: string
  /** Whole days until the deadline: negative afterwards. */
  daysLeft: number
}

/** A province's clerk does not write its wards' reports: those stand on its board, and in nobody's day there. */
export function unitsReportedBy(catalogue: Catalogue, account: Account): Unit[] {
  const own = new Set(account.roles.filter(({ role }) => role === 'clerk').map(({ unitId }) => unitId))
  return catalogue.units.filter((unit) => own.has(unit.id))
}

/** The most urgent first. */
export async function dutyReports(
  db: Reader,
  catalogue: Catalogue,
  units: readonly Unit[],
  today: string,
): Promise<DutyReport[]> {
  const living = units.filter((unit) => existsOn(unit, today))
  const owed = await dueReports(db, catalogue, living, remindedSpan(today))
  return owed.flatMap(({ duty, unit, sent }) => {
    const daysLeft = reportDaysLeft({ due: duty.due, sentOn: sent?.sentOn ?? null }, today)
    if (daysLeft === null || duty.due === null) return []
    const { id: dutyId, receiver, year, due: deadline } = duty
    return [{ dutyId, unitId: unit.id, title: reportTitle(duty), receiver, year, deadline, daysLeft }]
  })
}
