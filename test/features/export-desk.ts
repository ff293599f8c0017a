/** How tests take files away and open them again: cells as a spreadsheet or a program would read them, and what screens say. */
import { readXlsx } from 'hucre/xlsx'
import type { Person } from '../support/app.ts'

export type Cell = string | number | null
export type Opened = { above: string[]; head: string[]; rows: Cell[][] }

/** Fetches a file; anything but 200 is a fault of the test. */
export async function fetched(person: Person, file: string, query: string): Promise<Buffer> {
  const response = await person.get(`/api/exports/${file}?${query}`)
  if (response.statusCode !== 200) throw new Error(`${file}?${query}: ${response.body}`)
  return response.rawPayload
}

/** The only sheet of the workbook; its head is the row that begins as given. Percentages count in percent. */
export async function openedXlsx(file: Buffer, firstHead: string): Promise<Opened> {
  const { sheets } = await readXlsx(file, { readStyles: true })
  const [sheet] = sheets
  if (!sheet || sheets.length !== 1) throw new Error(`${sheets.length} sheets`)
  const at = sheet.rows.findIndex((row) => row[0] === firstHead)
  if (at < 0) throw new Error(`no head ${firstHead}`)
  const head = (sheet.rows[at] ?? []).map(String)
  const isPercent = (row: number, column: number) => sheet.cells?.get(`${row},${column}`)?.style?.numFmt?.includes('%')
  const cellAt = (row: number, column: number): Cell => {
    const value = sheet.rows[row]?.[column]
    if (typeof value === 'number') return isPercent(row, column) ? Math.round(value * 1e6) / 1e4 : value
    return value === undefined || value === null || value === '' ? null : String(value)
  }
  const rows = sheet.rows.slice(at + 1).map((_, index) => head.map((_name, column) => cellAt(at + 1 + index, column)))
  return { above: sheet.rows.slice(0, at).flatMap((row) => (row[0] ? [String(row[0])] : [])), head, rows }
}

/** CSV for programs: comments, a head, fields; which columns hold numbers is told. */
export function openedCsv(text: string, isNumber: (head: string) => boolean): Opened {
  const lines = text.trimEnd().split('\n')
  const above = lines.filter((line) => line.startsWith('# ')).map((line) => line.slice(2))
  const [head = [], ...rows] = lines.filter((line) => !line.startsWith('# ')).map(fieldsOf)
  const cell = (value: string, column: number): Cell =>
    value === '' ? null : isNumber(head[column] ?? '') ? Number(value) : value
  return { above, head, rows: rows.map((row) => row.map(cell)) }
}

/** Every field begins after a comma; the line is given one of its own. */
function fieldsOf(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )
}
