/** The table behind a chart says what the chart shows: the same digits as real numbers, and nothing where there is none. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chart, TableColumn } from '#domain/chart.ts'
import { formatScaled } from '#domain/measure.ts'
import { chartTable } from '../../server/charting/chart-table.ts'
import { printedNumber } from '../../server/charting/shown-numbers.ts'
import { tableCsv } from '../../server/exporting/csv.ts'
import { dumbbell31, funnel28, multiples6, parts12 } from '../exporting/meeting-models.ts'
import { heat30, ranking30, series8 } from '../exporting/models.ts'
import { randomCharts } from '../exporting/random-models.ts'

describe('a printed number', () => {
  it.each([
    ['57,6%', 57.6],
    ['100,0%', 100],
    ['0,0%', 0],
    ['1.182', 1182],
    ['12.345.678,25', 12345678.25],
    ['−0,5', -0.5],
    ['98,0%*', 98],
    ['0', 0],
  ])('%s is %d', (shown, number) => expect(printedNumber(shown)?.number).toBe(number))

  it.each(['', '–', 'không phát sinh', 'chưa đủ số liệu tháng 9', '52,4% (11/21)', '1.18', '1182.5', '3/8', '=1+1'])(
    '%s is none',
    (shown) => expect(printedNumber(shown)).toBeUndefined(),
  )
})

/** A cell as the chart prints it. */
function printed(value: string | number | null | undefined, { decimals, kind }: TableColumn): string {
  if (typeof value !== 'number') return value ?? ''
  return `${formatScaled(Math.round(value * 10 ** decimals), decimals)}${kind === 'percent' ? '%' : ''}`
}

/** Every value that a chart shows, row by row; undefined where it has no number. */
function valuesOf(chart: Chart): (string | undefined)[][] {
  const known = (value: number | null, shown: string) => (value === null ? undefined : shown)
  switch (chart.kind) {
    case 'ranking':
      return [...(chart.total === null ? [] : [chart.total]), ...chart.rows].map((row) => [known(row.value, row.shown)])
    case 'series':
      return chart.points.map((point) => [known(point.value, point.shown)])
    case 'heat':
      return chart.rows.map((row) => row.cells.map((cell) => (cell.shown === '' ? undefined : cell.shown)))
    case 'dumbbell':
      return chart.rows.map((row) => [known(row.before, row.beforeShown), known(row.now, row.nowShown)])
    case 'multiples':
      return chart.panels.flatMap((panel) => panel.points.map((point) => [known(point.value, point.shown)]))
    case 'funnel':
      return chart.points.map((point) => [point.shown])
    case 'parts':
      return chart.rows.map((row) => row.counts.map((count) => formatScaled(count, 0)))
  }
}

const targets = ['Chỉ tiêu']

describe.each(Object.entries(randomCharts))('the table of a chart of kind %s', (_, charts) => {
  it('holds each value as a number with the digits shown, and none where there is none', () => {
    fc.assert(
      fc.property(charts as fc.Arbitrary<Chart>, (chart) => {
        const table = chartTable(chart)
        expect(table.frame).toBe(chart.frame)
        const values = valuesOf(chart)
        expect(table.rows).toHaveLength(values.length)
        for (const [index, row] of table.rows.entries()) {
          expect(row).toHaveLength(table.columns.length)
          const numbers = table.columns.flatMap((column, at) =>
            column.kind === 'percent' && !targets.includes(column.name) ? [printed(row[at], column)] : [],
          )
          const shown = (values[index] ?? []).map((value) => value ?? '')
          const isEmpty = values.flat().every((value) => value === undefined)
          // A target may well be 0 where nothing was reported; a value may not.
          const measured = row.filter((_, at) => !targets.includes(table.columns[at]?.name ?? ''))
          if (isEmpty) expect(measured.filter((cell) => cell === 0)).toEqual([])
          else if (numbers.length > 0) expect(numbers).toEqual(shown)
          else
            for (const value of shown.filter((one) => one.endsWith('%'))) expect.unreachable(`${value} is in no column`)
        }
        expect(() => [tableCsv(table, 'excel'), tableCsv(table, 'machine')]).not.toThrow()
      }),
      { numRuns: 60 },
    )
  })
})

describe('tables of a meeting', () => {
  const head = (chart: Chart) => chartTable(chart).columns.map((column) => column.name)

  it('name their columns, and leave out those that nothing fills', () => {
    expect(head(ranking30)).toEqual([
      'Hạng',
      'Đơn vị',
      'Tử số',
      'Mẫu số',
      'Tỷ lệ (%)',
      'Chỉ tiêu',
      'Đánh giá',
      'Còn thiếu',
      'Thay đổi bậc',
      'Ghi chú',
    ])
    expect(head(dumbbell31).slice(0, 5)).toEqual([
      'Đơn vị',
      'Quý II/2026',
      'Quý III/2026',
      'Thay đổi (điểm %)',
      'Đánh giá',
    ])
    expect(head(series8)).toEqual(['Kỳ', 'Tỷ lệ (%)', 'Chỉ tiêu', 'Đánh giá', 'Ghi chú'])
    expect(head(multiples6).slice(0, 3)).toEqual(['Chỉ số', 'Kỳ', 'Tỷ lệ (%)'])
    expect(head(heat30)).toHaveLength(18)
    expect(head(parts12)).toEqual(['Tháng', 'Đã duyệt', 'Chờ duyệt', 'Chưa nộp, chưa đến hạn', 'Quá hạn', 'Ghi chú'])
  })

  it('keep counts, rates, changes and reasons apart', () => {
    const [total, first] = chartTable(ranking30).rows
    expect(total).toEqual([null, 'Toàn thành phố', 13519, 23468, 57.6, 60, 'Chưa đạt', 'thiếu 562', '', ''])
    expect(first?.slice(0, 6)).toEqual([1, 'Lá Biếc', 936, 1152, 81.2, 60])
    const unranked = chartTable(ranking30).rows.find((row) => row[1] === 'Mưa Ngâu')
    expect(unranked?.slice(2)).toEqual([
      null,
      null,
      null,
      60,
      'Chưa có số liệu',
      '',
      '',
      'chưa xếp hạng: chưa nộp tháng 9',
    ])
    const changes = chartTable(dumbbell31).rows.map((row) => row[3])
    expect(changes.slice(0, 4)).toEqual([1.6, 5.5, 1.8, -1.9])
    const points = chartTable(funnel28).rows[0]
    expect(points).toEqual(['Lá Biếc', 936, 1152, 81.2, '≥ 60%', 'Cao hơn chỉ tiêu, ngoài giới hạn 99,8%'])
  })
})
