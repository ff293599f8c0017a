/** Stored versions of indices as trees, read with the catalogue. */
import type { Reader } from '../../database/tables.ts'
import { type Account, type AncestorsOf, may } from '../../domain/permission.ts'
import type { RoundedAt, Rounding, Scheme, SchemeNode, SchemeState } from '../../domain/scheme.ts'
import type { ScoringRule } from '../../domain/scoring-rule.ts'
import { ruleWords } from '../../domain/scoring-rule.vi.ts'
import type { UnitKind } from '../../domain/unit.ts'

/** `withdrawn`: on which day, and why. */
export type StoredScheme = Scheme & {
  asOf: string | null
  revision: number
  withdrawn: { on: string; why: string } | null
}

/** What becomes of predecessors' scores of an index after a merger: their mean, or nothing that could be compared. */
export type IndexScale = {
  index: string
  /** The highest value, in the index's measure. */
  top: number
  merger: 'mean' | 'none'
  level: 'province' | 'commune' | 'both'
  owner: string
}

/** A draft is for those who may edit it; what is or was in force is for everybody. */
export function maySeeScheme(
  { ancestorsOf }: { ancestorsOf: AncestorsOf },
  scheme: Pick<Scheme, 'state' | 'unitId'>,
  account: Account,
): boolean {
  return scheme.state !== 'draft' || mayEditScheme({ ancestorsOf }, scheme, account)
}

/** National sets come with the program; a province's own are edited by those who answer for it. */
export function mayEditScheme(
  { ancestorsOf }: { ancestorsOf: AncestorsOf },
  { unitId }: Pick<Scheme, 'unitId'>,
  account: Account,
): boolean {
  return unitId !== null && may(account, 'edit_schemes', unitId, ancestorsOf)
}

export async function schemesStored(db: Reader): Promise<StoredScheme[]> {
  const nodes = Map.groupBy(
    await db.selectFrom('scheme_node').selectAll().orderBy('scheme').orderBy('position').orderBy('code').execute(),
    (node) => node.scheme,
  )
  const classes = Map.groupBy(
    await db.selectFrom('scheme_class').selectAll().orderBy('scheme').orderBy('position').execute(),
    (one) => one.scheme,
  )
  const rows = await db.selectFrom('scheme').selectAll().orderBy('code').execute()
  return rows.map((row) => ({
    code: row.code,
    index: row.index_code,
    name: row.name,
    decision: row.decision,
    issuer: row.issuer,
    unitId: row.unit_id,
    appliesTo: JSON.parse(row.applies_to) as UnitKind[],
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    asOf: row.as_of,
    state: row.state as SchemeState,
    decimals: row.decimals,
    rounding: row.rounding as Rounding,
    roundedAt: row.rounded_at as RoundedAt,
    maximum: row.maximum,
    revision: row.revision,
    withdrawn: row.withdrawn_on === null ? null : { on: row.withdrawn_on, why: row.withdrawn_why ?? '' },
    classes: (classes.get(row.code) ?? []).map(({ name, from_share }) => ({ name, from: from_share })),
    nodes: (nodes.get(row.code) ?? []).map(
      ({ scheme: _, rule, inherited, evidence, ...node }): SchemeNode => ({
        ...node,
        inherited: inherited === 1,
        evidence: evidence === 1,
        rule: rule === null ? null : (JSON.parse(rule) as ScoringRule),
      }),
    ),
  }))
}

export async function indexScalesStored(db: Reader): Promise<Map<string, IndexScale>> {
  const rows = await db.selectFrom('index_scale').selectAll().execute()
  return new Map(
    rows.map(({ index_code, merger, level, ...row }) => [
      index_code,
      { ...row, index: index_code, merger: merger as IndexScale['merger'], level: level as IndexScale['level'] },
    ]),
  )
}

type NamesOfIndices = { indicatorsByCode: ReadonlyMap<string, { shortName: string }> }

/** A scheme as it is sent: points as plain numbers, which its decimals keep exact, and each rule in words. */
export function wireScheme(catalogue: NamesOfIndices, scheme: StoredScheme) {
  const { unitId: _, nodes, ...head } = scheme
  const scale = 10 ** scheme.decimals
  return {
    ...head,
    indexName: catalogue.indicatorsByCode.get(scheme.index)?.shortName ?? scheme.index,
    maximum: scheme.maximum / scale,
    classes: scheme.classes.map(({ name, from }) => ({ name, from: from / 100 })),
    nodes: nodes.map((node) => ({
      ...node,
      maximum: node.maximum === null ? null : node.maximum / scale,
      rule: node.rule?.kind ?? null,
      ruleShown: node.rule === null ? '' : ruleWords(node.rule, node.maximum, scheme.decimals),
    })),
  }
}
