/** How tests read, fill and hand in sheets: through the routes, as a person at a desk would. */

import type { LightMyRequestResponse as Response } from 'fastify'
import type { z } from 'zod'
import type { FigureItem, SavedFigure, Sheet as SheetShape } from '#contract/sheets'
import { inTransaction } from '../../server/database/transaction.ts'
import { raiseVersion } from '../../server/database/version.ts'
import type { Person, Program } from '../support/app.ts'
import { stored } from '../support/stored.ts'
import { unguard } from '../support/unguarded.ts'

/** The sample clerk's sheet: phường Hương Bưởi, October 2026, six cells blank. */
export const desk = '/api/sheets/MH02/2026-10'
export const blankCells = [
  'dossiers_with_fee',
  'dossiers_paid_online',
  'ratings_valid',
  'ratings_satisfied',
  'petitions_due',
  'petitions_on_time',
]
/** Plausible counts for the six, no part larger than its whole. */
export const october: Record<string, number> = {
  dossiers_with_fee: 222,
  dossiers_paid_online: 146,
  ratings_valid: 64,
  ratings_satisfied: 59,
  petitions_due: 5,
  petitions_on_time: 5,
}

export function put(person: Person, element: string, body: object, sheet = desk): Promise<Response> {
  return person.call({ method: 'PUT', url: `${sheet}/figures/${element}`, payload: body })
}

export function submit(person: Person, sheet = desk): Promise<Response> {
  return person.call({ method: 'POST', url: `${sheet}/submit`, payload: {} })
}

export async function read(person: Person, sheet = desk): Promise<Sheet> {
  const response = await person.get(sheet)
  if (response.statusCode !== 200) throw new Error(response.body)
  return response.json()
}

export type Sheet = z.infer<typeof SheetShape>

export function cell(sheet: Sheet, element: string): FigureItem {
  const found = sheet.figures.find((figure) => figure.element === element)
  if (!found) throw new Error(`no cell ${element}`)
  return found
}

/** Saves with the revision at hand; anything but 200 is a fault of the test. */
export async function fill(person: Person, values: Record<string, number>, sheet = desk): Promise<SavedFigure> {
  let saved: SavedFigure | undefined
  for (const [element, value] of Object.entries(values)) {
    const { revision } = cell(await read(person, sheet), element)
    const response = await put(person, element, { value, revision }, sheet)
    if (response.statusCode !== 200) throw new Error(`${element}: ${response.body}`)
    saved = response.json()
  }
  if (!saved) throw new Error('nothing to fill')
  return saved
}

/**
 * What a save or a submission would change, small enough to be compared after every request: each write raises a
 * revision, so the sum of revisions tells of any.
 */
export async function writings({ connection: { db } }: Program) {
  const figures = await db
    .selectFrom('figure')
    .select(({ fn }) => [fn.countAll<number>().as('rows'), fn.sum<number>('revision').as('revisions')])
    .select(({ fn }) => [fn.sum<number>('value').as('values'), fn.count<number>('note').as('notes')])
    .executeTakeFirstOrThrow()
  const sheets = await db
    .selectFrom('sheet')
    .select(({ fn }) => ['state', fn.countAll<number>().as('rows'), fn.max('submitted_at').as('latest')])
    .groupBy('state')
    .orderBy('state')
    .execute()
  return { figures, sheets, ...(await stored(db, ['audit', 'data_version'])) }
}

export async function auditRows(program: Program) {
  return program.connection.db.selectFrom('audit').selectAll().where('month', 'is not', null).orderBy('id').execute()
}

/** Clears the clerk's desk: the six cells blank, the sheet a draft, nothing in the audit. Faster than another sample. */
export async function clearDesk({ connection }: Program): Promise<void> {
  const { db } = connection
  await unguard(connection)
  await inTransaction(db, async (trx) => {
    const unit = await trx.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
    const cells = await trx.selectFrom('element').select('id').where('code', 'in', blankCells).execute()
    const ids = cells.map((one) => one.id)
    for (const table of ['audit', 'audit_seal', 'cell_return', 'adjustment', 'save_receipt'] as const)
      await trx.deleteFrom(table).execute()
    await trx
      .deleteFrom('figure')
      .where('month', '=', '2026-10')
      .where('unit_id', '=', unit.id)
      .where('element_id', 'in', ids)
      .execute()
    await trx
      .updateTable('sheet')
      .set({ state: 'draft', submitted_at: null, submitted_by: null, decided_at: null, decided_by: null })
      .set({ approved_at: null, reason: null, reopen_reason: null, note: null, open_until: null })
      .set({ request: null, requested_at: null, requested_by: null })
      .where('month', '=', '2026-10')
      .where('unit_id', '=', unit.id)
      .execute()
    await raiseVersion(trx, '2026-10')
  })
}
