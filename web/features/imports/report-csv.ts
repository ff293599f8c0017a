/**
 * The report as a file that Vietnamese Excel opens with a double click: byte-order mark, semicolons, CRLF. Text from the
 * file that would start a calculation is made plain text, as in every export of ours.
 */
import type { ReportItem } from '#contract/imports'
import { text } from './text.vi.ts'

const formulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/

export function reportCsv(items: readonly ReportItem[]): string {
  const { columns, severities } = text.report
  const head = [columns.severity, columns.sheet, columns.row, columns.column, columns.message]
  const rows = items.map((item) => [
    severities[item.severity],
    item.sheet,
    item.row === 0 ? '' : String(item.row),
    item.column,
    item.message,
  ])
  return `\ufeff${[head, ...rows].map((row) => row.map(field).join(';')).join('\r\n')}\r\n`
}

function field(value: string): string {
  const plain = (formulaStart.test(value) ? `'${value}` : value).replaceAll('\0', '')
  return /[";,\r\n\t']|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
