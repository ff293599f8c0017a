/** One cell of a column of figures: a value, perhaps with a mark, or the reason why it is none. Blank is no value, and not 0. */
import { faultOf } from '#domain/figure.ts'
import { type Convention, readFigure } from '#domain/number-convention.ts'
import { searchKey } from '#domain/unit.ts'
import type { Cell, PlainCell } from './grid.ts'
import { emptySigns, nothingHappened } from './words.vi.ts'

export const figureMarks = ['formula', 'text_number', 'nothing_happened', 'rounded'] as const
export type FigureMark = (typeof figureMarks)[number]

export const figureRefusals = [
  'date',
  'formula_without_value',
  'error',
  'percentage',
  'negative',
  'fraction',
  'too_large',
  'not_a_number',
  'ambiguous',
  'convention',
] as const
export type FigureRefusal = (typeof figureRefusals)[number]

export type FigureVerdict =
  | { kind: 'blank' }
  /** A dash or "chưa có": neither zero nor a number. */
  | { kind: 'sign'; text: string }
  | { kind: 'value'; value: number; mark: FigureMark | undefined }
  | { kind: 'refused'; code: FigureRefusal; text: string }

/** How cells that are text are read; null while nobody can know. */
export type Reading = { decimals: number; convention: Convention | null; textOnly: boolean }

export function judgeFigure(cell: Cell, reading: Reading): FigureVerdict {
  if (cell.kind !== 'formula') return judgePlain(cell, reading)
  if (cell.cached === null) return { kind: 'refused', code: 'formula_without_value', text: '' }
  const verdict = judgePlain(cell.cached, reading)
  return verdict.kind === 'value' ? { ...verdict, mark: 'formula' } : verdict
}

function judgePlain(cell: PlainCell | { kind: 'blank' }, reading: Reading): FigureVerdict {
  switch (cell.kind) {
    case 'blank':
      return { kind: 'blank' }
    case 'date':
      return refused('date', cell.date)
    case 'error':
      return refused('error', cell.text)
    case 'truth':
      return refused('not_a_number', cell.value ? 'TRUE' : 'FALSE')
    case 'number':
      return judgeNumber(cell.value, cell.percent, reading.decimals)
    case 'text':
      return judgeText(cell.text.trim(), reading)
  }
}

function refused(code: FigureRefusal, text: string): FigureVerdict {
  return { kind: 'refused', code, text }
}

/** What binary arithmetic leaves of 0.1 + 0.2 is no fraction that anybody typed. */
const crumb = 1e-9

function judgeNumber(value: number, percent: boolean, decimals: number): FigureVerdict {
  const text = String(value)
  if (percent) return refused('percentage', `${Number(`${value}e2`)}%`)
  const scaled = Number(`${value}e${decimals}`)
  if (!Number.isFinite(scaled)) return refused('not_a_number', text)
  const whole = Math.round(scaled)
  if (Math.abs(scaled - whole) > crumb * Math.max(1, Math.abs(scaled)))
    return refused(value < 0 ? 'negative' : 'fraction', text)
  const fault = faultOf('reported', whole)
  if (fault === 'negative' || fault === 'too_large') return refused(fault, text)
  return { kind: 'value', value: Math.abs(whole), mark: scaled === whole ? undefined : 'rounded' }
}

function judgeText(text: string, { decimals, convention, textOnly }: Reading): FigureVerdict {
  const key = searchKey(text)
  if (key === '') return { kind: 'blank' }
  if (nothingHappened.test(key)) return { kind: 'value', value: 0, mark: 'nothing_happened' }
  if (emptySigns.test(key)) return { kind: 'sign', text }
  if (convention === null && /\d[.,]\d/.test(text)) return refused('convention', text)
  const read = readFigure(text, decimals, convention ?? 'comma')
  if (read.ok) return { kind: 'value', value: read.scaled, mark: textOnly ? undefined : 'text_number' }
  switch (read.fault) {
    case 'percentage':
    case 'negative':
    case 'fraction':
    case 'ambiguous':
    case 'too_large':
      return refused(read.fault, text)
    case 'too_long':
      return refused('too_large', text)
    default:
      return refused('not_a_number', text)
  }
}
