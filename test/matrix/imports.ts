/** Imports into the planted draft, read and written by the program itself: nothing but the right can stand in the way of their acts. */
import { commit, dryRun } from '../features/import-desk.ts'
import type { Program } from '../support/app.ts'

/** Brought in for a ward whose sheet holds no counts of it; the sample shows no rate with two decimals. */
export const secretRate = '10,39%'
export const secretFile = 'tep-mat-cua-phuong-khac.csv'

/** One that waits for its commit, and one that was committed and can be taken back. */
export type PlantedImports = { import: string; committed: string }

/** By the department's clerk, who may enter for the ward as well as its own people. */
export async function plantImports(program: Program, unit: string, value: number): Promise<PlantedImports> {
  const department = await program.asAccount('tong-hop')
  const options = { unit, month: '2026-10', sheets: ['so-lieu'] }
  const rates = await dryRun(department, `Tháng;Tỷ lệ hài lòng (%)\n10/2026;${secretRate}\n`, options)
  const written = await commit(department, rates.id)
  // Asked for last: a new dry run takes the place of the one before it.
  const figures = `Chỉ tiêu;Tháng 10/2026\nPhản ánh, kiến nghị trả lời đúng hạn;${value}\n`
  const waiting = await dryRun(department, figures, { ...options, sheets: sheetOf(secretFile) }, secretFile)
  if (written.statusCode !== 200 || written.json().written !== 1 || !waiting.ready) throw new Error(written.body)
  return { import: waiting.id, committed: rates.id }
}

/** A text file's only sheet bears its name. */
function sheetOf(fileName: string): string[] {
  return [fileName.replace('.csv', '')]
}
