/**
 * A slide as parts with places, before it becomes a file: texts, rules, tables and native charts. Whatever can fail fails
 * while these are made, so that a slide is never half drawn.
 */
import type { Assessment } from '#domain/assessment.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { palette, statusColours } from '../palette.ts'
import type { Ink, OfficeChart } from './chart-model.ts'
import { type Box, sizes } from './slides-paper.ts'

export type Run = { text: string; colour?: string; bold?: boolean; size?: number }

export type TextPart = {
  kind: 'text'
  /** What it is called in the list of a slide's objects; "title" fills the slide's title. */
  name: string
  box: Box
  paragraphs: Run[][]
  size: number
  align?: 'left' | 'right' | 'center'
  valign?: 'top' | 'middle' | 'bottom'
  /** Points between paragraphs. */
  between?: number
}

export type RulePart = { kind: 'rule'; x: number; y: number; w: number; ink: Ink }

export type TableCell = {
  runs: Run[]
  size: number
  align: 'left' | 'right' | 'center'
  fill?: string | null
  /** Below 1 where two lines share a row. */
  spacing?: number
  /** A rule at the left side: the zero line of bars. */
  left?: Ink
}

export type TablePart = {
  kind: 'table'
  name: string
  x: number
  y: number
  widths: number[]
  rows: { height: number; cells: TableCell[]; under: Ink | null }[]
  /** Room at the left and right of each cell, in inches. */
  pad: number
}

export type ChartPart = { kind: 'chart'; name: string; alt: string; box: Box; chart: OfficeChart }

export type SlidePart = TextPart | RulePart | TablePart | ChartPart

export const hairline: Ink = { colour: palette.rule, width: 0.75 }
export const headRule: Ink = { colour: palette.ink, width: 1.5 }
export const apartRule: Ink = { colour: palette.rule2, width: 1.5 }

/**
 * Signs that each office face has (they are of the oldest set of them all), so that they stand in the text of a cell and
 * move with it: disc, triangle, square, outlined square, shaded box, ring, dash.
 */
const signs: Record<Assessment, string> = {
  met: '●',
  near: '▲',
  missed: '■',
  out_of_reach: '□',
  no_data: '▒',
  no_target: '○',
  not_applicable: '–',
}

export function signOf(assessment: Assessment): string {
  return signs[assessment]
}

/** Sign and word: a status is never told by colour alone. */
export function statusRuns(assessment: Assessment): Run[] {
  const { fill, text } = statusColours[assessment]
  return [
    { text: `${signs[assessment]} `, colour: assessment === 'near' ? palette.near : fill },
    { text: assessmentWords[assessment], colour: text, bold: true },
  ]
}

export function textPart(
  name: string,
  box: Box,
  text: string,
  rest: Partial<TextPart> & { run?: Omit<Run, 'text'> } = {},
): TextPart {
  const { run, ...more } = rest
  const paragraphs = text.split('\n').map((line): Run[] => [{ ...run, text: line }])
  return { kind: 'text', name, box, paragraphs, size: sizes.read, ...more }
}
