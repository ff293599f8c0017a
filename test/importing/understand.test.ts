/** Tables as provinces and wards really make them: what is found in them, and what is said of each cell that is not taken. */
import { readFileSync } from 'node:fs'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { HeadMeaning } from '#domain/import-table.ts'
import { openFile } from '../../server/importing/open-file.ts'
import { understand } from '../../server/importing/understand.ts'
import { rows as cityRows, columns, countOf } from './fixtures/city-2023.ts'
import { city, ward } from './knowledge.ts'
import { figures, type Rows, read, readCsv, said } from './tables.ts'
import { workbook } from './zip.ts'

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

describe('other layouts', () => {
  it('the long table: unit, month, element, value', async () => {
    const outcome = await readCsv(
      'Mã đơn vị;Đơn vị;Tháng;Chỉ tiêu;Giá trị\nMH01;Nắng Mai;03/2023;Hồ sơ đã giải quyết;1.200\nMH01;Nắng Mai;04/2023;dossiers_late;3\nMH02;Sóng Bạc;04/2023;Quá hạn;3\n',
    )
    expect(outcome.sheets[0]).toMatchObject({ layout: 'long', headRow: 1 })
    expect(figures(outcome)).toEqual([
      ['MH01', '2023-03', 'dossiers_resolved', 1200],
      ['MH01', '2023-04', 'dossiers_late', 3],
    ])
    expect(said(outcome)).toEqual(['4 unit_not_yet'])
  })

  it('one ward: elements as rows, its name nowhere', async () => {
    const rows: Rows = [
      ['SỐ LIỆU THÁNG 3/2023'],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Số liệu'],
      ['I', 'Tiếp nhận', null, null],
      [1, 'Hồ sơ đã giải quyết', 'hồ sơ', 12],
      [2, 'Chỉ tiêu lạ', 'hồ sơ', 1],
      [3, 'Quá hạn', 'hồ sơ', null],
    ]
    const outcome = await read(rows, { knowledge: ward('MH01') })
    expect(outcome.sheets[0]?.layout).toBe('one_unit')
    expect(figures(outcome)).toEqual([['MH01', '2023-03', 'dossiers_resolved', 12]])
    expect(said(outcome)).toEqual(['5 element_unknown'])
    expect(await read(rows)).toMatchObject({ questions: ['unit'] })
    expect(figures(await read(rows, { name: 'Phường Nắng Mai' }))).toHaveLength(1)
  })

  it('one ward over a year: elements as rows, months as columns', async () => {
    const outcome = await read(
      [['Năm 2023'], ['Chỉ tiêu', 'Tháng 1', 'T2', '3/2023', 'Lũy kế'], ['Hồ sơ đã giải quyết', 1, 2, 3, 6]],
      { knowledge: ward('MH01') },
    )
    expect(outcome.figures.map((one) => [one.month, one.value])).toEqual([
      ['2023-01', 1],
      ['2023-02', 2],
      ['2023-03', 3],
    ])
  })

  it('a head that was set right keeps the month of each sheet that bears it', async () => {
    const sheets = ['2023', '2024'].map((name, at) => ({
      name,
      rows: [
        ['Chỉ tiêu', 'Tháng 1', 'Tháng 2'],
        ['Hồ sơ đã giải quyết', 10 + at, 20 + at],
      ],
    }))
    const file = await openFile(Buffer.from(await writeXlsx({ sheets })), 'a.xlsx')
    const mapping = [{ key: 'thang 1', role: 'figure' as const, element: 'dossiers_late', indicator: null }]
    expect(
      figures(understand(file, ward('MH01'), { mapping })).filter(([, month]) => month?.toString().endsWith('01')),
    ).toEqual([
      ['MH01', '2023-01', 'dossiers_late', 10],
      ['MH01', '2024-01', 'dossiers_late', 11],
    ])
  })

  it('a head with a month but no year takes no month from elsewhere, only its year from the answer', async () => {
    const table: Rows = [['Tháng 3/2024, so với năm 2023'], ['Chỉ tiêu', 'Tháng 1'], ['Hồ sơ đã giải quyết', 1]]
    const knowledge = ward('MH01')
    const mapping = [{ key: 'thang 1', role: 'figure' as const, element: null, indicator: null }]
    expect(await read(table, { knowledge, mapping })).toMatchObject({ questions: ['month'], figures: [] })
    const answered = await read(table, { knowledge, mapping, month: '2024-03' })
    expect(figures(answered)).toEqual([['MH01', '2024-01', 'dossiers_resolved', 1]])
  })

  it('a month without a year is never guessed', async () => {
    const outcome = await read([
      ['Đơn vị', 'Tháng', 'HS đã giải quyết'],
      ['Nắng Mai', 3, 1],
    ])
    expect(said(outcome)).toEqual(['2 month_without_year'])
    expect(
      (
        await read([
          ['Đơn vị', 'Tháng', 'Năm', 'HS đã giải quyết'],
          ['Nắng Mai', 3, 2024, 1],
        ])
      ).figures[0]?.month,
    ).toBe('2024-03')
  })

  it('an element that is not asked in that month is refused', async () => {
    const quarterly = city.elements.find((one) => one.asked === 'quarter')
    const outcome = await read([
      ['Đơn vị', 'Tháng', quarterly?.name ?? ''],
      ['Nắng Mai', '02/2023', 1],
      ['Nắng Mai', '03/2023', 1],
    ])
    expect(said(outcome)).toEqual(['2 element_not_asked'])
    expect(outcome.figures).toHaveLength(1)
  })

  it('a ward cannot bring in figures of another', async () => {
    const outcome = await read(
      [
        ['Đơn vị', 'Tháng', 'HS đã giải quyết'],
        ['Sóng Bạc', '3/2023', 1],
      ],
      { knowledge: ward('MH01') },
    )
    expect(outcome.figures).toEqual([])
    expect(said(outcome)).toEqual(['2 unit_unknown'])
  })

  it.each(['Đơn vị: Phường Sóng Bạc', 'ỦY BAN NHÂN DÂN PHƯỜNG SÓNG BẠC', 'Đơn vị: phường không có thật'])(
    'a ward is not given the file of another by mistake: “%s”',
    async (title) => {
      const rows: Rows = [[title], ['THÁNG 3/2023'], [], ['STT', 'Chỉ tiêu', 'Số liệu'], [1, 'Quá hạn', 2]]
      const outcome = await read(rows, { knowledge: ward('MH01') })
      expect(outcome.figures).toEqual([])
      expect(said(outcome)).toEqual(['0 unit_other'])
      const right = rows.with(0, ['ỦY BAN NHÂN DÂN PHƯỜNG NẮNG MAI'])
      expect((await read(right, { knowledge: ward('MH01') })).figures).toHaveLength(1)
    },
  )

  it('no table at all is asked for', async () => {
    expect(await read([['Kính gửi'], ['Ủy ban']])).toMatchObject({ questions: ['sheet'], figures: [] })
  })
})

describe('a workbook in an old face', () => {
  it('is read in Unicode, cell by cell: what is set in another face is left alone', async () => {
    const styles =
      '<styleSheet><fonts><font><name val="Calibri"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0" numFmtId="0"/><xf fontId="1" numFmtId="0"/></cellXfs></styleSheet>'
    const text = (place: string, value: string, style: number) =>
      `<c r="${place}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`
    const sheetData = [
      `<row r="1">${text('A1', '§¬n vÞ', 1)}${text('B1', 'Th¸ng', 1)}${text('C1', 'Hå s¬ ®· gi¶i quyÕt', 1)}</row>`,
      `<row r="2">${text('A2', 'X· §åi Sim', 1)}${text('B2', '3/2023', 0)}<c r="C2"><v>2</v></c></row>`,
      `<row r="3">${text('A3', 'xã San Hô', 0)}${text('B3', '3/2023', 0)}<c r="C3"><v>3</v></c></row>`,
    ].join('')
    const outcome = understand(await openFile(workbook({ sheetData, styles }), 'a.xlsx'), city, {})
    expect(outcome.mapping.map((one) => one.title)).toEqual(['Đơn vị', 'Tháng', 'Hồ sơ đã giải quyết'])
    expect(outcome.figures.map((one) => [one.unitCode, one.value])).toEqual([['MH21', 2]])
    expect(outcome.conversions.map((one) => one.after)).toContain('Xã Đồi Sim')
    expect(outcome.conversionNote).toMatch(/TCVN3.*chữ hoa có dấu/)
    // A special zone called a commune, in Unicode: refused under its own name, not under a converted one.
    expect(outcome.report.map((line) => line.message).join()).toContain('“xã San Hô”')
  })
})

describe('formulas and errors as files hold them', () => {
  it('are read by their stored value, refused without one', async () => {
    const cell = (place: string, inner: string, type = '') => `<c r="${place}"${type}>${inner}</c>`
    const text = (place: string, value: string) => cell(place, `<is><t>${value}</t></is>`, ' t="inlineStr"')
    const sheetData = [
      `<row r="1">${text('A1', 'Đơn vị')}${text('B1', 'Tháng')}${text('C1', 'HS đã giải quyết')}${text('D1', 'Quá hạn')}</row>`,
      `<row r="2">${text('A2', 'Nắng Mai')}${text('B2', '3/2023')}${cell('C2', '<f>1+1</f><v>2</v>')}${cell('D2', '<f>1+1</f>')}</row>`,
      `<row r="3">${text('A3', 'Sóng Bạc')}${text('B3', '3/2023')}${cell('C3', '<v>#REF!</v>', ' t="e"')}${cell('D3', '<f>X1</f><v>#N/A</v>', ' t="e"')}</row>`,
    ].join('')
    const outcome = understand(await openFile(workbook({ sheetData }), 'a.xlsx'), city, {})
    expect(figures(outcome)).toEqual([['MH01', '2023-03', 'dossiers_resolved', 2]])
    expect(said(outcome)).toEqual(['2C formula', '2D formula_without_value', '3C error', '3D error'])
  })
})

describe('the workbook that LibreOffice wrote', () => {
  it('is understood wholly: 30 units, 12 months, 24 elements, each number as it was', async () => {
    const bytes = readFileSync(new URL('./fixtures/city-2023.xlsx', import.meta.url))
    const outcome = understand(await openFile(bytes, 'city-2023.xlsx'), city, {})
    expect(outcome.questions).toEqual([])
    expect(outcome.counts).toMatchObject({ rows: 360, refused: 0, skipped: 12 })
    expect(outcome.figures).toHaveLength(30 * 12 * 24)
    expect(outcome.rates).toHaveLength(360)
    const places = new Map(cityRows.map(({ code }, index) => [code, index]))
    const known = new Set(columns.map(({ code }) => code as string))
    for (const { unitCode, month, element, value } of outcome.figures) {
      expect(known.has(element)).toBe(true)
      expect(value).toBe(countOf(places.get(unitCode) ?? -1, Number(month.slice(5)), element))
    }
  })
})
