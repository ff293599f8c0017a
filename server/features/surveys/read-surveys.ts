/** The rounds of a year that somebody may see, each with its total, the latest first. */

import type { z } from 'zod'
import type { Reader } from '../../database/tables.ts'
import { monthFed } from '../../domain/survey.ts'
import { ratesOf } from '../../domain/survey-rates.ts'
import { existsOn, type Unit } from '../../domain/unit.ts'
import { mayAt } from '../../evaluation/emulation/emulation.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { loadWholes } from '../../evaluation/surveys/survey-pools.ts'
import { loadSurveys, maySeeSurvey, type Survey } from '../../evaluation/surveys/surveys.ts'
import { unitsNamed } from '../../http/named.ts'
import type { SurveyItem, SurveyList, SurveyQuery } from './contract.ts'
import { enteredUnits } from './count-queries.ts'
import type { SurveyView } from './held-survey.ts'
import { totalShown } from './shown.ts'

const mostListed = 200

export async function readSurveys(
  db: Reader,
  view: SurveyView,
  asked: z.infer<typeof SurveyQuery>,
): Promise<SurveyList> {
  const { catalogue, today } = view
  const year = asked.year ?? Number(today.slice(0, 4))
  const concerns =
    asked.unit === undefined ? () => true : concernsOf(view, unitsNamed(catalogue, asked.unit, undefined))
  const found = (await loadSurveys(db, { year, kind: asked.kind })).filter(
    (survey) => maySeeSurvey(view, survey.round) && concerns(survey),
  )
  const listed = found.slice(0, mostListed)
  const wholes = await loadWholes(db, listed)
  const entered = await enteredUnits(
    db,
    listed.map(({ round }) => round.id),
  )
  return {
    year,
    items: listed.map((survey): SurveyItem => {
      const pool = wholes.get(survey.round.id)
      return {
        ...headOf(view, survey),
        units: survey.units.length,
        entered: entered.get(survey.round.id) ?? 0,
        total: pool ? totalShown(pool, ratesOf(survey.questionnaire, pool, survey.round.totalRule)) : null,
      }
    }),
    left: found.length - listed.length,
    owners: catalogue.units
      .filter((unit) => existsOn(unit, today) && mayAt(view, 'run_surveys', unit.id))
      .map((unit) => nameOf(unit)),
  }
}

/** Rounds that a unit runs, in which it is surveyed, or that units below it run. */
function concernsOf({ catalogue }: SurveyView, units: readonly Unit[]): (survey: Survey) => boolean {
  const ids = new Set(units.map(({ id }) => id))
  return ({ round, units: surveyed }) =>
    ids.has(round.unitId) ||
    surveyed.some(({ unitId }) => ids.has(unitId)) ||
    catalogue.ancestorsOf(round.unitId).some((above) => ids.has(above))
}

/** What every answer says of a round. */
export function headOf({ catalogue }: SurveyView, { round }: Survey) {
  const { unitId, ...rest } = round
  return { ...rest, unit: nameOf(catalogue.unitsById.get(unitId) as Unit), month: monthFed(round) }
}
