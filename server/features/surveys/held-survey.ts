/** A round as an act finds it: within sight, and within the right of who acts. Any other answers as one that does not exist. */
import { appendAudit } from '../../database/audit.ts'
import type { Database, Reader } from '../../database/tables.ts'
import { raiseVersion, recordsTopic, surveysTopic } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import { existsOn, type Unit } from '../../domain/unit.ts'
import { mayAt } from '../../evaluation/emulation/emulation.ts'
import type { TaskView } from '../../evaluation/plans/tasks.ts'
import { loadSurvey, maySeeSurvey, type Survey } from '../../evaluation/surveys/surveys.ts'
import { notFound } from '../../http/named.ts'
import { surveySentences as say } from './sentences.vi.ts'

export type SurveyView = Pick<TaskView, 'catalogue' | 'viewer' | 'today'>
export type SurveyAct = { db: Database; view: SurveyView; at: string }

export async function surveySeen(db: Reader, view: SurveyView, id: number): Promise<Survey> {
  const survey = await loadSurvey(db, id)
  if (!survey || !maySeeSurvey(view, survey.round)) throw notFound('survey', String(id))
  return survey
}

/** For an act upon it. */
export async function surveyHeld(db: Reader, view: SurveyView, id: number): Promise<Survey> {
  const survey = await surveySeen(db, view, id)
  if (!mayAt(view, 'run_surveys', survey.round.unitId)) throw new Failure('forbidden', { message: say.noRight })
  return survey
}

export function refuseStale({ round }: Survey, revision: number): void {
  if (round.revision !== revision) throw new Failure('stale', { message: say.stale })
}

/** Answers are written while a round is open: before that there is nothing to answer, after it they are final. */
export function refuseLocked({ round: { state } }: Survey): void {
  if (state === 'draft') throw new Failure('conflict', { message: say.notOpenYet })
  if (state === 'closed') throw new Failure('locked', { message: say.closed })
}

/** Units that a round may survey: the one that runs it and those below it, where they exist on its last day. */
export function unitsOpenTo({ catalogue }: Pick<SurveyView, 'catalogue'>, ownerId: number, lastDay: string): Unit[] {
  return catalogue.units.filter(
    (unit) => existsOn(unit, lastDay) && (unit.id === ownerId || catalogue.ancestorsOf(unit.id).includes(ownerId)),
  )
}

export function invalid(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}

/** Ends an act. `feeds`: where the monthly sheet may say something else afterwards. */
export async function closeAct(
  trx: Database,
  { view, at }: SurveyAct,
  act: string,
  unitId: number,
  content: { before?: unknown; after?: unknown; revision?: number },
  feeds = false,
): Promise<void> {
  await appendAudit(trx, { at, accountId: view.viewer.id, act, unitId, ...content })
  await raiseVersion(trx, surveysTopic)
  if (feeds) await raiseVersion(trx, recordsTopic)
}
