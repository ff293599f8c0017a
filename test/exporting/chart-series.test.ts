import { describe, expect, it } from 'vitest'
import type { SeriesChart } from '#domain/chart.ts'
import { chartSvg } from '../../server/exporting/chart-svg.ts'
import { palette } from '../../server/exporting/palette.ts'
import { series8 } from './models.ts'
import { collisions, everyNode, parseXml, textBoxes } from './reading.ts'

const drawn = (svg: string) => textBoxes(svg).map((box) => box.text)

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
