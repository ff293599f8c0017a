/** How tests hand in, review and open again: through the routes, with a clock that they set. */
import type { LightMyRequestResponse as Response } from 'fastify'
import { raiseVersion } from '../../server/database/version.ts'
import type { Person, Program } from '../support/app.ts'
import { stored } from '../support/stored.ts'
import { desk, october } from './sheet-desk.ts'

/** Tables that review may touch, besides figures. */
const reviewed = ['sheet', 'cell_return', 'adjustment', 'audit', 'data_version', 'save_receipt'] as const

/** All that review may touch; of figures, those of the month one by one and the sums of all others. */
export async function everything({ connection: { db } }: Program) {
  const figures = await db.selectFrom('figure').selectAll().where('month', '=', '2026-10').execute()
  const others = await db
    .selectFrom('figure')
    .select(({ fn }) => [fn.countAll<number>().as('rows'), fn.sum<number>('revision').as('revisions')])
    .select(({ fn }) => [fn.sum<number>('value').as('values'), fn.count<number>('note').as('notes')])
    .executeTakeFirstOrThrow()
  const rows = await stored(db, reviewed)
  return {
    ...(rows as Record<(typeof reviewed)[number], string[]>),
    figure: figures.map((row) => JSON.stringify(row)).sort(),
    others: Object.values(others).map(Number),
  }
}

/** Everybody whom the acts of review are tried by. */
export async function reviewPeople(program: Program) {
  return {
    stranger: program.stranger,
    clerk: await program.as('clerk'),
    'clerk of another ward': await program.asAccount('nhap-lieu-mua-ngau'),
    approver: await program.as('approver'),
    leader: await program.as('leader'),
    administrator: await program.as('administrator'),
  }
}

/** "submit", "approve", "return", "reopen", "request": one POST. */
export function act(person: Person, name: string, body?: object, sheet = desk): Promise<Response> {
  return person.call({
    method: 'POST',
    url: `${sheet}/${name}`,
    ...(body === undefined ? {} : { payload: body }),
  })
}

let keys = 0

/** Cells saved in one batch under a fresh key; [value, revision] each. */
export function batch(
  person: Person,
  cells: Record<string, [value: number, revision: number]>,
  given: { key?: string; sheet?: string; way?: string } = {},
): Promise<Response> {
  keys += 1
  const figures = Object.entries(cells).map(([element, [value, revision]]) => ({ element, value, revision }))
  return person.call({
    method: 'POST',
    url: `${given.sheet ?? desk}/figures`,
    payload: { key: given.key ?? `test-key-${keys}`, figures, ...(given.way === undefined ? {} : { way: given.way }) },
  })
}

/** Fills the six blank cells and hands the clerk's sheet in. */
export async function handIn(clerk: Person): Promise<void> {
  const cells = Object.fromEntries(
    Object.entries(october).map(([element, value]): [string, [number, number]] => [element, [value, 0]]),
  )
  const saved = await batch(clerk, cells)
  const submitted = await act(clerk, 'submit', {})
  if (saved.statusCode !== 200 || submitted.statusCode !== 200) throw new Error(submitted.body)
}

/** Puts the clerk's sheet into a state as if its history had led there. */
export async function setState({ connection: { db } }: Program, state: string, openUntil: string | null = null) {
  const unit = await db.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
  await db
    .updateTable('sheet')
    .set({ state, open_until: openUntil })
    .where('month', '=', '2026-10')
    .where('unit_id', '=', unit.id)
    .execute()
  await raiseVersion(db, '2026-10')
}

/** Sets, or with null removes, a setting of the site. */
export async function setSetting({ connection: { db } }: Program, key: string, value: unknown): Promise<void> {
  await db.deleteFrom('setting').where('key', '=', key).execute()
  if (value !== null)
    await db
      .insertInto('setting')
      .values({ key, value: JSON.stringify(value) })
      .execute()
}
