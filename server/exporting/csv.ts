/**
 * A table as CSV, in two dialects that must not be mixed: one that Vietnamese Excel opens with a double click, and
 * one for programs. Neither rounds: a number is written with all its digits. A missing number is an empty field.
 *
 * excel   UTF-8 with byte-order mark, semicolons, decimal commas, CRLF. Title, source and status stand in rows above
 *         the head. No "sep=" line: with one, Excel ignores the mark and breaks every Vietnamese letter.
 * machine UTF-8 without mark, commas, decimal points, LF. Title, source and status are leading lines that begin
 *         with "# "; a reader that knows no comments skips lines until the first that does not.
 */
import type { Table, TableColumn } from '#domain/chart.ts'
import { describeFrame, percentHead } from './words.vi.ts'

export type CsvDialect = 'excel' | 'machine'

/** Signs at which a spreadsheet starts to calculate (OWASP ASVS 1.2.10); NUL, tab and line ends are among them. */
const formulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/
/** Texts that Excel would turn into a number or a date: codes as 00004, counts as 3/8, 1-2, 1E5, long identifiers. */
const changedByExcel = /^(0\d+|\d+[/-]\d+([/-]\d+)?|\d+e\d+|\d{16,})$/i

export function tableCsv(table: Table, dialect: CsvDialect): string {
  const separator = dialect === 'excel' ? ';' : ','
  const ending = dialect === 'excel' ? '\r\n' : '\n'
  const above = describeFrame(table.frame).map((line) =>
    dialect === 'excel' ? field(line, dialect) : `# ${line.replace(/\s+/g, ' ')}`,
  )
  const head = table.columns
    .map((column) => field(column.kind === 'percent' ? percentHead(column.name) : column.name, dialect))
    .join(separator)
  const rows = table.rows.map((row) =>
    table.columns.map((column, index) => cell(row[index] ?? null, column, dialect)).join(separator),
  )
  const mark = dialect === 'excel' ? '\ufeff' : ''
  const lines = dialect === 'excel' ? [...above, '', head, ...rows] : [...above, head, ...rows]
  return mark + lines.join(ending) + ending
}

function cell(value: string | number | null, column: TableColumn, dialect: CsvDialect): string {
  if (value === null) return ''
  if (typeof value === 'string') return field(value, dialect)
  return number(value, column.decimals, dialect)
}

/** At least the column's decimals, and every further digit that the number has. */
function number(value: number, decimals: number, dialect: CsvDialect): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number for a table: ${value}`)
  const [whole = '0', tail = ''] = String(value).split('.')
  const digits = tail.padEnd(decimals, '0')
  return digits === '' ? whole : `${whole}${dialect === 'excel' ? ',' : '.'}${digits}`
}

function field(value: string, dialect: CsvDialect): string {
  const guarded = formulaStart.test(value) || (dialect === 'excel' && changedByExcel.test(value)) ? `'${value}` : value
  const clean = guarded.replaceAll('\0', '')
  return /[";,\r\n\t']|^\s|\s$/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean
}
