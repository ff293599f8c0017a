/**
 * What a reviewer looks at first in a sheet: cells that were returned, changed, corrected or are unlike the rest. The queue
 * counts and the page sorts by the same rule, so that "nothing flagged" means one thing.
 */
import type { FigureState } from './figure.ts'

/** Most pressing first; a cell stands under its first kind. */
export const lookKinds = [
  'wrong',
  'returned',
  'changed',
  'corrected',
  'odd',
  'missing',
  'not_applicable',
  'noted',
] as const
export type LookKind = (typeof lookKinds)[number]

/** What is known of a cell when its sheet is reviewed. */
export type ReviewedCell = {
  state: FigureState
  /** No value, and no reason for its absence. */
  isBlank: boolean
  /** A part larger than its whole. */
  isWrong: boolean
  note: string | null
  isReturned: boolean
  /** Saved since the sheet was last decided on. */
  isChanged: boolean
  /** Differs from what had been approved. */
  isCorrected: boolean
  /** Unlike this unit's own past, explained or not. */
  isOdd: boolean
}

/** Why a cell asks to be looked at, most pressing first; empty for one that does not. */
export function looksOf(cell: ReviewedCell): LookKind[] {
  const holds: Record<LookKind, boolean> = {
    wrong: cell.isWrong || cell.isBlank,
    returned: cell.isReturned,
    changed: cell.isChanged && !cell.isReturned,
    corrected: cell.isCorrected,
    odd: cell.isOdd,
    missing: cell.state === 'missing' && !cell.isBlank,
    not_applicable: cell.state === 'not_applicable',
    noted: cell.state === 'reported' && cell.note !== null && !cell.isOdd,
  }
  return lookKinds.filter((kind) => holds[kind])
}

/** How many cells of each kind, and in `flagged` how many ask to be looked at for whatever reason. */
export function countLooks(cells: Iterable<readonly LookKind[]>): Record<LookKind | 'flagged', number> {
  const counts = {
    wrong: 0,
    returned: 0,
    changed: 0,
    corrected: 0,
    odd: 0,
    missing: 0,
    not_applicable: 0,
    noted: 0,
    flagged: 0,
  }
  for (const kinds of cells) {
    for (const kind of kinds) counts[kind] += 1
    if (kinds.length > 0) counts.flagged += 1
  }
  return counts
}

/** The most days for which a sheet can be opened again. */
export const longestReopening = 60
