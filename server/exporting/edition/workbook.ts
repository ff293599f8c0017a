/**
 * The workbook of an edition: what it is and what stands where on the first sheet, then one sheet per table. Numbers are
 * numbers, texts are texts and never formulas; a question without a table is named, not dropped.
 */
import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import type { Table } from '#domain/chart.ts'
import type { EditionContent, EditionPage } from '#domain/edition.ts'
import { stampWords } from '#domain/edition-stamp.vi.ts'
import { chartTable } from '../../charting/chart-table.ts'
import { letter } from '../svg.ts'
import { type Cells, face, put, styles } from '../template-styles.ts'
import { wrapText } from '../text-width.ts'
import { clean, printSetUp, sheetName, sheetsXlsx, tableSheet } from '../xlsx.ts'
import type { DrawnFile, EditionDrawing } from './drawing.ts'
import { editionLines, workbookWords as words } from './workbook-words.vi.ts'

/** A line of the first sheet's list: where a question is answered, or why it has no sheet. */
type Listed = { sheet: string; question: string; finding: string; notes: string }

export async function editionXlsx({ content, stamp, onProgress }: EditionDrawing): Promise<DrawnFile> {
  const taken = new Set([words.sheet.toLowerCase()])
  const foot = stampWords(stamp)
  const faults: string[] = []
  const listed: Listed[] = []
  const sheets: WriteSheet[] = []
  const wanted = questionsOf(content)
  for (const [at, { table, ...line }] of wanted.entries()) {
    if (table === null) listed.push({ ...line, sheet: words.noTable })
    else {
      const name = sheetName(table.sheetName, taken)
      try {
        sheets.push(tableSheet(table, name, foot))
        listed.push({ ...line, sheet: name })
      } catch (error) {
        console.error(error)
        faults.push(line.finding)
        listed.push({ ...line, sheet: words.failed })
      }
    }
    onProgress?.(at + 1, wanted.length + 1)
  }
  const first = firstSheet(content.head.title, editionLines(content, stamp), listed, foot)
  const frozenAt = stamp.frozenAt === null ? undefined : new Date(stamp.frozenAt)
  const bytes = await sheetsXlsx([first, ...sheets], content.head.title, frozenAt)
  onProgress?.(wanted.length + 1, wanted.length + 1)
  return { bytes, faults }
}

type Question = Omit<Listed, 'sheet'> & { table: Table | null }

function questionsOf({ pages, annexes }: EditionContent): Question[] {
  return [
    ...pages.map((page) => ({
      question: page.question,
      finding: page.frame.title,
      notes: page.notes,
      table: tableOf(page),
    })),
    ...annexes.map(({ table }) => ({ question: words.annex, finding: table.frame.title, notes: '', table })),
  ]
}

/** The numbers behind a chart where the page has no table of its own. */
function tableOf({ chart, table }: EditionPage): Table | null {
  return table ?? (chart === null ? null : chartTable(chart))
}

const widths = [28, 36, 46, 52]
const labelStyle: CellStyle = { font: { ...face, bold: true }, alignment: { vertical: 'top', wrapText: true } }
const textStyle: CellStyle = { ...styles.text, alignment: { ...styles.text.alignment, horizontal: 'left' } }
/** Characters of 12 points, as in the other sheets, with a tenth to spare for machines without our face. */
const linesOf = (text: string, width: number) =>
  clean(text)
    .split('\n')
    .flatMap((line) => wrapText(line, ((width - 2) * 8) / 1.1, letter.text(13.5, 400)))
/** In points; Excel takes no row higher than 409. */
const heightOf = (lines: number) => ({ height: Math.min(400, Math.max(1, lines) * 16 + 4) })

function firstSheet(title: string, lines: [string, string][], listed: Listed[], foot: string): WriteSheet {
  const cells: Cells = new Map()
  const heights = new Map<number, { height: number }>()
  put(cells, 0, 0, clean(title), styles.title)
  for (const [index, [name, value]] of lines.entries()) {
    put(cells, index + 1, 0, clean(name), labelStyle)
    // It flows over the empty cells to its right.
    put(cells, index + 1, 1, clean(value), { font: face })
  }
  const headRow = lines.length + 2
  for (const [column, key] of (['sheet', 'question', 'finding', 'notes'] as const).entries()) {
    put(cells, headRow, column, words.heads[key], styles.head)
    for (const [index, line] of listed.entries()) put(cells, headRow + 1 + index, column, clean(line[key]), textStyle)
  }
  for (const [index, { sheet, question, finding, notes }] of listed.entries()) {
    const all = [sheet, question, finding, notes]
    const most = Math.max(...all.map((text, column) => linesOf(text, widths[column] as number).length))
    heights.set(headRow + 1 + index, heightOf(most))
  }
  return {
    name: words.sheet,
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: heights,
    ...printSetUp(foot, headRow),
  }
}
