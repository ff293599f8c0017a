/** SQL of mergers: what hangs on units that end, and the rows that begin and end with a decree. */
import { sql } from 'kysely'
import { takeIds } from '../../database/series.ts'
import type { Database, Reader } from '../../database/tables.ts'
import type { Month } from '../../domain/period.ts'
import type { Role } from '../../domain/permission.ts'
import type { UnitKind } from '../../domain/unit.ts'

export type LaterSheet = { unitId: number; month: Month; isOpen: boolean; figures: number }

/** Sheets of the units from a month on that hold figures or are handed in; a returned one is with its unit again. */
export async function sheetsFrom(db: Reader, unitIds: readonly number[], month: Month): Promise<LaterSheet[]> {
  const sheets = await db
    .selectFrom('sheet')
    .select(['unit_id', 'month', 'state'])
    .where('unit_id', 'in', unitIds)
    .where('month', '>=', month)
    .orderBy('month')
    .orderBy('unit_id')
    .execute()
  const counts = await db
    .selectFrom('figure')
    .select(['unit_id', 'month', sql<number>`count(*)`.as('count')])
    .where('unit_id', 'in', unitIds)
    .where('month', '>=', month)
    .groupBy(['unit_id', 'month'])
    .execute()
  return sheets
    .map((sheet) => ({
      unitId: sheet.unit_id,
      month: sheet.month,
      isOpen: sheet.state === 'draft' || sheet.state === 'returned',
      figures: Number(counts.find((one) => one.unit_id === sheet.unit_id && one.month === sheet.month)?.count ?? 0),
    }))
    .filter((sheet) => !sheet.isOpen || sheet.figures > 0)
}

/** Open occurrences of tasks by the unit of their plan. */
export async function openTasks(db: Reader, unitIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('task_occurrence')
    .innerJoin('task', 'task.id', 'task_occurrence.task_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select(['plan.unit_id', sql<number>`count(*)`.as('count')])
    .where('plan.unit_id', 'in', unitIds)
    .where('plan.state', '=', 'in_force')
    .where('task_occurrence.state', 'not in', ['done', 'dropped'])
    .groupBy('plan.unit_id')
    .execute()
  return countsOf(rows)
}

export async function openActions(db: Reader, unitIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('meeting_action')
    .select(['for_unit_id as unit_id', sql<number>`count(*)`.as('count')])
    .where('for_unit_id', 'in', unitIds)
    .where('state', '=', 'open')
    .groupBy('for_unit_id')
    .execute()
  return countsOf(rows)
}

/** Reports that the units themselves still owe from a day on. */
export async function reportsFrom(db: Reader, unitIds: readonly number[], on: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('report_duty')
    .select(['unit_id', sql<number>`count(*)`.as('count')])
    .where('unit_id', 'in', unitIds)
    .where('due', '>=', on)
    .groupBy('unit_id')
    .execute()
  return countsOf(rows)
}

export async function ownedCells(db: Reader, unitIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('element_owner')
    .select(['unit_id', sql<number>`count(*)`.as('count')])
    .where('unit_id', 'in', unitIds)
    .groupBy('unit_id')
    .execute()
  return countsOf(rows)
}

export async function dueDaysFrom(db: Reader, unitIds: readonly number[], month: Month): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('sheet_due')
    .select(['unit_id', sql<number>`count(*)`.as('count')])
    .where('unit_id', 'in', unitIds)
    .where('month', '>=', month)
    .groupBy('unit_id')
    .execute()
  return countsOf(rows)
}

function countsOf(rows: readonly { unit_id: number | null; count: number }[]): Map<number, number> {
  return new Map(rows.flatMap((row) => (row.unit_id === null ? [] : [[row.unit_id, Number(row.count)]])))
}

export type HeldRole = { accountId: string; name: string; role: Role; unitId: number }

/** Roles at the units, of accounts that can still come in. */
export async function rolesAt(db: Reader, unitIds: readonly number[]): Promise<HeldRole[]> {
  if (unitIds.length === 0) return []
  const rows = await db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select(['account.id', 'account.display_name', 'account_role.role', 'account_role.unit_id'])
    .where('account_role.unit_id', 'in', unitIds)
    .where('account.disabled', '=', 0)
    .orderBy('account_role.unit_id')
    .orderBy('account.id')
    .orderBy('account_role.role')
    .execute()
  return rows.map((row) => ({
    accountId: row.id,
    name: row.display_name,
    role: row.role as Role,
    unitId: row.unit_id,
  }))
}

/** Gives roles beside those held; whoever looks at one of these accounts meanwhile finds that it has moved on. */
export async function addRoles(
  trx: Database,
  given: readonly { accountId: string; role: Role; unitId: number }[],
): Promise<void> {
  if (given.length === 0) return
  await trx
    .insertInto('account_role')
    .values(given.map((one) => ({ account_id: one.accountId, role: one.role, unit_id: one.unitId })))
    .onConflict((on) => on.columns(['account_id', 'role', 'unit_id']).doNothing())
    .execute()
  await markChanged(trx, given)
}

/** Takes every role at the units away, those of closed accounts too; `held` are the people who lose one. */
export async function takeRolesAt(trx: Database, unitIds: readonly number[], held: readonly HeldRole[]): Promise<void> {
  await trx.deleteFrom('account_role').where('unit_id', 'in', unitIds).execute()
  await markChanged(trx, held)
}

async function markChanged(trx: Database, people: readonly { accountId: string }[]): Promise<void> {
  if (people.length === 0) return
  await trx
    .updateTable('account')
    .set((row) => ({ changes: row('changes', '+', 1) }))
    .where('id', 'in', [...new Set(people.map((one) => one.accountId))])
    .execute()
}

/** Gives the units their last day; false where one of them has got one meanwhile. */
export async function endUnits(trx: Database, unitIds: readonly number[], lastDay: string): Promise<boolean> {
  const ended = await trx
    .updateTable('unit')
    .set({ valid_to: lastDay })
    .where('id', 'in', unitIds)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows) === unitIds.length
}

export type NewUnitRow = { code: string; name: string; kind: UnitKind; parts: { unitId: number; whole: boolean }[] }
export type MergerRow = {
  on: string
  decree: string
  decreeDate: string
  source: string
  parentId: number
  fictional: boolean
  enactedAt: string
  enactedBy: string
}

/** Writes the decree, its new units and their links; gives the merger's key and those of the units, in order. */
export async function insertMerger(
  trx: Database,
  merger: MergerRow,
  units: readonly NewUnitRow[],
): Promise<{ id: number; unitIds: number[] }> {
  const [id = 0] = await takeIds(trx, 'merger', 1)
  const unitIds = await takeIds(trx, 'unit', units.length)
  await trx
    .insertInto('merger')
    .values({
      id,
      on_date: merger.on,
      decree: merger.decree,
      decree_date: merger.decreeDate,
      parent_id: merger.parentId,
      enacted_at: merger.enactedAt,
      enacted_by: merger.enactedBy,
    })
    .execute()
  await trx
    .insertInto('unit')
    .values(
      units.map(({ parts: _, ...unit }, index) => ({
        ...unit,
        id: unitIds[index] as number,
        parent_id: merger.parentId,
        valid_from: merger.on,
        valid_to: null,
        fictional: merger.fictional ? 1 : 0,
        source: merger.source,
      })),
    )
    .execute()
  const links = units.flatMap(({ parts }, index) => parts.map((part) => ({ ...part, toId: unitIds[index] as number })))
  await trx
    .insertInto('succession')
    .values(
      links.map((link) => ({
        from_id: link.unitId,
        to_id: link.toId,
        on_date: merger.on,
        whole: link.whole ? 1 : 0,
        source: merger.source,
        merger_id: id,
      })),
    )
    .execute()
  return { id, unitIds }
}
