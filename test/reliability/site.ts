/**
 * A site to be tried hard: the invented province with its last months open as drafts, eight clerks of the whole province
 * signed in, and some four thousand cells that each of them may write. Made by SQL, before any server runs on it.
 */
import { fillSample } from '../../seeds/fill.ts'
import { type Connection, connect } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import type { DatabasePlace } from '../../server/database/snapshot.ts'
import { dateInVietnam, type Month } from '../../server/domain/period.ts'
import { createEvaluation } from '../../server/evaluation/facts.ts'
import { openSession } from '../../server/features/accounts/session-queries.ts'
import { now } from '../support/clock.ts'

export type Cell = {
  unit: string
  month: string
  element: string
  unitId: number
  elementId: number
  /** Before anybody wrote. */
  revision: number
}
export type Clerk = { id: string; cookie: string }
export type Site = { place: DatabasePlace; cells: Cell[]; clerks: Clerk[] }

const clerks = 8
const firstMonth = '2026-05'
const mostCells = 4000

/** Fills an empty place with the sample and opens it. */
export async function makeSite(place: DatabasePlace): Promise<Site> {
  const connection = await connect(place)
  try {
    await migrate(connection.db)
    await fillSample(connection.db, now)
    return { place, ...(await openUp(connection)) }
  } finally {
    await connection.close()
  }
}

/** Opens the last months of a sample that is there, and signs the clerks in. */
export async function openUp({ db }: Connection): Promise<Pick<Site, 'cells' | 'clerks'>> {
  const closed = { submitted_at: null, submitted_by: null, decided_at: null, decided_by: null, approved_at: null }
  await db
    .updateTable('sheet')
    .set({ state: 'draft', ...closed, reason: null, reopen_reason: null, open_until: null })
    .where('month', '>=', firstMonth)
    .execute()
  const figures = await db
    .selectFrom('figure')
    .innerJoin('unit', 'unit.id', 'figure.unit_id')
    .innerJoin('element', 'element.id', 'figure.element_id')
    .select(['unit.code as unit', 'element.code as element', 'figure.month', 'figure.revision'])
    .select(['figure.unit_id as unitId', 'figure.element_id as elementId'])
    .where('figure.month', '>=', firstMonth)
    .orderBy('figure.month')
    .orderBy('figure.unit_id')
    .orderBy('figure.element_id')
    .execute()
  const computed = await createEvaluation(db, dateInVietnam).computed(now)
  const typed = figures.filter(({ unitId, month, element }) => !computed.figuresOf(unitId, month as Month).has(element))
  const province = await db.selectFrom('unit').select('id').where('code', '=', 'MH').executeTakeFirstOrThrow()
  const signedIn: Clerk[] = []
  for (let number = 0; number < clerks; number += 1) {
    const id = `clerk-${number}`
    const names = { username: id, display_name: id, password_hash: null, disabled: 0 }
    await db
      .insertInto('account')
      .values({ id, ...names, created_at: now.toISOString() })
      .execute()
    await db.insertInto('account_role').values({ account_id: id, role: 'clerk', unit_id: province.id }).execute()
    signedIn.push({ id, cookie: `bct=${await openSession(db, id, now)}` })
  }
  return { cells: typed.slice(0, mostCells), clerks: signedIn }
}
