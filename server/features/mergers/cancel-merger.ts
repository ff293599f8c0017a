/**
 * Calls off a merger whose day has not come: its units, links and carried roles go, and the old units go on. Refuses once
 * anything is recorded under a new unit, or a later decree builds upon one.
 */

import { appendAudit } from '../../database/audit.ts'
import type { Database, Reader } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { catalogueTopic, raiseVersion } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import { dayBefore } from '../../domain/merger.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import { type Catalogue, loadCatalogue } from '../../evaluation/catalogue.ts'
import { type HeldRole, rolesAt, takeRolesAt } from './queries.ts'
import { listed, mergerSentences as say, sourceLine } from './sentences.vi.ts'
import { deleteMerger, recordedUnder, restoreUnits, type StoredMerger, storedMergers } from './undo-queries.ts'

/** Why a merger cannot be called off; undefined where it can. `merger` is one of the catalogue's. */
export async function hindranceOf(
  db: Reader,
  catalogue: Catalogue,
  merger: StoredMerger,
  today: string,
): Promise<string | undefined> {
  if (merger.on <= today) return say.dayHasCome(merger.on)
  const { into } = unitsOfMerger(catalogue, merger.id)
  const ids = into.map(({ id }) => id)
  const followed = into.filter(({ id }) => catalogue.successions.some((link) => link.fromId === id))
  if (followed.length > 0) return say.followed(followed)
  const own = await ownRoles(db, catalogue, merger.id)
  if (own.length > 0) return say.otherRoles([...new Set(own.map(({ name }) => name))])
  return (await recordedUnder(db, ids)).length > 0 ? say.recorded(into) : undefined
}

/** Fails with not_found where the merger is out of reach, and with conflict where something stands in the way. */
export async function cancelMerger(
  db: Database,
  account: Account,
  id: number,
  today: string,
  now: Date,
): Promise<StoredMerger> {
  return inTransaction(db, async (trx) => {
    await raiseVersion(trx, catalogueTopic)
    const catalogue = await loadCatalogue(trx)
    const merger = (await storedMergers(trx)).find((one) => one.id === id)
    if (!merger || !may(account, 'administer', merger.parentId, catalogue.ancestorsOf))
      throw new Failure('not_found', { message: say.noMerger })
    const hindrance = await hindranceOf(trx, catalogue, merger, today)
    if (hindrance !== undefined) throw new Failure('conflict', { message: hindrance })
    const { from, into } = unitsOfMerger(catalogue, id)
    const ids = into.map((unit) => unit.id)
    const carried = await rolesAt(trx, ids)
    await takeRolesAt(trx, ids, carried)
    if (!(await deleteMerger(trx, id, ids))) throw new Failure('not_found', { message: say.noMerger })
    await restoreUnits(
      trx,
      from.map((unit) => unit.id),
      dayBefore(merger.on),
    )
    await appendAudit(trx, {
      at: now.toISOString(),
      accountId: account.id,
      act: 'cancel_merger',
      unitId: merger.parentId,
      before: {
        name: listed(into),
        firstDay: merger.on,
        decree: sourceLine(merger.decree, merger.decreeDate),
        parts: listed(from),
        roles: carried.length,
      },
    })
    return merger
  })
}

/** The units that a merger ended and those that began with it. */
export function unitsOfMerger(catalogue: Catalogue, id: number): { from: Unit[]; into: Unit[] } {
  const links = catalogue.successions.filter((link) => link.mergerId === id)
  const unitsOf = (ids: Iterable<number>) => [...new Set(ids)].flatMap((one) => catalogue.unitsById.get(one) ?? [])
  return { from: unitsOf(links.map((link) => link.fromId)), into: unitsOf(links.map((link) => link.toId)) }
}

/** Roles at the new units that were not carried there: their holder has no such role at a predecessor. */
async function ownRoles(db: Reader, catalogue: Catalogue, id: number): Promise<HeldRole[]> {
  const { from, into } = unitsOfMerger(catalogue, id)
  const [before, after] = [
    await rolesAt(
      db,
      from.map((unit) => unit.id),
    ),
    await rolesAt(
      db,
      into.map((unit) => unit.id),
    ),
  ]
  return after.filter(
    ({ accountId, role }) => !before.some((held) => held.accountId === accountId && held.role === role),
  )
}
