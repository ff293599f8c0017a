import { describe, expect, it } from 'vitest'
import type { DumbbellChart, FunnelChart, PartsChart } from '#domain/chart.ts'
import { funnelCurve, funnelZone } from '#domain/funnel.ts'
import { chartSvg } from '../../server/exporting/chart-svg.ts'
import { palette } from '../../server/exporting/palette.ts'
import { dumbbell31, funnel28, longName, multiples6, parts12, partsTasks } from './meeting-models.ts'
import { readSvg, withoutSpaces } from './read-svg.ts'
import { everyNode, parseXml } from './reading.ts'

const nodesOf = (svg: string) => everyNode(parseXml(svg))
const ringsOf = (svg: string) => nodesOf(svg).filter((node) => node.name === 'circle' && node.attributes.r === '5')

describe('dumbbell', () => {
  const one = dumbbell31.rows[1]!
  const only = (rows: DumbbellChart['rows']): DumbbellChart => ({ ...dumbbell31, rows })

  it('draws where it was and where it is on one axis, in proportion', () => {
    const at = (before: number) => {
      const [, ring] = ringsOf(chartSvg(only([{ ...one, before, now: 90 }])))
      return Number(ring?.attributes.cx)
    }
    expect(at(50) - at(40)).toBeCloseTo(at(60) - at(50), 1)
  })

  it('draws no mark for what is missing, and says why in words', () => {
    const none = { ...one, before: null, beforeShown: 'chưa đủ số liệu tháng 5', change: '' }
    // The ring in the head stands for the earlier period.
    expect(ringsOf(chartSvg(only([none])))).toHaveLength(1)
    const neither = { ...none, now: null, nowShown: 'chưa đủ số liệu tháng 8' }
    const svg = chartSvg(only([neither]))
    expect(readSvg(svg).printed).toContain(withoutSpaces('chưa đủ số liệu tháng 8'))
    for (const colour of [palette.met, palette.near, palette.missed]) expect(svg).not.toContain(colour)
  })

  it('says where the axis starts, and writes it again below many rows', () => {
    expect(readSvg(chartSvg(dumbbell31)).texts).toContain('Trục từ 30%.')
    expect(readSvg(chartSvg(dumbbell31)).texts.filter((text) => text === '60%')).toHaveLength(2)
    expect(readSvg(chartSvg({ ...only([one]), minimum: 0 })).printed).not.toContain('Trụctừ')
  })

  it('stretches the axis for a value beyond it', () => {
    expect(readSvg(chartSvg(only([{ ...one, before: 12, beforeShown: '12,0%' }]))).texts).toContain('0%')
  })

  it('tells the change in words to those who hear it', () => {
    expect(readSvg(chartSvg(dumbbell31)).told).toContain(
      'Quý II/2026 56,0%, Quý III/2026 57,6%, tăng 1,6 điểm %, Chưa đạt',
    )
  })
})

describe('small multiples', () => {
  it('puts all panels on one axis and names it once', () => {
    const { texts } = readSvg(chartSvg(multiples6))
    expect(texts.filter((text) => text === '30%')).toHaveLength(6)
    expect(texts.join(' ')).toContain('Các ô cùng một trục. Trục từ 30%. Nét đứt: chỉ tiêu.')
  })

  it('gives the last value its status in words, and what is missing a line of its own', () => {
    const { texts } = readSvg(chartSvg(multiples6))
    for (const text of ['97,9%', 'Gần đạt', 'còn thiếu 562 hồ sơ', 'Chưa giao chỉ tiêu']) expect(texts).toContain(text)
  })

  it('stacks the panels where the picture is narrow', () => {
    const height = (width: number) => Number(parseXml(chartSvg(multiples6, { width })).attributes.height)
    expect(height(400)).toBeGreaterThan(1.7 * height(1200))
  })
})

describe('funnel', () => {
  const of = (target: number, cases: number, successes: number): FunnelChart => {
    const counts = [{ cases, successes }]
    const zone = funnelZone(target, successes, cases)
    const value = (100 * successes) / cases
    const point = { name: 'Hương Bưởi', cases, value, shown: '48,1%', fraction: `${successes}/${cases}`, zone }
    return { ...funnel28, target, limits: funnelCurve(target, counts), points: [point] }
  }

  it('names the units beyond the limits with both their counts, and only counts those within', () => {
    const { texts, printed, told } = readSvg(chartSvg(funnel28))
    expect(texts).toContain('432/1.023')
    expect(printed).toContain(withoutSpaces(longName))
    expect(printed).toContain(withoutSpaces('Trong giới hạn 95%, chênh lệch có thể do ngẫu nhiên: 4 đơn vị'))
    expect(texts).not.toContain('11/21')
    expect(told).toContain('San Hô 52,3% (11/21), trong giới hạn 95%, chênh lệch có thể do ngẫu nhiên')
  })

  it('takes no status colour: a zone is no assessment', () => {
    const svg = chartSvg(funnel28)
    for (const colour of [palette.met, palette.near, palette.missed]) expect(svg).not.toContain(colour)
  })

  it('cuts a limit where it leaves the axis instead of bending it along the edge', () => {
    const svg = chartSvg({ ...of(60, 1000, 600), minimum: 55, maximum: 65 })
    const curves = nodesOf(svg).filter(
      (node) =>
        [palette.field, palette.hatch].includes(String(node.attributes.stroke) as '#76808c') &&
        node.name === 'path' &&
        (node.attributes.d ?? '').includes(' L '),
    )
    const heights = curves.map((node) =>
      [...(node.attributes.d ?? '').matchAll(/[ML] \S+ (\S+)/g)].map((found) => Number(found[1])),
    )
    expect(heights).toHaveLength(4)
    for (const along of heights) expect(new Set(along.slice(0, 3)).size).toBe(3)
  })

  it('draws one unit, a unit with one case, and no limits at all', () => {
    for (const chart of [of(60, 1, 1), of(60, 30, 0), { ...funnel28, limits: [], points: [] }])
      expect(() => parseXml(chartSvg(chart))).not.toThrow()
  })
})

describe('parts', () => {
  it('prints every count under the head of its part, zeros too', () => {
    const { texts } = readSvg(chartSvg(parts12))
    expect(texts.filter((text) => text === '0').length).toBe(
      parts12.rows.flatMap((row) => row.counts).filter((count) => count === 0).length,
    )
    for (const head of ['Đã duyệt', 'Chờ duyệt', 'Quá hạn', '24/30 đã nộp']) expect(texts).toContain(head)
  })

  it('draws bars in proportion, and nothing for a zero', () => {
    const parts: PartsChart['parts'] = [{ name: 'Đã nộp', look: 'full' }]
    const rows = [30, 15, 0].map((count) => ({ name: String(count), counts: [count], shown: '' }))
    const bars = nodesOf(chartSvg({ ...parts12, parts, rows })).filter(
      (node) => node.attributes.fill === palette.ink2 && node.attributes.height === '14',
    )
    expect(bars).toHaveLength(2)
    const [whole = 0, half = 0] = bars.map((bar) => Number(bar.attributes.width) + 2)
    expect(half / whole).toBeCloseTo(0.5, 2)
  })

  it('gives a status colour to what is late only, with a cross where there is room', () => {
    const calm = {
      ...parts12,
      rows: parts12.rows.filter((row) => row.counts[3] === 0),
      parts: parts12.parts.slice(0, 3),
    }
    for (const colour of [palette.met, palette.near, palette.missed]) expect(chartSvg(calm)).not.toContain(colour)
    expect(chartSvg(parts12)).toContain(palette.missed)
  })

  it('keeps one of a thousand to be seen', () => {
    const late = nodesOf(chartSvg(partsTasks)).filter(
      (node) => node.name === 'rect' && node.attributes.fill === palette.missed,
    )
    expect(Math.min(...late.map((node) => Number(node.attributes.width)))).toBeGreaterThanOrEqual(1)
  })
})
