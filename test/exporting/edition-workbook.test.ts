/** The workbook of an edition: every number of every table as a number, texts as texts, and what it is on the first sheet. */
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it, vi } from 'vitest'
import type { EditionContent, EditionStamp } from '#domain/edition.ts'
import { chartTable } from '../../server/charting/chart-table.ts'
import { editionXlsx } from '../../server/exporting/edition/workbook.ts'
import { draftStamp, editionContent, formulaNote, frozenStamp } from './edition-fixture.ts'

const content = editionContent()
const read = async (of: EditionContent = content, stamp: EditionStamp = frozenStamp) =>
  (await readXlsx((await editionXlsx({ content: of, stamp })).bytes, { readStyles: true })).sheets
const tables = [
  ...content.pages.flatMap(({ chart, table }) => table ?? (chart === null ? [] : chartTable(chart))),
  ...content.annexes.map(({ table }) => table),
]

describe('The workbook of an edition', () => {
  it('says first what it is: unit, period, window, status, edition, whole hash and mark', async () => {
    const [first] = await read()
    expect(first!.name).toBe('Thông tin')
    const lines = first!.rows.map((row) => row.slice(0, 2).join(': '))
    expect(lines.slice(0, 9)).toEqual([
      expect.stringContaining(content.head.title),
      'Đơn vị: Thành phố Minh Họa',
      'Kỳ: Quý III/2026',
      `Phạm vi số liệu: ${content.head.window}`,
      `Tình trạng số liệu: ${content.head.statusLine}`,
      'Số liệu đọc lúc: 09:14 ngày 07/10/2026',
      'Bản: Bản chốt số 2 · mã 3f9c21ab · chốt ngày 07/10/2026',
      `Mã SHA-256 của bản chốt: ${frozenStamp.sha256}`,
      'Lưu ý: Dữ liệu minh họa',
    ])
    const [draft] = await read(content, draftStamp)
    expect(draft!.rows[6]!.slice(0, 2).join(': ')).toBe('Bản: DỰ THẢO · bản số 1, số liệu chưa chốt')
  })

  it('lists every question, those without a table too, under the name of its sheet', async () => {
    const [first, ...sheets] = await read()
    const listed = first!.rows.slice(11)
    expect(listed).toHaveLength(content.pages.length + content.annexes.length)
    const named = listed.map((row) => row[0]).filter((name) => !String(name).startsWith('('))
    expect(named).toEqual(sheets.map((sheet) => sheet.name))
    expect(listed.filter((row) => row[0] === '(không có bảng số liệu)')).toHaveLength(
      content.pages.filter((page) => page.table === null && page.chart === null).length,
    )
  })

  it('keeps every number of every table as a number, and a missing one empty', async () => {
    const [, ...sheets] = await read()
    expect(sheets).toHaveLength(tables.length)
    for (const [at, table] of tables.entries()) {
      const rows = sheets[at]!.rows.slice(-table.rows.length)
      for (const [line, row] of table.rows.entries())
        for (const [column, value] of row.entries()) {
          const found = rows[line]![column] ?? null
          if (typeof value !== 'number') expect(typeof found).not.toBe('number')
          else expect(found).toBe(table.columns[column]!.kind === 'percent' ? Number(`${value}e-2`) : value)
        }
    }
  })

  it('holds no formula, whatever names and notes say', async () => {
    const hostile = structuredClone(content)
    hostile.head.title = '=1+1'
    hostile.head.unit.label = '@SUM(A1)'
    for (const page of hostile.pages) {
      page.question = '+1'
      page.notes = '-1'
      page.frame = { ...page.frame, title: formulaNote }
      if (page.table) page.table = { ...page.table, sheetName: '=A1', rows: page.table.rows.map(() => ['=1+1', '@x']) }
    }
    const sheets = await read(hostile)
    for (const sheet of sheets)
      for (const cell of sheet.cells?.values() ?? [])
        expect(cell.type === 'formula' || cell.formula !== undefined).toBe(false)
    expect(sheets.flatMap((sheet) => sheet.rows.flat())).toContain(formulaNote)
  })

  it('stands across on A4 with its head on each page and the edition at the foot', async () => {
    for (const sheet of await read()) {
      expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 })
      expect(sheet.pageSetup?.printTitlesRow).toMatch(/^\$\d+:\$\d+$/)
      expect(sheet.headerFooter?.oddFooter).toBe('&LBản chốt số 2 · mã 3f9c21ab · chốt ngày 07/10/2026&R&P/&N')
      if (sheet.name !== 'Thông tin') expect(sheet.freezePane?.rows).toBeGreaterThan(3)
    }
  })

  it('names a table that cannot be made, and makes the others', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue()
    const broken = structuredClone(content)
    const page = broken.pages.find(({ table }) => table !== null)!
    page.table!.rows[0]![2] = Number.NaN
    const { bytes, faults } = await editionXlsx({ content: broken, stamp: frozenStamp })
    expect(faults).toEqual([page.frame.title])
    const sheets = (await readXlsx(bytes)).sheets
    expect(sheets).toHaveLength(tables.length)
    expect(sheets[0]!.rows.filter((row) => row[0] === '(không lập được bảng)').map((row) => row[2])).toEqual(faults)
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
  })

  it('is the same bytes for the same edition', async () => {
    const once = await editionXlsx({ content, stamp: frozenStamp })
    const again = await editionXlsx({ content: structuredClone(content), stamp: frozenStamp })
    expect(again.bytes.equals(once.bytes)).toBe(true)
  })
})
