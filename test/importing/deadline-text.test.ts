/** Deadlines as plans write them, and the way back from the words that the program itself prints. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Deadline, deadlineValue, dueDays } from '#domain/deadline.ts'
import { deadlineWords } from '#domain/deadline.vi.ts'
import { type Recurrence, recurrences } from '#domain/occurrence.ts'
import { readDeadline } from '../../server/importing/plan/deadline-text.ts'

const readIn = (text: string) => {
  const read = readDeadline(text, 2026)
  return read && [read.deadline.kind, deadlineValue(read.deadline), read.recurrence, read.note]
}

describe('a deadline in a table', () => {
  it.each([
    ['Tháng 5/2026', 'within', '2026-05'],
    ['Tháng 5 và tháng 10', 'within', '2026-05 2026-10'],
    ['tháng 3, 6, 9/2026', 'within', '2026-03 2026-06 2026-09'],
    ['Tháng 12/2026 và tháng 01/2027', 'within', '2026-12 2027-01'],
    ['Quý II/2026', 'within', '2026-Q2'],
    ['Quý I, quý III', 'within', '2026-Q1 2026-Q3'],
    ['Quý I, III năm 2026', 'within', '2026-Q1 2026-Q3'],
    ['Quý 4-2026', 'within', '2026-Q4'],
    ['Năm 2026', 'within', '2026'],
    ['6 tháng đầu năm', 'within', '2026-Q2'],
    ['Trước ngày 15/02/2026', 'before', '2026-02-15'],
    ['Trước 15/2', 'before', '2026-02-15'],
    ['Chậm nhất ngày 15/02/2026', 'before', '2026-02-16'],
    ['15/02/2026', 'on', '2026-02-15'],
    ['2026-02-15', 'on', '2026-02-15'],
    ['Ngày 15/02/2026', 'on', '2026-02-15'],
    ['Trước ngày 31/12 hằng năm', 'yearly', '12-31'],
    ['Trước ngày 31/12 hàng năm', 'yearly', '12-31'],
    ['Thường xuyên', 'regular', ''],
    ['Thường xuyên trong năm', 'regular', ''],
    ['Theo hướng dẫn của Sở Nội vụ', 'guidance', ''],
    ['Theo kế hoạch của UBND thành phố', 'guidance', ''],
  ])('%s', (text, kind, value) => {
    expect(readIn(text)?.slice(0, 2)).toEqual([kind, value])
  })

  it.each([
    ['Thường xuyên, hằng quý', 'quarter'],
    ['Hàng tháng', 'month'],
    ['Thường xuyên, 6 tháng một lần', 'half_year'],
    ['Thường xuyên', null],
  ])('%s recurs', (text, recurrence) => {
    expect(readIn(text)).toEqual(['regular', '', recurrence, null])
  })

  it('keeps what stands in brackets as a note', () => {
    expect(readIn('Quý IV/2026 (theo hướng dẫn của Bộ Nội vụ)')).toEqual([
      'within',
      '2026-Q4',
      null,
      'theo hướng dẫn của Bộ Nội vụ',
    ])
  })

  it.each(['', 'sớm', '31/02/2026', 'Tháng 13/2026', 'Quý V', 'ASAP', '99'])('“%s” is none', (text) => {
    expect(readIn(text)).toBeUndefined()
  })

  const months = fc.uniqueArray(
    fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}`),
    { minLength: 1, maxLength: 12 },
  )
  const quarters = fc.uniqueArray(
    fc.integer({ min: 1, max: 4 }).map((quarter) => `2026-Q${quarter}`),
    { minLength: 1 },
  )
  const day = fc
    .integer({ min: 0, max: 364 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
  const any: fc.Arbitrary<[Deadline, Recurrence | null]> = fc.oneof(
    fc.oneof(months, quarters).map((periods): [Deadline, null] => [{ kind: 'within', periods: periods.sort() }, null]),
    day.map((one): [Deadline, null] => [{ kind: 'on', day: one }, null]),
    day.map((one): [Deadline, null] => [{ kind: 'before', day: one }, null]),
    day.map((one): [Deadline, null] => [{ kind: 'yearly', monthDay: one.slice(5) }, null]),
    fc
      .constantFrom(...recurrences, null)
      .map((recurrence): [Deadline, Recurrence | null] => [{ kind: 'regular' }, recurrence]),
    fc.constant<[Deadline, null]>([{ kind: 'guidance' }, null]),
  )

  it('is read back from the words that the program prints', () => {
    fc.assert(
      fc.property(any, ([deadline, recurrence]) => {
        const read = readDeadline(deadlineWords(deadline, 'ghi chú', recurrence), 2026)
        expect(read && [dueDays(read.deadline, 2026), read.deadline.kind, read.recurrence, read.note]).toEqual([
          dueDays(deadline, 2026),
          deadline.kind,
          recurrence,
          'ghi chú',
        ])
      }),
      { numRuns: 500 },
    )
  })
})
