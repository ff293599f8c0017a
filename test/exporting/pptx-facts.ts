/** What must be so on a slide that shows a chart: said again from the model alone, by kind. */
import { expect } from 'vitest'
import type { Chart, SeriesPoint } from '#domain/chart.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { everyElement, firstOf, parsePart, textOf } from './read-part.ts'
import { cellsOf, type ReadChart, type ReadSlide } from './read-pptx.ts'

/** Texts lose what no file can hold, and come back composed. */
export const storable = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/[\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/gu, '')

export function expectCachesInSheets({ xml, sheet }: ReadChart): void {
  const references = everyElement(parsePart(xml)).filter(
    ({ name }) => name === 'c:numRef' || name === 'c:strRef' || name === 'c15:datalabelsRange',
  )
  expect(references.length).toBeGreaterThan(0)
  for (const reference of references) {
    const cells = cellsOf(sheet, textOf(firstOf(reference, 'c:f') ?? firstOf(reference, 'c15:f')!))
    const points = everyElement(reference).filter(({ name }) => name === 'c:pt')
    const kept = cells.map((_, index) => {
      const found = points.find(({ attributes }) => Number(attributes.idx) === index)
      return found === undefined ? null : reference.name === 'c:numRef' ? Number(textOf(found)) : textOf(found)
    })
    expect(kept.map((one) => one ?? '')).toEqual(cells.map((one) => one ?? ''))
  }
}

const columnNamed = (chart: ReadChart, head: string) => {
  const at = chart.sheet[0]!.indexOf(storable(head))
  expect(at, `column ${head}`).toBeGreaterThanOrEqual(0)
  return chart.sheet.slice(1).map((cells) => cells[at] ?? null)
}
const seriesNamed = (chart: ReadChart, head: string) => {
  const found = chart.series.find(({ name }) => name === storable(head))
  expect(found, `series ${head}`).toBeDefined()
  return found!.values
}
const bodyOf = (slide: ReadSlide) => slide.tables[0]!.rows.slice(1).map((cells) => cells.map(({ text }) => text))
const signs = /^[●▲■□▒○–] /

/** Every word of a row stands in its own row of the table, apart from status signs. */
function expectRow(cells: readonly string[], words: readonly string[]): void {
  const plain = cells.map((cell) => cell.replace(signs, ''))
  for (const word of words.filter((one) => one !== '')) expect([...cells, ...plain]).toContain(storable(word))
}

export function expectChart(model: Chart, slide: ReadSlide): void {
  const [chart] = slide.charts
  switch (model.kind) {
    case 'ranking': {
      const rows = model.total === null ? model.rows : [model.total, ...model.rows]
      expect(columnNamed(chart!, model.rowHead)).toEqual(rows.map(({ name }) => storable(name)))
      for (const [index, row] of rows.entries()) {
        const status = row.value === null || model.isAssessed === false ? '' : assessmentWords[row.assessment]
        expectRow(bodyOf(slide)[index]!, [row.place, row.name, row.shown, row.fraction, row.movement, row.gap, status])
        if (row.value !== null) expect(seriesNamed(chart!, assessmentWords[row.assessment])[index]).toBe(row.value)
        const drawn = chart!.series.slice(0, -1).map(({ values }) => values[index])
        expect(drawn.filter((one) => one !== null)).toEqual(row.value === null ? [] : [row.value])
      }
      expect(seriesNamed(chart!, 'Chỉ tiêu')).toEqual(rows.map(({ value, target }) => (value === null ? null : target)))
      return
    }
    case 'series':
      expectPoints(chart!, model.name, model.points)
      return
    case 'multiples':
      expect(slide.charts).toHaveLength(model.panels.length)
      for (const [index, { name, note, points }] of model.panels.entries()) {
        expectPoints(slide.charts[index]!, name, points)
        expect(slide.texts.flatMap(({ paragraphs }) => paragraphs)).toEqual(
          expect.arrayContaining([storable(name), ...(note === '' ? [] : [note])]),
        )
      }
      return
    case 'dumbbell':
      for (const [index, row] of model.rows.entries())
        expectRow(bodyOf(slide)[index]!, [row.name, row.beforeShown, row.nowShown, row.change])
      expect(columnNamed(chart!, model.beforeName)).toEqual(model.rows.map(({ before }) => before))
      expect(columnNamed(chart!, model.nowName)).toEqual(model.rows.map(({ now }) => now))
      for (const [index, row] of model.rows.entries()) {
        const marks = chart!.series.slice(1).map(({ along }) => along[index] ?? null)
        expect(marks.filter((one) => one !== null)).toEqual(row.now === null ? [] : [row.now])
      }
      expect(chart!.series[0]!.along).toEqual(model.rows.map(({ before }) => before))
      return
    case 'funnel': {
      const named = (head: RegExp) => chart!.series.find(({ name }) => head.test(name))!
      const zones = {
        '^Trong': ['inside'],
        'Ngoài.*95': ['below_95', 'above_95'],
        'Ngoài.*99': ['below_998', 'above_998'],
      }
      for (const [head, has] of Object.entries(zones)) {
        const { along, values } = named(new RegExp(head))
        expect(along).toEqual(model.points.map(({ cases }) => cases))
        expect(values).toEqual(model.points.map(({ zone, value }) => (has.includes(zone) ? value : null)))
      }
      expect(named(/^Chỉ tiêu/).values).toEqual(model.limits.map(() => model.target))
      const heads = { low998: /dưới 99/, low95: /dưới 95/, high95: /trên 95/, high998: /trên 99/ } as const
      for (const key of ['low998', 'low95', 'high95', 'high998'] as const) {
        expect(named(heads[key]).values).toEqual(model.limits.map((one) => one[key]))
        expect(named(heads[key]).along).toEqual(model.limits.map(({ cases }) => cases))
      }
      return
    }
    case 'parts':
      for (const [index, { name }] of model.parts.entries())
        expect(seriesNamed(chart!, name)).toEqual(model.rows.map(({ counts }) => counts[index] ?? null))
      for (const [index, { name, shown }] of model.rows.entries()) expectRow(bodyOf(slide)[index]!, [name, shown])
      return
    case 'heat':
      for (const [index, { name, cells, last }] of model.rows.entries()) {
        expect(bodyOf(slide)[index]![0]).toBe(storable(name))
        expect(
          bodyOf(slide)
            [index]!.slice(1, cells.length + 1)
            .map((cell) => cell.replace(signs, '')),
        ).toEqual(cells.map(({ shown }) => storable(shown)))
        expect(bodyOf(slide)[index]!.at(-1)).toBe(last)
      }
  }
}

function expectPoints(chart: ReadChart, name: string, points: readonly SeriesPoint[]): void {
  expect(seriesNamed(chart, name)).toEqual(points.map(({ value }) => value))
  expect(seriesNamed(chart, 'Chỉ tiêu')).toEqual(points.map(({ target }) => target))
  const shown = chart.series.find((one) => one.name === storable(name))!
  expect(shown.labels).toEqual(points.map((one) => one.shown))
  for (const [index, { label }] of points.entries()) expect(shown.categories[index]!.split('\n')[0]).toBe(label)
}
