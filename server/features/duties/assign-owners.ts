/** Names who answers for elements of a unit's sheet. Refuses people who cannot enter its figures; one transaction, audited. */
import { appendAudit } from '../../database/audit.ts'
import { Failure } from '../../domain/failure.ts'
import type { Account } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import { type OwnerRow, ownerRows } from '../../evaluation/owners.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { OwnersBody } from './contract.ts'
import { writeOwner } from './queries.ts'
import { enterersOf } from './read-owners.ts'
import { dutySentences } from './sentences.vi.ts'

export async function assignOwners(
  site: Site,
  account: Account,
  unit: Unit,
  given: OwnersBody['owners'],
  now: Date,
): Promise<void> {
  const catalogue = await site.evaluation.catalogue()
  await site.db.transaction().execute(async (trx) => {
    const enterers = new Set((await enterersOf(trx, catalogue, unit)).map((person) => person.id))
    const before = new Map((await ownerRows(trx, [unit.id])).map((row) => [row.elementId, row]))
    for (const [index, one] of given.entries()) {
      const element = catalogue.elementsByCode.get(one.element)
      if (!element) throw notFound('element', one.element)
      const post = one.post === null || one.post === '' ? null : one.post.normalize('NFC')
      if (one.account !== null && post !== null) throw invalid(index, 'post', 'both', dutySentences.both(element.name))
      // Nobody, somebody elsewhere and somebody who has left are refused alike: names of strangers are not probed here.
      if (one.account !== null && !enterers.has(one.account))
        throw invalid(index, 'account', 'cannot_enter', dutySentences.cannotEnter(element.name))
      const owner: OwnerRow = { unitId: unit.id, elementId: element.id, accountId: one.account, post }
      const was = before.get(element.id)
      if ((was?.accountId ?? null) === owner.accountId && (was?.post ?? null) === owner.post) continue
      await writeOwner(trx, owner)
      await appendAudit(trx, {
        at: now.toISOString(),
        accountId: account.id,
        act: 'assign_owner',
        unitId: unit.id,
        elementId: element.id,
        before: was === undefined ? null : { account: was.accountId, post: was.post },
        after: owner.accountId === null && owner.post === null ? null : { account: owner.accountId, post: owner.post },
      })
    }
  })
}

function invalid(index: number, field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field: `owners.${index}.${field}`, code, message }] })
}
