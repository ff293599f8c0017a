/** Sheets packed into columns come out as they went in, and the counts of units are those of their sheets one by one. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { standings, tallyOf } from '#domain/completeness.ts'
import { type BoardAnswer, openedBoard, packedUnits, sheetsOf } from '#domain/completeness-board.ts'
import { packedColumn, type SheetPosition } from '#domain/completeness-columns.ts'
import { sheetStates } from '#domain/sheet.ts'
import { unitKinds } from '#domain/unit.ts'

const day = fc.constantFrom('2026-10-31', '2026-11-03', '2026-11-05', '2027-02-28')
const sheet = fc.record<SheetPosition>({
  standing: fc.constantFrom(...standings),
  state: fc.option(fc.constantFrom(...sheetStates)),
  submitted: fc.option(day),
  due: fc.option(day),
  daysLate: fc.nat({ max: 400 }),
  onTime: fc.option(fc.boolean()),
})
const unit = fc.record({
  code: fc.constantFrom('00004', '00008', 'MH01'),
  name: fc.constantFrom('Ba Đình', 'Phường Trần Phú', 'Côn Đảo'),
  kind: fc.constantFrom(...unitKinds),
  validFrom: fc.constantFrom('2008-01-01', '2025-07-01'),
  validTo: fc.option(fc.constantFrom('2025-06-30', '2026-04-30')),
})
const months = ['2026-09', '2026-10']
const row = fc.record({ unit, open: fc.boolean(), sheets: fc.tuple(sheet, sheet), adjusted: fc.nat({ max: 3 }) })

function packed(
  rows: { unit: Parameters<typeof packedUnits>[0][number]; open: boolean; sheets: SheetPosition[]; adjusted: number }[],
) {
  const answer: BoardAnswer = {
    today: '2026-11-21',
    from: '2026-09',
    to: '2026-10',
    units: packedUnits(rows.map((one) => one.unit)),
    open: rows.map((one) => (one.open ? '1' : '0')).join(''),
    months: months.map((month, column) => ({
      ...packedColumn(
        month,
        rows.map((one) => one.sheets[column] as SheetPosition),
      ),
      adjusted: rows.flatMap((one, place): [number, number][] =>
        column === 1 && one.adjusted > 0 ? [[place, one.adjusted]] : [],
      ),
    })),
  }
  return JSON.parse(JSON.stringify(answer)) as BoardAnswer
}

it('gives back every unit and every sheet, of few units and of more kinds of sheets than there are digits', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(row, { maxLength: 8 }), fc.array(row, { minLength: 90, maxLength: 120 })), (rows) => {
      const answer = packed(rows)
      const board = openedBoard(answer)
      expect(
        board.rows.map(({ unit: { label: _, ...named }, validFrom, validTo, open }) => ({
          ...named,
          validFrom,
          validTo,
          open,
        })),
      ).toEqual(rows.map(({ unit, open }) => ({ ...unit, open })))
      expect(board.rows.map((one) => sheetsOf(one, board))).toEqual(
        rows.map(({ sheets, adjusted }) =>
          sheets.map((one, column) => ({ ...one, month: months[column], adjusted: column === 1 ? adjusted : 0 })),
        ),
      )
      for (const [place, one] of board.rows.entries()) expect(one).toMatchObject(tallyOf(rows[place]?.sheets ?? []))
    }),
    { numRuns: 60 },
  )
})

it('takes one digit for each unit as long as they suffice, and writes what is alike once', () => {
  const alike = (daysLate: number): SheetPosition => ({
    standing: 'late',
    state: null,
    submitted: null,
    due: '2026-11-05',
    daysLate,
    onTime: false,
  })
  const column = (kinds: number) =>
    packedColumn(
      '2026-10',
      Array.from({ length: 300 }, (_, at) => alike(at % kinds)),
    )
  expect([column(1).positions.length, column(1).sheets]).toEqual([1, '0'.repeat(300)])
  expect([column(62).width, column(62).sheets.length]).toEqual([1, 300])
  expect([column(63).width, column(63).sheets.length, column(63).sheets.slice(120, 128)]).toEqual([2, 600, '0y0z1000'])
})
