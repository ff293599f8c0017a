/** Small tables written as files, read as the room reads them, and what comes out in short. */
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { Knowledge } from '../../server/importing/knowledge.ts'
import { openFile } from '../../server/importing/open-file.ts'
import type { Choices, Outcome } from '../../server/importing/outcome.ts'
import { understand } from '../../server/importing/understand.ts'
import { city } from './knowledge.ts'

export type Rows = (CellValue | null)[][]

export async function read(
  rows: Rows,
  { name = 'Bảng', knowledge = city, ...choices }: Choices & { name?: string; knowledge?: Knowledge } = {},
): Promise<Outcome> {
  const bytes = await writeXlsx({ sheets: [{ name, rows: rows as CellValue[][] }] })
  return understand(await openFile(Buffer.from(bytes), 'a.xlsx'), knowledge, choices)
}

export async function readCsv(text: string, knowledge = city, choices: Choices = {}): Promise<Outcome> {
  return understand(await openFile(Buffer.from(text), 'a.csv'), knowledge, choices)
}

export const figures = ({ figures: all }: Outcome) =>
  all.map((one) => [one.unitCode, one.month, one.element, one.value])
export const said = ({ report }: Outcome) => report.map((line) => `${line.row}${line.column} ${line.code}`)
