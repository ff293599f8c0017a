/** Whatever a file holds: a number that was altered in it never passes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EditionReading } from '#domain/verification.ts'
import { numbersIn } from '#domain/verification-numbers.ts'
import { chart, said, table, verify } from './verification-readings.ts'

describe('No altered number passes', () => {
  const word = fc.constantFrom('đạt', 'Nắng Mai', 'tăng', 'của', 'hồ sơ', '–', 'quý', 'chưa đạt')
  const number = fc.integer({ min: 0, max: 99_999 }).map((one) => `${Math.floor(one / 10)},${one % 10}%`)
  const text = fc.array(fc.oneof(word, number), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))
  const reading = fc
    .record({
      paragraphs: fc.array(text, { maxLength: 8 }),
      rows: fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { maxLength: 8 }),
      drawn: fc.array(
        fc.integer({ min: 0, max: 1000 }).map((one) => String(one / 10)),
        { maxLength: 6 },
      ),
    })
    .map(
      ({ paragraphs, rows, drawn }): EditionReading => ({
        ...said(...paragraphs),
        tables: table(rows).tables,
        charts: chart(drawn, drawn).charts,
      }),
    )
  /** Every place that holds a number, as a way to change it. */
  const places = (of: EditionReading): ((to: string) => void)[] => [
    ...of.paragraphs
      .filter(({ text: one }) => numbersIn(one).length > 0)
      .map((one) => (to: string) => {
        one.text = one.text.replace(/\d+,\d%/, to)
      }),
    ...of.tables.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.flatMap((cell, at) =>
          numbersIn(cell).length > 0
            ? [
                (to: string) => {
                  row[at] = cell.replace(/\d+,\d%/, to)
                },
              ]
            : [],
        ),
      ),
    ),
    ...of.charts.flatMap(({ columns }) =>
      columns.flatMap(({ cells }) =>
        cells.flatMap((cell) => [
          (to: string) => {
            cell.drawn = to.replace(',', '.').replace('%', '')
          },
          (to: string) => {
            cell.behind = to.replace(',', '.').replace('%', '')
          },
        ]),
      ),
    ),
  ]

  it('whatever the file holds, and wherever the number stands', () => {
    fc.assert(
      fc.property(reading, fc.nat(), (fresh, pick) => {
        const given = structuredClone(fresh)
        expect(verify(given, fresh).outcome).toBe('matches')
        const ways = places(given)
        fc.pre(ways.length > 0)
        // More than any number that is drawn above.
        ways[pick % ways.length]!('123456,7%')
        expect(verify(given, fresh).outcome).toBe('differs')
      }),
      { numRuns: 400 },
    )
  })
})
