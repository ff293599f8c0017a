/** One report that is owed, as one person may see it. */
import { type Account, may } from '../../domain/permission.ts'
import { reportDaysLate, reportDaysLeft } from '../../domain/report-duty.ts'
import { reportTitle } from '../../domain/report-duty.vi.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { OwedReport } from '../../evaluation/report-calendar.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { ReportItem } from './contract.ts'

export function reportItem(catalogue: Catalogue, viewer: Account, owed: OwedReport, today: string): ReportItem {
  const { duty, unit, window, sent, state } = owed
  const course = { due: duty.due, sentOn: sent?.sentOn ?? null }
  const laidBy = duty.unitId === null ? undefined : catalogue.unitsById.get(duty.unitId)
  const isWithin = may(viewer, 'see_drafts', unit.id, catalogue.ancestorsOf)
  return {
    id: duty.id,
    unit: nameOf(unit),
    receiver: duty.receiver,
    name: duty.name,
    kind: duty.kind,
    period: duty.period,
    title: reportTitle(duty),
    window,
    due: duty.due,
    state,
    daysLeft: state === 'untracked' ? null : reportDaysLeft(course, today),
    daysLate: state === 'untracked' ? 0 : reportDaysLate(course, today),
    report: sent
      ? {
          sentOn: sent.sentOn,
          number: sent.number,
          date: sent.date,
          by: isWithin ? sent.by : null,
          link: isWithin ? sent.link : null,
          note: isWithin ? sent.note : null,
          revision: sent.revision,
        }
      : null,
    basis: { plan: planOf(catalogue, duty.planId), clause: duty.clause, source: duty.source },
    laidBy: laidBy ? nameOf(laidBy) : null,
    appliesTo: duty.appliesTo,
    revision: duty.revision,
    mayReport: may(viewer, 'report_tasks', unit.id, catalogue.ancestorsOf),
    mayChange: duty.unitId !== null && may(viewer, 'issue_plans', duty.unitId, catalogue.ancestorsOf),
  }
}

function planOf(catalogue: Catalogue, planId: number | null): ReportItem['basis']['plan'] {
  const plan = planId === null ? undefined : catalogue.plans.get(planId)
  if (!plan) return null
  const { id, number, date, year, title } = plan
  return { id, number, date, year, title }
}
