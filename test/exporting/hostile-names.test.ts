import { describe, expect, it } from 'vitest'
import type { Chart } from '#domain/chart.ts'
import { chartSvg } from '../../server/exporting/chart-svg.ts'
import { dumbbell31, funnel28, multiples6, parts12 } from './meeting-models.ts'
import { frame, heat30, ranking30, series8 } from './models.ts'
import { everyNode, parseXml } from './reading.ts'

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
      {
        ...dumbbell31,
        frame: hostileFrame,
        beforeName: payload,
        rows: dumbbell31.rows.map((row) => ({ ...row, name: payload, now: null, nowShown: hostile(row.nowShown) })),
      },
      {
        ...multiples6,
        frame: hostileFrame,
        panels: multiples6.panels.map((panel) => ({ ...panel, name: payload, note: payload })),
      },
      {
        ...funnel28,
        frame: hostileFrame,
        casesName: payload,
        points: funnel28.points.map((point) => ({ ...point, name: hostile(point.name) })),
      },
      {
        ...parts12,
        frame: hostileFrame,
        parts: parts12.parts.map((part) => ({ ...part, name: payload })),
        rows: parts12.rows.map((row) => ({ ...row, name: payload, shown: payload })),
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
