/** SQL of schemes as they are drafted, put in force and withdrawn. A revision that is out of date writes nothing. */
import { updateAtRevision } from '../../database/revised.ts'
import type { Database } from '../../database/tables.ts'
import type { Scheme, SchemeClass, SchemeNode } from '../../domain/scheme.ts'

export type SchemeHeadRow = Omit<Scheme, 'nodes' | 'state'>
type At = { code: string; revision: number }

function columns(scheme: SchemeHeadRow) {
  return {
    index_code: scheme.index,
    name: scheme.name,
    decision: scheme.decision,
    issuer: scheme.issuer,
    unit_id: scheme.unitId,
    applies_to: JSON.stringify(scheme.appliesTo),
    valid_from: scheme.validFrom,
    valid_to: scheme.validTo,
    source: scheme.source,
    decimals: scheme.decimals,
    rounding: scheme.rounding,
    rounded_at: scheme.roundedAt,
    maximum: scheme.maximum,
  }
}

/** Throws what the engine throws where the code is taken. */
export async function insertDraft(trx: Database, scheme: SchemeHeadRow): Promise<void> {
  await trx
    .insertInto('scheme')
    .values({ code: scheme.code, ...columns(scheme), state: 'draft', as_of: null, revision: 1 })
    .execute()
  await writeClasses(trx, scheme.code, scheme.classes)
}

export async function updateDraft(trx: Database, scheme: SchemeHeadRow, revision: number): Promise<boolean> {
  const { code } = scheme
  if (!(await updateAtRevision(trx, 'scheme', { code, revision, state: 'draft' }, columns(scheme)))) return false
  await writeClasses(trx, scheme.code, scheme.classes)
  return true
}

/** Raises the revision of a draft, so that nobody else writes at the same time; false where somebody has. */
export async function holdDraft(trx: Database, { code, revision }: At): Promise<boolean> {
  return updateAtRevision(trx, 'scheme', { code, revision, state: 'draft' })
}

export async function moveScheme(
  trx: Database,
  { code, revision }: At,
  from: 'draft' | 'in_force',
  to: { state: 'in_force' } | { state: 'withdrawn'; withdrawn_on: string; withdrawn_why: string },
): Promise<boolean> {
  return updateAtRevision(trx, 'scheme', { code, revision, state: from }, to)
}

/** Ends a version in force; its points and rules stay what they are. */
export async function endScheme(trx: Database, { code, revision }: At, validTo: string): Promise<boolean> {
  return updateAtRevision(trx, 'scheme', { code, revision, state: 'in_force' }, { valid_to: validTo })
}

/** Of a draft that is held: all of its nodes are replaced. */
export async function writeNodes(trx: Database, scheme: string, nodes: readonly SchemeNode[]): Promise<void> {
  await trx.deleteFrom('scheme_node').where('scheme', '=', scheme).execute()
  const rows = nodes.map(({ rule, inherited, evidence, ...node }) => ({
    ...node,
    scheme,
    inherited: inherited ? 1 : 0,
    evidence: evidence ? 1 : 0,
    rule: rule === null ? null : JSON.stringify(rule),
  }))
  // Both engines bound the values of one statement.
  for (let at = 0; at < rows.length; at += 500)
    await trx
      .insertInto('scheme_node')
      .values(rows.slice(at, at + 500))
      .execute()
}

async function writeClasses(trx: Database, scheme: string, classes: readonly SchemeClass[]): Promise<void> {
  await trx.deleteFrom('scheme_class').where('scheme', '=', scheme).execute()
  if (classes.length === 0) return
  const rows = classes.map(({ name, from }, position) => ({ scheme, position, name, from_share: from }))
  await trx.insertInto('scheme_class').values(rows).execute()
}

/** Takes a held draft away with all that is in it. */
export async function deleteScheme(trx: Database, code: string): Promise<void> {
  await trx.deleteFrom('scheme_node').where('scheme', '=', code).execute()
  await trx.deleteFrom('scheme_class').where('scheme', '=', code).execute()
  await trx.deleteFrom('scheme').where('code', '=', code).execute()
}
