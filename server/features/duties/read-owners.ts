/** Who answers for each element of a unit's sheet; people to choose from are told only to those who may assign. */
import type { Reader } from '../../database/tables.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import { compareNames, type Unit, unitByCode } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { ownerRows, people } from '../../evaluation/sheets/owners.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { Owners } from './contract.ts'

/** The unit of a code, within reach; one out of reach answers exactly as one that does not exist. */
export function unitOfOwners(
  catalogue: Catalogue,
  account: Account,
  code: string,
  now: Date,
  right: 'see' | 'assign',
): Unit {
  const unit =
    unitByCode(catalogue.units, code, dateInVietnam(now)) ?? catalogue.units.findLast((one) => one.code === code)
  if (!unit || unit.kind === 'province') throw notFound('unit', code)
  const mayAssign = may(account, 'assign_owners', unit.id, catalogue.ancestorsOf)
  const maySee = mayAssign || may(account, 'see_drafts', unit.id, catalogue.ancestorsOf)
  if (right === 'assign' ? !mayAssign : !maySee) throw notFound('unit', code)
  return unit
}

/** Those who may enter figures of a unit, in Vietnamese order of names. */
export async function enterersOf(db: Reader, catalogue: Catalogue, unit: Unit): Promise<Account[]> {
  const everybody = await people(db)
  return everybody
    .filter((person) => may(person, 'enter_figures', unit.id, catalogue.ancestorsOf))
    .sort((a, b) => compareNames(a.displayName, b.displayName))
}

export async function readOwners(site: Site, account: Account, unit: Unit): Promise<Owners> {
  const catalogue = await site.evaluation.catalogue()
  const mayAssign = may(account, 'assign_owners', unit.id, catalogue.ancestorsOf)
  const enterers = await enterersOf(site.db, catalogue, unit)
  const rows = new Map((await ownerRows(site.db, [unit.id])).map((row) => [row.elementId, row]))
  const named = [...rows.values()].flatMap((row) => row.accountId ?? [])
  // Who has left is still named, so that the approver sees whose cells are without anybody.
  const names = await namesOf(site.db, named)
  const items = catalogue.elements.map((element) => {
    const row = rows.get(element.id)
    const accountId = row?.accountId ?? null
    const isActive = accountId !== null && enterers.some((person) => person.id === accountId)
    return {
      element: element.code,
      name: element.name,
      section: element.section,
      asked: element.asked,
      partOf: element.partOf,
      account: accountId,
      post: row?.post ?? null,
      owner: accountId === null ? (row?.post ?? null) : (names.get(accountId) ?? null),
      active: isActive || (accountId === null && row !== undefined),
    }
  })
  return {
    unit: nameOf(unit),
    mayAssign,
    people: mayAssign ? enterers.map((person) => ({ id: person.id, name: person.displayName })) : [],
    items,
    without: items.filter((item) => !item.active).length,
  }
}

/** Names of accounts by id, of those who have left too. */
export async function namesOf(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .select(['id', 'display_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.display_name]))
}
