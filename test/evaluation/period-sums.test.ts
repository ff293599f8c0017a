/** Sums of all units, down the columns of drawn months, against the roll-up of each unit's own sheets. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rollUp } from '../../server/domain/rollup.ts'
import { type SheetState, sheetStates } from '../../server/domain/sheet.ts'
import { packCourse } from '../../server/evaluation/months/courses.ts'
import { layoutOf } from '../../server/evaluation/months/layout.ts'
import { emptyBlock, type MonthBlock, markWrong, putFigure, rowOf } from '../../server/evaluation/months/month-block.ts'
import { sumMonths, sumUnit } from '../../server/evaluation/months/period-sums.ts'
import { sheetAt } from '../../server/evaluation/months/sheet-view.ts'
import type { SumsAsked } from '../../server/evaluation/months/sums.ts'
import { rollupAt } from '../../server/evaluation/months/sums-read.ts'
import { indicator } from '../domain/builders.ts'

const elements = ['whole', 'part', 'staff', 'posts'].map((code, index) => ({
  id: index + 1,
  code,
  rollup: index < 2 ? ('flow' as const) : ('stock' as const),
  asked: 'month' as const,
}))
const layout = layoutOf({ elements, rules: [{ part: 'part', whole: 'whole' }] } as never)
const tables = { elements: new Map(elements.map((element) => [element.code, element])) }
const places = new Map([5, 3, 9, 4, 8].map((unitId, at) => [unitId, at]))

const indicators = [
  indicator({ code: 'share', numerator: ['part'], denominator: ['whole'] }),
  indicator({ code: 'filled', numerator: ['staff'], denominator: ['posts'] }),
  indicator({ code: 'mixed', numerator: ['part', 'staff'], denominator: ['whole', 'whole'] }),
  indicator({ code: 'count', kind: 'count', numerator: ['whole', 'posts'], denominator: [] }),
]

/** Mostly what is usual: an approved sheet with all its numbers. */
const figure = fc.oneof(
  { weight: 12, arbitrary: fc.nat(50).map((value) => ({ state: 'reported' as const, value: value + 1 })) },
  { weight: 1, arbitrary: fc.constantFrom({ state: 'missing' as const }, { state: 'not_applicable' as const }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant({ state: 'reported' as const, value: 2 ** 33 }) },
)
const state = fc.oneof({ weight: 5, arbitrary: fc.constant<SheetState>('approved') }, fc.constantFrom(...sheetStates))
const sheet = fc.record({
  // One unit that the catalogue does not know.
  unitId: fc.constantFrom(...places.keys(), 77),
  state,
  wasApproved: fc.boolean(),
  hasNote: fc.nat(9).map((drawn) => drawn === 0),
  figures: fc.tuple(figure, figure, figure, figure),
})
const month = fc.uniqueArray(sheet, { selector: ({ unitId }) => unitId, maxLength: 6 })
type Sheets = typeof month extends fc.Arbitrary<infer T> ? T : never

function blockOf(name: string, sheets: Sheets): MonthBlock {
  const block = emptyBlock(name, layout, Int32Array.from(sheets.map(({ unitId }) => unitId)))
  for (const [row, { state, wasApproved, hasNote, figures }] of sheets.entries()) {
    const approved = state === 'approved' || (wasApproved && state !== 'draft')
    packCourse(block.courses, row, {
      state,
      firstSubmittedAt: null,
      firstSubmitted: null,
      approved,
      decided: null,
      openUntil: null,
    })
    for (const [column, one] of figures.entries()) putFigure(block, row, column, one)
    if (hasNote)
      block.beside.set(row, { notes: new Map([['whole', 'Ghi chú']]), typedRates: new Map(), corrected: undefined })
  }
  markWrong(block)
  return block
}

test('say of every unit what its own sheets say, with drafts and without', () => {
  const months = ['2026-07', '2026-08', '2026-09', '2026-10']
  fc.assert(
    fc.property(fc.tuple(month, month, month, month), (drawn) => {
      const blocks = drawn.map((sheets, index) => blockOf(months[index] as string, sheets))
      for (const one of indicators)
        for (const drafts of [true, false]) {
          const asked: SumsAsked = { indicator: one, ...tables, blocks, places, drafts, countsRecords: undefined }
          const all = sumMonths(asked)
          for (const [unitId, at] of places) {
            const own = rollUp(one, tables.elements, months, (name) => sheetSeen(blocks, name, unitId, drafts))
            expect(rollupAt(all, at)).toEqual(own)
            expect(rollupAt(sumUnit(asked, unitId), 0)).toEqual(own)
          }
        }
    }),
    { numRuns: 300 },
  )
})

function sheetSeen(blocks: readonly MonthBlock[], name: string, unitId: number, drafts: boolean) {
  const block = blocks.find((one) => one.month === name) as MonthBlock
  const row = rowOf(block, unitId)
  if (row === undefined) return undefined
  const sheet = sheetAt(block, row)
  return drafts || sheet.state === 'approved' ? sheet : sheet.asApproved
}
