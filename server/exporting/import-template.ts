/**
 * Workbooks that clerks fill in away from the program: labels locked, numbers checked while they are typed, an instructions
 * sheet, and a hidden sheet with the codes, so that the file comes back exactly. Empty: it carries no figures.
 */
import { type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { columnLetters } from '#domain/import-table.ts'
import { sampleMark } from '#domain/wording.vi.ts'
import { codesSheet, guideSheet } from './template-guide.ts'
import type { TemplateElement, TemplateModel } from './template-model.ts'
import { type Cells, counted, entry, face, put, styles } from './template-styles.ts'
import { templateWords } from './template-words.vi.ts'

export async function templateXlsx(model: TemplateModel, madeAt: Date): Promise<Buffer> {
  const main = model.units === null ? unitSheet(model) : unitsSheet(model, model.units)
  const written = await writeXlsx({
    sheets: [main, guideSheet(model), codesSheet(model)],
    properties: { title: templateWords.title(model.monthName), created: madeAt, modified: madeAt },
    defaultFont: face,
  })
  return Buffer.from(written)
}

function aboveLines(model: TemplateModel): string[] {
  const lines = [templateWords.title(model.monthName), templateWords.unitLine(model.label), templateWords.fillIn]
  if (model.computed.size > 0) lines.push(templateWords.counted)
  return model.fictional ? [...lines, sampleMark] : lines
}

function putAbove(cells: Cells, lines: readonly string[]): void {
  for (const [row, text] of lines.entries()) put(cells, row, 0, text, row === 0 ? styles.title : styles.plain)
}

/** A ward's own sheet: its elements as rows, in the order and the groups of the screen. */
function unitSheet(model: TemplateModel): WriteSheet {
  const above = aboveLines(model)
  const cells: Cells = new Map()
  putAbove(cells, above)
  const headRow = above.length + 1
  const heads = [templateWords.number, templateWords.element, templateWords.measure, templateWords.figure]
  for (const [column, head] of heads.entries()) put(cells, headRow, column, head, styles.head)
  const dataValidations: DataValidation[] = []
  let row = headRow + 1
  let number = 0
  let section = ''
  for (const element of model.elements) {
    if (element.section !== section) {
      section = element.section
      for (let column = 0; column < heads.length; column += 1)
        put(cells, row, column, column === 1 ? section : null, styles.section)
      row += 1
    }
    number += 1
    put(cells, row, 0, number, styles.number)
    put(cells, row, 1, element.name, element.isPart ? styles.part : styles.label)
    put(cells, row, 2, element.measure, styles.label)
    const isCounted = model.computed.has(`${model.code} ${element.code}`)
    put(cells, row, 3, null, isCounted ? counted : entry(element.decimals))
    if (!isCounted) dataValidations.push(validation(`D${row + 1}`, element.decimals))
    row += 1
  }
  return {
    name: templateWords.unitSheet,
    rows: [],
    cells,
    columns: [{ width: 6 }, { width: 58 }, { width: 24 }, { width: 16 }],
    rowDefs: heights(headRow, row - 1),
    freezePane: { rows: headRow + 1 },
    dataValidations,
    protection,
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** A province's sheet: its units as rows, elements as columns below their groups. */
function unitsSheet(model: TemplateModel, units: NonNullable<TemplateModel['units']>): WriteSheet {
  const above = aboveLines(model)
  const cells: Cells = new Map()
  putAbove(cells, above)
  const top = above.length + 1
  const merges: NonNullable<WriteSheet['merges']> = []
  const fixed = [templateWords.number, templateWords.code, templateWords.unit]
  for (const [column, head] of fixed.entries()) {
    put(cells, top, column, head, styles.head)
    put(cells, top + 1, column, null, styles.head)
    merges.push({ startRow: top, startCol: column, endRow: top + 1, endCol: column })
  }
  for (const [section, group] of Map.groupBy(model.elements, (element) => element.section)) {
    const from = fixed.length + model.elements.indexOf(group[0] as TemplateElement)
    for (const at of group.keys()) put(cells, top, from + at, at === 0 ? section : null, styles.head)
    if (group.length > 1) merges.push({ startRow: top, startCol: from, endRow: top, endCol: from + group.length - 1 })
  }
  const first = top + 2
  const dataValidations = model.elements.map((element, index) => {
    const column = fixed.length + index
    put(cells, top + 1, column, element.name, styles.head)
    for (const [row, unit] of units.entries()) {
      const isCounted = model.computed.has(`${unit.code} ${element.code}`)
      put(cells, first + row, column, null, isCounted ? counted : entry(element.decimals))
    }
    const letters = columnLetters(column)
    return validation(`${letters}${first + 1}:${letters}${first + units.length}`, element.decimals)
  })
  for (const [row, unit] of units.entries())
    for (const [column, value] of [row + 1, unit.code, unit.label].entries())
      put(cells, first + row, column, value, column === 0 ? styles.number : styles.label)
  return {
    name: templateWords.unitSheet,
    rows: [],
    cells,
    merges,
    columns: [{ width: 6 }, { width: 11 }, { width: 26 }, ...model.elements.map(() => ({ width: 14 }))],
    rowDefs: heights(top, first + units.length - 1).set(top + 1, { height: 82 }),
    freezePane: { rows: first, columns: fixed.length },
    dataValidations,
    protection,
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** In points; with air, so that a row can be followed by eye from its name to its cell. */
const rowHeight = 21

function heights(from: number, to: number): Map<number, { height: number }> {
  return new Map(Array.from({ length: to - from + 1 }, (_, index) => [from + index, { height: rowHeight }]))
}

/** Without a password: it keeps labels from slips, not from intent. */
const protection = {
  sheet: true,
  formatColumns: false,
  formatRows: false,
  selectLockedCells: true,
  selectUnlockedCells: true,
}

function validation(range: string, decimals: number): DataValidation {
  const whole = decimals === 0
  return {
    type: whole ? 'whole' : 'decimal',
    operator: 'greaterThanOrEqual',
    formula1: '0',
    allowBlank: true,
    showInputMessage: true,
    inputTitle: templateWords.inputTitle,
    inputMessage: whole ? templateWords.wholeHint : templateWords.decimalHint,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: templateWords.errorTitle,
    errorMessage: whole ? templateWords.wholeError : templateWords.decimalError,
    range,
  }
}
