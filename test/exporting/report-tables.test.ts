/** Columns of a table on paper: no number breaks, no table is wider than the text, and a wide one lies on its side. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Table, TableColumn } from '#domain/chart.ts'
import { widthOf } from '../../server/exporting/document/letters.ts'
import { textWidth } from '../../server/exporting/document/paper.ts'
import { documentTable } from '../../server/exporting/edition/report-tables.ts'
import { longName } from './edition-fixture.ts'

const frame = { title: 'x', subtitle: '', source: '', status: '', mark: null }
const tableOf = (columns: TableColumn[], rows: Table['rows']): Table => ({ frame, sheetName: 'x', columns, rows })
const text = (name: string): TableColumn => ({ name, kind: 'text', decimals: 0 })
const count = (name: string): TableColumn => ({ name, kind: 'number', decimals: 0 })
const widths = (table: Table, mayTurn: boolean) => {
  const drawn = documentTable(table, mayTurn)
  const shares = drawn.table.columns.map(({ share }) => share)
  const sum = shares.reduce((all, one) => all + one, 0)
  const whole = textWidth(drawn.landscape)
  return { ...drawn, columns: shares.map((share) => (share / sum) * whole) }
}

describe('Columns on paper', () => {
  it('breaks no number as long as all of them fit on a page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 999_999_999 }), { minLength: 4, maxLength: 4 }), { maxLength: 5 }),
        fc.array(fc.string({ maxLength: 80 }), { minLength: 5, maxLength: 5 }),
        fc.boolean(),
        (numbers, names, mayTurn) => {
          const rows = numbers.map((row, at) => [names[at] ?? '', ...row])
          const { table, columns } = widths(tableOf([text('Đơn vị'), ...'abcd'.split('').map(count)], rows), mayTurn)
          for (const row of table.rows)
            for (const at of [1, 2, 3, 4])
              expect(widthOf(row[at]!, table.size!)).toBeLessThanOrEqual(columns[at]! - 2 * 80)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('leaves a table upright in the usual letters while it fits', () => {
    const { landscape, table } = widths(tableOf([text('Đơn vị'), count('Tử số')], [[longName, 1182]]), true)
    expect([landscape, table.size]).toEqual([false, 24])
  })

  it('turns a wide annex, but in the text makes its letters smaller', () => {
    const columns = [text('Đơn vị'), ...Array.from({ length: 13 }, (_, at) => count(`Tháng ${at}`))]
    const wide = tableOf(columns, [[longName, ...Array.from({ length: 13 }, () => 123_456)]])
    expect(widths(wide, true).landscape).toBe(true)
    const upright = widths(wide, false)
    expect(upright.landscape).toBe(false)
    expect(upright.table.size).toBeLessThan(22)
  })

  it('gives a name without spaces its share and no more', () => {
    const { columns, table } = widths(tableOf([text('Tên'), text('Ghi chú')], [['x'.repeat(80), 'một hai ba']]), false)
    expect(columns[1]!).toBeGreaterThan(widthOf('một hai ba', table.size!) + 2 * 80)
  })

  it('gives room to long texts before short ones', () => {
    const { columns } = widths(tableOf([text('Hạn'), text('Việc')], [['31/08/2026', `${longName} ${longName}`]]), false)
    expect(columns[1]!).toBeGreaterThan(columns[0]! * 2)
  })
})
