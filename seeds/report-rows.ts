/** Duties to report, and reports that were sent, as rows. */
import type { ReportDutyTable, ReportTable } from '../server/database/rows/reports.ts'
import { yearOf } from '../server/domain/period.ts'
import type { SeedPlan, SeedReport, SeedReportDuty } from './shapes.ts'
import type { UnitIds } from './unit-rows.ts'

/** Duties are numbered from `first` in the order given; plans as `planRows` numbers them. */
export function dutyRows(
  seeds: readonly SeedReportDuty[],
  plans: readonly SeedPlan[],
  ids: UnitIds,
  first: number,
): ReportDutyTable[] {
  return seeds.map((duty, index) => ({
    id: first + index,
    unit_id: duty.unit === null ? null : ids.of(duty.unit),
    applies_to: duty.appliesTo,
    receiver: duty.receiver,
    name: duty.name,
    kind: duty.kind,
    period: duty.period,
    year: yearOf(duty.period),
    from_date: duty.from ?? null,
    to_date: duty.to ?? null,
    report_period: duty.reportPeriod ?? null,
    due: duty.due,
    plan_id: duty.plan === undefined ? null : plans.indexOf(duty.plan) + 1,
    clause: duty.clause,
    source: duty.source,
    revision: 1,
  }))
}

/** `duties` in the order in which they were numbered, from 1. */
export function reportRows(
  seeds: readonly SeedReport[],
  duties: readonly SeedReportDuty[],
  ids: UnitIds,
): ReportTable[] {
  return seeds.map(({ duty, unit, sentOn, number, date }) => ({
    duty_id: duties.indexOf(duty) + 1,
    unit_id: ids.of(unit),
    state: 'sent',
    sent_on: sentOn,
    number,
    date,
    link: null,
    note: '',
    at: `${sentOn}T08:00:00.000Z`,
    account_id: null,
    revision: 1,
  }))
}
