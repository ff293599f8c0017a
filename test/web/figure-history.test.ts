/** The life of a cell in words: a blank cell, a missing figure and 0 are three things, and a note is told when it changes. */
import { expect, it } from 'vitest'
import type { History } from '#contract/sheets'
import { historyLines, wordsOf } from '../../web/components/history-lines.ts'
import { writerOf } from '../../web/features/review/looks.ts'
import { contentName } from '../../web/text/review.vi.ts'
import { figure, reported } from './sheet-builders.ts'

const value = (given: number | null, note: string | null = null) =>
  ({ value: given, state: given === null ? 'missing' : 'reported', note }) as const

it('a blank cell, a figure that is missing for a reason, 0 and what does not apply are told apart', () => {
  expect(
    [
      null,
      value(null),
      value(null, 'Chưa kết xuất'),
      value(0),
      { ...value(null), state: 'not_applicable' as const },
    ].map((content) => contentName(content, 0)),
  ).toEqual(['để trống', 'để trống', 'chưa có số liệu', '0', 'không áp dụng'])
})

it('a line names the note only where the save changed it', () => {
  const steps = [value(5, 'Gồm cả ví'), value(6, 'Gồm cả ví'), value(6), value(null)]
  const items = steps.map((after, index): History['items'][number] => ({
    at: `2026-10-0${index + 1}T01:00:00Z`,
    by: 'Lan',
    revision: index + 1,
    before: steps[index - 1] ?? null,
    after,
    way: 'typed',
    adjustment: false,
  }))
  const history: History = { element: 'late', name: 'late', decimals: 0, items, discarded: [], returns: [] }
  expect(historyLines(history).map((line) => wordsOf(line, 0))).toEqual([
    { what: 'Nhập', change: '6 → để trống' },
    { what: 'Nhập', change: '6', note: 'Bỏ ghi chú' },
    { what: 'Nhập', change: '5 → 6' },
    { what: 'Nhập', change: 'để trống → 5', note: 'Ghi chú: Gồm cả ví' },
  ])
})

it('the writer of a cell is named, nobody at one that was never filled', () => {
  expect(writerOf(figure('late'))).toBeNull()
  expect(writerOf(reported('late', 5, { savedAt: null }))).toBe('Số liệu có sẵn')
  expect(writerOf(reported('late', 5, { savedBy: 'Huy' }))).toBe('Huy')
  expect(writerOf(reported('late', 5))).toBe('Người khác')
})
