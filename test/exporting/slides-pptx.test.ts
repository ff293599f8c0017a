/** Slides of an edition: what stands in the file, read back from tables, charts and their workbooks, is what the edition says. */
import { describe, expect, it } from 'vitest'
import type { Chart, RankingChart, RankingRow } from '#domain/chart.ts'
import type { EditionContent } from '#domain/edition.ts'
import { slidesOf } from '#domain/edition-slides.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { editionPptx } from '../../server/exporting/edition/slides-pptx.ts'
import { controlNote, draftStamp, editionContent, formulaNote, frozenStamp, longName } from './edition-fixture.ts'
import { expectCachesInSheets, expectChart } from './pptx-facts.ts'
import { type ReadSlide, readPptx } from './read-pptx.ts'

const content = editionContent()
/** Where only what is around the numbers matters. */
const small = editionContent({ units: 8, indicators: 2, quarters: 4 })
const drawn = async (of: EditionContent, stamp = frozenStamp) => {
  const { bytes, faults } = await editionPptx({ content: of, stamp })
  return { ...(await readPptx(bytes)), faults }
}
const file = await drawn(content)
const titleOf = (slide: ReadSlide | undefined) =>
  slide?.texts.find(({ name }) => name === 'title')?.paragraphs.join(' ')
const footOf = (slide: ReadSlide) =>
  slide.texts
    .filter(({ name }) => ['place', 'edition', 'number'].includes(name))
    .map(({ paragraphs }) => paragraphs.join(' '))
const withChart = (chart: Chart): EditionContent => ({
  ...content,
  pages: [{ ...(content.pages[3] as EditionContent['pages'][number]), frame: chart.frame, chart, table: null }],
  annexes: [],
})
const rankingOf = (rows: RankingRow[], total: RankingRow | null = null): RankingChart => ({
  kind: 'ranking',
  frame: content.pages[3]!.frame,
  rowHead: 'Đơn vị',
  maximum: 100,
  total,
  rows,
})
const row = (name: string, value: number | null, rest: Partial<RankingRow> = {}): RankingRow => ({
  place: '1',
  name,
  value,
  shown: value === null ? 'chưa có số liệu' : `${value}%`,
  fraction: '',
  target: 60,
  assessment: value === null ? 'no_data' : 'missed',
  movement: '',
  gap: '',
  ...rest,
})

describe('slides of an edition', () => {
  it('has every slide in order, and annexes after them', () => {
    const asked = slidesOf(content)
    const titles = file.slides.map(titleOf)
    expect(titles.slice(0, asked.length)).toEqual(asked.map(({ frame }) => frame.title))
    expect(titles.length).toBeGreaterThan(asked.length)
    expect(titles.length).toBeLessThanOrEqual(asked.length + 10)
    expect(file.faults).toEqual([])
  })

  it.each(
    slidesOf(content).flatMap((slide, index) =>
      slide.chart === null ? [] : [{ key: slide.key, chart: slide.chart, index }],
    ),
  )('shows every number of $key in table, chart and workbook', ({ chart, index }) => {
    expectChart(chart, file.slides[index]!)
  })

  it('keeps in each chart what its workbook has in the same cells', () => {
    const charts = file.slides.flatMap((slide) => slide.charts)
    expect(charts.length).toBeGreaterThan(15)
    for (const chart of charts) expectCachesInSheets(chart)
  })

  it('shows tables in Vietnamese writing, a missing number as a dash and 0 as 0', () => {
    const index = slidesOf(content).findIndex(({ key }) => key === 'indices')
    expect(file.slides[index]!.tables[0]!.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['Chỉ số', 'Kỳ', 'Điểm', 'Hạng', 'Kỳ trước'],
      ['PAR INDEX', 'Năm 2025', '88,42', '12', '87,18'],
      ['SIPAS', 'Năm 2025', '84,10', '0', '–'],
      ['PAPI', 'Năm 2025', '43,70', '31', '−0,55'],
    ])
  })

  it('draws 0 as 0 and a missing number as nothing, in the chart and in its workbook', async () => {
    const { slides } = await drawn(withChart(rankingOf([row('Không', 0), row('Thiếu', null)])))
    const chart = slides[0]!.charts[0]!
    const result = chart.series.find(({ name }) => name === assessmentWords.missed)!
    expect(result.values).toEqual([0, null])
    expectCachesInSheets(chart)
    expect(chart.sheet[1]).toContain(0)
    expect(slides[0]!.tables[0]!.rows[2]!.map(({ text }) => text)).toContain('chưa có số liệu')
  })

  it('tells who presents the definition, the source and the status on every slide', () => {
    const asked = slidesOf(content)
    for (const [index, { notes }] of file.slides.entries()) {
      const { frame, notes: said } = asked[index] ?? { frame: content.pages[1]!.frame, notes: '' }
      expect(notes).toEqual(
        expect.arrayContaining([
          ...said.split('\n').filter((line) => line !== ''),
          `Nguồn: ${frame.source}`,
          `Trạng thái số liệu: ${frame.status}`,
        ]),
      )
    }
  })

  it('says on every slide which place, period, status, edition and mark it belongs to, and how many there are', () => {
    const of = file.slides.length
    expect(file.slides.map(footOf)).toEqual(
      file.slides.map((_, index) => [
        'Thành phố Minh Họa · Quý III/2026 · Đã duyệt; số liệu lúc 09:14 ngày 07/10/2026',
        'Dữ liệu minh họa · Bản chốt số 2 · 3f9c21ab',
        `${index + 1}/${of}`,
      ]),
    )
    expect(file.slides.map(({ layout }) => layout).join('')).not.toContain('DỰ THẢO')
  })

  it('lays DỰ THẢO behind every slide of a draft', async () => {
    const { slides } = await drawn({ ...small, annexes: [] }, draftStamp)
    expect(slides.every(({ layout }) => layout.includes('DỰ THẢO'))).toBe(true)
    expect(slides.every((slide) => footOf(slide)[1] === 'Dữ liệu minh họa · Dự thảo số 1')).toBe(true)
  })

  it('describes each chart for those who cannot see it', () => {
    for (const { alt } of file.slides.flatMap(({ charts }) => charts)) expect(alt).toMatch(/.+\. .+: .+/)
  })

  it('belongs to the unit and to no person', () => {
    expect(file.core).toContain(content.head.title)
    expect(file.core).not.toMatch(/pptxgen/i)
    expect(file.app).toContain('Thành phố Minh Họa')
    expect(file.core).toContain('2026-10-07T02:20:00Z')
  })
})

describe('slides that cannot be as they should', () => {
  it('names a chart that cannot be drawn in its place, and goes on', async () => {
    const broken = rankingOf([row('Hỏng', Number.NaN)])
    const pages = small.pages.map((page) => (page.key === 'ranking:on_time' ? { ...page, chart: broken } : page))
    const { slides, faults } = await drawn({ ...small, pages })
    expect(faults).toEqual([broken.frame.title])
    const index = slides.findIndex(({ texts }) => texts.some(({ name }) => name === 'fault'))
    expect(slides[index]!.texts.find(({ name }) => name === 'fault')!.paragraphs).toEqual([
      `Không vẽ được biểu đồ “${broken.frame.title}”. Số liệu ở phụ lục.`,
    ])
    expect(slides[index]!.charts).toEqual([])
    expect(slides.length).toBeGreaterThan(index + 5)
  })

  it('lets in no control character, no half letter, no turned line and no formula', async () => {
    const nasty = `${formulaNote} ${controlNote} <&"'> `
    const rows = [row(nasty, 50.5), row(formulaNote, 40)]
    const spoiled = {
      ...withChart(rankingOf(rows)),
      head: { ...content.head, title: nasty, unit: { ...content.head.unit, label: nasty } },
    }
    const { slides, parts } = await drawn(spoiled)
    for (const xml of parts.values()) expect(xml).not.toMatch(/(?![\n\r\t])\p{Cc}|\p{Cs}|\u202e/u)
    expect(slides[0]!.charts[0]!.sheet.map((cells) => cells[0])).toContain(formulaNote)
    expect(slides[0]!.tables[0]!.rows.flat().map(({ text }) => text)).toContain(formulaNote)
    expect(
      slides[0]!.tables[0]!.rows.flat()
        .map(({ text }) => text)
        .join(),
    ).toContain(`<&"'>`)
  })

  it('says which annexes found no room', async () => {
    const { slides } = await drawn({
      ...editionContent({ units: 200, indicators: 3, quarters: 2 }),
      pages: [content.pages[0]!],
    })
    const annexes = slides.filter(({ texts }) =>
      texts.some(({ name, paragraphs }) => name === 'question' && paragraphs[0]!.startsWith('Phụ lục')),
    )
    expect(annexes).toHaveLength(10)
    const said = annexes
      .at(-1)!
      .texts.find(({ name }) => name === 'left out')!
      .paragraphs.join(' ')
    expect(said).toMatch(/Dòng \d+ đến 200: xem tệp số liệu kèm theo/)
    expect(said).toContain('Mức độ hài lòng')
  })

  it('tells how far it is, up to the end', async () => {
    const seen: [number, number][] = []
    await editionPptx({ content: small, stamp: frozenStamp, onProgress: (done, of) => seen.push([done, of]) })
    expect(seen.length).toBeGreaterThan(10)
    expect(seen.every(([done], index) => index === 0 || done >= seen[index - 1]![0])).toBe(true)
    expect(seen.at(-1)![0]).toBe(seen.at(-1)![1])
  })

  it('has the longest name whole', () => {
    const cells = file.slides.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat().map(({ text }) => text)))
    expect(cells).toContain(longName)
  })
})
