/** The form in which bodies, campaigns, initiatives, commendations and inspections are written down in this folder. */
import type { Body } from '../server/domain/body.ts'
import type { AwardCode, Campaign, Criterion } from '../server/domain/emulation.ts'
import type { Initiative } from '../server/domain/initiative.ts'
import type { Inspection } from '../server/domain/inspection.ts'
import type { UnitReference } from './shapes.ts'

/** Bodies are named by their names. */
export type SeedBody = Pick<Body, 'name' | 'kind' | 'validFrom' | 'registers' | 'inspectable'>

export type SeedCriterion = Pick<Criterion, 'subject' | 'text' | 'clause'> &
  Partial<Pick<Criterion, 'award' | 'rule' | 'indicator' | 'threshold' | 'word'>>

export type SeedInitiative = Pick<Initiative, 'kind' | 'title' | 'summary' | 'authors' | 'registeredOn' | 'state'> &
  Partial<
    Pick<
      Initiative,
      'decision' | 'appraisedOn' | 'appraisal' | 'appliedOn' | 'effect' | 'scope' | 'withdrawnOn' | 'reason'
    >
  > & { body: string }

export type SeedCommendation = {
  subject: 'collective' | 'individual'
  /** A body by its name; null for the unit itself. */
  body: string | null
  /** Of an individual. */
  name?: string
  award: AwardCode
  achievement: string
  state: 'draft' | 'proposed' | 'awarded' | 'not_awarded'
  /** How many of the campaign's papers are there, from the first. */
  papers: number
  decision?: string
  decidedOn?: string
  reason?: string
  proposedBy?: string
  judged?: SeedJudgement[]
}

/** By the text of the criterion. */
export type SeedJudgement = { criterion: string; met: boolean; note: string; at: string; by: string }

export type SeedCampaign = Pick<Campaign, 'year' | 'name' | 'basis' | 'from' | 'to' | 'state' | 'awards'> & {
  unit: UnitReference
  /** Title of the plan that launches it, where it is one of the seeds. */
  plan: string | null
  criteria: SeedCriterion[]
  papers: { name: string; clause: string }[]
  initiatives: SeedInitiative[]
  commendations: SeedCommendation[]
  /** By the body's name. */
  judged: Record<string, SeedJudgement[]>
}

export type SeedInspection = Omit<Inspection, 'id' | 'unitId' | 'bodyId' | 'revision'> & { body: string }

/** All that one unit keeps. */
export type SeedEmulation = {
  unit: UnitReference
  /** Username of who registers. */
  enteredBy: string | null
  bodies: SeedBody[]
  campaigns: SeedCampaign[]
  inspections: SeedInspection[]
}
