/** The elements that the sample fills, in the order of the sheet. Their definitions stand with the elements themselves. */
import { isAskedIn } from '../../server/domain/element.ts'
import type { Month } from '../../server/domain/period.ts'
import { elements } from '../reference/elements.ts'
import type { ElementCode } from './monthly-elements.ts'
import type { QuarterlyCode } from './quarterly/counts.ts'

/** Any cell of a sheet: monthly, quarterly or yearly. */
export type CellCode = ElementCode | QuarterlyCode

/** The cells of a month's sheet, in its order: 24, and in the last month of a quarter or year those asked then too. */
export function cellsAskedIn(month: Month): CellCode[] {
  // The catalogue's codes are text; that the sample counts each of them is what its test proves.
  return elements.filter((element) => isAskedIn(element, month)).map((element) => element.code as CellCode)
}
