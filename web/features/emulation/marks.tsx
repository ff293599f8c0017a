/** States of initiatives and files, verdicts and eligibility: shape, colour and word together. */
import type { Assessment } from '#domain/assessment.ts'
import type { CommendationState, ConditionVerdict, Eligibility } from '#domain/emulation.ts'
import { commendationStateWords, eligibilityWords, initiativeStateWords, verdictWords } from '#domain/emulation.vi.ts'
import type { InitiativeState } from '#domain/initiative.ts'
import { Status } from '../../components/status-mark.tsx'

const initiativeMarks: Record<InitiativeState, Assessment> = {
  registered: 'no_target',
  recognised: 'met',
  not_recognised: 'missed',
  applied: 'met',
  withdrawn: 'not_applicable',
}
const commendationMarks: Record<CommendationState, Assessment> = {
  draft: 'not_applicable',
  proposed: 'no_target',
  awarded: 'met',
  not_awarded: 'missed',
}
const eligibilityMarks: Record<Eligibility, Assessment> = {
  eligible: 'met',
  not_eligible: 'missed',
  undetermined: 'no_data',
}

export function InitiativeMark({ state }: { state: InitiativeState }) {
  return <Status assessment={initiativeMarks[state]} word={initiativeStateWords[state]} />
}

export function CommendationMark({ state }: { state: CommendationState }) {
  return <Status assessment={commendationMarks[state]} word={commendationStateWords[state]} />
}

export function EligibilityMark({ eligibility }: { eligibility: Eligibility }) {
  return <Status assessment={eligibilityMarks[eligibility]} word={eligibilityWords[eligibility]} />
}

export function VerdictMark({ verdict }: { verdict: ConditionVerdict }) {
  return <Status assessment={verdict} word={verdictWords[verdict]} />
}
