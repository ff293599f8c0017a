/** Tables as provinces really make them: what is found in them, and what is said of each cell that is not taken. */
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { HeadMeaning } from '#domain/import-table.ts'
import { openFile } from '../../server/importing/open-file.ts'
import { understand } from '../../server/importing/understand.ts'
import { city } from './knowledge.ts'
import { figures, type Rows, read, readCsv, said } from './tables.ts'

describe('the table that provinces export by hand', () => {
  const head: Rows = [
    ['TỔNG HỢP KẾT QUẢ THÁNG 3 NĂM 2023'],
    [],
    ['STT', 'Đơn vị', 'HS đã giải quyết', 'Giải quyết trước và đúng hạn', 'Tỷ lệ hài lòng (%)', 'Ghi chú'],
  ]

  it('gives figures, and rates apart from them', async () => {
    const outcome = await read([
      ...head,
      [1, 'Phường Nắng Mai', 100, 99, 92.5, 'x'],
      [2, 'Xã Đồi Sim', 10, 9, 88, null],
    ])
    expect(outcome.questions).toEqual([])
    expect(figures(outcome)).toEqual([
      ['MH01', '2023-03', 'dossiers_resolved', 100],
      ['MH01', '2023-03', 'dossiers_on_time', 99],
      ['MH21', '2023-03', 'dossiers_resolved', 10],
      ['MH21', '2023-03', 'dossiers_on_time', 9],
    ])
    expect(outcome.rates.map((one) => [one.unitCode, one.indicator, one.value, one.decimals])).toEqual([
      ['MH01', 'satisfaction', 925, 1],
      ['MH21', 'satisfaction', 88, 0],
    ])
    expect(said(outcome)).toEqual(['3E rate_column'])
  })

  it('skips total rows and says so, and says where a total does not add up', async () => {
    const outcome = await read([
      ...head,
      [1, 'Nắng Mai', 100, 99],
      [null, 'Tổng cộng', 101, 99],
      ['Người lập biểu', null, null, 'Chủ tịch'],
    ])
    expect(figures(outcome)).toHaveLength(2)
    expect(said(outcome).slice(1)).toEqual(['5 total', '5C total_differs'])
    expect((await read([...head, ['', 'Thành phố Minh Họa', 5, 5]])).figures).toEqual([])
  })

  it('refuses rows whose unit is unknown, ended, not yet there or ambiguous, and names the way out', async () => {
    const outcome = await read([
      ...head,
      [1, 'Phường Nắng May', 1, 1],
      [2, 'Phường Vườn Sách', 1, 1],
      [3, 'Xã Nắng Mai', 1, 1],
      [4, null, 1, 1],
    ])
    expect(outcome.figures).toEqual([])
    const [, ...sentences] = outcome.report.map((line) => `${line.code}: ${line.message}`)
    expect(sentences[0]).toMatch(/unit_unknown: .*“Phường Nắng May”.*phường Nắng Mai/)
    expect(sentences[1]).toMatch(/unit_not_yet: Phường Vườn Sách thành lập ngày 01\/07\/2025/)
    expect(sentences[2]).toMatch(/unit_unknown/)
    expect(sentences[3]).toMatch(/unit_missing/)
  })

  it('knows a ward by the name it bore, and refuses it after its end with the name of its successor', async () => {
    const table = (month: string): Rows => [
      ['Đơn vị', 'Tháng', 'HS đã giải quyết'],
      ['Vườn Cau', month, 7],
      ['Hương Bưởi', month, 8],
    ]
    expect(figures(await read(table('06/2025')))).toEqual([
      ['MH91', '2025-06', 'dossiers_resolved', 7],
      ['MH90', '2025-06', 'dossiers_resolved', 8],
    ])
    const later = await read(table('07/2025'))
    expect(figures(later)).toEqual([['MH02', '2025-07', 'dossiers_resolved', 8]])
    expect(later.report[0]).toMatchObject({ code: 'unit_ended', row: 2 })
    expect(later.report[0]?.message).toMatch(
      /Phường Vườn Cau đã kết thúc hoạt động ngày 30\/06\/2025.*phường Hương Bưởi \(mã MH02\)/,
    )
  })

  it('reads names without diacritics and with or without kind, and marks a misspelling', async () => {
    const outcome = await read([
      ...head,
      [1, 'P. Nang Mai', 1],
      [2, 'UBND phường Sóng Bạc', 2],
      [3, 'Xã Đồi Sím', 3],
      [4, 'MH22', 4],
    ])
    expect(outcome.figures.map((one) => one.unitCode)).toEqual(['MH01', 'MH04', 'MH21', 'MH22'])
    expect(said(outcome).slice(1)).toEqual(['6 unit_spelling'])
  })

  it('says of each cell why it is not taken', async () => {
    const outcome = await read([
      ...head,
      [1, 'Nắng Mai', new Date(Date.UTC(2023, 3, 3)), 99.5],
      [2, 'Sóng Bạc', -1, '45%'],
      [3, 'Trăng Rằm', '1.234', '-'],
    ])
    expect(figures(outcome)).toEqual([['MH05', '2023-03', 'dossiers_resolved', 1234]])
    expect(said(outcome).slice(1)).toEqual([
      '4C date',
      '4D fraction',
      '5C negative',
      '5D percentage',
      '6C text_number',
      '6D empty_sign',
    ])
    expect(outcome.counts).toEqual({ rows: 3, refused: 4, marked: 2, skipped: 1 })
  })

  it('refuses both of two rows for the same cell, each naming the other', async () => {
    const outcome = await read([...head, [1, 'Nắng Mai', 100], [2, 'Sóng Bạc', 5], [3, 'Phường Nắng Mai', 100]])
    expect(figures(outcome)).toEqual([['MH04', '2023-03', 'dossiers_resolved', 5]])
    expect(outcome.report.slice(1).map((line) => line.message)).toEqual([
      'Số liệu này có nhiều lần trong tệp: ô C6 trang “Bảng”. Giữ lại một lần.',
      'Số liệu này có nhiều lần trong tệp: ô C4 trang “Bảng”. Giữ lại một lần.',
    ])
  })

  it('asks for the month where nothing says it, and takes the one chosen', async () => {
    const table: Rows = [
      ['Đơn vị', 'HS đã giải quyết'],
      ['Nắng Mai', 1],
    ]
    expect(await read(table)).toMatchObject({ questions: ['month'], figures: [] })
    expect(figures(await read(table, { month: '2023-05' }))).toEqual([['MH01', '2023-05', 'dossiers_resolved', 1]])
    expect(figures(await read(table, { name: 'Tháng 5-2023' }))).toEqual([['MH01', '2023-05', 'dossiers_resolved', 1]])
    expect(said(await read(table, { month: '2022-12' }))).toEqual(['2 month_not_asked'])
  })

  it.each(['Nắng Mai, ngày      tháng 4 năm 2023', '05/04/2023'])(
    'does not take the date “%s” above a table for its month, and lets a person say it',
    async (date) => {
      const table: Rows = [[date], ['Đơn vị', 'HS đã giải quyết'], ['Nắng Mai', 1]]
      expect(await read(table)).toMatchObject({ questions: ['month'], figures: [] })
      expect((await read(table, { month: '2023-03' })).figures[0]?.month).toBe('2023-03')
    },
  )

  it('does not take its year from a plan that it cites', async () => {
    const table: Rows = [['Thực hiện Kế hoạch số 12/KH-UBND năm 2023'], ['Đơn vị', 'HS đã giải quyết'], ['Nắng Mai', 1]]
    expect(await read(table, { name: 'T3' })).toMatchObject({ questions: ['month'], figures: [] })
  })

  it('asks for the convention where 1,234 may be a thousand, and reads by the answer', async () => {
    const table: Rows = [...head, [1, 'Nắng Mai', '1,234']]
    expect(await read(table)).toMatchObject({ questions: ['convention'], convention: null })
    expect(figures(await read(table, { convention: 'point' }))).toEqual([
      ['MH01', '2023-03', 'dossiers_resolved', 1234],
    ])
    expect(await read([...head, [1, 'Nắng Mai', '1,234', '98.5']])).toMatchObject({
      convention: 'point',
      evidence: '98.5',
    })
  })

  it('leaves out a column that it does not know, says so, and takes a corrected mapping', async () => {
    const table: Rows = [
      ['Đơn vị', 'Tháng', 'HS đã giải quyết', 'Chỉ số X'],
      ['Nắng Mai', '3/2023', 1, 2],
    ]
    const outcome = await read(table)
    expect(said(outcome)).toEqual(['1D column_unknown'])
    const mapping: HeadMeaning[] = [
      { key: outcome.mapping[3]?.key ?? '', role: 'figure', element: 'dossiers_late', indicator: null },
    ]
    expect(figures(await read(table, { mapping }))).toEqual([
      ['MH01', '2023-03', 'dossiers_resolved', 1],
      ['MH01', '2023-03', 'dossiers_late', 2],
    ])
  })

  it('keeps what is remembered of the other heads where one is set right', async () => {
    const table: Rows = [
      ['Đơn vị', 'Tháng', 'Chỉ số X', 'Chỉ số Y'],
      ['Nắng Mai', '3/2023', 1, 2],
    ]
    const { signature, mapping: heads } = await read(table)
    const [x, y] = [heads[2]?.key ?? '', heads[3]?.key ?? '']
    const figure = (key: string, element: string) => ({ key, role: 'figure' as const, element, indicator: null })
    const remembered = { [signature]: [figure(x, 'dossiers_late'), figure(y, 'dossiers_resolved')] }
    const outcome = await read(table, { remembered, mapping: [figure(y, 'dossiers_on_time')] })
    expect(outcome.remembered).toBe(true)
    expect(figures(outcome)).toEqual([
      ['MH01', '2023-03', 'dossiers_late', 1],
      ['MH01', '2023-03', 'dossiers_on_time', 2],
    ])
  })

  it.each([
    ['Tỷ lệ hài lòng (%);Ghi chú', '90;x', 20_001, 'Tệp có hơn 20.000 tỷ lệ không có tử số và mẫu số.'],
    ['HS đã giải quyết;Quá hạn', '9;1', 50_001, 'Tệp có hơn 100.000 số liệu.'],
  ])('refuses more than one import may bring in, and says of what: %s', async (heads, cells, count, sentence) => {
    const table = `Đơn vị;Tháng;${heads}\n${`Nắng Mai;02/2023;${cells}\n`.repeat(count)}`
    await expect(readCsv(table)).rejects.toThrow(sentence)
  })

  it('takes neither of two columns that mean the same', async () => {
    const outcome = await read([
      ['Đơn vị', 'Tháng', 'HS đã giải quyết', 'Hồ sơ đã giải quyết'],
      ['Nắng Mai', '3/2023', 1, 2],
    ])
    expect(outcome.figures).toEqual([])
    expect(outcome.questions).toEqual(['columns'])
  })

  it('does not take "Quá hạn" of documents for late dossiers', async () => {
    const merges = [{ startRow: 0, startCol: 2, endRow: 0, endCol: 3 }]
    const rows: Rows = [
      ['Đơn vị', 'Tháng', 'Văn bản đến', null],
      [null, null, 'Văn bản đến phải xử lý', 'Quá hạn'],
      ['Nắng Mai', '3/2023', 5, 2],
    ]
    const bytes = await writeXlsx({ sheets: [{ name: 'B', rows: rows as CellValue[][], merges }] })
    const outcome = understand(await openFile(Buffer.from(bytes), 'a.xlsx'), city, {})
    expect(figures(outcome)).toEqual([['MH01', '2023-03', 'documents_in', 5]])
  })

  it('refuses a figure merged over several wards, and reads a unit merged over several rows', async () => {
    const merges = [
      { startRow: 1, startCol: 2, endRow: 2, endCol: 2 },
      { startRow: 3, startCol: 0, endRow: 4, endCol: 0 },
    ]
    const rows: Rows = [
      ['Đơn vị', 'Tháng', 'HS đã giải quyết'],
      ['Nắng Mai', '3/2023', 9],
      ['Sóng Bạc', '3/2023', null],
      ['Trăng Rằm', '3/2023', 1],
      [null, '4/2023', 2],
    ]
    const bytes = await writeXlsx({ sheets: [{ name: 'B', rows: rows as CellValue[][], merges }] })
    const outcome = understand(await openFile(Buffer.from(bytes), 'a.xlsx'), city, {})
    expect(said(outcome)).toEqual(['2C merged'])
    expect(figures(outcome)).toEqual([
      ['MH05', '2023-03', 'dossiers_resolved', 1],
      ['MH05', '2023-04', 'dossiers_resolved', 2],
    ])
  })
})
