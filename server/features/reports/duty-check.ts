/** Refuses a duty that contradicts itself, names no basis, or binds units that there are not. */
import { Failure } from '../../domain/failure.ts'
import { daysAfter } from '../../domain/period.ts'
import { isPeriodOf, type ReportDuty, windowOf } from '../../domain/report-duty.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { reportSentences } from './sentences.vi.ts'

/** So long after its data end a report may be asked for. */
const latestDays = 366

export function refuseDuty(catalogue: Catalogue, unit: Unit, duty: Omit<ReportDuty, 'id' | 'revision'>): void {
  const { kind, period, from, to, due, planId, appliesTo } = duty
  if (!isPeriodOf(kind, period)) throw invalid('period', 'period', reportSentences.wrongPeriod)
  if (unit.kind !== 'province' && appliesTo !== 'own') throw invalid('appliesTo', 'own_only', reportSentences.ownOnly)
  if (appliesTo === 'province') throw invalid('appliesTo', 'kind_below', reportSentences.kindBelow)
  if ((from === null) !== (to === null))
    throw invalid(from === null ? 'from' : 'to', 'half', reportSentences.halfWindow)
  if (from !== null && to !== null && from > to) throw invalid('to', 'order', reportSentences.windowOrder)
  const window = windowOf(
    { ...duty, id: 0, revision: 0 },
    catalogue.reportPeriods.find((one) => one.code === duty.reportPeriod),
  )
  const last = daysAfter(window.to, latestDays)
  if (due !== null && (due < window.from || due > last))
    throw invalid('due', 'outside', reportSentences.dueOutside(window.from, last))
  if (planId === null && duty.source.length < 3) throw invalid('source', 'required', reportSentences.basisNeeded)
  if (planId !== null) refusePlan(catalogue, unit, planId)
}

/** A plan of the unit, or of one above it, that is in force. */
function refusePlan(catalogue: Catalogue, unit: Unit, planId: number): void {
  const plan = catalogue.plans.get(planId)
  const isAbove = plan !== undefined && [unit.id, ...catalogue.ancestorsOf(unit.id)].includes(plan.unitId)
  if (!isAbove || plan.state !== 'in_force') throw invalid('plan', 'not_in_force', reportSentences.planNotInForce)
}

function invalid(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}
