/** A new draft: a head and nothing in it yet, or all that another version holds. */

import { violatedConstraint } from '../../database/constraint.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { scaledPoints } from '../../domain/leaf-answer.ts'
import type { Scheme } from '../../domain/scheme.ts'
import { faultsOfDraft } from '../../domain/scheme-drafts.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import type { SchemeCopy, SchemeDraft } from './act-contract.ts'
import { closeAct, type SchemeAct } from './close-act.ts'
import { classesOf } from './content.ts'
import { atField, failuresOf, faultsOf, refuseUnsound } from './refusals.ts'
import { insertDraft, writeNodes } from './scheme-queries.ts'
import { schemeSentences as say } from './sentences.vi.ts'

/** The head as it would be stored, without nodes. Fails with invalid, every fault at its field. */
export function headOf(catalogue: Catalogue, unitId: number, body: Omit<SchemeDraft, 'account'>): Scheme {
  const { unit: _, ...head } = body
  const { made: classes, failures } = classesOf(body.classes)
  const maximum = scaledPoints(body.maximum, body.decimals)
  if (maximum === undefined)
    failures.push({ field: 'maximum', code: 'decimals', message: say.totalDecimals(body.decimals) })
  if (!catalogue.indexScales.has(body.index))
    failures.push({ field: 'index', code: 'unknown_index', message: say.unknownIndex })
  if (catalogue.schemes.has(body.code))
    failures.push({ field: 'code', code: 'code_taken', message: say.codeTaken(body.code) })
  const scheme: Scheme = { ...head, unitId, state: 'draft', classes, maximum: maximum ?? 1, nodes: [] }
  refuseUnsound([...failures, ...headFailures(catalogue, scheme)])
  return scheme
}

/** What is wrong with a head, whatever its tree. */
export function headFailures(catalogue: Catalogue, scheme: Scheme) {
  const faults = faultsOfDraft(faultsOf(catalogue, { ...scheme, nodes: [] }))
  return failuresOf(scheme, faults)
}

export async function draftScheme(act: SchemeAct, unitId: number, body: SchemeDraft): Promise<void> {
  const { account: _, ...head } = body
  const scheme = headOf(act.catalogue, unitId, head)
  await inserting(act.db, scheme.code, async (trx) => {
    await insertDraft(trx, scheme)
    await closeAct(trx, act, 'draft_scheme', scheme, { after: { scheme: scheme.code, name: scheme.name } })
  })
}

/** Also of a national set. What was published under the other version stays with it. */
export async function copyScheme(
  act: SchemeAct,
  unitId: number,
  source: StoredScheme,
  body: SchemeCopy,
): Promise<void> {
  const { account: _, unit: __, ...own } = body
  if (act.catalogue.schemes.has(body.code)) throw atField('code', 'code_taken', say.codeTaken(body.code))
  const scheme: Scheme = { ...source, ...own, unitId, state: 'draft', validTo: null }
  await inserting(act.db, scheme.code, async (trx) => {
    await insertDraft(trx, scheme)
    await writeNodes(trx, scheme.code, scheme.nodes)
    const after = { scheme: scheme.code, name: scheme.name, copiedFrom: source.name, nodes: scheme.nodes.length }
    await closeAct(trx, act, 'copy_scheme', scheme, { after })
  })
}

/** Two may choose one code at the same moment. */
export async function inserting(db: Database, code: string, work: (trx: Database) => Promise<void>): Promise<void> {
  try {
    await inTransaction(db, work)
  } catch (error) {
    if (violatedConstraint(error) === 'unique') throw atField('code', 'code_taken', say.codeTaken(code))
    throw error
  }
}
