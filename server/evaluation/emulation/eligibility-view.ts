/** What of the records is looked at to judge whether a campaign's conditions are fulfilled, and what they answer. */
import type { Campaign, ConditionVerdict } from '../../domain/emulation.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Facts } from '../facts.ts'
import type { Records } from '../records/records.ts'

export type EligibilityView = {
  records: Records
  facts: Facts
  unit: Unit
  campaign: Campaign
  /** Published total of the unit's reform index of the year before, in hundredths of a point. */
  parPoints: number | undefined
  /** The last day looked at: today, or the last day of the campaign. */
  day: string
  nameOfAccount: (id: string) => string
}

/** A reason and its verdict, as records give them; undefined where they cannot say anything. */
export type Found = { verdict: ConditionVerdict; reason: string }
