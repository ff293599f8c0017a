/**
 * What is known about the leaves of a scheme for one unit and period: from its monthly sheets where the scheme says so, from
 * counts entered for the leaf otherwise, and from the province's own where the leaf is inherited.
 */
import type { Reader } from '../../database/tables.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Period } from '../../domain/period.ts'
import { leavesOf, type SchemeNode } from '../../domain/scheme.ts'
import type { LeafAnswer, LeafSource } from '../../domain/scoring-rule.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Facts } from '../facts.ts'
import { type Numbered, numberOfUnit } from '../number.ts'
import { numberOfProvince } from '../province.ts'
import type { StoredScheme } from './schemes.ts'

/** Counts entered for a leaf, with where they were read. */
export type LeafCount = LeafAnswer & { source: string; revision: number }

/** By unit, then by leaf. */
export type LeafCounts = ReadonlyMap<number, ReadonlyMap<string, LeafCount>>

export type Answered = LeafAnswer & {
  /** Where the answer comes from; null where there is none. */
  from: 'sheets' | 'entered' | 'province' | null
  /** The text of the source of what was entered. */
  source: string
  /** The number behind an answer from sheets, with its status and what is missing. */
  number: Numbered | undefined
  revision: number
}

export async function leafCounts(db: Reader, scheme: string, period: Period): Promise<LeafCounts> {
  const rows = await db
    .selectFrom('leaf_count')
    .selectAll()
    .where('scheme', '=', scheme)
    .where('period', '=', period)
    .execute()
  const counts = new Map<number, Map<string, LeafCount>>()
  for (const { unit_id, node, numerator, denominator, choice, points, source, revision } of rows) {
    const ofUnit = counts.get(unit_id) ?? new Map<string, LeafCount>()
    const fraction = numerator === null || denominator === null ? null : { numerator, denominator }
    ofUnit.set(node, { fraction, choice, points, source, revision })
    counts.set(unit_id, ofUnit)
  }
  return counts
}

/** The answers of a unit, by leaf. Months of the period must be among the facts. */
export function answersOf(
  facts: Facts,
  scheme: Pick<StoredScheme, 'nodes'>,
  unit: Unit,
  period: Period,
  counts: LeafCounts,
): Map<string, Answered> {
  return new Map(leavesOf(scheme.nodes).map((leaf) => [leaf.code, answerOf(facts, unit, period, counts, leaf)]))
}

function answerOf(facts: Facts, unit: Unit, period: Period, counts: LeafCounts, leaf: SchemeNode): Answered {
  const nothing = { fraction: null, choice: null, points: null, source: '', number: undefined, revision: 0 }
  if (leaf.inherited && unit.kind !== 'province') {
    const shared = unit.parentId === null ? undefined : counts.get(unit.parentId)?.get(leaf.code)
    return shared === undefined ? { ...nothing, from: null } : { ...nothing, ...shared, from: 'province' }
  }
  const source = leaf.rule !== null && 'from' in leaf.rule ? leaf.rule.from : null
  const number = source === null ? undefined : numberFrom(facts, unit, source, period, leaf)
  const entered = counts.get(unit.id)?.get(leaf.code)
  const revision = entered?.revision ?? 0
  if (number !== undefined && number.rollup.gap === undefined && number.absence !== 'not_comparable') {
    // Without a ratio there were no cases: 0/0, which the leaf's own rule judges.
    const fraction = number.ratio ?? { numerator: number.rollup.numerator, denominator: 0 }
    return { ...nothing, fraction, number, from: 'sheets', revision }
  }
  return entered === undefined
    ? { ...nothing, number, from: null }
    : { ...nothing, ...entered, number, from: 'entered' }
}

function numberFrom(
  facts: Facts,
  unit: Unit,
  source: LeafSource,
  period: Period,
  leaf: SchemeNode,
): Numbered | undefined {
  const indicator = indicatorOf(facts.catalogue, source, leaf)
  if (indicator === undefined) return undefined
  return unit.kind === 'province'
    ? numberOfProvince(facts, unit, indicator, period)
    : numberOfUnit(facts, unit, indicator, period)
}

/** The indicator that a leaf reads; where it sums elements itself, one made for it that no list shows. */
function indicatorOf(catalogue: Catalogue, source: LeafSource, leaf: SchemeNode): Indicator | undefined {
  if ('indicator' in source) return catalogue.indicatorsByCode.get(source.indicator)
  return {
    code: `leaf ${leaf.code}`,
    version: 1,
    kind: 'rate',
    field: 'procedures',
    position: 0,
    name: leaf.name,
    shortName: leaf.name,
    nameEn: leaf.name,
    ...source,
    numeratorWords: '',
    denominatorWords: '',
    caseWord: '',
    measure: '%',
    polarity: 'higher',
    decimals: 1,
    zeroRule: 'not_assessed',
    headline: null,
    source: '',
  }
}
