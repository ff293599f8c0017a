/** One figure in a byte and an integer: what is known of it, and whether it is wrong or was corrected. */
import type { Figure } from '../../domain/figure.ts'

/** Nothing is known of the cell. */
export const blank = 0
export const reported = 1
/** Missing, with the reason given. */
export const missing = 2
export const notApplicable = 3
/** The two bits that say which of the four it is. */
export const kindOf = 3
/** Breaks a rule between two elements. */
export const wrong = 4
/** Differs from what was approved first. */
export const adjusted = 8

export function figureIn(cell: number, value: number): Figure | undefined {
  switch (cell & kindOf) {
    case reported:
      return { state: 'reported', value }
    case missing:
      return { state: 'missing' }
    case notApplicable:
      return { state: 'not_applicable' }
    default:
      return undefined
  }
}

export function cellOf(figure: Figure | undefined): number {
  if (figure === undefined) return blank
  if (figure.state === 'reported') return reported
  return figure.state === 'missing' ? missing : notApplicable
}
