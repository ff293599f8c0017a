/** What stands in brackets behind a label may change what it counts; and other periods are never the month's figures. */
import { describe, expect, it } from 'vitest'
import { labelKey } from '../../server/importing/label-key.ts'
import { ward } from './knowledge.ts'
import { figures, type Rows, read, said } from './tables.ts'

describe('brackets in a label', () => {
  it.each([
    ['Hồ sơ đã giải quyết (hồ sơ)', 'ho so da giai quyet'],
    ['Tỷ lệ hài lòng (%)', 'ty le hai long'],
    ['Số HS đã GQ (ĐVT: hồ sơ)', 'ho so da giai quyet'],
    ['Hồ sơ đã giải quyết (5=3+4)', 'ho so da giai quyet'],
    ['Hồ sơ đã giải quyết (6)=(5)/(4)', 'ho so da giai quyet'],
    ['Hồ sơ đã giải quyết [2]', 'ho so da giai quyet'],
    ['Hồ sơ đã giải quyết (trong tháng)', 'ho so da giai quyet'],
    ['Hồ sơ tiếp nhận (trực tiếp)', 'ho so tiep nhan truc tiep'],
    ['Hồ sơ tiếp nhận (xã)', 'ho so tiep nhan xa'],
    ['Hồ sơ tiếp nhận (2022)', 'ho so tiep nhan 2022'],
    ['Hồ sơ tiếp nhận (4/2023)', 'ho so tiep nhan 4 2023'],
  ])('“%s” is compared as “%s”', (label, key) => {
    expect(labelKey(label)).toBe(key)
  })

  it('keep a part from being read as the whole', async () => {
    const outcome = await read([
      ['Đơn vị (xã, phường)', 'Tháng (mm/yyyy)', 'Hồ sơ tiếp nhận (trực tiếp)', 'HS đã giải quyết (hồ sơ)'],
      ['Nắng Mai', '3/2023', 1, 2],
    ])
    expect(figures(outcome)).toEqual([['MH01', '2023-03', 'dossiers_resolved', 2]])
    expect(said(outcome)).toEqual(['1C column_unknown'])
  })
})

describe('another period than the month', () => {
  it.each([
    'Hồ sơ tiếp nhận (lũy kế)',
    'Hồ sơ đã giải quyết (cùng kỳ năm trước)',
    'Hồ sơ quá hạn lũy kế',
    'Lũy kế từ đầu năm',
    'Hồ sơ tiếp nhận tháng trước',
    'Hồ sơ tiếp nhận kỳ trước',
  ])('a column “%s” is left out, and the report says so', async (head) => {
    const outcome = await read([
      ['Đơn vị', 'Tháng', 'Văn bản đi', head],
      ['Nắng Mai', '3/2023', 1, 2],
    ])
    expect(figures(outcome)).toEqual([['MH01', '2023-03', 'documents_out', 1]])
    expect(said(outcome)).toEqual(['1D column_other_period'])
  })

  it('is said by any level of a head', async () => {
    const outcome = await read([
      ['Đơn vị', 'Tháng', 'Văn bản đi', 'Cùng kỳ năm trước'],
      [null, null, null, 'Hồ sơ đã giải quyết'],
      ['Nắng Mai', '3/2023', 1, 2],
    ])
    expect(figures(outcome)).toEqual([['MH01', '2023-03', 'documents_out', 1]])
  })

  it('of a row is left out, and the report says so', async () => {
    const rows: Rows = [
      ['SỐ LIỆU THÁNG 3/2023'],
      ['STT', 'Chỉ tiêu', 'Số liệu'],
      [1, 'Hồ sơ đã giải quyết', 12],
      [2, 'Hồ sơ đã giải quyết (lũy kế)', 40],
      [3, 'Hồ sơ tiếp nhận cùng kỳ', 41],
    ]
    const outcome = await read(rows, { knowledge: ward('MH01') })
    expect(figures(outcome)).toEqual([['MH01', '2023-03', 'dossiers_resolved', 12]])
    expect(said(outcome)).toEqual(['4 row_other_period', '5 row_other_period'])
  })

  it('may be chosen all the same by a person', async () => {
    const rows: Rows = [
      ['Đơn vị', 'Tháng', 'Hồ sơ phải giải quyết (kỳ trước chuyển sang và tiếp nhận mới)'],
      ['Nắng Mai', '3/2023', 7],
    ]
    const key = (await read(rows)).mapping[2]?.key ?? ''
    const mapping = [{ key, role: 'figure', element: 'dossiers_due', indicator: null, month: null } as const]
    const outcome = await read(rows, { mapping: [...mapping] })
    expect(figures(outcome)).toEqual([['MH01', '2023-03', 'dossiers_due', 7]])
    expect(said(outcome)).toEqual([])
  })
})
