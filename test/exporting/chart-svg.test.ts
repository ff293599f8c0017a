import { describe, expect, it } from 'vitest'
import type { Chart, RankingChart } from '#domain/chart.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { chartSvg } from '../../server/exporting/chart-svg.ts'
import { palette } from '../../server/exporting/palette.ts'
import { dumbbell31, funnel28, funnelHigh, multiples6, parts12, partsTasks } from './meeting-models.ts'
import { frame, heat30, ranking30, ranking126, series8, series36, unranked } from './models.ts'
import { collisions, everyNode, parseXml, textBoxes } from './reading.ts'

const charts: Record<string, Chart> = {
  'ranking of 30 units': ranking30,
  'ranking of 126 communes': ranking126,
  'series of 8 quarters': series8,
  'series of 36 months': series36,
  'heat table of 30 by 8': heat30,
  'dumbbell of 31 rows': dumbbell31,
  'small multiples of 6': multiples6,
  'funnel of 28 units': funnel28,
  'funnel against the top': funnelHigh,
  'parts of 12 months': parts12,
  'parts of tasks by unit': partsTasks,
}
const drawn = (svg: string) => textBoxes(svg).map((box) => box.text)

describe.each(Object.entries(charts))('%s', (_, chart) => {
  const svg = chartSvg(chart)
  const root = parseXml(svg)

  it('is well-formed, standalone and named for those who hear it', () => {
    expect(root.name).toBe('svg')
    expect(root.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'xml:lang': 'vi' })
    expect(root.children[0]).toMatchObject({ name: 'title', text: chart.frame.title })
    expect(root.children[1]?.name).toBe('desc')
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null|\[object/)
  })

  it.each([undefined, 1600, 720])('lets no text collide with another or cross the margins at width %s', (width) => {
    const picture = chartSvg(chart, width === undefined ? {} : { width })
    const boxes = textBoxes(picture)
    const { attributes } = parseXml(picture)
    expect(collisions(boxes)).toEqual([])
    const outside = boxes.filter((box) => {
      const { width, height } = attributes
      return box.left < 47.5 || box.right > Number(width) - 47.5 || box.top < 36 || box.bottom > Number(height) - 20
    })
    expect(outside).toEqual([])
  })

  it('carries finding, measure, source, status and mark inside the picture', () => {
    const said = drawn(svg).join(' ')
    const { title, subtitle, source, status, mark } = chart.frame
    for (const part of [title, subtitle, `Nguồn: ${source}`, status, mark ?? '']) expect(said).toContain(part)
  })

  it('is the same bytes for the same model', () => {
    expect(chartSvg(structuredClone(chart))).toBe(svg)
  })
})

it('is told in sentences of one full stop each, where the line under the title is one already', () => {
  const subtitle = 'Tháng 10/2026. Không lấy trung bình các tỷ lệ.'
  const [, desc] = parseXml(chartSvg({ ...heat30, frame: { ...frame, subtitle } })).children
  expect(desc?.text.startsWith(`${subtitle} ${heat30.rows[0]?.name}`)).toBe(true)
  expect(desc?.text).not.toContain('..')
})

it('wraps long titles instead of letting them run out of the picture', () => {
  const title = `${ranking30.frame.title} và ${series8.frame.title}, trong khi ${heat30.frame.title}`
  const boxes = textBoxes(chartSvg({ ...ranking30, frame: { ...frame, title } }))
  const lines = boxes.filter((box) => title.includes(box.text) && box.bottom - box.top > 24)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.map((line) => line.text).join(' ')).toBe(title)
})

describe('ranking', () => {
  const words = drawn(chartSvg(ranking30))

  it('prints place, name, rate, fraction, movement, status word and gap of every unit', () => {
    for (const row of ranking30.rows) {
      const [, moved = row.movement] = /^[↑↓](.*)$/.exec(row.movement) ?? []
      const word = row.value === null ? '' : assessmentWords[row.assessment]
      for (const part of [row.place, row.name, row.shown, row.fraction, moved, word, row.gap])
        if (part !== '') expect(words).toContain(part)
    }
  })

  it('puts the total first and units without a place last, whatever the order of the model', () => {
    const moved: RankingChart = {
      ...ranking30,
      rows: [unranked('Mưa Ngâu', 'chưa nộp'), ...ranking30.rows.slice(0, 3)],
    }
    const names = drawn(chartSvg(moved)).filter((text) => /Toàn|Lá Biếc|Bến Mơ|Sao Hôm|Mưa Ngâu/.test(text))
    expect(names).toEqual(['Toàn thành phố', 'Lá Biếc', 'Bến Mơ', 'Sao Hôm', 'Mưa Ngâu'])
  })

  it('draws bars from 0 in proportion to the value, and each unit its own target', () => {
    const bars = everyNode(parseXml(chartSvg(ranking30))).filter(
      (node) => node.name === 'rect' && node.attributes.height === '12' && node.attributes.fill === palette.missed,
    )
    const missed = ranking30.rows.filter((row) => row.assessment === 'missed')
    expect(bars).toHaveLength(missed.length)
    const perPoint = bars.map((bar, index) => Number(bar.attributes.width) / missed[index]!.value!)
    for (const scale of perPoint) expect(scale).toBeCloseTo(perPoint[0]!, 1)
    expect(new Set(bars.map((bar) => bar.attributes.x)).size).toBe(1)
    const ticks = everyNode(parseXml(chartSvg(ranking30))).filter(
      (node) => node.attributes.fill === palette.ink && node.attributes.height === '22',
    )
    expect(new Set(ticks.map((tick) => tick.attributes.x)).size).toBe(2)
  })

  it('draws neither bar nor tick, but hatch and reason, for a unit without a number', () => {
    const only: RankingChart = { ...ranking30, total: null, rows: [unranked('Mưa Ngâu', 'chưa nộp tháng 9')] }
    const svg = chartSvg(only)
    expect(drawn(svg)).toContain('chưa nộp tháng 9')
    expect(svg).not.toContain(palette.missed)
    expect(svg).not.toContain(assessmentWords.no_data)
  })

  it('calls its columns as the caller does, and assesses nothing where nothing is assessed', () => {
    const heads = { place: 'Hạng', fraction: 'Tổng các nhóm', gap: 'Chênh lệch' }
    const svg = chartSvg({ ...ranking30, heads, isAssessed: false })
    expect(drawn(svg)).toEqual(expect.arrayContaining(Object.values(heads)))
    for (const word of ['Đánh giá', 'Tử số/mẫu số', ...Object.values(assessmentWords)])
      expect(drawn(svg)).not.toContain(word)
  })

  it('does not hatch rows that are not ranked at all', () => {
    const rows = ranking30.rows.slice(0, 3)
    const hatches = (place: string) =>
      chartSvg({ ...ranking30, rows: rows.map((row) => ({ ...row, place })) }).split('<pattern').length
    expect(hatches('')).toBe(hatches('1'))
  })

  it('stretches the axis for a value beyond its maximum instead of cutting the bar', () => {
    const row = { ...ranking30.rows[0]!, value: 125, shown: '125,0%' }
    expect(drawn(chartSvg({ ...ranking30, rows: [row] }))).toContain('125%')
  })

  it('grows by a fixed height per row', () => {
    const height = (rows: number) =>
      Number(parseXml(chartSvg({ ...ranking126, rows: ranking126.rows.slice(0, rows) })).attributes.height)
    expect(height(30) - height(29)).toBe(32)
    expect(height(119) - height(118)).toBe(32)
  })

  it('says a status by shape and word, not by colour alone', () => {
    const words = drawn(chartSvg(ranking126))
    for (const assessment of ['met', 'near', 'missed', 'out_of_reach', 'no_target'] as const)
      expect(words).toContain(assessmentWords[assessment])
  })
})

describe('heat table', () => {
  const svg = chartSvg(heat30)

  it('prints every value, and nothing in a cell without a number', () => {
    const words = drawn(svg)
    const shown = heat30.rows.flatMap((row) => row.cells.map((cell) => cell.shown)).filter((one) => one !== '')
    for (const one of shown) expect(words.filter((word) => word === one).length).toBeGreaterThanOrEqual(1)
    const figures = words.filter((word) => /^\d+,\d%$/.test(word))
    expect(figures).toHaveLength(shown.length)
  })

  it('explains the marks that occur, and no others', () => {
    expect(drawn(svg)).toContain('chưa đạt')
    const met = heat30.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, assessment: 'met' as const })),
    }))
    expect(drawn(chartSvg({ ...heat30, rows: met }))).not.toContain('chưa đạt')
  })

  it('becomes wider rather than crushing 24 columns', () => {
    const many = Array.from({ length: 24 }, (_, index) => index % 8)
    const wide = {
      ...heat30,
      columns: many.map((index) => heat30.columns[index]!),
      rows: heat30.rows.map((row) => ({ ...row, cells: many.map((index) => row.cells[index]!) })),
    }
    expect(collisions(textBoxes(chartSvg(wide)))).toEqual([])
    expect(Number(parseXml(chartSvg(wide)).attributes.width)).toBeGreaterThan(1200)
  })
})
