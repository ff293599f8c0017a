/** SQL of editions, of their frozen content, and of the official form that a unit keeps for its reports. */
import { deleteAtRevision, updateAtRevision } from '../../database/revised.ts'
import { takeIds } from '../../database/series.ts'
import type { Database, Reader } from '../../database/tables.ts'
import type { EditionKind, EditionState, ReportFrame, WrittenText } from '../../domain/edition.ts'
import type { Period } from '../../domain/period.ts'

export type StoredEdition = {
  id: number
  unitId: number
  period: Period
  kind: EditionKind
  number: number
  state: EditionState
  written: WrittenText[]
  /** Its own; null while it is the unit's. */
  frame: ReportFrame | null
  createdAt: string
  createdBy: string | null
  frozenAt: string | null
  frozenBy: string | null
  renderer: string | null
  sha256: string | null
  revision: number
}

function editionRows(db: Reader) {
  return db
    .selectFrom('edition')
    .leftJoin('account as creator', 'creator.id', 'edition.created_by')
    .leftJoin('account as freezer', 'freezer.id', 'edition.frozen_by')
    .selectAll('edition')
    .select(['creator.display_name as creator_name', 'freezer.display_name as freezer_name'])
}

type EditionRow = Awaited<ReturnType<ReturnType<typeof editionRows>['execute']>>[number]

function editionOf(row: EditionRow): StoredEdition {
  return {
    id: row.id,
    unitId: row.unit_id,
    period: row.period,
    kind: row.kind as EditionKind,
    number: row.number,
    state: row.state as EditionState,
    written: JSON.parse(row.texts) as WrittenText[],
    frame: row.frame === null ? null : (JSON.parse(row.frame) as ReportFrame),
    createdAt: row.created_at,
    createdBy: row.creator_name,
    frozenAt: row.frozen_at,
    frozenBy: row.freezer_name,
    renderer: row.renderer,
    sha256: row.sha256,
    revision: row.revision,
  }
}

export async function editionById(db: Reader, id: number): Promise<StoredEdition | undefined> {
  const row = await editionRows(db).where('edition.id', '=', id).executeTakeFirst()
  return row && editionOf(row)
}

/** Newest first. */
export async function editionsOf(db: Reader, unitIds: readonly number[]): Promise<StoredEdition[]> {
  if (unitIds.length === 0) return []
  const rows = await editionRows(db).where('edition.unit_id', 'in', unitIds).orderBy('edition.id', 'desc').execute()
  return rows.map(editionOf)
}

/** The draft that stands for a unit and period, if there is one. */
export async function draftOf(db: Reader, unitId: number, period: Period) {
  return db
    .selectFrom('edition')
    .select(['id', 'number'])
    .where('unit_id', '=', unitId)
    .where('period', '=', period)
    .where('state', '=', 'draft')
    .executeTakeFirst()
}

type NewEdition = Pick<StoredEdition, 'unitId' | 'period' | 'kind' | 'createdAt'> & { createdBy: string }

/** The key of an edition to come. Whoever holds it is the only one who is creating one, until its transaction ends. */
export async function takeEditionId(trx: Database): Promise<number> {
  const [id = 0] = await takeIds(trx, 'edition', 1)
  return id
}

/** Gives back its number: one more than the highest of the unit and period. */
export async function insertDraft(trx: Database, id: number, edition: NewEdition): Promise<number> {
  const { unitId, period, kind, createdAt, createdBy } = edition
  const last = await trx
    .selectFrom('edition')
    .select('number')
    .where('unit_id', '=', unitId)
    .where('period', '=', period)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await trx
    .insertInto('edition')
    .values({
      id,
      unit_id: unitId,
      period,
      kind,
      number,
      state: 'draft',
      texts: '[]',
      frame: null,
      created_at: createdAt,
      created_by: createdBy,
      frozen_at: null,
      frozen_by: null,
      renderer: null,
      sha256: null,
      revision: 1,
    })
    .execute()
  return number
}

/** False where it is no draft any more, or somebody else has changed it. */
export async function updateDraft(
  trx: Database,
  { id, revision, written, frame }: Pick<StoredEdition, 'id' | 'revision' | 'written' | 'frame'>,
): Promise<boolean> {
  const change = { texts: JSON.stringify(written), frame: frame === null ? null : JSON.stringify(frame) }
  return updateAtRevision(trx, 'edition', { id, revision, state: 'draft' }, change)
}

export async function deleteDraft(trx: Database, id: number, revision: number): Promise<boolean> {
  return deleteAtRevision(trx, 'edition', { id, revision, state: 'draft' })
}

type Frozen = { id: number; revision: number; at: string; by: string; renderer: string; sha256: string; text: string }

/** False where somebody else was first. The content is written once and never again. */
export async function freeze(
  trx: Database,
  { id, revision, at, by, renderer, sha256, text }: Frozen,
): Promise<boolean> {
  const change = { state: 'frozen', frozen_at: at, frozen_by: by, renderer, sha256 }
  if (!(await updateAtRevision(trx, 'edition', { id, revision, state: 'draft' }, change))) return false
  await trx.insertInto('edition_content').values({ edition_id: id, content: text }).execute()
  return true
}

/** The text of a frozen edition, byte for byte. */
export async function frozenText(db: Reader, id: number): Promise<string | undefined> {
  const row = await db.selectFrom('edition_content').select('content').where('edition_id', '=', id).executeTakeFirst()
  return row?.content
}

export async function unitFrame(db: Reader, unitId: number): Promise<ReportFrame | undefined> {
  const row = await db.selectFrom('report_frame').select('frame').where('unit_id', '=', unitId).executeTakeFirst()
  return row && (JSON.parse(row.frame) as ReportFrame)
}

export async function keepUnitFrame(trx: Database, unitId: number, frame: ReportFrame): Promise<void> {
  const text = JSON.stringify(frame)
  await trx
    .insertInto('report_frame')
    .values({ unit_id: unitId, frame: text, revision: 1 })
    .onConflict((on) =>
      on.column('unit_id').doUpdateSet((row) => ({ frame: text, revision: row('report_frame.revision', '+', 1) })),
    )
    .execute()
}

/** Whether a meeting decided something with this edition on the table. */
export async function actionsUpon(db: Reader, id: number): Promise<number> {
  const rows = await db.selectFrom('meeting_action').select('id').where('edition_id', '=', id).execute()
  return rows.length
}
