/**
 * A native chart: each reference to its data sheet with what the chart keeps of it, and what the embedded workbook has in
 * those cells. The chart draws the first; Office draws the second as soon as somebody opens the data.
 */
import type { ChartCell, ChartColumn } from '#domain/verification-charts.ts'
import type { Grid } from '../grid.ts'
import { attribute } from '../xml-tags.ts'
import { storedText } from './cell-text.ts'
import { plain, walkXml } from './xml-walk.ts'

type Reference = { role: string; formula: string; kept: Map<number, string>; count: number }

/** The parts of a series that point into the sheet. */
const roles = new Set(['cat', 'val', 'xVal', 'yVal', 'plus', 'minus', 'tx', 'bubbleSize'])
/** No chart of ours has so many points; the count is what the file says. */
const mostPoints = 20_000

export function readChart(xml: string, sheets: readonly Grid[] | null): ChartColumn[] {
  const columns: ChartColumn[] = []
  let series: Reference[] = []
  let path: string[] = []
  let reference: Reference | undefined
  let point = 0
  let said = ''
  for (const step of walkXml(xml)) {
    if (step.kind === 'text') {
      said += step.text
      continue
    }
    const { kind, name, attributes } = step
    if (kind === 'open') {
      path = [...path, name]
      said = ''
      if (name === 'ser') series = []
      if (name === 'strRef' || name === 'numRef' || name === 'datalabelsRange')
        reference = { role: path.findLast((one) => roles.has(one)) ?? 'labels', formula: '', kept: new Map(), count: 0 }
      if (name === 'ptCount' && reference)
        reference.count = Math.min(mostPoints, Number(attribute(attributes, 'val') ?? '0') || 0)
      if (name === 'pt') point = Number(attribute(attributes, 'idx') ?? '0')
      continue
    }
    path = path.slice(0, -1)
    if (name === 'f' && reference) reference.formula = said.trim()
    if (name === 'v' && reference && point < mostPoints) reference.kept.set(point, plain(said))
    if ((name === 'strRef' || name === 'numRef') && reference) {
      // The text of one label points to one cell: labels of a series are one column.
      series.push(path.includes('dLbl') ? { ...reference, role: 'label' } : reference)
      reference = undefined
    }
    // Labels are cells of the sheet: those that Office shows, and the words that any other program shows in their place.
    if (name === 'datalabelsRange' && reference) {
      series.push(reference)
      reference = undefined
    }
    if (name === 't' && path.includes('ser'))
      series.push({ role: 'label', formula: '', kept: new Map([[0, plain(said)]]), count: 1 })
    if (name === 'ser') columns.push(...columnsOf(series, sheets))
    if (name === 't' && !path.includes('ser')) columns.push({ name: 'text', cells: [cellOf('', plain(said), null)] })
  }
  return columns
}

function columnsOf(series: readonly Reference[], sheets: readonly Grid[] | null): ChartColumn[] {
  const name = series.find(({ role }) => role === 'tx')?.kept.get(0) ?? ''
  const named = series.find(({ role }) => role === 'cat')
  const labels = series.filter(({ role }) => role === 'label')
  const columns = series.filter(({ role }) => role !== 'label' && role !== 'tx')
  const wordOf = (role: string) => `${name} (${role})`
  return [
    ...columns.map((reference) => ({
      name: wordOf(reference.role),
      cells: Array.from({ length: lengthOf(reference) }, (_, at) =>
        cellOf(named?.kept.get(at) ?? '', reference.kept.get(at) ?? '', behind(reference, at, sheets)),
      ),
    })),
    ...(labels.length === 0
      ? []
      : [
          {
            name: wordOf('label'),
            cells: labels.map((label) => cellOf('', label.kept.get(0) ?? '', behind(label, 0, sheets))),
          },
        ]),
    ...series
      .filter(({ role }) => role === 'tx')
      .map((tx) => ({ name: wordOf('name'), cells: [cellOf('', tx.kept.get(0) ?? '', behind(tx, 0, sheets))] })),
  ]
}

const cellOf = (label: string, drawn: string, sheet: string | null): ChartCell => ({ label, drawn, behind: sheet })

function lengthOf({ kept, count }: Reference): number {
  return Math.max(count, ...[...kept.keys()].map((at) => at + 1))
}

/** "Sheet1!$B$2:$B$13", the `at`-th cell; null where there is no such sheet. */
function behind({ formula }: Reference, at: number, sheets: readonly Grid[] | null): string | null {
  if (sheets === null) return null
  const found = /^'?(.*?)'?!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(formula)
  if (!found) return null
  const [, sheetName = '', letters = '', digits = '', , last] = found
  const sheet = sheets.find(({ name }) => name === sheetName.replaceAll("''", "'"))
  if (sheet === undefined) return null
  const row = Number(digits) - 1 + at
  if (at > 0 && row > Number(last ?? digits) - 1) return ''
  return storedText(sheet.rows[row]?.[columnAt(letters)])
}

function columnAt(letters: string): number {
  return [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1
}
