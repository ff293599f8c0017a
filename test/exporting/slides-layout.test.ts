/** Where things stand on slides: bars beside their rows, texts inside their boxes, everything on the paper, large enough to read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chart, RankingChart } from '#domain/chart.ts'
import type { EditionContent, EditionPage } from '#domain/edition.ts'
import { slidesOf } from '#domain/edition-slides.ts'
import { editionPptx } from '../../server/exporting/edition/slides-pptx.ts'
import { figureFamily, textFamily } from '../../server/exporting/fonts.ts'
import { textWidth, wrapText } from '../../server/exporting/text-width.ts'
import { draftStamp, editionContent, frozenStamp } from './edition-fixture.ts'
import { expectCachesInSheets, expectChart } from './pptx-facts.ts'
import { randomCharts } from './random-models.ts'
import { type ReadSlide, type ReadTable, readPptx } from './read-pptx.ts'

const content = editionContent()
const slidesFor = async (of: EditionContent) =>
  (await readPptx((await editionPptx({ content: of, stamp: draftStamp })).bytes)).slides
const slides = await slidesFor(content)
const page = content.pages[3] as EditionPage
const only = (chart: Chart): EditionContent => ({
  ...content,
  pages: [{ ...page, frame: chart.frame, chart, table: null }],
  annexes: [],
})

const figures = /^[\d.,%/ ↑↓=−–]+$/u
/** Lines that a text takes in a width, in inches; figures are as wide as Inter's, everything else as our text face. */
function linesOf(text: string, width: number, size: number): number {
  const lettering = { family: figures.test(text) ? figureFamily : textFamily, size, weight: 400 } as const
  if (figures.test(text)) return textWidth(text, lettering) <= width * 72 + 1 ? 1 : 2
  return Math.max(1, wrapText(text, width * 72 + 1, lettering).length)
}
const tallest = (sizes: number[]) => Math.max(0, ...sizes)

function expectTableHolds({ rows, rowHeights, widths, x, y }: ReadTable): void {
  for (const [index, cells] of rows.entries())
    for (const [column, { lines, sizes }] of cells.entries()) {
      const size = tallest(sizes)
      const count = lines.reduce(
        (sum, line) => sum + (line === '' ? 0 : linesOf(line, (widths[column] as number) - 0.11, size)),
        0,
      )
      // Two lines in one row stand closer than lines of a paragraph.
      const needed = (count * size * (count > 1 ? 1.2 * 0.88 : 1.15)) / 72
      expect(needed, lines.join(' ')).toBeLessThanOrEqual((rowHeights[index] as number) + 0.02)
    }
  const sum = (all: number[]) => all.reduce((total, one) => total + one, 0)
  expect(x + sum(widths)).toBeLessThan(13.333 - 0.6)
  expect(y + sum(rowHeights)).toBeLessThan(6.98)
}

function expectHolds(slide: ReadSlide): void {
  for (const { x, y, w, h } of [...slide.texts, ...slide.charts]) {
    expect(Math.min(x, y)).toBeGreaterThan(0)
    expect(x + w).toBeLessThan(13.34)
    expect(y + h).toBeLessThan(7.5)
  }
  for (const { name, paragraphs, sizes, w, h } of slide.texts) {
    const size = tallest(sizes)
    const lines = paragraphs.reduce((sum, text) => sum + (text === '' ? 0 : linesOf(text, w, size)), 0)
    expect((lines * size * 1.15) / 72, `${name}: ${paragraphs.join(' ').slice(0, 60)}`).toBeLessThanOrEqual(h + 0.05)
  }
  for (const table of slide.tables) expectTableHolds(table)
  expect(new Set(slide.ids).size).toBe(slide.ids.length)
}

/** A chart in a table: its box is exactly the rows below the head, apart from less than a hundredth of an inch. */
function expectBeside(slide: ReadSlide, rows: number): void {
  const [chart, table] = [slide.charts[0]!, slide.tables[0]!]
  const [head, ...body] = table.rowHeights as [number, ...number[]]
  expect(body).toHaveLength(rows)
  expect(Math.abs(chart.y - table.y - head)).toBeLessThan(0.01)
  expect(Math.abs(chart.h - body.reduce((sum, one) => sum + one, 0))).toBeLessThan(0.01)
  expect(Math.max(...body) - Math.min(...body)).toBeLessThan(0.001)
  const edges = table.widths.map(
    (_, index) => table.x + table.widths.slice(0, index).reduce((sum, one) => sum + one, 0),
  )
  expect(edges.some((edge) => Math.abs(edge - chart.x) < 0.01)).toBe(true)
}

describe('the layout of slides', () => {
  it('keeps everything of every slide on the paper and every text in its box', () => {
    for (const slide of slides) expectHolds(slide)
  })

  it('sets in letters of 18 points what must be read in the room, and nothing below 12 but names of 80 letters', () => {
    const asked = slidesOf(content)
    const at = asked.findIndex(({ key }) => key === 'ranking:online_payment/1')
    const sizes = slides[at]!.tables[0]!.rows.slice(1).flatMap((cells) => cells.flatMap((cell) => cell.sizes))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
    const small = slides.flatMap(({ texts }) =>
      texts.filter((text) => text.sizes.some((size) => size < 12)).map(({ paragraphs }) => paragraphs.join()),
    )
    expect(small).toEqual([])
  })

  it.each([12, 7, 3, 1])('lays the bars of %i rows beside their rows', async (count) => {
    const ranking = page.chart as RankingChart
    const [slide] = await slidesFor(only({ ...ranking, rows: ranking.rows.slice(0, count) }))
    expectBeside(slide!, count + 1)
    const [without] = await slidesFor(only({ ...ranking, total: null, rows: ranking.rows.slice(-count) }))
    expectBeside(without!, count)
  })

  it('lays marks and stacked bars beside their rows too', () => {
    const asked = slidesOf(content)
    for (const [index, { chart }] of asked.entries())
      if (chart?.kind === 'dumbbell' || chart?.kind === 'parts') expectBeside(slides[index]!, chart.rows.length)
  })

  it('gives the same slides for the same content', async () => {
    const small = { ...content, pages: content.pages.slice(0, 9), annexes: [] }
    const [first, second] = [await slidesFor(small), await slidesFor(small)]
    expect(second).toEqual(first)
  })

  it.each(Object.keys(randomCharts) as Chart['kind'][])(
    'holds whatever a %s may bring, with every number',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(randomCharts[kind] as fc.Arbitrary<Chart>, async (chart) => {
          const of = only(chart)
          const { bytes, faults } = await editionPptx({ content: of, stamp: frozenStamp })
          expect(faults).toEqual([])
          const read = (await readPptx(bytes)).slides
          for (const [index, slide] of slidesOf(of).entries()) {
            expectHolds(read[index]!)
            expectChart(slide.chart as Chart, read[index]!)
            for (const one of read[index]!.charts) expectCachesInSheets(one)
          }
        }),
        { numRuns: 12 },
      )
    },
  )
})
