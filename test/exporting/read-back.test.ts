/** What a picture prints is what its model says: read back from the SVG, for charts of every kind with whatever may come. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chart } from '#domain/chart.ts'
import { formatInteger } from '#domain/measure.ts'
import { chartSvg } from '../../server/exporting/chart-svg.ts'
import { randomCharts } from './random-models.ts'
import { readSvg, tally, withoutSpaces } from './read-svg.ts'
import { collisions, textBoxes } from './reading.ts'

/** What must be printed, each as often as it is listed, and what must at least be told. */
function saidBy(chart: Chart): { printed: string[]; told: string[]; names: string[] } {
  switch (chart.kind) {
    case 'ranking': {
      const known = chart.rows.filter((row) => row.value !== null)
      const names = chart.rows.flatMap((row) => [row.name, ...(row.value === null ? [row.shown] : [])])
      return { printed: known.flatMap((row) => [row.place, row.shown, row.fraction]), told: [], names }
    }
    case 'series': {
      const last = chart.points.at(-1)
      const shown = last === undefined || last.value === null ? [] : [last.shown]
      return { printed: shown, told: chart.points.map((point) => point.shown), names: [chart.name] }
    }
    case 'heat': {
      const cells = chart.rows.flatMap((row) => row.cells.map((cell) => cell.shown))
      return { printed: cells.filter((shown) => shown !== ''), told: [], names: chart.rows.map((row) => row.name) }
    }
    case 'dumbbell': {
      const printed = chart.rows.flatMap((row) => [
        ...(row.before === null ? [] : [row.beforeShown]),
        ...(row.now === null ? [] : [row.nowShown]),
        ...(row.change === '' ? [] : [row.change.replace(/^[↑↓] /, '')]),
      ])
      const reasons = chart.rows.flatMap((row) => [
        ...(row.before === null ? [row.beforeShown] : []),
        ...(row.now === null ? [row.nowShown] : []),
      ])
      return { printed, told: [], names: [...chart.rows.map((row) => row.name), ...reasons] }
    }
    case 'multiples': {
      const last = chart.panels.flatMap((panel) => panel.points.at(-1) ?? [])
      const told = chart.panels.flatMap((panel) => panel.points.map((point) => point.shown))
      const reasons = last.filter((point) => point.value === null).map((point) => point.shown)
      return {
        printed: last.filter((point) => point.value !== null).map((point) => point.shown),
        told,
        names: chart.panels.flatMap((panel) => [panel.name, panel.note]).concat(reasons),
      }
    }
    case 'funnel': {
      const out = chart.points.filter((point) => point.zone !== 'inside')
      return {
        printed: out.flatMap((point) => [point.shown, point.fraction]),
        told: chart.points.flatMap((point) => [point.shown, point.fraction]),
        names: [chart.targetShown, ...out.map((point) => point.name)],
      }
    }
    case 'parts':
      return {
        printed: chart.rows.flatMap((row) => row.counts.map(formatInteger)),
        told: [],
        names: chart.rows.flatMap((row) => [row.name, row.shown]),
      }
  }
}

describe.each(Object.entries(randomCharts))('a picture of kind %s', (kind, charts) => {
  it('prints every value as the model shows it, as often as it does, and every name whole', () => {
    fc.assert(
      fc.property(charts as fc.Arbitrary<Chart>, (chart) => {
        const { texts, printed, told } = readSvg(chartSvg(chart))
        const said = saidBy(chart)
        const found = tally(texts)
        for (const [value, times] of tally(said.printed))
          expect(found.get(value) ?? 0, `${value} in ${kind}`).toBeGreaterThanOrEqual(times)
        for (const value of said.told) expect(told).toContain(value)
        for (const name of said.names) expect(printed).toContain(withoutSpaces(name))
      }),
      { numRuns: 60 },
    )
  })

  it('lets no text collide with another or leave the picture', () => {
    fc.assert(
      fc.property(charts as fc.Arbitrary<Chart>, fc.constantFrom(720, 1200, 1600), (chart, width) => {
        const svg = chartSvg(chart, { width })
        const boxes = textBoxes(svg)
        expect(collisions(boxes)).toEqual([])
        const [, right = 0] = /viewBox="0 0 (\S+)/.exec(svg)?.map(Number) ?? []
        expect(boxes.filter((box) => box.left < 47 || box.right > right - 47)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
