/** A file against its edition: what is a difference, what the office may do, and that no altered number passes. */
import { describe, expect, it } from 'vitest'
import { type EditionReading, verifyReading } from '#domain/verification.ts'
import { chart, edition, nothing, outcome, said, table, verify } from './verification-readings.ts'

describe('Sentences', () => {
  const ours = ['57,6% hồ sơ thanh toán trực tuyến, tăng 0,5 điểm %.', '12 đơn vị chưa đạt.', 'Kính trình xem xét.']
  it.each<[string, string[], string]>([
    ['stand as they are', ours, 'matches 0/0'],
    ['are reworded', ['Có 57,6% hồ sơ nộp tiền trực tuyến (tăng 0,5 điểm %).', ...ours.slice(1)], 'matches 0/1'],
    ['are split in two', ['57,6% hồ sơ thanh toán trực tuyến.', 'Tăng 0,5 điểm %.', ...ours.slice(1)], 'matches 0/2'],
    ['are joined', [`${ours[0]} ${ours[1]}`, ours[2]!], 'matches 0/2'],
    ['get company', [ours[0]!, 'Nguyên nhân: 3 phường thiếu máy.', ...ours.slice(1)], 'matches 0/1'],
    ['without a number are left out', ours.slice(0, 2), 'matches 0/1'],
    ['with numbers are left out', [ours[0]!, ours[2]!], 'differs 1/0'],
    ['have another number', [ours[0]!.replace('57,6', '57,9'), ...ours.slice(1)], 'differs 1/0'],
    ['have another number and other words', ['Nay đạt 57,9%, tăng 0,5 điểm %.', ...ours.slice(1)], 'differs 1/0'],
    [
      'have their numbers exchanged',
      [ours[0]!.replace('57,6%', '0,5').replace('0,5 đ', '57,6% đ'), ...ours.slice(1)],
      'differs 1/0',
    ],
    ['stand once more with another number', [...ours, ours[1]!.replace('12', '10')], 'differs 1/0'],
    ['stand once more', [...ours, ours[1]!], 'matches 0/1'],
    ['lose a sign of percent', [ours[0]!.replace('57,6%', '57,6'), ...ours.slice(1)], 'differs 1/0'],
  ])('that %s', (_, theirs, expected) => {
    expect(outcome(verify(said(...theirs), said(...ours)))).toBe(expected)
  })

  it('are shown around the number that differs, with the place in the file', () => {
    const found = verify(said('Đạt 57,9%.'), said('Đạt 57,6%.'))
    expect(found.differences).toEqual([{ place: 'Mục “I”', inFile: 'Đạt 57,9%.', inEdition: 'Đạt 57,6%.' }])
    const long = `${'Nội dung dẫn nhập rất dài. '.repeat(30)}Đạt 57,6%.`
    const [one] = verify(said(long.replace('57,6', '57,9')), said(long)).differences
    expect(one!.inFile).toMatch(/^….*57,9%\.$/)
    expect(one!.inFile.length).toBeLessThan(220)
  })

  it('of a picture take no company: a number that is added there is a difference', () => {
    const closed = (...texts: string[]) => {
      const reading = said(...texts)
      return { ...reading, paragraphs: reading.paragraphs.map((one) => ({ ...one, isClosed: true })) }
    }
    expect(outcome(verify(closed('1 Nắng Mai 57,6% 60%'), closed('1 Nắng Mai 57,6%')))).toBe('differs 1/0')
    expect(outcome(verify(closed('1 Nắng Mai 57,6%', '99%'), closed('1 Nắng Mai 57,6%')))).toBe('differs 1/0')
  })
})

describe('Tables', () => {
  const head = ['Hạng', 'Đơn vị', 'Tỷ lệ', 'Ghi chú']
  const ours = [
    head,
    ['1', 'Nắng Mai', '62,1%', 'đạt'],
    ['2', 'Hương Bưởi', '57,6%', 'thiếu 37 hồ sơ'],
    ['–', 'Mưa Ngâu', '–', 'chưa có số liệu'],
  ]
  const changed = (row: number, column: number, text: string) =>
    ours.map((cells, at) => (at === row ? cells.with(column, text) : cells))
  it.each<[string, string[][], string]>([
    ['as they are', ours, 'matches 0/0'],
    ['with another word', changed(1, 3, 'Đạt chỉ tiêu'), 'matches 0/1'],
    ['with another number', changed(2, 2, '57,9%'), 'differs 1/0'],
    ['with a number where there is none', changed(3, 2, '0,0%'), 'differs 1/0'],
    ['without a number where there is one', changed(2, 2, ''), 'differs 1/0'],
    ['without a row', ours.slice(0, 3).concat([]), 'matches 0/1'],
    ['without a row of numbers', ours.toSpliced(1, 1), 'differs 1/0'],
    ['with a row more', [...ours, ['3', 'Phường Mới', '90,0%', 'đạt']], 'differs 1/0'],
    ['with rows exchanged', [head, ours[2]!, ours[1]!, ours[3]!], 'differs 2/0'],
  ])('%s', (_, theirs, expected) => {
    expect(outcome(verify(table(theirs), table(ours)))).toBe(expected)
  })

  it('name the place by row and column', () => {
    expect(verify(table(changed(2, 2, '57,9%')), table(ours)).differences).toEqual([
      { place: 'Trang chiếu 4, bảng, dòng Hương Bưởi, cột Tỷ lệ', inFile: '57,9%', inEdition: '57,6%' },
    ])
  })

  it('that only place texts may be filled in: number, day and signer are the office’s', () => {
    const form = [
      ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: /BC-UBND', 'Minh Họa, ngày tháng năm 2026'],
    ]
    const filled = [form[0]!, ['Số: 123/BC-UBND', 'Minh Họa, ngày 07 tháng 10 năm 2026']]
    expect(outcome(verify(table(filled), table(form, true)))).toBe('matches 0/2')
    expect(outcome(verify(table(filled), table(form)))).toBe('differs 2/0')
  })

  it('that are missing are a difference, new ones are words', () => {
    expect(outcome(verify(nothing, table(ours)))).toBe('differs 1/0')
    expect(outcome(verify(table(ours), nothing))).toBe('matches 0/1')
  })

  it('with the same head are told apart by what they hold', () => {
    const three = [ours, changed(2, 2, '11,1%'), changed(2, 2, '22,2%')].map((rows, at) => ({
      place: `Bảng ${at + 1}`,
      isLayout: false,
      rows,
    }))
    const found = verify({ ...nothing, tables: three.slice(1) }, { ...nothing, tables: three })
    expect(found.differences.map(({ place }) => place)).toEqual(['Bảng 1, cả bảng'])
  })
})

describe('Charts', () => {
  const ours = chart(['57.6', '62.1', ''], ['57.6', '62.1', ''])
  it.each<[string, EditionReading, string]>([
    ['as they are', ours, 'matches 0/0'],
    [
      'whose numbers are written otherwise',
      chart(['57.600000000000001', '6.21e1', ''], ['57.6', '62.1', '']),
      'matches 0/0',
    ],
    ['with another number drawn', chart(['57.9', '62.1', ''], ['57.6', '62.1', '']), 'differs 1/0'],
    ['with another number behind', chart(['57.6', '62.1', ''], ['57.9', '62.1', '']), 'differs 1/0'],
    ['with 0 where there is no number', chart(['57.6', '62.1', '0'], ['57.6', '62.1', '']), 'differs 1/0'],
    ['with a formula behind', chart(['57.6', '62.1', ''], ['=57.6', '62.1', '']), 'differs 1/0'],
    ['that lost their data sheet', chart(['57.6', '62.1', ''], []), 'matches 0/1'],
    ['with a point less', chart(['57.6'], ['57.6']), 'differs 1/0'],
    ['that are gone', nothing, 'differs 1/0'],
  ])('%s', (_, theirs, expected) => {
    expect(outcome(verify(theirs, ours))).toBe(expected)
  })

  it('may lose labels that only repeat numbers, but not have others', () => {
    const labels = chart(['57,6%'], ['57,6%'], true)
    expect(outcome(verify(chart([''], [null], true), labels))).toBe('matches 0/1')
    expect(outcome(verify(chart(['57,9%'], ['57,6%'], true), labels))).toBe('differs 1/0')
  })
})

describe('A file', () => {
  it('of another edition is told at once', () => {
    expect(verifyReading({ ...nothing, stamp: { number: 1, shortHash: '0a0b0c0d' } }, nothing, edition).outcome).toBe(
      'other_edition',
    )
    expect(verifyReading({ ...nothing, stamp: { number: 2, shortHash: null } }, nothing, edition).outcome).toBe(
      'other_edition',
    )
    expect(outcome(verifyReading({ ...nothing, stamp: null }, nothing, edition))).toBe('matches 0/1')
  })

  it('whose formats print words of their own differs; one with another picture is to be looked at', () => {
    const masked = { ...nothing, masks: [{ place: 'Định dạng số', text: '"99,9%"' }] }
    expect(outcome(verify(masked, nothing))).toBe('differs 1/0')
    const pictured = (sha256: string) => ({ ...nothing, pictures: [{ place: 'Hình 1', sha256 }] })
    expect(outcome(verify(pictured('b'), pictured('a')))).toBe('matches 0/1')
  })

  it('that has nothing in common lists so much and counts the rest', () => {
    const many = (from: number) => said(...Array.from({ length: 2500 }, (_, at) => `Dòng ${from + at} có số ${at * 7}`))
    const found = verify(many(100_000), many(0))
    expect(found.differences).toHaveLength(301)
    expect(found.differences.at(-1)!.place).toMatch(/^và 2\d\d\d chỗ khác$/)
  })
})
