/** Schemes, what is published of indices, and what stands behind leaves, as rows. */
import type {
  SeedBenchmark,
  SeedIndexScale,
  SeedIndexVersion,
  SeedLeafCount,
  SeedResults,
  SeedScheme,
} from './shapes.ts'
import type { UnitIds } from './unit-rows.ts'

export function schemeRows(schemes: readonly SeedScheme[]) {
  return {
    scheme: schemes.map(
      ({ nodes: _, classes: __, validFrom, validTo, asOf, index, appliesTo, roundedAt, unitId, ...scheme }) => ({
        ...scheme,
        index_code: index,
        unit_id: unitId,
        applies_to: JSON.stringify(appliesTo),
        valid_from: validFrom,
        valid_to: validTo,
        as_of: asOf,
        rounded_at: roundedAt,
        revision: 1,
        withdrawn_on: null,
        withdrawn_why: null,
      }),
    ),
    scheme_class: schemes.flatMap(({ code, classes }) =>
      classes.map(({ name, from }, position) => ({ scheme: code, position, name, from_share: from })),
    ),
    scheme_node: schemes.flatMap(({ code: scheme, nodes }) =>
      nodes.map(({ inherited, evidence, rule, ...node }) => ({
        ...node,
        scheme,
        inherited: inherited ? 1 : 0,
        evidence: evidence ? 1 : 0,
        rule: rule === null ? null : JSON.stringify(rule),
      })),
    ),
  }
}

export function indexScaleRows(scales: readonly SeedIndexScale[]) {
  return scales.map(({ index, ...scale }) => ({ ...scale, index_code: index }))
}

/** Keys go on from those already given. */
export function resultRows(sources: readonly SeedResults[], ids: UnitIds, given = { sources: 0, results: 0 }) {
  let last = given.results
  return {
    result_source: sources.map(({ source, publishedOn }, index) => ({
      id: given.sources + index + 1,
      text: source,
      published_on: publishedOn,
      added_at: null,
      account_id: null,
    })),
    index_result: sources.flatMap(({ results }, index) =>
      results.map(({ index: index_code, unit, place, ofUnits, note, ...result }) => {
        last += 1
        return {
          ...result,
          id: last,
          index_code,
          unit_id: ids.of(unit),
          place: place ?? null,
          of_units: ofUnits ?? null,
          note: note ?? '',
          source_id: given.sources + index + 1,
          revision: 1,
        }
      }),
    ),
  }
}

/** Benchmarks have sources of their own rows, unless a list of results has the same one. Keys go on from those given. */
export function benchmarkRows(benchmarks: readonly SeedBenchmark[], known: readonly SeedResults[]) {
  const keyOf = (text: string, publishedOn: string | null) => `${text}\n${publishedOn ?? ''}`
  const ids = new Map(known.map(({ source, publishedOn }, index) => [keyOf(source, publishedOn), index + 1]))
  const sources = benchmarks.flatMap(({ source, publishedOn = null }) => {
    const key = keyOf(source, publishedOn)
    if (ids.has(key)) return []
    ids.set(key, ids.size + 1)
    return [{ id: ids.size, text: source, published_on: publishedOn, added_at: null, account_id: null }]
  })
  return {
    result_source: sources,
    index_benchmark: benchmarks.map(({ index, source, publishedOn = null, place, ofUnits, note, ...row }, at) => ({
      ...row,
      id: at + 1,
      index_code: index,
      place: place ?? null,
      of_units: ofUnits ?? null,
      note: note ?? '',
      source_id: ids.get(keyOf(source, publishedOn)) ?? 0,
    })),
  }
}

export function indexVersionRows(versions: readonly SeedIndexVersion[]) {
  return versions.map(({ index, from, ...version }) => ({ ...version, index_code: index, from_date: from }))
}

export function leafCountRows(counts: readonly SeedLeafCount[], ids: UnitIds) {
  return counts.map(({ unit, points, ...count }) => ({
    ...count,
    unit_id: ids.of(unit),
    choice: null,
    points: points ?? null,
    at: null,
    account_id: null,
    revision: 1,
  }))
}
