/** What a slide shows and what its edition says, in the same words, so that one can be held against the other. */
import type { Page } from 'playwright-core'
import type { Table } from '#domain/chart.ts'
import type { Slide } from '#domain/edition-slides.ts'
import { formatInteger, formatScaled } from '#domain/measure.ts'

/** Rows of texts as the edition has them, for the kinds that a slide prints row by row. */
export function rowsSaid({ chart, table }: Slide): string[][] {
  if (chart === null)
    return table === null ? [] : table.rows.map((row) => row.map((cell, at) => cellSaid(cell, table, at)))
  switch (chart.kind) {
    case 'ranking':
      return [...(chart.total === null ? [] : [chart.total]), ...chart.rows].map((row) => [row.name, row.shown])
    case 'heat':
      return chart.rows.map((row) => [
        row.name,
        ...row.cells.map((cell) => (cell.assessment === 'no_data' ? '' : cell.shown)),
      ])
    case 'dumbbell':
      return chart.rows.map((row) => [row.name, row.beforeShown, row.nowShown, row.change])
    case 'parts':
      return chart.rows.map((row) => [row.name, ...row.counts.map(formatInteger), row.shown])
    case 'multiples':
      return chart.panels.map((panel) => [panel.name, panel.points.at(-1)?.shown ?? '', panel.note])
    case 'series':
      return chart.points.map((point) => [point.label, point.shown, point.targetShown])
    case 'funnel':
      return chart.points.map((point) => [point.name, `${point.shown} (${point.fraction})`])
  }
}

function cellSaid(cell: string | number | null, table: Table, at: number): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  const { decimals = 0, kind } = table.columns[at] ?? {}
  return `${formatScaled(Math.round(cell * 10 ** decimals), decimals)}${kind === 'percent' ? '%' : ''}`
}

/** The same rows as they stand on the slide. A course and a funnel are pictures: theirs are heard in the picture's name. */
export function rowsShown(page: Page, slide: Slide): Promise<string[][]> {
  return page.evaluate((kind) => {
    const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const all = (within: Element | Document, selector: string) => [...within.querySelectorAll(selector)]
    const rows = all(document, '.slide-body tbody tr')
    switch (kind) {
      case 'ranking':
        return rows.map((row) => [words(row.querySelector('th')), words(row.querySelector('.rank-value, [colspan]'))])
      case 'heat':
        return rows.map((row) => [
          words(row.querySelector('th')),
          ...all(row, 'td:not(.heat-last)').map((cell) => words(cell.querySelector('.fig'))),
        ])
      case 'dumbbell':
        return rows.map((row) => [
          words(row.querySelector('th')),
          ...['.dumb-before', '.dumb-now', '.dumb-change'].map((cell) => words(row.querySelector(cell))),
        ])
      case 'parts':
        return rows.map((row) => [
          words(row.querySelector('th')),
          ...all(row, '.parts-count, .parts-shown').map((cell) => words(cell)),
        ])
      case 'multiples':
        return all(document, '.multiples li').map((panel) => [
          words(panel.querySelector('.multiples-name')),
          words(panel.querySelector('.multiples-end b')),
          words(panel.querySelector('.cv-key')),
        ])
      case 'table':
        return rows.map((row) => all(row, 'td').map((cell) => words(cell)))
      default:
        return []
    }
  }, slide.chart?.kind ?? slide.kind)
}

export type Letters = { least: number; small: string[]; outside: string[] }

/** The smallest letters on the stage, in its own pixels, and every text that leaves the stage or runs into the footer. */
export function lettersOf(page: Page): Promise<Letters> {
  return page.evaluate(() => {
    const stage = document.querySelector('.stage')
    const footer = document.querySelector('.slide-footer')
    if (stage === null || footer === null) throw new Error('no stage is on the screen')
    const [room, foot] = [stage.getBoundingClientRect(), footer.getBoundingClientRect()]
    const found: Letters = { least: Number.POSITIVE_INFINITY, small: [], outside: [] }
    const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const node = texts.currentNode as Text
      const parent = node.parentElement
      if (parent === null || node.data.trim() === '' || parent.closest('.sr, [aria-hidden="true"]') !== null) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width === 0) continue
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      found.least = Math.min(found.least, size)
      if (size < 24) found.small.push(node.data)
      const lowest = parent.closest('.slide-footer') === null ? foot.top : room.bottom
      if (box.left < room.left - 1 || box.right > room.right + 1 || box.top < room.top - 1 || box.bottom > lowest + 1)
        found.outside.push(node.data)
    }
    return found
  })
}
