/**
 * Reads the sheets of a month into a block: all of them, or those of some units. In pieces of whole sheets, so that nobody
 * waits long for the one thread, and no sheet is seen half saved.
 */
import { breathe } from '../../database/breathe.ts'
import type { Reader } from '../../database/tables.ts'
import type { Month } from '../../domain/period.ts'
import type { TypedRate } from '../../domain/rollup.ts'
import type { Catalogue } from '../catalogue.ts'
import { sheetsOfMonth, storedFigure } from '../queries.ts'
import { courseOf, firstSubmissions } from '../sheets/sheet-courses.ts'
import { type SheetFacts, sheetFacts } from '../sheets/sheet-facts.ts'
import { packCourse } from './courses.ts'
import type { Layout } from './layout.ts'
import { type Beside, emptyBlock, type MonthBlock, markAdjusted, markWrong, putFigure } from './month-block.ts'
import { eachFigure, packedFigures } from './packed-figures.ts'
import { rowsOf } from './unit-rows.ts'

/** Some 2,500 figures: a few milliseconds. */
const unitsAtOnce = 40

export async function readBlock(
  db: Reader,
  month: Month,
  layout: Layout,
  catalogue: Catalogue,
  units: readonly number[] | 'all',
): Promise<MonthBlock> {
  const sheets = await sheetRows(db, month, units)
  const block = emptyBlock(
    month,
    layout,
    Int32Array.from(sheets, (sheet) => sheet.unit_id),
  )
  const rows = rowsOf(block.unitIds)
  const firsts = await firstSubmissions(db, month, month, units === 'all' ? undefined : units)
  for (const [row, sheet] of sheets.entries()) packCourse(block.courses, row, courseOf(sheet, firsts))
  for (let at = 0; at < sheets.length; at += unitsAtOnce) {
    await readFigures(db, block, rows, sheets.slice(at, at + unitsAtOnce), catalogue)
    await breathe()
  }
  markWrong(block)
  for (const [unitId, rates] of await typedRates(db, month, units))
    keepBeside(block, rows.get(unitId), { typedRates: rates })
  for (const [unitId, corrected] of await correctedSheets(db, month, units, catalogue)) {
    keepBeside(block, rows.get(unitId), { corrected })
    markAdjusted(block, rows.get(unitId), corrected.adjusted)
  }
  return block
}

function sheetRows(db: Reader, month: Month, units: readonly number[] | 'all') {
  let asked = db
    .selectFrom('sheet')
    .select(['unit_id', 'month', 'state', 'submitted_at', 'decided_at', 'approved_at', 'open_until'])
    .where('month', '=', month)
    .orderBy('unit_id')
  if (units !== 'all') asked = asked.where('unit_id', 'in', [...units])
  return asked.execute()
}

/** `sheets` stand one after the other by unit. */
async function readFigures(
  db: Reader,
  block: MonthBlock,
  rows: ReadonlyMap<number, number>,
  sheets: readonly { unit_id: number }[],
  catalogue: Catalogue,
): Promise<void> {
  const [first, last] = [sheets[0], sheets.at(-1)]
  if (!first || !last) return
  const { columns } = block.layout
  for (const { unit_id, figures } of await packedFigures(db, block.month, first.unit_id, last.unit_id)) {
    const row = rows.get(unit_id)
    if (row === undefined) continue
    eachFigure(figures, (elementId, value, absence, note) => {
      const column = columns.get(elementId)
      if (column === undefined) return
      putFigure(block, row, column, storedFigure(value, absence, note))
      if (note === null) return
      const notes = new Map(block.beside.get(row)?.notes)
      keepBeside(block, row, { notes: notes.set(catalogue.elementsById.get(elementId)?.code ?? '', note) })
    })
  }
}

function keepBeside(block: MonthBlock, row: number | undefined, some: Partial<Beside>): void {
  if (row === undefined) return
  const known = block.beside.get(row) ?? { notes: new Map(), typedRates: new Map(), corrected: undefined }
  block.beside.set(row, { ...known, ...some })
}

async function typedRates(
  db: Reader,
  month: Month,
  units: readonly number[] | 'all',
): Promise<Map<number, Map<string, TypedRate>>> {
  let asked = db
    .selectFrom('typed_rate')
    .select(['unit_id', 'indicator', 'value', 'decimals'])
    .where('month', '=', month)
  if (units !== 'all') asked = asked.where('unit_id', 'in', [...units])
  const byUnit = Map.groupBy(await asked.execute(), (row) => row.unit_id)
  return new Map(
    [...byUnit].map(([unitId, rates]) => [
      unitId,
      new Map(rates.map(({ indicator, value, decimals }) => [indicator, { value, decimals }])),
    ]),
  )
}

/** The sheets with a correction after their approval: few, and each with all that led there. */
async function correctedSheets(
  db: Reader,
  month: Month,
  units: readonly number[] | 'all',
  catalogue: Catalogue,
): Promise<Map<number, SheetFacts>> {
  let adjusted = db.selectFrom('adjustment').select('unit_id').distinct().where('month', '=', month)
  let changed = db
    .selectFrom('rate_change')
    .select('unit_id')
    .distinct()
    .where('month', '=', month)
    .where('reason', 'is not', null)
  if (units !== 'all') {
    adjusted = adjusted.where('unit_id', 'in', [...units])
    changed = changed.where('unit_id', 'in', [...units])
  }
  const found = [...(await adjusted.execute()), ...(await changed.execute())].map((row) => row.unit_id)
  if (found.length === 0) return new Map()
  const sheets = await sheetsOfMonth(db, month, [...new Set(found)])
  return new Map([...sheets].map(([unitId, sheet]) => [unitId, sheetFacts(sheet, catalogue)]))
}
