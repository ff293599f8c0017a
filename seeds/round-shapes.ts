/** The form in which a scoring round is written down in the seeds. Points in the scheme's smallest unit. */
import type { RoundState, ScoreStep, SurveyUse } from '../server/domain/round.ts'
import type { LeafAnswer } from '../server/domain/scoring-rule.ts'
import type { UnitReference } from './shapes.ts'

export type SeedScore = {
  node: string
  step: ScoreStep
  answer: LeafAnswer
  note: string
  at: string
  /** User name. */
  by: string
}

export type SeedRoundUnit = {
  unit: UnitReference
  handedIn: { at: string; by: string } | null
  scores: SeedScore[]
  /** Whether every score of the unit stands in its history too. */
  withHistory: boolean
  comments: { node: string; side: 'unit' | 'parent'; text: string; at: string; by: string }[]
  proofs: { node: string; name: string; url: string; at: string; by: string }[]
}

export type SeedRound = {
  unit: UnitReference
  scheme: string
  year: number
  state: RoundState
  survey: SurveyUse
  dues: Partial<Record<RoundState, string>>
  /** The province first, for what is scored once for all. */
  units: SeedRoundUnit[]
}
