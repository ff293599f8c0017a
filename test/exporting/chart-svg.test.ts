import { describe, expect, it } from 'vitest'
import type { Chart, RankingChart, SeriesChart } from '#domain/chart.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { chartSvg } from '../../server/exporting/chart-svg.ts'
import { palette } from '../../server/exporting/palette.ts'
import { frame, heat30, ranking30, ranking126, series8, series36, unranked } from './models.ts'
import { collisions, everyNode, parseXml, textBoxes } from './reading.ts'

const charts: Record<string, Chart> = {
  'ranking of 30 units': ranking30,
  'ranking of 126 communes': ranking126,
  'series of 8 quarters': series8,
  'series of 36 months': series36,
  'heat table of 30 by 8': heat30,
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

describe('series', () => {
  const lineOf = (chart: SeriesChart) =>
    everyNode(parseXml(chartSvg(chart))).find((node) => node.attributes['stroke-width'] === '2.5')?.attributes.d ?? ''

  it('leaves a gap where a value is missing or a break is declared', () => {
    expect(lineOf(series8).match(/M/g)).toHaveLength(2)
    expect(lineOf(series8).match(/L/g)).toHaveLength(series8.points.length - 3)
    const whole = { ...series8, points: series8.points.filter((point) => point.value !== null) }
    expect(lineOf(whole).match(/M/g)).toHaveLength(1)
    const broken = { ...whole, points: whole.points.map((point, index) => ({ ...point, breaksBefore: index === 4 })) }
    expect(lineOf(broken).match(/M/g)).toHaveLength(2)
  })

  it('steps the target where it changes and labels each level once', () => {
    const svg = chartSvg(series8)
    const dashed = everyNode(parseXml(svg)).find((node) => node.attributes['stroke-dasharray'] === '5 4')
    const levels = new Set(
      dashed?.attributes.d
        ?.split(/[ML]/)
        .map((pair) => pair.trim().split(' ')[1])
        .filter(Boolean),
    )
    expect(levels.size).toBe(3)
    for (const label of ['≥ 45%', '≥ 50%', '≥ 60%']) expect(drawn(svg).filter((text) => text === label)).toHaveLength(1)
  })

  it.each([
    [30, 70, ['30%', '40%', '50%', '60%', '70%']],
    [0, 70, ['0%', '10%', '20%', '30%', '40%', '50%', '60%', '70%']],
    [96, 100, ['96%', '97%', '98%', '99%', '100%']],
    [99, 100, ['99%', '99,2%', '99,4%', '99,6%', '99,8%', '100%']],
    [32.5, 62, ['32,5%', '35%', '40%', '45%', '50%', '55%', '60%']],
  ])('marks an axis from %d to %d at round numbers', (minimum, maximum, shown) => {
    const points = [{ ...series8.points[0]!, value: maximum, target: null, shown: 'x%' }]
    const words = drawn(chartSvg({ ...series8, minimum, maximum, points })).filter((text) => /^\d.*%$/.test(text))
    expect(words).toEqual(shown)
  })

  it('says where the axis starts unless it starts at 0', () => {
    expect(drawn(chartSvg(series8)).join(' ')).toContain('Trục từ 30%')
    expect(drawn(chartSvg({ ...series8, minimum: 0 })).join(' ')).not.toContain('Trục từ')
    expect(drawn(chartSvg({ ...series8, minimum: 32.5 })).join(' ')).toContain('Trục từ 32,5%')
  })

  it('prints every value of up to twelve periods, and the reason of a gap', () => {
    const words = drawn(chartSvg(series8))
    for (const point of series8.points) expect(words).toContain(point.shown)
  })

  it('gives status colour to the last point only', () => {
    const early = { ...series8, points: series8.points.slice(0, -1).map((point) => ({ ...point })) }
    early.points.push({ ...series8.points.at(-1)!, assessment: 'no_target', target: null, targetShown: '' })
    const svg = chartSvg(early)
    for (const colour of [palette.met, palette.near, palette.missed]) expect(svg).not.toContain(colour)
  })

  it.each([
    ['just under the target', 59.9, 60, 0],
    ['just over it', 60.1, 60, 0],
    ['at the top of the axis', 99.9, 100, 0],
    ['at the foot of the axis', 0.4, 0.2, 0],
    ['over a low target', 31, 30.5, 30],
  ])('keeps the labels at the right apart where the last value lies %s', (_, value, target, minimum) => {
    const last = { ...series8.points.at(-1)!, value, target, shown: `${value}%` }
    const chart = { ...series8, minimum, maximum: 100, points: [...series8.points.slice(0, -1), last] }
    const boxes = textBoxes(chartSvg(chart))
    expect(collisions(boxes)).toEqual([])
    expect(boxes.map((box) => box.text)).toEqual(expect.arrayContaining(['Hương Bưởi', 'Chỉ tiêu', last.targetShown]))
  })

  it('lets no labels collide where values and targets lie close together', () => {
    for (const spread of [0, 0.3, 1, 4])
      for (const period of [2, 3, 5]) {
        const points = Array.from({ length: 12 }, (_, index) => ({
          ...series8.points[0]!,
          label: `T${index + 1}/26`,
          value: 60 + (index % period) * spread,
          shown: `${60 + (index % period)},0%`,
          target: 60 + (index % 2) * spread,
          targetShown: `≥ ${60 + (index % 2)}%`,
        }))
        for (const width of [720, 1200])
          expect(collisions(textBoxes(chartSvg({ ...series8, points }, { width })))).toEqual([])
      }
  })

  it('holds a single point, a series of gaps and an empty series', () => {
    for (const points of [series8.points.slice(0, 1), series8.points.slice(3, 4), []])
      expect(() => parseXml(chartSvg({ ...series8, points }))).not.toThrow()
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

describe('hostile names', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    ']]><foreignObject>',
    '&lt;b&gt; &amp; &#60;',
    '<!--',
    '<svg/onload=alert(1)>',
    'javascript:alert(1)',
  ]
  const allowed = new Set(['svg', 'title', 'desc', 'rect', 'text', 'path', 'circle'])

  it.each(payloads)('%s stays text in every field of every chart', (payload) => {
    const hostile = (text: string) => `${text} ${payload}`
    const hostileFrame = { title: payload, subtitle: payload, source: payload, status: payload, mark: payload }
    const everywhere: Chart[] = [
      {
        ...ranking30,
        frame: hostileFrame,
        rows: ranking30.rows.map((row) => ({ ...row, name: hostile(row.name), gap: payload })),
      },
      {
        ...series8,
        frame: hostileFrame,
        name: payload,
        points: series8.points.map((point) => ({ ...point, label: payload })),
      },
      {
        ...heat30,
        frame: hostileFrame,
        rowHead: payload,
        columns: heat30.columns.map((column) => ({ ...column, name: payload })),
      },
    ]
    for (const chart of everywhere) {
      const nodes = everyNode(parseXml(chartSvg(chart)))
      expect(nodes.filter((node) => !allowed.has(node.name))).toEqual([])
      const keys = new Set(nodes.flatMap((node) => Object.keys(node.attributes)))
      expect([...keys].filter((key) => /^on|href|^id$/.test(key))).toEqual([])
      expect(nodes.find((node) => node.name === 'title')?.text).toBe(payload)
    }
  })

  it('drops control and direction characters, composes letters, and refuses coordinates that are no numbers', () => {
    const odd = 'Phu\u031bo\u031b\u0300ng\u0000\u0007 A\u202eB\ud800\uffff'
    const svg = chartSvg({ ...ranking30, frame: { ...frame, title: odd } })
    expect(parseXml(svg).children[0]?.text).toBe('Phường AB')
    const broken = { ...ranking30, rows: [{ ...ranking30.rows[0]!, value: Number.NaN }] }
    expect(() => chartSvg(broken)).toThrow(RangeError)
  })
})
