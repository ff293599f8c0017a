/** How a plan stands: its targets by assessment, the worst miss, and whether its tasks are followed here at all. */
import type { PlanWhole, TargetAssessment, TargetItem } from '#contract/plans'
import { type Assessment, assessments } from '#domain/assessment.ts'
import { monthNumber, monthsBetween } from '#domain/period.ts'

export type Counted = Assessment | 'not_due'
type Judged = { target: TargetItem; number: NonNullable<TargetAssessment['number']> }

export type Standing = {
  /** By assessment, the best first; what is not due yet stands apart. */
  counts: { assessment: Counted; count: number }[]
  /** Targets of the plan's own unit that were held against a number. */
  judged: number
  met: number
  /** For units below alone, and those that a word sets. */
  below: number
  byWord: number
  /** The target furthest from its value, with what is missing; undefined where no number is short. */
  worst: Judged | undefined
  /** Months in the numbers of the year; 0 where there is none. */
  months: number
  /** Anything at all to show beside the targets. */
  hasNumbers: boolean
}

export function standingOf({ targets, assessments: given }: PlanWhole): Standing {
  const byTarget = new Map(given.map((one) => [one.target, one]))
  const judged = targets.flatMap((target): Judged[] => {
    const number = byTarget.get(target.id)?.number
    return number ? [{ target, number }] : []
  })
  const kindOf = ({ number }: Judged): Counted => (number.reasonCode === 'not_due' ? 'not_due' : number.assessment)
  const kinds: Counted[] = [...assessments, 'not_due']
  const counts = kinds.map((assessment) => ({
    assessment,
    count: judged.filter((one) => kindOf(one) === assessment).length,
  }))
  const countOf = (wanted: Counted) => counts.find(({ assessment }) => assessment === wanted)?.count ?? 0
  const through =
    given
      .map((one) => one.through ?? '')
      .sort()
      .at(-1) ?? ''
  return {
    counts: counts.filter(({ count }) => count > 0),
    judged: ['met', 'near', 'missed', 'out_of_reach'].reduce((sum, kind) => sum + countOf(kind as Counted), 0),
    met: countOf('met'),
    below: given.filter((one) => one.number === null).length,
    byWord: targets.filter(({ value }) => typeof value === 'string').length,
    worst: judged.filter(({ number }) => number.gapShown !== '').sort((a, b) => shortBy(b) - shortBy(a))[0],
    months: through === '' ? 0 : monthNumber(through),
    hasNumbers: given.some(({ number, units }) => number?.value != null || (units?.counted ?? 0) > 0),
  }
}

/** How far a number is from its target, either way. */
function shortBy({ number, target }: Judged): number {
  return Math.abs(Number(target.value) - (number.value ?? 0))
}

/** Where a day lies in the months of a plan, from 0 to 1; undefined where it lies outside. */
export function placeInPlan(day: string, span: { from: string; to: string }): number | undefined {
  const months = monthsBetween(span.from, span.to)
  const month = months.indexOf(day.slice(0, 7))
  return month < 0 ? undefined : (month + (Number(day.slice(8)) - 0.5) / 31) / months.length
}
