/** Slides of an edition: one question each, few rows and few words, and nothing of a text lost between two of them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Table } from '#domain/chart.ts'
import type { EditionPage } from '#domain/edition.ts'
import { slidesOf } from '#domain/edition-slides.ts'
import { editionContent } from '../exporting/edition-fixture.ts'

const frame = { title: 'Kết quả chung', subtitle: '', source: '', status: '', mark: null }

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

describe('slides of rows', () => {
  it('show every row of thirty units once, twelve at most', () => {
    const content = editionContent()
    for (const page of content.pages) {
      if (page.chart?.kind !== 'ranking') continue
      const rows = slidesOf({ ...content, pages: [page] }).flatMap(({ chart }) =>
        chart?.kind === 'ranking' ? [chart.rows] : [],
      )
      expect(rows.flat()).toEqual(page.chart.rows)
      expect(rows.every((some) => some.length <= 12)).toBe(true)
    }
  })

  it('say which rows of a long ranking are left out, and show its head and its tail', () => {
    const content = editionContent({ units: 176 })
    const page = content.pages.find(({ key }) => key === 'ranking:online_payment')
    if (page?.chart?.kind !== 'ranking') throw new Error('the fixture has this ranking')
    const slides = slidesOf({ ...content, pages: [page] })
    const rows = slides.flatMap(({ chart }) => (chart?.kind === 'ranking' ? chart.rows : []))
    expect(rows).toEqual([...page.chart.rows.slice(0, 12), ...page.chart.rows.slice(-24)])
    expect(slides.every(({ leftOut }) => leftOut === 'Dòng 13 đến 152: xem phụ lục.')).toBe(true)
  })
})

describe('slides of a table', () => {
  const table = (rows: Table['rows']): EditionPage => ({
    ...{ key: 'actions', question: '', frame, chart: null, lines: [], text: null, notes: '' },
    table: { frame, sheetName: '', columns: [{ name: 'Việc', kind: 'text', decimals: 0 }], rows },
  })
  const rowsOf = (page: EditionPage) =>
    slidesOf({ pages: [page], texts: [] }).map((slide) => slide.table?.rows.map(([cell]) => cell) ?? [])

  it('hold nine short rows, and fewer where each is a sentence', () => {
    const short = Array.from({ length: 9 }, (_, index) => [`Việc ${index}`])
    expect(rowsOf(table(short)).map((rows) => rows.length)).toEqual([9])
    const long = Array.from({ length: 6 }, (_, index) => [`${index} ${'rà soát thủ tục '.repeat(12)}`])
    const slides = rowsOf(table(long))
    expect(slides.map((rows) => rows.length)).toEqual([3, 3])
    expect(slides.flat()).toEqual(long.flat())
  })

  it('hold one row at least, however long it is', () => {
    expect(rowsOf(table([['x'.repeat(3000)], ['y'.repeat(3000)]])).map((rows) => rows.length)).toEqual([1, 1])
  })
})
