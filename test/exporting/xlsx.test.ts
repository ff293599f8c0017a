import { readXlsx } from 'hucre/xlsx'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { Table } from '#domain/chart.ts'
import { tablesXlsx, tableXlsx } from '../../server/exporting/xlsx.ts'
import { frame, table30 } from './models.ts'

const payloads = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x";"y")', "'=1", '=cmd|/c calc!A1']
const read = async (file: Buffer) => (await readXlsx(file, { readStyles: true })).sheets
const head = 6

function small(rows: Table['rows'], more: Partial<Table> = {}): Table {
  return {
    frame,
    sheetName: 'Bảng',
    columns: [
      { name: 'Đơn vị', kind: 'text', decimals: 0 },
      { name: 'Hồ sơ', kind: 'number', decimals: 0 },
      { name: 'Tỷ lệ', kind: 'percent', decimals: 1 },
    ],
    rows,
    ...more,
  }
}

describe('XLSX', () => {
  it('has title, measure, source, status and mark above the head', async () => {
    const [sheet] = await read(await tableXlsx(table30))
    const above = sheet!.rows.slice(0, 5).map((row) => row[0])
    expect(above).toEqual([
      frame.title,
      frame.subtitle,
      `Nguồn: ${frame.source}`,
      `Trạng thái số liệu: ${frame.status}`,
      'Dữ liệu minh họa',
    ])
    expect(sheet!.rows[head]).toEqual(table30.columns.map((column) => column.name))
  })

  it('keeps every number of the table as a number, percentages as Excel means them', async () => {
    const [sheet] = await read(await tableXlsx(table30))
    const rows = sheet!.rows.slice(head + 1)
    expect(rows).toHaveLength(table30.rows.length)
    for (const [at, row] of table30.rows.entries())
      for (const [column, value] of row.entries()) {
        const isPercent = table30.columns[column]!.kind === 'percent' && value !== null
        expect(rows[at]![column] ?? null).toBe(isPercent ? Number(`${value}e-2`) : value)
      }
  })

  it('lets long texts run over lines where the column says so, in rows that are high enough', async () => {
    const long = 'Rà soát, thống kê, đề xuất cắt giảm các thủ tục hành chính nội bộ của phường'
    const wide = small([[long, 1, 2.5]])
    const [first, ...more] = wide.columns
    const wrapped = { ...wide, columns: [{ ...first!, wrap: 24 }, ...more] }
    const [one] = await read(await tableXlsx(wide))
    const [over] = await read(await tableXlsx(wrapped))
    expect(over!.columns![0]!.width).toBeLessThanOrEqual(25)
    expect(one!.columns![0]!.width).toBeGreaterThan(40)
    expect(over!.cells!.get(`${head + 1},0`)!.style!.alignment!.wrapText).toBe(true)
    expect(one!.cells!.get(`${head + 1},0`)!.style!.alignment!.wrapText ?? false).toBe(false)
    // 77 letters in 24 of width: four lines at least.
    expect(over!.rowDefs!.get(head + 1)!.height).toBeGreaterThanOrEqual(4 * 16)
    expect(one!.rowDefs?.get(head + 1)?.height).toBeUndefined()
  })

  it('stores 57.6% as 0.576 without a binary crumb', async () => {
    const file = small(Array.from({ length: 1001 }, (_, index) => ['', null, index / 10]))
    const [sheet] = await read(await tableXlsx(file))
    for (let index = 0; index <= 1000; index += 1)
      expect(String(sheet!.rows[head + 1 + index]![2])).toBe(String(Number(`${index}e-3`)))
  })

  it('formats numbers so that the locale of Excel decides, and never rounds across a target', async () => {
    const [sheet] = await read(
      await tableXlsx(
        small([
          ['A', 1234, 57.6],
          ['B', -5, 99.96],
        ]),
      ),
    )
    const format = (cell: string) => sheet!.cells?.get(cell)?.style?.numFmt
    expect(format(`${head + 1},1`)).toBe('#,##0')
    expect(format(`${head + 1},2`)).toBe('0.0%')
    expect(format(`${head + 2},2`)).toBe('0.00%')
  })

  it('leaves a missing number empty: it is not 0 and not text', async () => {
    const [sheet] = await read(
      await tableXlsx(
        small([
          ['A', null, null],
          ['B', 0, 0],
        ]),
      ),
    )
    expect(sheet!.rows[head + 1]!.slice(1).map((value) => value ?? null)).toEqual([null, null])
    expect(sheet!.rows[head + 2]!.slice(1)).toEqual([0, 0])
  })

  it.each(payloads)('keeps %j as text, never a formula, in names, heads and title', async (payload) => {
    const table = small([[payload, 1, 2]], { frame: { ...frame, title: payload }, sheetName: payload })
    table.columns[0]!.name = payload
    const [sheet] = await read(await tableXlsx(table))
    expect(sheet!.rows[head + 1]![0]).toBe(payload)
    expect(sheet!.rows[0]![0]).toBe(payload)
    const cells = [...sheet!.cells!.values()]
    expect(cells.filter((cell) => cell.type === 'formula' || cell.formula !== undefined)).toEqual([])
  })

  it('keeps codes with their zeros and counts such as 3/8 as text', async () => {
    const [sheet] = await read(
      await tableXlsx(
        small([
          ['00004', 1, 2],
          ['3/8', 1, 2],
        ]),
      ),
    )
    expect(sheet!.rows.slice(head + 1).map((row) => row[0])).toEqual(['00004', '3/8'])
  })

  it('freezes the head, sets it bold, names the face, repeats the head in print', async () => {
    const [sheet] = await read(await tableXlsx(table30))
    expect(sheet!.freezePane?.rows).toBe(head + 1)
    expect(sheet!.cells?.get(`${head},0`)?.style?.font).toMatchObject({ bold: true, name: 'Times New Roman' })
    expect(sheet!.cells?.get('1,0')?.style?.font).toMatchObject({ name: 'Times New Roman' })
    expect(sheet!.pageSetup?.printTitlesRow).toBe(`$${head + 1}:$${head + 1}`)
  })

  it('names the sheet of a repeated head as every programme reads it, spaces and all', async () => {
    const file = await tablesXlsx([small([], { sheetName: "Đơn vị 'A' chưa đạt" }), small([], { sheetName: 'Bảng' })])
    const zip = await JSZip.loadAsync(file)
    const workbook = await zip.file('xl/workbook.xml')!.async('string')
    expect([...workbook.matchAll(/<definedName [^>]*>([^<]*)/g)].map(([, range]) => range)).toEqual([
      "'Đơn vị ''A'' chưa đạt'!$7:$7",
      "'Bảng'!$7:$7",
    ])
  })

  it('writes one sheet per table, under names that Excel accepts', async () => {
    const names = [
      'Xếp hạng',
      'xếp HẠNG',
      'Quý III/2026: [phường]*?\\',
      "'",
      'Thanh toán trực tuyến của các xã, phường năm 2026',
    ]
    const sheets = await read(await tablesXlsx(names.map((sheetName) => small([], { sheetName }))))
    const written = sheets.map((sheet) => sheet.name)
    expect(written).toHaveLength(names.length)
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of written) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
    await expect(tablesXlsx([])).rejects.toThrow(RangeError)
  })

  it('is the same bytes for the same table, and refuses what is no number', async () => {
    const file = await tableXlsx(table30)
    expect((await tableXlsx(structuredClone(table30))).equals(file)).toBe(true)
    expect((await readXlsx(file)).properties?.modified).toEqual(new Date('2000-01-01T00:00:00Z'))
    const dated = await readXlsx(await tableXlsx(table30, new Date('2026-10-07T02:14:00Z')))
    expect(dated.properties?.modified).toEqual(new Date('2026-10-07T02:14:00Z'))
    await expect(tableXlsx(small([['A', Number.NaN, 1]]))).rejects.toThrow(RangeError)
  })
})
