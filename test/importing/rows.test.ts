/** Which rows belong to the table: not those of a second one below it, not totals; but units and elements named like totals. */
import { describe, expect, it } from 'vitest'
import { cityWith, ward } from './knowledge.ts'
import { figures, type Rows, read, said } from './tables.ts'

describe('a second table below the first', () => {
  const first: Rows = [
    ['SỐ LIỆU THÁNG 3/2023'],
    ['Đơn vị', 'Hồ sơ tiếp nhận', 'Hồ sơ đã giải quyết'],
    ['Phường Nắng Mai', 10, 9],
  ]

  it.each<[name: string, rows: Rows]>([
    ['with other elements', [['Đơn vị', 'Văn bản đến', 'Văn bản ký số']]],
    ['with the same elements in another order', [['Đơn vị', 'Hồ sơ đã giải quyết', 'Hồ sơ tiếp nhận']]],
    ['with one other element', [['Đơn vị', 'Hồ sơ tiếp nhận', 'Văn bản đến']]],
    ['with heads that nobody knows', [['Tên đơn vị', 'Chỉ số X', 'Chỉ số Y']]],
    ['with rates', [['Phường, xã', 'Tỷ lệ hài lòng (%)', 'Tỷ lệ ký số']]],
    ['without a head for its units', [['Chỗ này', 'Văn bản đến', 'Văn bản ký số']]],
    ['with another period', [['Đơn vị', 'Hồ sơ tiếp nhận (lũy kế)', 'Hồ sơ đã giải quyết (lũy kế)']]],
  ])('%s is refused with one sentence', async (_, rows) => {
    const outcome = await read([...first, [], ...rows, ['Xã Đồi Sim', 100, 90], ['Xã Lúa Chín', 80, 70]])
    expect(figures(outcome)).toEqual([
      ['MH01', '2023-03', 'dossiers_received', 10],
      ['MH01', '2023-03', 'dossiers_resolved', 9],
    ])
    expect(said(outcome)).toEqual(['5 second_table'])
    expect(outcome.report[0]?.message).toMatch(/dòng 5.*trang tính riêng/)
    expect(outcome.counts.refused).toBe(1)
  })

  it('is not seen in the same heads repeated on the next page', async () => {
    const again = first[1] as Rows[number]
    const outcome = await read([...first, again, ['Xã Đồi Sim', 100, 90]])
    expect(outcome.figures).toHaveLength(4)
    expect(said(outcome)).toEqual([])
  })

  it('is not seen in what people sign below the table', async () => {
    const outcome = await read([...first, ['Đơn vị', 'Người lập biểu', 'Chủ tịch'], [null, '(ký tên)', '(ký tên)']])
    expect(outcome.figures).toHaveLength(2)
    expect(said(outcome)).toEqual([])
  })

  it('is read where it says more, and then the one above is refused', async () => {
    const more: Rows = [
      ['Đơn vị', 'Văn bản đến', 'Văn bản đi', 'Văn bản ký số'],
      ['Xã Đồi Sim', 100, 90, 80],
    ]
    const outcome = await read([...first, [], ...more])
    expect(outcome.figures.map((one) => one.element)).toEqual(['documents_in', 'documents_out', 'documents_signed'])
    expect(said(outcome)).toEqual(['2 second_table'])
    expect(outcome.report[0]?.message).toMatch(/tiêu đề ở dòng 5.*dòng 2 sang trang tính riêng/)
    const chosen = await read([...first, [], ...more], { headRow: 2 })
    expect(chosen.figures.map((one) => one.element)).toEqual(['dossiers_received', 'dossiers_resolved'])
    expect(said(chosen)).toEqual(['5 second_table'])
  })

  it('of one ward is refused below its elements too', async () => {
    const rows: Rows = [
      ['SỐ LIỆU THÁNG 3/2023'],
      ['STT', 'Chỉ tiêu', 'Tháng 3/2023'],
      [1, 'Hồ sơ đã giải quyết', 12],
      ['STT', 'Nội dung', 'Cùng kỳ năm trước'],
      [1, 'Quá hạn', 3],
    ]
    const outcome = await read(rows, { knowledge: ward('MH01') })
    expect(figures(outcome)).toEqual([['MH01', '2023-03', 'dossiers_resolved', 12]])
    expect(said(outcome)).toEqual(['4 second_table'])
  })

  it('says nothing of the scale of the first one', async () => {
    const outcome = await read([
      ['THÁNG 3/2023'],
      ['Đơn vị', 'Tỷ lệ hài lòng (%)'],
      ['Nắng Mai', 0.92],
      ['Đơn vị', 'Văn bản đến'],
      ['Nắng Mai', 92],
    ])
    expect(outcome.rates.map((one) => [one.value, one.decimals])).toEqual([[92, 0]])
  })
})

describe('what begins like a total and is none', () => {
  it('is an element of one ward', async () => {
    const rows: Rows = [
      ['SỐ LIỆU THÁNG 3/2023'],
      ['STT', 'Chỉ tiêu', 'Số liệu'],
      [1, 'Tổng hồ sơ tiếp nhận', 12],
      [2, 'Tổng HS phải giải quyết', 15],
      [3, 'Tổng số văn bản đến', 4],
      [null, 'Tổng cộng', 31],
    ]
    const outcome = await read(rows, { knowledge: ward('MH01') })
    expect(figures(outcome)).toEqual([
      ['MH01', '2023-03', 'dossiers_received', 12],
      ['MH01', '2023-03', 'dossiers_due', 15],
      ['MH01', '2023-03', 'documents_in', 4],
    ])
    expect(said(outcome)).toEqual(['6 total'])
  })

  const head: Rows = [['THÁNG 3/2023'], ['STT', 'Đơn vị', 'Hồ sơ đã giải quyết']]

  it('is a ward whose name begins so', async () => {
    const knowledge = cityWith({ code: 'MH40', name: 'Cộng Hòa', kind: 'ward' })
    const rows: Rows = [...head, [1, 'Cộng Hòa', 3], [2, 'Phường Nắng Mai', 4], [null, 'Cộng', 7]]
    const outcome = await read(rows, { knowledge })
    expect(outcome.figures.map((one) => [one.unitCode, one.value])).toEqual([
      ['MH40', 3],
      ['MH01', 4],
    ])
    expect(said(outcome)).toEqual(['5 total'])
  })

  it('stays a total where rows are units, whatever is added up', async () => {
    const outcome = await read([...head, [1, 'Nắng Mai', 3], [null, 'Tổng hồ sơ', 3]])
    expect(outcome.figures).toHaveLength(1)
    expect(said(outcome)).toEqual(['4 total'])
  })

  it('is a ward that bears the name of its province, where its kind or code says so', async () => {
    const knowledge = cityWith({ code: '00040', name: 'Minh Họa', kind: 'ward' })
    const rows: Rows = [
      ['THÁNG 3/2023'],
      ['Mã đơn vị', 'Đơn vị', 'Hồ sơ đã giải quyết'],
      [null, 'Phường Minh Họa', 3],
      [null, 'Thành phố Minh Họa', 9],
    ]
    const outcome = await read(rows, { knowledge })
    expect(outcome.figures.map((one) => [one.unitCode, one.value])).toEqual([['00040', 3]])
    expect(said(outcome)).toEqual(['4 total', '4C total_differs'])
    const coded = await read([...rows.slice(0, 2), ['00040', 'Minh Họa', 3]], { knowledge })
    expect(coded.figures.map((one) => [one.unitCode, one.value])).toEqual([['00040', 3]])
    const bare = await read([...rows.slice(0, 2), [null, 'Minh Họa', 3]], { knowledge })
    expect(bare.figures).toEqual([])
    expect(said(bare)).toEqual(['3 unit_ambiguous'])
    expect(bare.report[0]?.message).toMatch(/“Minh Họa” có thể là phường Minh Họa \(mã 00040\) hoặc .*Minh Họa/)
  })
})
