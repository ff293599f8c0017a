/** One index of one unit: its course, its components, those it is ranked with, and what each source says. */
import { componentTotal, topOf } from '../../domain/component-total.ts'
import { compareScaled, type Scaled } from '../../domain/index-target.ts'
import { placeShown } from '../../domain/index-target.vi.ts'
import { formatScaled } from '../../domain/measure.ts'
import { type Period, periodKind, previousPeriod, yearOf } from '../../domain/period.ts'
import { treeOrder } from '../../domain/scheme.ts'
import type { Basis } from '../../domain/succession.ts'
import type { StoredScheme } from '../scores/schemes.ts'
import { nameOf } from '../shown.vi.ts'
import { fellowsOf, type IndexFacts, rankedIn } from './index-facts.ts'
import { headOf, periodsOf, shownTarget } from './index-overview.ts'
import { courseTitle, gapWords, methodWords, pointFromWords } from './index-sentences.vi.ts'
import { type IndexPoint, indexSeries } from './index-series.ts'
import { movementOf, numberShown, otherOf, plain, shownStanding, sourceOf } from './index-shown.ts'
import { middleOf, placesOf, standingBefore, standingIn } from './index-standing.ts'
import { indexTargetsOf } from './index-targets.ts'
import { type IndexResult, prevailing } from './results.ts'

export type CourseAsked = { index: string; period: Period; basis: Basis }

/** `nodes`: results of components of all who are ranked together, in the period and in the one before. */
export function indexCourse(facts: IndexFacts, { index, period, basis }: CourseAsked, nodes: readonly IndexResult[]) {
  const { catalogue, unit } = facts
  const parent = unit.parentId === null ? undefined : catalogue.unitsById.get(unit.parentId)
  const standing = shownStanding(facts, index, period) ?? null
  const series = indexSeries(facts, index, periodKind(period) ?? 'year', basis)
  const year = yearOf(period)
  return {
    unit: nameOf(unit),
    parent: parent ? nameOf(parent) : null,
    index: headOf(catalogue, index),
    period,
    periods: periodsOf(facts, index),
    basis,
    title: courseTitle(unit, headOf(catalogue, index).shortName, period, standing),
    standing,
    targets: indexTargetsOf(facts, year)
      .filter((one) => one.index === index)
      .map((one) => shownTarget(catalogue, one)),
    series: series.map(shownPoint),
    profile: profileOf(facts, index, period, nodes),
    total: totalOf(facts, index, period, nodes),
    ranking: rankingRows(facts, index, period),
    /** How many of those ranked together have no number here. */
    unknown: Math.max(0, (standing?.field.ofUnits ?? 0) - rankedIn(facts, index, period).length),
    benchmarks: facts.benchmarks
      .filter((one) => one.index === index && one.year === year)
      .map(({ kind, name, place, ofUnits, note, source, ...number }) => ({
        kind,
        name,
        ...numberShown(number),
        placeShown: placeShown(place, ofUnits),
        note,
        source,
      })),
    mergedFrom: catalogue.successions
      .filter(({ toId }) => toId === unit.id)
      .flatMap(({ fromId, whole, on }) => {
        const one = catalogue.unitsById.get(fromId)
        return one ? [{ ...nameOf(one), whole, on }] : []
      }),
  }
}

function shownPoint(point: IndexPoint) {
  const { period, number, from, gap, method, breaks, result } = point
  return {
    period,
    value: number && plain(number),
    shown: number ? formatScaled(number.value, number.decimals) : '–',
    placeShown: number ? placeShown(number.place, number.ofUnits) : '–',
    place: number?.place ?? null,
    from,
    fromShown: from === null ? '' : pointFromWords[from],
    gap: gap === null ? null : gapWords[gap],
    method: method.name,
    breaks,
    breakShown: breaks === 'method' ? methodWords(method.name) : '',
    source: result?.source ?? '',
  }
}

function rankingRows(facts: IndexFacts, index: string, period: Period) {
  const computed = placesOf(facts, index, period)
  const rows = rankedIn(facts, index, period).map(({ unit, result }) => {
    const now = standingIn(facts, index, period, unit)
    const place = result.place ?? computed?.get(unit.id) ?? null
    const moved = now ? movementOf(now, standingBefore(facts, index, period, unit)) : undefined
    return {
      unit: nameOf(unit),
      ...numberShown(result),
      place,
      placeShown: place === null ? '–' : String(place),
      movement: moved?.movement ?? null,
      source: sourceOf(result),
      note: result.note,
      others: (now?.others ?? []).map(otherOf),
    }
  })
  return rows.sort((one, other) => (one.place ?? Number.MAX_SAFE_INTEGER) - (other.place ?? Number.MAX_SAFE_INTEGER))
}

/** The components of the unit's result, each beside the best and the middle of those that have one, and the year before. */
function profileOf(facts: IndexFacts, index: string, period: Period, nodes: readonly IndexResult[]) {
  const scheme = schemeOf(facts, index, period)
  const standing = prevailing(nodes).filter(({ node }) => node !== '')
  const fellows = new Set([facts.unit, ...rankedIn(facts, index, period).map(({ unit }) => unit)].map(({ id }) => id))
  for (const { id } of fellowsOf(facts.catalogue, facts.unit, period)) fellows.add(id)
  const at = (when: Period) => standing.filter((one) => one.period === when && fellows.has(one.unitId))
  const [now, before] = [at(period), at(previousPeriod(period))]
  return treeOrder(scheme?.nodes ?? []).flatMap(({ node, depth }) => {
    const own = now.find((one) => one.node === node.code && one.unitId === facts.unit.id)
    if (!own || !scheme) return []
    const all = now.filter((one) => one.node === node.code).sort((a, b) => compareScaled(b, a))
    const last = before.find(
      (one) => one.node === node.code && one.unitId === facts.unit.id && one.scheme === own.scheme,
    )
    const best = all[0]
    const bestUnit = best && facts.catalogue.unitsById.get(best.unitId)
    return [
      {
        code: node.code,
        name: node.name,
        depth,
        top: topOf(node, scheme.decimals),
        weight: node.maximum === null ? null : node.maximum / 10 ** scheme.decimals,
        ...numberShown(own),
        known: all.length,
        best: best && bestUnit && all.length > 1 ? { ...numberShown(best), unit: nameOf(bestUnit) } : null,
        median: all.length > 1 ? numberShown(middleOf(all)) : null,
        before: last ? numberShown(last) : null,
        others: conflictsOf(nodes, own),
      },
    ]
  })
}

function conflictsOf(nodes: readonly IndexResult[], own: IndexResult) {
  return nodes
    .filter((one) => one.node === own.node && one.unitId === own.unitId && one.period === own.period)
    .filter((one) => one.id !== own.id && compareScaled(one, own) !== 0)
    .map(otherOf)
}

/** What the components make, beside what was published; null where some are not known. */
function totalOf(facts: IndexFacts, index: string, period: Period, nodes: readonly IndexResult[]) {
  const scheme = schemeOf(facts, index, period)
  const published = facts.total(index, period, facts.unit.id)
  if (!scheme || !published) return null
  const own = prevailing(nodes).filter(
    (one) => one.unitId === facts.unit.id && one.period === period && one.node !== '',
  )
  const computed = componentTotal(scheme, new Map(own.map((one) => [one.node, one])))
  if (computed === null) return null
  const decimals = Math.max(scheme.decimals, published.decimals)
  const scaled = (one: Scaled) => one.value * 10 ** (decimals - one.decimals)
  const difference = { value: scaled({ value: computed, decimals: scheme.decimals }) - scaled(published), decimals }
  return {
    computed: numberShown({ value: computed, decimals: scheme.decimals }),
    published: numberShown(published),
    difference: {
      value: plain(difference),
      shown: `${difference.value > 0 ? '+' : ''}${formatScaled(difference.value, decimals)}`,
    },
    /** More than the rounding of components explains. */
    notable: Math.abs(difference.value) > 2 * 10 ** (decimals - 2),
  }
}

function schemeOf({ catalogue, total, unit }: IndexFacts, index: string, period: Period): StoredScheme | undefined {
  const scheme = total(index, period, unit.id)?.scheme ?? null
  return scheme === null ? undefined : catalogue.schemes.get(scheme)
}
