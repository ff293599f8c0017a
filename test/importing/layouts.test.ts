/** Tables that are laid out otherwise: long, of one ward, over a year; and whose figures a ward may bring. */
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../server/importing/open-file.ts'
import { understand } from '../../server/importing/understand.ts'
import { city, ward } from './knowledge.ts'
import { figures, type Rows, read, readCsv, said } from './tables.ts'

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
