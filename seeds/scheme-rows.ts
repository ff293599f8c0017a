/** Schemes, what is published of indices, and what stands behind leaves, as rows. */
import type { SeedIndexScale, SeedLeafCount, SeedResults, SeedScheme } from './shapes.ts'
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
