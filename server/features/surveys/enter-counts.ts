/** Saves the counted answers of one unit as a whole. More answers than respondents are refused with their place. */
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { countFaults, type UnitCounts } from '../../domain/survey.ts'
import type { Unit } from '../../domain/unit.ts'
import { unitName } from '../../domain/wording.vi.ts'
import { loadUnitCounts, type Survey } from '../../evaluation/surveys/surveys.ts'
import { notFound } from '../../http/named.ts'
import type { CountsBody } from './contract.ts'
import { holdOpen, writeCounts } from './count-queries.ts'
import { closeAct, refuseLocked, type SurveyAct, type SurveyView, surveyHeld } from './held-survey.ts'
import { countFaultSentence, surveySentences as say } from './sentences.vi.ts'

export async function enterCounts(act: SurveyAct, id: number, code: string, given: CountsBody): Promise<void> {
  const { population, revision } = given
  const counts = { population, groups: given.groups } as UnitCounts
  await inTransaction(act.db, async (trx) => {
    const survey = await surveyHeld(trx, act.view, id)
    const unit = surveyedUnit(act.view, survey, code)
    refuseLocked(survey)
    refuseUnsound(survey, counts)
    if (!(await holdOpen(trx, id))) throw new Failure('locked', { message: say.closed })
    const before = await loadUnitCounts(trx, survey, unit.id)
    if (!(await writeCounts(trx, { roundId: id, unitId: unit.id }, counts, revision)))
      throw new Failure('stale', { message: say.staleCounts })
    // Told to those who see the drafts of who runs the round; the unit surveyed learns the figures once they are final.
    const subject = { name: survey.round.name, surveyed: unitName(unit) }
    await closeAct(trx, act, 'enter_survey', survey.round.unitId, {
      before: { ...subject, ...formsIn(before) },
      after: { ...subject, ...formsIn(counts) },
      revision: revision + 1,
    })
  })
}

export function surveyedUnit({ catalogue }: SurveyView, { units }: Survey, code: string): Unit {
  const found = units
    .map(({ unitId }) => catalogue.unitsById.get(unitId))
    .find((unit) => unit !== undefined && unit.code === code)
  if (!found) throw notFound('unit', code)
  return found
}

function refuseUnsound({ questionnaire }: Survey, counts: UnitCounts): void {
  const faults = countFaults(questionnaire, counts)
  if (faults.length === 0) return
  const fields = faults.map((fault) => {
    const groupAt = 'at' in fault ? counts.groups[fault.at]?.group : undefined
    return {
      field: fieldOf(fault),
      code: fault.code,
      message: countFaultSentence(fault, questionnaire.groups, groupAt),
    }
  })
  throw new Failure('invalid', { message: fields[0]?.message ?? '', fields })
}

/** "groups.0.answers.3": places as the request counts them, from 0. */
function fieldOf(fault: ReturnType<typeof countFaults>[number]): string {
  switch (fault.code) {
    case 'population_below':
      return 'population'
    case 'answers_exceed':
      return `groups.${fault.at}.answers.${fault.item - 1}`
    case 'returned_exceed':
      return `groups.${fault.at}.returned`
    case 'valid_exceed':
      return `groups.${fault.at}.valid`
    case 'answers_of_other_form':
      return `groups.${fault.at}.answers`
    default:
      return `groups.${fault.at}.group`
  }
}

/** What the record of acts keeps: forms by group, and how many questions have answers. */
export function formsIn({ groups }: UnitCounts) {
  const sum = (of: 'issued' | 'returned' | 'valid') => groups.reduce((total, group) => total + group[of], 0)
  return {
    issued: sum('issued'),
    returned: sum('returned'),
    valid: sum('valid'),
    answers: groups.reduce((total, { answers }) => total + answers.filter((levels) => levels !== null).length, 0),
  }
}
