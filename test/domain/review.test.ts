import { describe, expect, it } from 'vitest'
import { workingDaysAfter } from '#domain/period.ts'
import { countLooks, type LookKind, looksOf, type ReviewedCell } from '#domain/review.ts'

const plain: ReviewedCell = {
  state: 'reported',
  isBlank: false,
  isWrong: false,
  note: null,
  isReturned: false,
  isChanged: false,
  isCorrected: false,
  isOdd: false,
}

describe('what a reviewer looks at first', () => {
  it.each<[string, Partial<ReviewedCell>, LookKind[]]>([
    ['an ordinary cell', {}, []],
    ['a part larger than its whole', { isWrong: true }, ['wrong']],
    ['a blank cell', { state: 'missing', isBlank: true }, ['wrong']],
    ['a returned cell that was answered', { isReturned: true, isChanged: true }, ['returned']],
    ['a cell saved since the decision', { isChanged: true }, ['changed']],
    ['a correction after approval', { isChanged: true, isCorrected: true }, ['changed', 'corrected']],
    ['an odd value with its note', { isOdd: true, note: 'Bầu tổ trưởng' }, ['odd']],
    ['a note on an ordinary value', { note: 'Đã đối chiếu' }, ['noted']],
    ['a missing number with its reason', { state: 'missing', note: 'Chờ kết xuất' }, ['missing']],
    ['what does not apply', { state: 'not_applicable' }, ['not_applicable']],
  ])('%s', (_name, given, kinds) => {
    expect(looksOf({ ...plain, ...given })).toEqual(kinds)
  })

  it('is counted by kind, and each cell once in all', () => {
    const counts = countLooks([['changed', 'corrected'], [], ['noted'], ['changed']])
    expect([counts.changed, counts.corrected, counts.noted, counts.odd, counts.flagged]).toEqual([2, 1, 1, 0, 3])
  })
})

it.each([
  ['2026-11-23', 3, '2026-11-26'],
  ['2026-11-26', 1, '2026-11-27'],
  ['2026-11-27', 1, '2026-11-30'],
  ['2026-11-28', 1, '2026-11-30'],
  ['2026-11-21', 3, '2026-11-25'],
  ['2026-12-30', 3, '2027-01-04'],
  ['2026-11-21', 0, '2026-11-21'],
])('%s and %i working days is %s', (date, days, after) => {
  expect(workingDaysAfter(date, days)).toBe(after)
})
