/**
 * The slides of an edition: one question each, at most twelve rows, so that the last row of the room can read them. The file
 * for the projector and the presentation in the browser are made of the same slides. Nothing is computed here; what a long
 * ranking leaves out is said, and stands in an annex.
 */
import type { Chart, Frame, Table } from './chart.ts'
import type { EditionContent, EditionPage } from './edition.ts'
import { leftOutWords } from './edition-slides.vi.ts'

export type Slide = {
  /** Key of the page, with the number of the part where it has several: "ranking:on_time/2". */
  key: string
  kind: 'title' | 'text' | 'chart' | 'table'
  question: string
  frame: Frame
  chart: Chart | null
  table: Table | null
  /** Paragraphs: of the text that stands on the slide, or sentences below a chart. */
  lines: string[]
  notes: string
  /** "2/3" of one question; null where it has one slide. */
  part: { at: number; of: number } | null
  /** "Dòng 13 đến 176: xem bảng kèm theo.", or "". */
  leftOut: string
}

/** Rows on one slide at most; rows are spread evenly over the slides that they need. */
const perSlide = { ranking: 12, dumbbell: 12, heat: 10, parts: 12, multiples: 6, table: 9 } as const

export type PerPart = Record<keyof typeof perSlide, number>

/** Of paragraphs on one slide at most. */
const perText = { letters: 900, paragraphs: 8 } as const

const linesPerTable = 20

/** More slides than these of one question are not shown in a meeting: of a ranking the head and the tail, of others the head. */
const mostSlides = 3

export function slidesOf(content: Pick<EditionContent, 'pages' | 'texts'>): Slide[] {
  const texts = new Map(content.texts.map(({ key, text }) => [key, text]))
  return content.pages.flatMap((page) => slidesOfPage(page, page.text === null ? '' : (texts.get(page.text) ?? '')))
}

function slidesOfPage(page: EditionPage, paragraphs: string): Slide[] {
  const said = paragraphs.split('\n').filter((line) => line.trim() !== '')
  const base = { question: page.question, frame: page.frame, notes: page.notes }
  const parts = page.chart !== null ? chartParts(page.chart) : page.table !== null ? tableParts(page.table) : []
  const drawn = parts.map(
    (part, index): Slide => ({
      ...base,
      ...part,
      key: parts.length === 1 ? page.key : `${page.key}/${index + 1}`,
      kind: part.chart === null ? 'table' : 'chart',
      lines: index === 0 ? page.lines : [],
      part: parts.length === 1 ? null : { at: index + 1, of: parts.length },
    }),
  )
  if (drawn.length === 0) return textSlides(page, page.key, [...said, ...page.lines])
  // Paragraphs are read by themselves: below a chart they would be too small for the room.
  return said.length === 0 ? drawn : [...drawn, ...textSlides(page, `${page.key}/text`, said)]
}

function textSlides({ key: pageKey, question, frame, notes }: EditionPage, key: string, lines: string[]): Slide[] {
  const pieces = textPieces(lines)
  return pieces.map((piece, index) => ({
    question,
    frame,
    notes,
    key: pieces.length === 1 ? key : `${key}/${index + 1}`,
    kind: pageKey === 'title' ? 'title' : 'text',
    chart: null,
    table: null,
    lines: piece,
    part: pieces.length === 1 ? null : { at: index + 1, of: pieces.length },
    leftOut: '',
  }))
}

/** Paragraphs in the order in which they stand, on as few slides as can be read and about as many letters on each. */
function textPieces(paragraphs: readonly string[]): string[][] {
  const lines = paragraphs.flatMap(shortLines)
  const fewest = filled(lines, perText.letters)
  const all = lines.reduce((sum, line) => sum + line.length, 0)
  for (let letters = Math.ceil(all / fewest.length); letters < perText.letters; letters += 25) {
    const even = filled(lines, letters)
    if (even.length === fewest.length) return even
  }
  return fewest
}

function filled(lines: readonly string[], letters: number): string[][] {
  const pieces: string[][] = [[]]
  let taken = 0
  for (const line of lines) {
    const last = pieces.at(-1) as string[]
    if (last.length > 0 && (taken + line.length > letters || last.length === perText.paragraphs)) {
      pieces.push([line])
      taken = line.length
    } else {
      last.push(line)
      taken += line.length
    }
  }
  return pieces
}

/** A paragraph that is longer than a slide goes on at the end of a sentence. */
function shortLines(paragraph: string): string[] {
  if (paragraph.length <= perText.letters) return [paragraph]
  const room = paragraph.slice(0, perText.letters)
  const sentence = Math.max(...['. ', '; ', '? '].map((end) => room.lastIndexOf(end) + 1))
  const at = sentence > 0 ? sentence : room.lastIndexOf(' ') > 0 ? room.lastIndexOf(' ') : perText.letters
  return [paragraph.slice(0, at), ...shortLines(paragraph.slice(at).trimStart())]
}

type Part = { chart: Chart | null; table: Table | null; leftOut: string }

/** A long chart in parts that can be read: for slides, and with other bounds for paper. */
export function chartParts(chart: Chart, per: PerPart = perSlide, atMost = mostSlides): Part[] {
  const drawn = (one: Chart, leftOut: string): Part => ({ chart: one, table: null, leftOut })
  switch (chart.kind) {
    case 'ranking':
    case 'dumbbell':
      return pieces(chart.rows as (typeof chart.rows)[number][], per[chart.kind], true, atMost).map(
        ({ rows, leftOut }) => drawn({ ...chart, rows } as Chart, leftOut),
      )
    case 'heat': {
      const totals = chart.rows.filter((row) => row.isTotal)
      const others = chart.rows.filter((row) => !row.isTotal)
      return pieces(others, per.heat, false, atMost).map(({ rows, leftOut }) =>
        drawn({ ...chart, rows: [...totals, ...rows] }, leftOut),
      )
    }
    case 'parts':
      return pieces(chart.rows, per.parts, false, atMost).map(({ rows, leftOut }) => drawn({ ...chart, rows }, leftOut))
    case 'multiples':
      return pieces(chart.panels, per.multiples, false, atMost).map(({ rows, leftOut }) =>
        drawn({ ...chart, panels: rows }, leftOut),
      )
    case 'series':
    case 'funnel':
      return [drawn(chart, '')]
  }
}

function tableParts(table: Table): Part[] {
  return pieces(table.rows, rowsThatFit(table), false, mostSlides).map(({ rows, leftOut }) => ({
    chart: null,
    table: { ...table, rows },
    leftOut,
  }))
}

/** Rows of sentences take several lines each: as many on a slide as twenty lines hold, also where it is as narrow as 4:3. */
function rowsThatFit({ rows }: Table): number {
  const sums = (most: number) =>
    spread(rows, Math.max(1, Math.ceil(rows.length / most))).map((piece) =>
      piece.reduce((sum, row) => sum + linesOfRow(row), 0),
    )
  let most: number = perSlide.table
  while (most > 1 && sums(most).some((sum) => sum > linesPerTable)) most -= 1
  return most
}

/** By the longest cell and by all of them together, since columns share the width. */
function linesOfRow(row: Table['rows'][number]): number {
  const lengths = row.map((cell) => String(cell ?? '').length)
  const all = lengths.reduce((sum, length) => sum + length, 0)
  return Math.max(1, Math.ceil(Math.max(0, ...lengths) / 45), Math.ceil(all / 50))
}

/** `isRanked`: best first, so that the last ones matter as much as the first. */
function pieces<Row>(
  rows: readonly Row[],
  most: number,
  isRanked: boolean,
  atMost: number,
): { rows: Row[]; leftOut: string }[] {
  const needed = Math.max(1, Math.ceil(rows.length / most))
  if (needed <= atMost) return spread(rows, needed).map((piece) => ({ rows: piece, leftOut: '' }))
  const tail = isRanked ? most * (atMost - 1) : 0
  const head = most * atMost - tail
  const leftOut = leftOutWords(head + 1, rows.length - tail)
  const shown = [
    ...spread(rows.slice(0, head), head / most),
    ...(tail === 0 ? [] : spread(rows.slice(-tail), tail / most)),
  ]
  return shown.map((piece) => ({ rows: piece, leftOut }))
}

/** As even as can be: 30 rows on three slides are ten each. */
function spread<Row>(rows: readonly Row[], slides: number): Row[][] {
  return Array.from({ length: slides }, (_, index) =>
    rows.slice(Math.ceil((rows.length * index) / slides), Math.ceil((rows.length * (index + 1)) / slides)),
  )
}
