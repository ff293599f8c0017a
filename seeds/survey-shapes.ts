/** The form in which survey rounds are written down in the seeds. */
import type { Questionnaire, SurveyRound, UnitCounts } from '../server/domain/survey.ts'
import type { UnitReference } from './shapes.ts'

export type SeedSurvey = Omit<SurveyRound, 'id' | 'unitId' | 'revision'> & {
  unit: UnitReference
  questionnaire: Questionnaire
  /** Surveyed units; counts of null where nothing has come in yet. */
  units: { unit: UnitReference; counts: UnitCounts | null }[]
}
