/**
 * A scoring round: a province scores its units under one scheme for one year. The states and what each allows stand in one
 * table; nothing here knows who somebody is or what day it is.
 */
import { daysBetween } from './period.ts'

export const roundStates = ['self', 'first', 'explanation', 'second', 'council', 'published'] as const
export type RoundState = (typeof roundStates)[number]

/** What is written in a round: five steps in order, and the survey beside them. */
export const scoreSteps = ['self', 'first', 'explanation', 'second', 'council', 'survey'] as const
export type ScoreStep = (typeof scoreSteps)[number]

/** Steps in which points are given over what the unit says of itself. */
export const verdictSteps = ['first', 'second', 'council'] as const
export type VerdictStep = (typeof verdictSteps)[number]

export function isVerdict(step: ScoreStep): step is VerdictStep {
  return (verdictSteps as readonly ScoreStep[]).includes(step)
}

type Mover = 'appraise_scores' | 'decide_scores'

export type RoundStage = {
  next: RoundState | null
  /** One step back, with a reason; never out of publication. */
  back: RoundState | null
  /** Whose word leads on from here, and back from here. */
  mover: Mover | null
  /** What is written while the round is here. */
  writes: ScoreStep | null
  /** Which steps a unit may read of its own sheet while the round is here: nobody is told half an appraisal. */
  told: readonly ScoreStep[]
}

const untilFirst = ['self', 'explanation', 'survey'] as const

export const roundStages: Record<RoundState, RoundStage> = {
  self: { next: 'first', back: null, mover: 'appraise_scores', writes: 'self', told: untilFirst },
  first: { next: 'explanation', back: 'self', mover: 'appraise_scores', writes: 'first', told: untilFirst },
  explanation: {
    next: 'second',
    back: 'first',
    mover: 'appraise_scores',
    writes: 'explanation',
    told: [...untilFirst, 'first'],
  },
  second: {
    next: 'council',
    back: 'explanation',
    mover: 'appraise_scores',
    writes: 'second',
    told: [...untilFirst, 'first'],
  },
  council: {
    next: 'published',
    back: 'second',
    mover: 'decide_scores',
    writes: 'council',
    told: [...untilFirst, 'first', 'second'],
  },
  published: { next: null, back: null, mover: null, writes: null, told: scoreSteps },
}

export type RoundMove = 'advance' | 'back'

/** Whether one state leads to another, and in which direction; undefined where it does not. */
export function moveBetween(from: RoundState, to: RoundState): RoundMove | undefined {
  if (roundStages[from].next === to) return 'advance'
  return roundStages[from].back === to ? 'back' : undefined
}

export const roundLocks = ['published', 'not_yet', 'over', 'handed_in', 'excluded', 'no_survey'] as const
export type RoundLock = (typeof roundLocks)[number]

/** What the lock depends on: the state, whether the unit has handed in, whether it is scored at all, whether a survey counts. */
export type LockFacts = {
  state: RoundState
  /** Of the unit; what the province scores for all is never handed in. */
  handedIn: boolean
  excluded: boolean
  survey: SurveyUse
  /** The leaf belongs to the province: one score for all units. */
  inherited: boolean
}

/** Why a step cannot be written now, or undefined where it can. */
export function roundLock(
  step: ScoreStep,
  { state, handedIn, excluded, survey, inherited }: LockFacts,
): RoundLock | undefined {
  if (state === 'published') return 'published'
  if (excluded) return 'excluded'
  if (step === 'survey') return survey === 'used' ? undefined : 'no_survey'
  if (inherited) return undefined
  const at = roundStates.indexOf(state)
  const wanted = roundStates.indexOf(step as RoundState)
  if (at < wanted) return 'not_yet'
  if (at > wanted) return 'over'
  return step === 'self' && handedIn ? 'handed_in' : undefined
}

/** Whether a survey was held; and where it was not, whether what was appraised counts for the whole maximum. */
export const surveyUses = ['used', 'left_out', 'rescaled'] as const
export type SurveyUse = (typeof surveyUses)[number]

/** Days that are left; negative where it is late. */
export function daysLeft(today: string, due: string): number {
  return daysBetween(today, due)
}

/** Due days by state, each on or after the one before; the state whose day is wrong, or undefined. */
export function dueFault(dues: ReadonlyMap<RoundState, string>): RoundState | undefined {
  let before = ''
  for (const state of roundStates) {
    const due = dues.get(state)
    if (due === undefined) {
      if (state !== 'published') return state
      continue
    }
    if (due < before) return state
    before = due
  }
  return undefined
}

/** More than half of the members, not of those who came. */
export function isCarried(members: number, votesFor: number): boolean {
  return votesFor * 2 > members
}
