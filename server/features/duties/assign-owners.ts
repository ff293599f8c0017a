/**
 * Names who answers for elements of a unit's sheet. Refuses people who cannot enter its figures, and choices that rest on
 * what stands no longer; one transaction, audited.
 */

import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Element } from '../../domain/element.ts'
import { Failure } from '../../domain/failure.ts'
import type { Account } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { ownerRows } from '../../evaluation/sheets/owners.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { OwnersBody } from './contract.ts'
import { isNobody, type Named, replaceOwner } from './queries.ts'
import { enterersOf, namesOf } from './read-owners.ts'
import { dutySentences } from './sentences.vi.ts'

type Choice = { element: Element; wanted: Named; seen: Named }

const nobody: Named = { accountId: null, post: null }

export async function assignOwners(
  site: Site,
  account: Account,
  unit: Unit,
  given: OwnersBody['owners'],
  now: Date,
): Promise<void> {
  const catalogue = await site.evaluation.catalogue()
  await inTransaction(site.db, async (trx) => {
    const enterers = new Set((await enterersOf(trx, catalogue, unit)).map((person) => person.id))
    const choices = given.map((one, index) => choiceOf(catalogue, enterers, one, index))
    // Everybody takes the cells in one order, so that no two wait for each other.
    choices.sort((a, b) => a.element.id - b.element.id)
    const before = await ownersOf(trx, unit)
    for (const { element, wanted, seen } of choices) {
      // What stands so already was perhaps done by this very request, whose answer was lost.
      if (isSame(before(element), wanted)) continue
      if (!(await replaceOwner(trx, { unitId: unit.id, elementId: element.id, ...wanted }, seen))) {
        const stands = await ownersOf(trx, unit)
        if (isSame(stands(element), wanted)) continue
        throw await stale(trx, element, choices, stands)
      }
      await appendAudit(trx, {
        at: now.toISOString(),
        accountId: account.id,
        act: 'assign_owner',
        unitId: unit.id,
        elementId: element.id,
        before: auditOf(seen),
        after: auditOf(wanted),
      })
    }
  })
}

function choiceOf(
  catalogue: Catalogue,
  enterers: ReadonlySet<string>,
  one: OwnersBody['owners'][number],
  index: number,
): Choice {
  const element = catalogue.elementsByCode.get(one.element)
  if (!element) throw notFound('element', one.element)
  const wanted = namedOf(one)
  if (wanted.accountId !== null && wanted.post !== null)
    throw invalid(index, 'post', 'both', dutySentences.both(element.name))
  // Nobody, somebody elsewhere and somebody who has left are refused alike: names of strangers are not probed here.
  if (wanted.accountId !== null && !enterers.has(wanted.accountId))
    throw invalid(index, 'account', 'cannot_enter', dutySentences.cannotEnter(element.name))
  return { element, wanted, seen: namedOf(one.seen) }
}

function namedOf({ account, post }: OwnersBody['owners'][number]['seen']): Named {
  return { accountId: account, post: post === null || post === '' ? null : post.normalize('NFC') }
}

function isSame(one: Named, other: Named): boolean {
  return one.accountId === other.accountId && one.post === other.post
}

/** Who answers for each element of the unit, as the transaction sees it now. */
async function ownersOf(trx: Database, unit: Unit): Promise<(element: Element) => Named> {
  const rows = new Map((await ownerRows(trx, [unit.id])).map((row) => [row.elementId, row]))
  return (element) => rows.get(element.id) ?? nobody
}

function auditOf(named: Named) {
  return isNobody(named) ? null : { account: named.accountId, post: named.post }
}

/** Tells of every cell for which somebody else was named meanwhile who it is now. */
async function stale(
  trx: Database,
  first: Element,
  choices: readonly Choice[],
  stands: (element: Element) => Named,
): Promise<Failure> {
  const moved = choices
    .filter(({ element, wanted, seen }) => ![wanted, seen].some((one) => isSame(stands(element), one)))
    .map(({ element }) => element)
  const cells = [first, ...moved.filter((element) => element !== first)]
  const names = await namesOf(
    trx,
    cells.flatMap((element) => stands(element).accountId ?? []),
  )
  const owners = cells.map((element) => {
    const { accountId, post } = stands(element)
    const owner = accountId === null ? post : (names.get(accountId) ?? null)
    return { element: element.code, name: element.name, account: accountId, post, owner }
  })
  const message = dutySentences.changedMeanwhile(owners)
  return new Failure('stale', { message, context: { owners }, fields: [{ field: 'seen', code: 'stale', message }] })
}

function invalid(index: number, field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field: `owners.${index}.${field}`, code, message }] })
}
