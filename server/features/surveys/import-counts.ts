/** What a file of counted answers would change, and its storing: all of it or nothing. One wrong row keeps every other out. */

import type { Reader } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { countFaults, type GroupCounts, itemsOf, type UnitCounts } from '../../domain/survey.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { loadUnitCounts, type Survey } from '../../evaluation/surveys/surveys.ts'
import type { SurveyOutcome, SurveyRow } from '../../importing/survey/outcome.ts'
import type { SurveyImport } from './contract.ts'
import { holdOpen, writeCounts } from './count-queries.ts'
import { formsIn, surveyedUnit } from './enter-counts.ts'
import { closeAct, refuseLocked, type SurveyAct, type SurveyView, surveyHeld } from './held-survey.ts'
import { countFaultSentence, surveySentences as say } from './sentences.vi.ts'

const mostFaultsShown = 200

type Change = { code: string; unitId: number; before: UnitCounts; after: UnitCounts; answers: number; replaced: number }
type Weighed = { changes: Change[]; faults: SurveyOutcome['faults'] }

/** The report of a file; nothing is stored. */
export async function weighFile(
  db: Reader,
  view: SurveyView,
  survey: Survey,
  outcome: SurveyOutcome,
  fileName: string,
): Promise<SurveyImport> {
  return reportOf(view, survey, outcome, await weigh(db, view, survey, outcome), fileName, false)
}

/** `seen`: how often answers had been saved when its report was looked at. */
export async function storeFile(
  act: SurveyAct,
  id: number,
  outcome: SurveyOutcome,
  fileName: string,
  seen: number,
): Promise<SurveyImport> {
  return inTransaction(
    act.db,
    async (trx) => {
      const survey = await surveyHeld(trx, act.view, id)
      refuseLocked(survey)
      if (!(await holdOpen(trx, id, seen))) throw new Failure('stale', { message: say.staleImport })
      const weighed = await weigh(trx, act.view, survey, outcome)
      refuseFaults(weighed.faults)
      for (const { code, unitId, after } of weighed.changes) {
        const revision = survey.units.find((unit) => unit.unitId === unitId)?.revision ?? 0
        if (!(await writeCounts(trx, { roundId: id, unitId }, after, revision)))
          throw new Failure('stale', {
            message: say.staleCounts,
            fields: [{ field: code, code: 'stale', message: code }],
          })
      }
      const sum = (of: 'before' | 'after') =>
        weighed.changes.map((change) => formsIn(change[of])).reduce((total, { valid }) => total + valid, 0)
      const subject = { name: survey.round.name, file: fileName, units: weighed.changes.length }
      await closeAct(trx, act, 'import_survey', survey.round.unitId, {
        before: { ...subject, valid: sum('before') },
        after: { ...subject, valid: sum('after') },
      })
      return reportOf(act.view, { ...survey, saves: survey.saves + 1 }, outcome, weighed, fileName, true)
    },
    { isLong: true },
  )
}

function refuseFaults(faults: SurveyOutcome['faults']): void {
  if (faults.length === 0) return
  const fields = faults.slice(0, mostFaultsShown).map(({ row, message }) => ({
    field: `rows.${row}`,
    code: 'row',
    message: say.rowFault(row, message),
  }))
  throw new Failure('invalid', { message: say.refused(faults.length, fields[0]?.message ?? ''), fields })
}

/** The file laid over what is stored; groups and questions that it does not name stay as they are. */
async function weigh(db: Reader, view: SurveyView, survey: Survey, outcome: SurveyOutcome): Promise<Weighed> {
  const faults = [...outcome.faults]
  const changes: Change[] = []
  for (const [code, rows] of Map.groupBy(outcome.rows, ({ unit }) => unit)) {
    const { id: unitId } = surveyedUnit(view, survey, code)
    const before = await loadUnitCounts(db, survey, unitId)
    const groups = new Map(before.groups.map((group) => [group.group, group]))
    let replaced = 0
    const named = [...Map.groupBy(rows, ({ group }) => group)]
    for (const [group, own] of named) {
      const known = groups.get(group)
      const forms = own.find((row) => row.forms !== null)?.forms
      if (!known && !forms) {
        faults.push({ row: own[0]?.row ?? 0, message: say.noForms })
        continue
      }
      const [issued, returned, valid] = forms ?? [known?.issued ?? 0, known?.returned ?? 0, known?.valid ?? 0]
      const answers: GroupCounts['answers'] = known
        ? [...known.answers]
        : itemsOf(survey.questionnaire).map((): null => null)
      for (const { item, levels } of own) {
        const was = answers[item - 1]
        if (was && String(was) !== String(levels)) replaced += 1
        answers[item - 1] = levels
      }
      groups.set(group, { group, issued, returned, valid, answers })
    }
    const after = {
      population: before.population,
      groups: [...groups.values()].sort((a, b) => a.group - b.group),
    }
    for (const fault of countFaults(survey.questionnaire, after)) faults.push(faultRow(survey, after, rows, fault))
    changes.push({ code, unitId, before, after, answers: rows.length, replaced })
  }
  return { changes, faults: faults.sort((a, b) => a.row - b.row) }
}

/** A fault of counts is said at the row that brings it, or at the first row of its group. */
function faultRow(
  { questionnaire }: Survey,
  { groups }: UnitCounts,
  rows: readonly SurveyRow[],
  fault: ReturnType<typeof countFaults>[number],
): SurveyOutcome['faults'][number] {
  const group = 'at' in fault ? groups[fault.at]?.group : undefined
  const own = rows.filter((row) => group === undefined || row.group === group)
  const item = 'item' in fault ? own.find((row) => row.item === fault.item) : undefined
  const row = (item ?? own[0] ?? rows[0])?.row ?? 0
  return { row, message: countFaultSentence(fault, questionnaire.groups, group) }
}

function reportOf(
  view: SurveyView,
  survey: Survey,
  outcome: SurveyOutcome,
  { changes, faults }: Weighed,
  fileName: string,
  stored: boolean,
): SurveyImport {
  return {
    fileName,
    stored,
    rows: outcome.rows.length + outcome.faults.length,
    units: changes.map(({ code, after, answers, replaced }) => ({
      unit: nameOf(surveyedUnit(view, survey, code)),
      groups: after.groups.length,
      answers,
      replaced,
    })),
    faults: faults.slice(0, mostFaultsShown),
    seen: survey.saves,
  }
}
