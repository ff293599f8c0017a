/** Slides of an edition: no row or word is lost in silence, none is too full, and paragraphs stand by themselves. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chart, RankingRow, Table } from '#domain/chart.ts'
import type { EditionContent, EditionPage } from '#domain/edition.ts'
import { slidesOf } from '#domain/edition-slides.ts'
import { editionContent } from '../exporting/edition-fixture.ts'

const whole = editionContent()
const frame = { title: 'T', subtitle: 'S', source: 'N', status: 'Đ', mark: null }
const row = (name: string): RankingRow => ({
  place: '1',
  name,
  value: 1,
  shown: '1',
  fraction: '',
  target: null,
  assessment: 'met',
  movement: '',
  gap: '',
})

function contentWith(page: Partial<EditionPage>, texts: EditionContent['texts'] = []): EditionContent {
  const base: EditionPage = {
    key: 'one',
    question: 'Q?',
    frame,
    chart: null,
    table: null,
    lines: [],
    text: null,
    notes: 'n',
  }
  return { ...whole, texts, pages: [{ ...base, ...page }] }
}

const rankingOf = (count: number): Chart => ({
  kind: 'ranking',
  frame,
  rowHead: 'Đơn vị',
  maximum: 100,
  total: null,
  rows: Array.from({ length: count }, (_, index) => row(String(index + 1))),
})

function slidesOfText(text: string) {
  const page: EditionPage = {
    key: 'summary',
    question: 'Kết quả chung thế nào?',
    frame,
    chart: null,
    table: null,
    lines: [],
    text: 'summary',
    notes: '',
  }
  return slidesOf({ pages: [page], texts: [{ key: 'summary', heading: '', generated: '', text }] })
}

const rowsOf = (chart: Chart | null) => (chart?.kind === 'ranking' ? chart.rows.map(({ name }) => Number(name)) : [])

describe('a long ranking', () => {
  it('is spread evenly, twelve at most, in order, and says what it leaves out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const slides = slidesOf(contentWith({ chart: rankingOf(count) }))
        const shown = slides.flatMap(({ chart }) => rowsOf(chart))
        const lengths = slides.map(({ chart }) => rowsOf(chart).length)
        expect(Math.max(...lengths)).toBeLessThanOrEqual(12)
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1)
        expect(shown).toEqual([...shown].sort((a, b) => a - b))
        if (count <= 36) expect(shown).toEqual(Array.from({ length: count }, (_, index) => index + 1))
        else {
          expect(shown).toHaveLength(36)
          expect([shown[0], shown.at(-1)]).toEqual([1, count])
          expect(slides[0]?.leftOut).toBe(`Dòng 13 đến ${count - 24}: xem bảng kèm theo.`)
        }
        expect(new Set(slides.map(({ key }) => key)).size).toBe(slides.length)
        expect(slides.map(({ part }) => part)).toEqual(
          slides.length === 1 ? [null] : slides.map((_, index) => ({ at: index + 1, of: slides.length })),
        )
      }),
    )
  })
})

it('paragraphs follow their chart on a slide of their own; sentences of the page stay with the chart', () => {
  const texts = [{ key: 'summary', heading: 'H', generated: 'a', text: 'Một.\n\nHai.' }]
  const slides = slidesOf(contentWith({ chart: rankingOf(3), text: 'summary', lines: ['Câu.'] }, texts))
  expect(slides.map(({ key, kind, lines }) => [key, kind, lines])).toEqual([
    ['one', 'chart', ['Câu.']],
    ['one/text', 'text', ['Một.', 'Hai.']],
  ])
})

it('a page without chart and table is one slide with all that it says', () => {
  expect(slidesOf(contentWith({ lines: ['Câu.'] })).map(({ kind, lines }) => [kind, lines])).toEqual([
    ['text', ['Câu.']],
  ])
})

it('every page has a slide, in the order of the pages', () => {
  const first = slidesOf(whole).map(({ key }) => key.replace(/\/.*$/, ''))
  expect([...new Set(first)]).toEqual(whole.pages.map(({ key }) => key))
})

describe('slides of paragraphs', () => {
  it('are one where they can be read, with the key of the page', () => {
    const slides = slidesOfText('Câu một.\n\nCâu hai.')
    expect(slides).toMatchObject([{ key: 'summary', part: null, lines: ['Câu một.', 'Câu hai.'] }])
  })

  it('are several where a text is long, cut at the end of a sentence', () => {
    const sentence = `${'Kết quả từng đơn vị nêu ở phụ lục '.repeat(5).trim()}.`
    const slides = slidesOfText(Array.from({ length: 12 }, () => sentence).join(' '))
    expect(slides.map(({ key }) => key)).toEqual(['summary/1', 'summary/2', 'summary/3'])
    expect(slides.map(({ part }) => part)).toEqual([
      { at: 1, of: 3 },
      { at: 2, of: 3 },
      { at: 3, of: 3 },
    ])
    expect(slides.flatMap(({ lines }) => lines).every((line) => line.endsWith('.'))).toBe(true)
  })

  it('share the letters of a text about evenly', () => {
    const slides = slidesOfText(Array.from({ length: 5 }, (_, index) => `${index} ${'x'.repeat(198)}`).join('\n'))
    expect(slides.map(({ lines }) => lines.length)).toEqual([3, 2])
  })

  it('lose no word and never carry more than can be read', () => {
    const word = fc.string({ minLength: 1, maxLength: 30 }).filter((one) => !/\s/.test(one))
    const paragraph = fc.array(word, { minLength: 1, maxLength: 300 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const slides = slidesOfText(paragraphs.join('\n'))
        const words = (lines: readonly string[]) => lines.join(' ').split(' ').filter(Boolean)
        expect(words(slides.flatMap(({ lines }) => lines))).toEqual(words(paragraphs))
        for (const { lines } of slides) {
          expect(lines.join('').length).toBeLessThanOrEqual(900)
          expect(lines.length).toBeLessThanOrEqual(8)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('slides of a table', () => {
  const table = (rows: Table['rows']): EditionPage => ({
    ...{ key: 'actions', question: '', frame, chart: null, lines: [], text: null, notes: '' },
    table: { frame, sheetName: '', columns: [{ name: 'Việc', kind: 'text', decimals: 0 }], rows },
  })
  const cellsOf = (page: EditionPage) =>
    slidesOf({ pages: [page], texts: [] }).map((slide) => slide.table?.rows.map(([cell]) => cell) ?? [])

  it('hold nine short rows, and fewer where each is a sentence', () => {
    const short = Array.from({ length: 9 }, (_, index) => [`Việc ${index}`])
    expect(cellsOf(table(short)).map((rows) => rows.length)).toEqual([9])
    const long = Array.from({ length: 6 }, (_, index) => [`${index} ${'rà soát thủ tục '.repeat(12)}`])
    const slides = cellsOf(table(long))
    expect(slides.map((rows) => rows.length)).toEqual([3, 3])
    expect(slides.flat()).toEqual(long.flat())
  })

  it('hold one row at least, however long it is', () => {
    expect(cellsOf(table([['x'.repeat(3000)], ['y'.repeat(3000)]])).map((rows) => rows.length)).toEqual([1, 1])
  })
})
