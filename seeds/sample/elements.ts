/** The elements that the sample fills, in the order of the sheet. Their definitions stand with the elements themselves. */
import { isAskedIn } from '../../server/domain/element.ts'
import type { Month } from '../../server/domain/period.ts'
import { elements } from '../reference/elements.ts'
import type { QuarterlyCode } from './quarterly/counts.ts'

/** Those of every month. */
export const elementCodes = [
  'dossiers_due',
  'dossiers_received',
  'dossiers_resolved',
  'dossiers_on_time',
  'dossiers_late',
  'dossiers_pending_in_time',
  'dossiers_online',
  'dossiers_online_full',
  'dossiers_with_fee',
  'dossiers_paid_online',
  'dossiers_digitised',
  'results_due',
  'results_digitised',
  'dossiers_reused',
  'documents_in',
  'documents_in_on_time',
  'documents_out',
  'documents_signed',
  'documents_leader',
  'documents_leader_signed',
  'ratings_valid',
  'ratings_satisfied',
  'petitions_due',
  'petitions_on_time',
] as const

export type ElementCode = (typeof elementCodes)[number]
export type Counts = Record<ElementCode, number>

/** Any cell of a sheet: monthly, quarterly or yearly. */
export type CellCode = ElementCode | QuarterlyCode

/** The cells of a month's sheet, in its order: 24, and in the last month of a quarter or year those asked then too. */
export function cellsAskedIn(month: Month): CellCode[] {
  // The catalogue's codes are text; that the sample counts each of them is what its test proves.
  return elements.filter((element) => isAskedIn(element, month)).map((element) => element.code as CellCode)
}
