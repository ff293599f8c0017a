/**
 * The hidden sheet of our own templates: the unit and month that the sheet was made for, and the codes of its printed
 * labels, so that a template comes back exactly even where names have changed. Written by server/exporting.
 */

import { codesSheetName, codesSheetSign } from '#domain/import-template.ts'
import { isMonth, type Month } from '#domain/period.ts'
import { searchKey } from '#domain/unit.ts'
import { type Grid, labelOf } from './grid.ts'

export type TemplateCodes = { unit: string | undefined; month: Month | undefined; codesByLabel: Map<string, string> }

export function templateCodesOf(grids: readonly Grid[]): TemplateCodes {
  const codes: TemplateCodes = { unit: undefined, month: undefined, codesByLabel: new Map() }
  const sheet = grids.find((grid) => grid.name === codesSheetName)
  const cell = (row: number, column: number) => {
    const found = sheet?.rows[row]?.[column]
    return found === undefined ? '' : labelOf(found)
  }
  if (sheet === undefined || cell(0, 0) !== codesSheetSign) return codes
  for (let row = 1; row < sheet.rows.length; row += 1) {
    const [what, key, code] = [cell(row, 0), cell(row, 1), cell(row, 2)]
    if (what === 'unit') codes.unit = code
    if (what === 'month' && isMonth(code)) codes.month = code
    if (what === 'label' && key !== '' && code !== '') codes.codesByLabel.set(searchKey(key), code)
  }
  return codes
}
