import { describe, expect, it } from 'vitest'
import type { Table } from '#domain/chart.ts'
import { type CsvDialect, tableCsv } from '../../server/exporting/csv.ts'
import { frame, table30 } from './models.ts'

/** A reader of our own: fields, quotes, line ends. */
function split(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let isQuoted = false
  const signs = [...text.replaceAll('\r\n', '\n')]
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at]!
    if (isQuoted && sign === '"' && signs[at + 1] === '"') {
      field += '"'
      at += 1
    } else if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && (sign === separator || sign === '\n')) {
      rows.at(-1)!.push(field)
      field = ''
      if (sign === '\n') rows.push([])
    } else field += sign
  }
  return rows.slice(0, -1)
}

const columns: Table['columns'] = [
  { name: 'Mã', kind: 'text', decimals: 0 },
  { name: 'Tỷ lệ', kind: 'percent', decimals: 1 },
]
const small = (rows: Table['rows']): Table => ({ frame, sheetName: 'Bảng', columns, rows })
const body = (table: Table, dialect: CsvDialect) => {
  const rows = split(tableCsv(table, dialect).replace('\ufeff', ''), dialect === 'excel' ? ';' : ',')
  return rows.slice(-table.rows.length)
}

describe('CSV for Excel', () => {
  const text = tableCsv(table30, 'excel')

  it('has the byte-order mark, CRLF, semicolons, and no sep= line', () => {
    expect(Buffer.from(text).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).not.toMatch(/sep=/i)
  })

  it('carries finding, measure, source, status and mark above the head', () => {
    const rows = split(text.slice(1), ';')
    expect(rows.slice(0, 5).map((row) => row.join('|'))).toEqual([
      frame.title,
      frame.subtitle,
      `Nguồn: ${frame.source}`,
      `Trạng thái số liệu: ${frame.status}`,
      'Dữ liệu minh họa',
    ])
    expect(rows[6]).toEqual(
      table30.columns.map((column) => (column.kind === 'percent' ? `${column.name} (%)` : column.name)),
    )
  })

  it('writes every number with a decimal comma, never grouped, and nothing for a missing one', () => {
    for (const [at, row] of body(table30, 'excel').entries())
      for (const [column, field] of row.entries()) {
        const value = table30.rows[at]![column]
        if (value === null) expect(field).toBe('')
        else if (typeof value === 'number') {
          expect(field).toMatch(/^-?\d+(,\d+)?$/)
          expect(Number(field.replace(',', '.'))).toBe(value)
          expect(field.split(',')[1]?.length ?? 0).toBe(table30.columns[column]!.decimals)
        }
      }
  })

  it('keeps codes, counts and long identifiers from becoming numbers or dates', () => {
    const rows = body(small(['00004', '3/8', '1-2', '1E5', '12345678901234567'].map((code) => [code, 1])), 'excel')
    expect(rows.map((row) => row[0])).toEqual(["'00004", "'3/8", "'1-2", "'1E5", "'12345678901234567"])
    expect(
      body(
        small([
          ['26734', 1],
          ['III/2026', 1],
        ]),
        'excel',
      ).map((row) => row[0]),
    ).toEqual(['26734', 'III/2026'])
  })
})

describe('CSV for programs', () => {
  const text = tableCsv(table30, 'machine')

  it('has no byte-order mark, LF, commas, and its description in leading # lines', () => {
    expect(text.startsWith('# 15 đơn vị')).toBe(true)
    expect(text).not.toContain('\r')
    const lines = text.split('\n')
    expect(lines.findIndex((line) => !line.startsWith('# '))).toBe(5)
    expect(lines[5]).toMatch(/^Hạng,Mã,Đơn vị,/)
  })

  it('writes every number with a decimal point and every code as it is', () => {
    for (const [at, row] of body(table30, 'machine').entries())
      for (const [column, field] of row.entries()) {
        const value = table30.rows[at]![column] ?? ''
        expect(typeof value === 'number' ? Number(field) : field).toBe(value)
        if (typeof value === 'number') expect(field).not.toBe('')
      }
  })

  it('lets no title break out of its line', () => {
    const table = { ...small([]), frame: { ...frame, title: 'một\nhai\r\nba' } }
    expect(tableCsv(table, 'machine').split('\n')[0]).toBe('# một hai ba')
  })
})

describe.each(['excel', 'machine'] as const)('both dialects: %s', (dialect) => {
  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '\n=1', '＝1'])('disarms %j', (payload) => {
    const [row] = body(small([[payload, 57.6]]), dialect)
    expect(row![0]!.startsWith("'")).toBe(true)
    const title = tableCsv({ ...small([]), frame: { ...frame, title: payload } }, dialect).replace('\ufeff', '')
    expect(title).toMatch(/^(# |"?')/)
  })

  it('quotes separators, quotes and line ends, and never rounds', () => {
    const [row] = body(small([['a;b,c "d"\ne', 99.96]]), dialect)
    expect(row).toEqual(['a;b,c "d"\ne', dialect === 'excel' ? '99,96' : '99.96'])
  })

  it('leaves a negative number a number', () => {
    expect(body(small([['A', -2.4]]), dialect)[0]![1]).toBe(dialect === 'excel' ? '-2,4' : '-2.4')
  })
})
