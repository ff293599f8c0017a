/** What a cell of a workbook holds, as a text that is compared: every digit that is stored, whatever the format would show. */
import type { Cell } from '../grid.ts'
import { plain } from './xml-walk.ts'

/** As the file writes it: "57.6"; "" of an empty cell. */
export function storedText(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'number':
      return String(cell.value)
    case 'text':
      return plain(cell.text)
    case 'date':
      return cell.date
    case 'truth':
      return String(cell.value)
    case 'error':
      return cell.text
    // No cell of ours calculates: what it last gave may be another number by tomorrow.
    case 'formula':
      return `=${cell.cached === null ? '' : storedText(cell.cached)}`
    default:
      return ''
  }
}

/** As a person reads it: 0.576 under a percent format is "57,6%". */
export function shownText(cell: Cell | undefined): string {
  if (cell?.kind === 'formula') return `=(${cell.cached === null ? '' : shownText(cell.cached)})`
  if (cell?.kind !== 'number') return storedText(cell)
  const amount = cell.percent ? Number(`${cell.value}e2`) : cell.value
  const plainAmount = Number.isNaN(amount) ? cell.value * 100 : amount
  return `${String(plainAmount).replace('.', ',')}${cell.percent ? '%' : ''}`
}
