/** The table to fill in and send back: a line for each unit, group and question, with what was entered so far. */
import type { Reader } from '../../database/tables.ts'
import type { Table } from '../../domain/chart.ts'
import { itemsOf } from '../../domain/survey.ts'
import type { Unit } from '../../domain/unit.ts'
import { sampleMark } from '../../domain/wording.vi.ts'
import { loadUnitCounts, type Survey } from '../../evaluation/surveys/surveys.ts'
import { entryWords } from './entry-words.vi.ts'
import type { SurveyView } from './held-survey.ts'

export async function entryTable(db: Reader, { catalogue }: SurveyView, survey: Survey): Promise<Table> {
  const { round, questionnaire, units } = survey
  const items = itemsOf(questionnaire)
  const rows: Table['rows'] = []
  for (const { unitId } of units) {
    const { code } = catalogue.unitsById.get(unitId) as Unit
    const counts = await loadUnitCounts(db, survey, unitId)
    for (const [index, group] of questionnaire.groups.entries()) {
      const entered = counts.groups.find((one) => one.group === index + 1)
      const forms = entered ? [entered.issued, entered.returned, entered.valid] : [null, null, null]
      for (const { number } of items)
        rows.push([
          code,
          group,
          String(number),
          ...(entered?.answers[number - 1] ?? [null, null, null, null, null]),
          ...forms,
        ])
    }
  }
  const owner = catalogue.unitsById.get(round.unitId)
  return entryWords.table(round.name, rows, owner?.fictional ? sampleMark : null)
}
