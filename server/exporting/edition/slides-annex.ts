/** Annex tables as slides at the end: whole tables in small letters as long as there is room, what is left out is named. */
import type { Table } from '#domain/chart.ts'
import type { EditionContent } from '#domain/edition.ts'
import type { Slide } from '#domain/edition-slides.ts'
import type { SlidePart } from './slides-drawing.ts'
import { headParts } from './slides-head.ts'
import { sizes } from './slides-paper.ts'
import { tablePages } from './slides-table.ts'
import { paragraphsPart } from './slides-texts.ts'
import { annexLeftOut, rowsLeftOut, slideWords } from './slides-words.vi.ts'

/** More is read in the workbook, not on a wall. */
const mostSlides = 10
const letters = { most: sizes.second, least: sizes.least, paged: sizes.least, air: 0.05 }
/** Kept free below each table for what is left out. */
const noteHeight = 0.5

type Body = { slide: Slide; parts: SlidePart[] }

export function annexSlides({ annexes }: EditionContent): Body[] {
  const bodies: Body[] = []
  const leftOut = annexes.filter(({ isForWorkbookOnly }) => isForWorkbookOnly).map(({ table }) => table.sheetName)
  const drawn = annexes.filter(({ isForWorkbookOnly }) => !isForWorkbookOnly)
  const notes: string[] = []
  for (const [index, { key, table }] of drawn.entries()) {
    const base = annexSlide(key, drawn.length === 1 ? slideWords.annex : `${slideWords.annex} ${index + 1}`, table)
    const room = mostSlides - bodies.length
    if (room <= 0) {
      leftOut.push(table.sheetName)
      continue
    }
    const { area } = headParts({ ...base, part: { at: 1, of: 2 } })
    const pages = tablePages(table, { ...area, h: area.h - noteHeight }, letters)
    const shown = pages.slice(0, room)
    for (const [at, page] of shown.entries()) {
      const slide: Slide = { ...base, part: pages.length === 1 ? null : { at: at + 1, of: pages.length } }
      bodies.push({ slide, parts: [...headParts(slide).parts, page] })
    }
    const rows = shown.reduce((sum, page) => sum + page.rows.length - 1, 0)
    if (rows < table.rows.length) notes.push(rowsLeftOut(rows + 1, table.rows.length))
  }
  if (leftOut.length > 0) notes.push(annexLeftOut(leftOut))
  const last = bodies.at(-1)
  if (last !== undefined && notes.length > 0) {
    const { area } = headParts(last.slide)
    const box = { ...area, y: area.y + area.h - noteHeight + 0.08, h: noteHeight - 0.08 }
    last.parts.push(paragraphsPart('left out', notes, box, sizes.second))
  }
  return bodies
}

function annexSlide(key: string, question: string, table: Table): Slide {
  const nothing = { chart: null, lines: [], notes: '', part: null, leftOut: '' }
  return { key: `annex:${key}`, kind: 'table', question, frame: table.frame, table, ...nothing }
}
