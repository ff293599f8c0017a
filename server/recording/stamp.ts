/** What every save says: the content of a cell, and who wrote it, when, and by which way. */
import type { EntryWay, FigureState } from '../domain/figure.ts'

export type FigureContent = { value: number | null; state: FigureState; note: string | null }

export type Stamp = { at: string; accountId: string; way: EntryWay; importId?: string }

/** The content alone, of whatever carries more. */
export function contentOf({ value, state, note }: FigureContent): FigureContent {
  return { value, state, note }
}
