/** Who answers for which element of a unit's sheet, and who of them still can. Reads only; features/duties writes. */
import type { Reader } from '../../database/tables.ts'
import { type Account, may, type Role } from '../../domain/permission.ts'
import type { Catalogue } from '../catalogue.ts'

export type OwnerRow = { unitId: number; elementId: number; accountId: string | null; post: string | null }

/** With the name of the person, or of the post; one who has left is still named. */
export type NamedOwner = OwnerRow & { name: string | null }

export async function ownerRows(db: Reader, unitIds: readonly number[]): Promise<NamedOwner[]> {
  if (unitIds.length === 0) return []
  const rows = await db
    .selectFrom('element_owner')
    .leftJoin('account', 'account.id', 'element_owner.account_id')
    .selectAll('element_owner')
    .select('account.display_name')
    .where('unit_id', 'in', [...unitIds])
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    elementId: row.element_id,
    accountId: row.account_id,
    post: row.post,
    name: row.display_name ?? row.post,
  }))
}

export type Person = Account & { email: string | null }

/** People who are not disabled, with all their roles; those of the given ids, or everybody. */
export async function people(db: Reader, ids?: readonly string[]): Promise<Person[]> {
  if (ids?.length === 0) return []
  let asked = db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .select(['account.id', 'account.display_name', 'account.email', 'account_role.role', 'account_role.unit_id'])
    .where('account.disabled', '=', 0)
    .orderBy('account.id')
  if (ids !== undefined) asked = asked.where('account.id', 'in', [...ids])
  const found = new Map<string, Person>()
  for (const row of await asked.execute()) {
    const person = found.get(row.id) ?? { id: row.id, displayName: row.display_name, email: row.email, roles: [] }
    person.roles.push({ role: row.role as Role, unitId: row.unit_id })
    found.set(row.id, person)
  }
  return [...found.values()]
}

/** By unit and element, the account that answers for the cell. A post, or a person who has left, answers for nothing. */
export type ActiveOwners = { of: (unitId: number, elementId: number) => string | null }

export async function activeOwners(
  db: Reader,
  catalogue: Catalogue,
  unitIds: readonly number[],
): Promise<ActiveOwners> {
  return activeAmong(db, catalogue, await ownerRows(db, unitIds))
}

/** The same of rows at hand. */
export async function activeAmong(db: Reader, catalogue: Catalogue, rows: readonly OwnerRow[]): Promise<ActiveOwners> {
  const ids = [...new Set(rows.flatMap((row) => row.accountId ?? []))]
  const byId = new Map((await people(db, ids)).map((person) => [person.id, person]))
  const active = new Map(
    rows.flatMap((row): [string, string][] => {
      const person = row.accountId === null ? undefined : byId.get(row.accountId)
      if (!person || !may(person, 'enter_figures', row.unitId, catalogue.ancestorsOf)) return []
      return [[`${row.unitId} ${row.elementId}`, person.id]]
    }),
  )
  return { of: (unitId, elementId) => active.get(`${unitId} ${elementId}`) ?? null }
}
