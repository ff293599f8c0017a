/** Reports that units owe, each with what was sent: the one road to them, for the calendar, for reminders and for feeds. */
import type { ReportDutyTable } from '../database/rows/reports.ts'
import type { Reader } from '../database/tables.ts'
import { type Account, may } from '../domain/permission.ts'
import {
  owesReport,
  type ReportDuty,
  type ReportState,
  reportState,
  type Window,
  windowOf,
} from '../domain/report-duty.ts'
import type { Unit } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'
import { people } from './sheets/owners.ts'

export type SentReport = {
  sentOn: string
  number: string | null
  date: string | null
  link: string | null
  note: string
  at: string
  /** Name of who marked it. */
  by: string | null
  revision: number
}

/** A report that a unit owes; `sent` is undefined while it is not. */
export type DueReport = { duty: ReportDuty; unit: Unit; window: Window; sent: SentReport | undefined }

export type OwedReport = DueReport & { state: ReportState }

/** Of a year's calendar, or due between two days. */
export type CalendarAsked = { year: number } | { from: string; to: string }

/** What these units owe and how it stands on a day, in the order of `dueReports`. */
export async function owedReports(
  db: Reader,
  catalogue: Catalogue,
  units: readonly Unit[],
  asked: CalendarAsked,
  today: string,
): Promise<OwedReport[]> {
  const owed = await dueReports(db, catalogue, units, asked)
  const isTracked = await trackedUnits(db, catalogue)
  return owed.map((one) => {
    const { duty, unit, sent } = one
    const course = { due: duty.due, sentOn: sent?.sentOn ?? null, isTracked: isTracked(unit.id) }
    return { ...one, state: reportState(course, today) }
  })
}

/** What these units owe, by due day; what has none stands at the end of its data. */
export async function dueReports(
  db: Reader,
  catalogue: Catalogue,
  units: readonly Unit[],
  asked: CalendarAsked,
): Promise<DueReport[]> {
  const duties = await dutiesOf(db, catalogue, units, asked)
  const sent = await sentReports(db, duties, units)
  const owed = units.flatMap((unit) =>
    duties
      .filter((duty) => owesReport(duty, unit, catalogue.ancestorsOf(unit.id)))
      .map((duty): DueReport => {
        const ministry = catalogue.reportPeriods.find((one) => one.code === duty.reportPeriod)
        return { duty, unit, window: windowOf(duty, ministry), sent: sent.get(`${duty.id} ${unit.id}`) }
      }),
  )
  const dayOf = ({ duty, window }: DueReport) => duty.due ?? window.to
  return owed.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.duty.id - b.duty.id))
}

/** Duties that may concern these units: their own, those of units above them, and the state's. */
async function dutiesOf(
  db: Reader,
  catalogue: Catalogue,
  units: readonly Unit[],
  asked: CalendarAsked,
): Promise<ReportDuty[]> {
  const ids = [...new Set(units.flatMap((unit) => [unit.id, ...catalogue.ancestorsOf(unit.id)]))]
  let rows = db
    .selectFrom('report_duty')
    .selectAll()
    .where((row) =>
      ids.length === 0 ? row('unit_id', 'is', null) : row.or([row('unit_id', 'is', null), row('unit_id', 'in', ids)]),
    )
    .orderBy('id')
  rows =
    'year' in asked
      ? rows.where('year', '=', asked.year)
      : rows.where('due', '>=', asked.from).where('due', '<=', asked.to)
  return (await rows.execute()).map(dutyOf)
}

export async function dutiesByIds(db: Reader, ids: readonly number[]): Promise<ReportDuty[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('report_duty')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .execute()
  return rows.map(dutyOf)
}

export function dutyOf(row: ReportDutyTable): ReportDuty {
  return {
    id: row.id,
    unitId: row.unit_id,
    appliesTo: row.applies_to as ReportDuty['appliesTo'],
    receiver: row.receiver,
    name: row.name,
    kind: row.kind as ReportDuty['kind'],
    period: row.period,
    year: row.year,
    from: row.from_date,
    to: row.to_date,
    reportPeriod: row.report_period,
    due: row.due,
    planId: row.plan_id,
    clause: row.clause,
    source: row.source,
    revision: row.revision,
  }
}

async function sentReports(
  db: Reader,
  duties: readonly ReportDuty[],
  units: readonly Unit[],
): Promise<Map<string, SentReport>> {
  if (duties.length === 0 || units.length === 0) return new Map()
  const rows = await db
    .selectFrom('report')
    .leftJoin('account', 'account.id', 'report.account_id')
    .selectAll('report')
    .select('account.display_name')
    .where('report.state', '=', 'sent')
    .where(
      'report.duty_id',
      'in',
      duties.map((duty) => duty.id),
    )
    .where(
      'report.unit_id',
      'in',
      units.map((unit) => unit.id),
    )
    .execute()
  return new Map(
    rows.map(({ duty_id, unit_id, sent_on, number, date, link, note, at, display_name, revision }) => [
      `${duty_id} ${unit_id}`,
      { sentOn: sent_on, number, date, link, note, at, by: display_name, revision },
    ]),
  )
}

/** Whether anybody is here who could say that a unit's report was sent; where nobody is, silence does not mean late. */
async function trackedUnits(db: Reader, catalogue: Catalogue): Promise<(unitId: number) => boolean> {
  const bound = new Set((await people(db)).flatMap(unitsReported))
  return (unitId) => [unitId, ...catalogue.ancestorsOf(unitId)].some((id) => bound.has(id))
}

function unitsReported(person: Account): number[] {
  return person.roles
    .filter((role) => may({ ...person, roles: [role] }, 'report_tasks', role.unitId, () => []))
    .map((role) => role.unitId)
}
