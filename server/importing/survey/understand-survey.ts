/** Reads the table of counted answers of a survey. Nothing is guessed: what is not surely a unit, a group, a question or a count is a fault. */
import type { Levels } from '#domain/survey.ts'
import { searchKey } from '#domain/unit.ts'
import { fileFailure } from '../gate.ts'
import { cellAt, type Grid, labelOf } from '../grid.ts'
import { judgeFigure } from '../judge-figure.ts'
import type { OpenedFile } from '../open-file.ts'
import type { SurveyKnowledge, SurveyOutcome, SurveyRow } from './outcome.ts'
import {
  type SurveyColumn,
  surveyFileSentences as say,
  surveyColumns,
  surveyHeadNames,
  surveyHeads,
} from './words.vi.ts'

/** A province of 170 units with four groups and forty questions has 27,200. */
const mostSurveyRows = 40_000
/** Lines of a letterhead above the table. */
const mostAbove = 30

type Columns = ReadonlyMap<SurveyColumn, number>
const forms = ['issued', 'returned', 'valid'] as const
const labels: readonly SurveyColumn[] = ['unit', 'group', 'item']
const levels = ['l1', 'l2', 'l3', 'l4', 'l5'] as const
const needed = surveyColumns.filter((column) => !(forms as readonly string[]).includes(column))

export function understandSurvey({ grids }: Pick<OpenedFile, 'grids'>, knowledge: SurveyKnowledge): SurveyOutcome {
  const { grid, head, columns } = tableIn(grids)
  const names = namesOf(knowledge)
  const outcome: SurveyOutcome = { sheet: grid.name, rows: [], faults: [] }
  const counted = [...columns].filter(([column]) => !labels.includes(column)).map(([, place]) => place)
  for (let at = head + 1; at < grid.rows.length; at += 1) {
    // Blank, or a line of the form that nobody has filled in yet.
    if (counted.every((column) => labelOf(cellAt(grid, at, column)) === '')) continue
    if (outcome.rows.length + outcome.faults.length >= mostSurveyRows)
      throw fileFailure('too_many_rows', say.tooManyRows(mostSurveyRows))
    const read = readRow(grid, at, columns, names)
    if (typeof read === 'string') outcome.faults.push({ row: at + 1, message: read })
    else outcome.rows.push(read)
  }
  if (outcome.rows.length + outcome.faults.length === 0) throw fileFailure('no_rows', say.noRows)
  refuseRepeated(outcome)
  outcome.faults.sort((a, b) => a.row - b.row)
  return outcome
}

/** The first row that names every column which is needed; says which are missing in the row that comes nearest. */
function tableIn(grids: readonly Grid[]): { grid: Grid; head: number; columns: Columns } {
  let best: Columns = new Map()
  for (const grid of grids.filter(({ hidden }) => !hidden))
    for (let at = 0; at < Math.min(grid.rows.length, mostAbove); at += 1) {
      const columns = columnsOf(grid, at)
      if (needed.every((column) => columns.has(column))) return { grid, head: at, columns }
      if (columns.size > best.size) best = columns
    }
  const missing = needed.filter((column) => !best.has(column)).map((column) => surveyHeadNames[column])
  throw fileFailure('no_head', say.noHead(missing))
}

function columnsOf(grid: Grid, row: number): Columns {
  const columns = new Map<SurveyColumn, number>()
  for (const [at, cell] of (grid.rows[row] ?? []).entries()) {
    const key = searchKey(labelOf(cell))
      .replace(/[^a-z0-9 ]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    const column = surveyColumns.find((one) => surveyHeads[one].includes(key))
    if (column !== undefined && !columns.has(column)) columns.set(column, at)
  }
  return columns
}

type Names = { units: Map<string, Set<string>>; groups: Map<string, number>; items: Map<string, number> }

function namesOf({ units, groups, items }: SurveyKnowledge): Names {
  const byName = new Map<string, Set<string>>()
  const add = (name: string, code: string) =>
    byName.set(searchKey(name), (byName.get(searchKey(name)) ?? new Set()).add(code))
  for (const { code, name, label } of units) {
    add(code, code)
    add(name, code)
    add(label, code)
  }
  const numbered = (texts: string[]) =>
    new Map(
      texts.flatMap((text, index) => [[searchKey(text), index + 1] as const, [String(index + 1), index + 1] as const]),
    )
  return { units: byName, groups: numbered(groups), items: numbered(items) }
}

function readRow(grid: Grid, at: number, columns: Columns, names: Names): SurveyRow | string {
  const textIn = (column: SurveyColumn) => {
    const place = columns.get(column)
    return place === undefined ? '' : labelOf(cellAt(grid, at, place))
  }
  for (const column of labels) if (textIn(column) === '') return say.blank(column)
  const units = names.units.get(searchKey(textIn('unit')))
  if (!units) return say.unknownUnit(textIn('unit'))
  const [unit = ''] = units
  if (units.size > 1) return say.severalUnits(textIn('unit'))
  const group = names.groups.get(searchKey(textIn('group')))
  if (group === undefined) return say.unknownGroup(textIn('group'))
  const item = names.items.get(searchKey(textIn('item')).replace(/^cau (?:so )?(?=\d+$)/, ''))
  if (item === undefined) return say.unknownItem(textIn('item'))
  const counts: number[] = []
  for (const column of levels) {
    const count = countIn(grid, at, columns.get(column) as number)
    if (count === undefined) return textIn(column) === '' ? say.blank(column) : say.notCount(column, textIn(column))
    counts.push(count)
  }
  const given = forms.filter((column) => textIn(column) !== '')
  if (given.length > 0 && given.length < forms.length) return say.halfForms
  const counted = given.map((column) => countIn(grid, at, columns.get(column) as number))
  const wrong = counted.indexOf(undefined)
  if (wrong >= 0) return say.notCount(given[wrong] as SurveyColumn, textIn(given[wrong] as SurveyColumn))
  return {
    row: at + 1,
    unit,
    group,
    item,
    levels: counts as Levels,
    forms: given.length === 0 ? null : (counted as [number, number, number]),
  }
}

function countIn(grid: Grid, row: number, column: number): number | undefined {
  const verdict = judgeFigure(cellAt(grid, row, column), { decimals: 0, convention: 'comma', textOnly: grid.textOnly })
  return verdict.kind === 'value' ? verdict.value : undefined
}

/** The same answers twice, or forms that differ within one unit and group. */
function refuseRepeated(outcome: SurveyOutcome): void {
  const answers = new Map<string, number>()
  const counted = new Map<string, SurveyRow>()
  for (const row of outcome.rows) {
    const cohort = `${row.unit} ${row.group}`
    const first = answers.get(`${cohort} ${row.item}`)
    if (first === undefined) answers.set(`${cohort} ${row.item}`, row.row)
    else outcome.faults.push({ row: row.row, message: say.twice(first) })
    if (row.forms === null) continue
    const before = counted.get(cohort)
    if (!before) counted.set(cohort, row)
    else if (String(before.forms) !== String(row.forms))
      outcome.faults.push({ row: row.row, message: say.otherForms(before.row) })
  }
}
