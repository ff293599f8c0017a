/**
 * The light tokens of the screens as constants, for files that no style sheet reaches. The names are those of
 * web/styles, which decides: a colour changes there first. Colour belongs to status; everything else is ink on paper.
 */
import type { Assessment } from '#domain/assessment.ts'

export const palette = {
  paper: '#ffffff',
  wash: '#f4f6f8',
  ink: '#141a22',
  ink2: '#3f4854',
  ink3: '#5a6470',
  rule: '#e0e4e8',
  rule2: '#b4bcc5',
  field: '#76808c',
  bar: '#7f8c9b',
  hatch: '#aab3bd',
  met: '#1f5fa8',
  metWash: '#eaf1f9',
  metText: '#1b5595',
  near: '#f0a202',
  nearWash: '#fdf0d2',
  nearText: '#6b4a00',
  nearLine: '#6b4a00',
  missed: '#9b1c31',
  missedWash: '#f9e4e7',
  missedText: '#9b1c31',
  none: '#76808c',
  noneWash: '#f4f6f8',
  noneText: '#4f5965',
} as const

/** Colours of one assessment: of bars, of words, of cells (null: the cell keeps the paper). */
export type StatusColours = { fill: string; line: string | null; text: string; wash: string | null }

const withoutStatus: StatusColours = { fill: palette.bar, line: null, text: palette.noneText, wash: null }
const missed: StatusColours = {
  fill: palette.missed,
  line: null,
  text: palette.missedText,
  wash: palette.missedWash,
}

export const statusColours: Record<Assessment, StatusColours> = {
  met: { fill: palette.met, line: null, text: palette.metText, wash: palette.metWash },
  near: { fill: palette.near, line: palette.nearLine, text: palette.nearText, wash: palette.nearWash },
  missed,
  out_of_reach: missed,
  no_data: withoutStatus,
  no_target: withoutStatus,
  not_applicable: withoutStatus,
}
