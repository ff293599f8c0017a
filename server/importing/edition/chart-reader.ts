/**
 * A native chart: each reference to its data sheet with what the chart keeps of it, and what the embedded workbook has in
 * those cells. The chart draws the first; Office draws the second as soon as somebody opens the data.
 */
import { columnLetters } from '#domain/import-table.ts'
import type { ChartCell, ChartColumn } from '#domain/verification-charts.ts'
import type { Grid } from '../grid.ts'
import { attribute } from '../xml-tags.ts'
import { storedText } from './cell-text.ts'
import { chartWords } from './words.vi.ts'
import { plain, walkXml } from './xml-walk.ts'

/**
 * The parts of a series that point into the sheet. Labels repeat numbers (the words of each, and the cells that Office
 * shows instead), and a reach is the way between two of them.
 */
const roles = ['tx', 'cat', 'val', 'xVal', 'yVal', 'bubbleSize', 'plus', 'minus', 'datalabelsRange', 'label'] as const
type Role = (typeof roles)[number]
const repeating: ReadonlySet<Role> = new Set(['plus', 'minus', 'datalabelsRange', 'label'])
/** No chart of ours has so many points, whatever a file says. */
const mostPoints = 20_000

type Kept = { text: string; formula: string }
type Series = Map<Role, Map<number, Kept>>

/** `sheets` of the embedded workbook; null where there is none. */
export function readChart(xml: string, sheets: readonly Grid[] | null): ChartColumn[] {
  const reader = new ChartReader(sheets)
  for (const step of walkXml(xml)) {
    if (step.kind === 'text') reader.said += step.text
    else if (step.kind === 'open') reader.open(step.name, step.attributes)
    else reader.close(step.name)
  }
  return [...reader.columns, ...(sheets ?? []).map(wholeSheet)]
}

/** All that the workbook holds, what no series points to as well: it is one click away from whoever opens the file. */
function wholeSheet({ name, rows }: Grid): ChartColumn {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const text = storedText(cell)
      return text === '' ? [] : [cellOf(`${columnLetters(column)}${at + 1}`, text, null)]
    }),
  )
  return { name: `${chartWords.sheet} ${name}`, repeats: true, cells }
}

class ChartReader {
  readonly columns: ChartColumn[] = []
  said = ''
  readonly #sheets: readonly Grid[] | null
  readonly #path: string[] = []
  #series: Series = new Map()
  #formula = ''
  #point = 0
  #label: number | undefined

  constructor(sheets: readonly Grid[] | null) {
    this.#sheets = sheets
  }

  open(name: string, attributes: string): void {
    this.#path.push(name)
    this.said = ''
    const number = (key: string) => Math.max(0, Number(attribute(attributes, key) ?? '0') || 0)
    if (name === 'ser') this.#series = new Map()
    if (name === 'strRef' || name === 'numRef' || name === 'datalabelsRange' || name === 'dLbl') this.#formula = ''
    if (name === 'pt') this.#point = number('idx')
    if (name === 'dLbl') this.#label = 0
    if (name === 'idx' && this.#path.at(-2) === 'dLbl') this.#label = number('val')
    // A missing number at the end is a row all the same.
    if (name === 'ptCount' && number('val') > 0) this.#keep(number('val') - 1, undefined)
  }

  close(name: string): void {
    this.#path.pop()
    if (name === 'f') this.#formula = this.said.trim()
    if (name === 'v') this.#keep(this.#point, plain(this.said))
    if (name === 't') this.#write(plain(this.said))
    if (name === 'dLbl') this.#label = undefined
    if (name === 'ser') this.columns.push(...this.#columns())
    this.said = ''
  }

  #keep(at: number, text: string | undefined): void {
    if (!this.#path.includes('ser') || at >= mostPoints) return
    const isLabel = this.#label !== undefined
    const role = isLabel ? 'label' : roles.findLast((one) => this.#path.includes(one))
    if (role === undefined) return
    const points = this.#series.get(role) ?? new Map<number, Kept>()
    this.#series.set(role, points)
    const place = isLabel ? (this.#label as number) : at
    const before = points.get(place)
    points.set(place, { text: text ?? before?.text ?? '', formula: this.#formula })
  }

  /** Words of a title, or a label that somebody typed over. */
  #write(text: string): void {
    if (!this.#path.includes('ser')) {
      if (text !== '')
        this.columns.push({ name: chartWords.text ?? '', repeats: false, cells: [cellOf('', text, null)] })
      return
    }
    // Office writes this where the words come from the cells of the label.
    if (this.#label === undefined || text === '[CELLRANGE]') return
    const before = this.#series.get('label')?.get(this.#label)?.text ?? ''
    this.#keep(this.#label, plain(`${before} ${text}`))
  }

  #columns(): ChartColumn[] {
    const name = this.#series.get('tx')?.get(0)?.text ?? ''
    const names = this.#series.get('cat')
    return [...this.#series].map(([role, points]) => ({
      name: chartWords[role] === undefined ? name : `${name} (${chartWords[role]})`,
      repeats: repeating.has(role),
      cells: Array.from({ length: Math.max(0, ...points.keys()) + 1 }, (_, at) => {
        const kept = points.get(at)
        return cellOf(names?.get(at)?.text ?? '', kept?.text ?? '', this.#behind(kept ?? firstOf(points), at))
      }),
    }))
  }

  /** In "Sheet1!$B$2:$B$13" the row of the point; null where there is no workbook, "" where it has no such cell. */
  #behind(kept: Kept | undefined, at: number): string | null {
    if (this.#sheets === null) return null
    const found = /^'?(.*?)'?!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?(\d{1,7}))?$/.exec(kept?.formula ?? '')
    if (!found || kept === undefined) return ''
    const [, sheetName = '', letters = '', from = '', to = from] = found
    const sheet = this.#sheets.find(({ name }) => name === sheetName.replaceAll("''", "'"))
    if (sheet === undefined) return ''
    // A label points to a cell of its own; a point that is not kept has its row in the range all the same.
    const row = Number(from) - 1 + (from === to ? 0 : at)
    return row > Number(to) - 1 ? '' : storedText(sheet.rows[row]?.[columnAt(letters)])
  }
}

const cellOf = (label: string, drawn: string, behind: string | null): ChartCell => ({ label, drawn, behind })

function firstOf(points: ReadonlyMap<number, Kept>): Kept | undefined {
  return [...points.values()].find(({ formula }) => formula.includes(':'))
}

function columnAt(letters: string): number {
  return [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1
}
