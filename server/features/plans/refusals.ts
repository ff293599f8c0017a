/** Why an act upon a plan is refused after all: what is unsound, what nobody explained, what somebody else has changed. */
import { Failure, type FieldFailure } from '../../domain/failure.ts'
import type { Plan } from '../../domain/plan.ts'
import { headFaults } from '../../domain/plan-faults.ts'
import { headFailure } from '../../domain/plan-faults.vi.ts'
import type { ChangeBasis } from '../../planning/changes.ts'
import { planSentences } from './sentences.vi.ts'

/** Refuses what is unsound, every fault at its field. */
export function refuseUnsound(fields: FieldFailure[], words = planSentences.unsound): void {
  const [only, ...others] = fields
  if (only === undefined) return
  throw new Failure('invalid', { message: others.length === 0 ? only.message : words(fields.length), fields })
}

export function refuseHead(plan: Pick<Plan, 'year' | 'span' | 'date'>, today: string): void {
  refuseUnsound(headFaults(plan, today).map((fault) => headFailure(fault, plan)))
}

/** The reason of a change where the plan is in force; undefined for a draft, which needs none. */
export function basisOfChange(plan: Plan, given: ChangeBasis | undefined, today: string): ChangeBasis | undefined {
  if (plan.state === 'draft') return undefined
  if (given === undefined) throw atField('change', 'missing', planSentences.changeNeeded)
  if (given.date !== null && given.date > today) throw atField('change.date', 'future', planSentences.changeInFuture)
  if (given.date !== null && plan.date !== null && given.date < plan.date)
    throw atField('change.date', 'before_plan', planSentences.changeBeforePlan(plan.date))
  return given
}

/** Refuses what rests on a page that is out of date. */
export function refuseStale(isWritten: boolean): void {
  if (!isWritten) throw new Failure('stale', { message: planSentences.stale })
}

export function atField(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}
