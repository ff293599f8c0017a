/** The data sheet of a native chart as the workbook that Office embeds: numbers as numbers, missing ones as empty cells. */
import { writeXlsx } from 'hucre/xlsx'
import type { DataSheet, SheetCell } from './chart-model.ts'
import { sheetName } from './chart-series-xml.ts'
import { fitText } from './xml-text.ts'

/** The workbook's own date, fixed: the same numbers give the same bytes. */
const undated = new Date(Date.UTC(2000, 0, 1))

export async function chartWorkbook(sheet: DataSheet): Promise<Uint8Array> {
  const length = Math.max(...sheet.map(({ cells }) => cells.length))
  const rows: SheetCell[][] = [sheet.map(({ head }) => fitText(head))]
  for (let row = 0; row < length; row += 1)
    rows.push(
      sheet.map(({ cells }) => {
        const cell = cells[row] ?? null
        return typeof cell === 'string' ? fitText(cell) : cell
      }),
    )
  return writeXlsx({ sheets: [{ name: sheetName, rows }], properties: { created: undated, modified: undated } })
}
