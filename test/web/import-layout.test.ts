/** How the import page says in words what it understood of a file, and when it asks a person to look first. */
import { describe, expect, it } from 'vitest'
import { layoutSentence } from '../../web/features/imports/sentences.vi.ts'
import { needsLook } from '../../web/features/imports/understanding.ts'
import { answerOf, columnOf, sheetOf } from './import-builders.ts'

describe('how a file is laid out, in words', () => {
  const figures = [columnOf({ column: 'D' }), columnOf({ column: 'E' })]
  const monthColumn = columnOf({ role: 'month', element: null, column: 'B' })
  it.each([
    [[sheetOf()], [...figures, monthColumn], 'Mỗi dòng một đơn vị, mỗi cột một ô số liệu, tháng ở cột B.'],
    [[sheetOf({ month: '2026-09' })], figures, 'Mỗi dòng một đơn vị, mỗi cột một ô số liệu, số liệu tháng 9/2026.'],
    [
      [sheetOf({ month: '2026-09' }), sheetOf({ name: 'T10', month: '2026-10' })],
      figures,
      'Mỗi dòng một đơn vị, mỗi cột một ô số liệu, mỗi trang tính một tháng.',
    ],
    [
      [sheetOf()],
      [
        columnOf({ role: 'rate', element: null, indicator: 'x' }),
        columnOf({ role: 'rate', element: null, indicator: 'y' }),
      ],
      'Mỗi dòng một đơn vị, mỗi cột một tỷ lệ.',
    ],
    [
      [sheetOf({ layout: 'one_unit' })],
      [columnOf({ column: 'C', month: '2026-01' }), columnOf({ column: 'D', month: '2026-02' })],
      'Mỗi dòng một ô số liệu, mỗi cột một tháng, tháng ở tiêu đề cột.',
    ],
    [
      [sheetOf({ layout: 'one_unit', month: '2026-10' })],
      [columnOf({ column: 'D' })],
      'Mỗi dòng một ô số liệu, số ở cột D, số liệu tháng 10/2026.',
    ],
    [
      [sheetOf({ layout: 'long' })],
      [
        columnOf({ role: 'unit', element: null, column: 'A' }),
        columnOf({ role: 'element', element: null, column: 'C' }),
        monthColumn,
        columnOf({ column: 'D', element: null }),
      ],
      'Mỗi dòng một số, đơn vị ở cột A, ô số liệu ở cột C, tháng ở cột B.',
    ],
    [[sheetOf({ chosen: false, layout: null })], [], ''],
  ])('says %#', (sheets, mapping, sentence) => expect(layoutSentence({ sheets, mapping })).toBe(sentence))

  it.each([
    ['a question is open', { questions: ['month' as const] }, true],
    ['a column with cells below it was not understood', { mapping: [columnOf({ sure: false })] }, true],
    ['an empty column was not understood', { mapping: [columnOf({ sure: false, samples: [] })] }, false],
    ['the same heads were settled before', { mapping: [columnOf({ sure: false })], remembered: true }, false],
    ['everything is clear', {}, false],
  ])('asks to look at the columns first where %s', (_name, part, expected) => {
    expect(needsLook(answerOf(part))).toBe(expected)
  })
})
