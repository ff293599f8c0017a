/** The ranking of units by the published scores of a scheme, with the computed total beside the published one. */
import type { Reader } from '../database/tables.ts'
import { formatScaled } from '../domain/measure.ts'
import { lastDayOf, lastMonthOf, type Period } from '../domain/period.ts'
import { rank } from '../domain/ranking.ts'
import { computedTotal, type PublishedScores, type Scheme, type SchemeNode, totalDifference } from '../domain/scheme.ts'
import { type Block, compareNames, isInBlock, type Unit } from '../domain/unit.ts'
import { unitName } from '../domain/wording.vi.ts'
import type { Catalogue } from './catalogue.ts'
import { schemeSubtitle, schemeTitle } from './scheme-sentences.vi.ts'
import { nameOf } from './shown.vi.ts'

export type StoredScheme = Scheme & { asOf: string | null }

export async function schemesStored(db: Reader): Promise<StoredScheme[]> {
  const nodes = await db.selectFrom('scheme_node').selectAll().orderBy('position').execute()
  const rows = await db.selectFrom('scheme').selectAll().orderBy('code').execute()
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    decision: row.decision,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    asOf: row.as_of,
    nodes: nodes
      .filter((node) => node.scheme === row.code)
      .map((node) => ({ ...node, inherited: node.inherited === 1 })),
  }))
}

export async function schemeNamed(db: Reader, code: string): Promise<StoredScheme | undefined> {
  return (await schemesStored(db)).find((scheme) => scheme.code === code)
}

/** Published scores of a scheme and year, by unit. */
export async function publishedScores(
  db: Reader,
  scheme: string,
  period: Period,
): Promise<Map<number, PublishedScores>> {
  const rows = await db
    .selectFrom('score')
    .select(['unit_id', 'node', 'points'])
    .where('scheme', '=', scheme)
    .where('period', '=', period)
    .where('kind', '=', 'published')
    .execute()
  const scores = new Map<number, { total: number; parts: Map<string, number> }>()
  for (const row of rows) {
    const one = scores.get(row.unit_id) ?? { total: 0, parts: new Map<string, number>() }
    if (row.node === '') one.total = row.points
    else one.parts.set(row.node, row.points)
    scores.set(row.unit_id, one)
  }
  return scores
}

/** Units × years in which scores were published, so that a screen can offer them. */
export async function publishedWhere(db: Reader, scheme: string): Promise<{ unitId: number; period: Period }[]> {
  const rows = await db
    .selectFrom('score')
    .select(['unit_id', 'period'])
    .where('scheme', '=', scheme)
    .where('node', '=', '')
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, period: row.period }))
}

export function schemeRankingOf(
  catalogue: Catalogue,
  scheme: StoredScheme,
  scores: ReadonlyMap<number, PublishedScores>,
  parent: Unit,
  period: Period,
  block: Block,
) {
  const units = catalogue
    .childrenOf(parent.id, lastDayOf(lastMonthOf(period)))
    .filter((unit) => isInBlock(unit.kind, block) && scores.has(unit.id))
  const contenders = units.map((unit) => ({
    subject: unit,
    value: { numerator: scores.get(unit.id)?.total ?? 0, denominator: 1 },
    reason: undefined,
  }))
  const placed = rank(contenders, 'higher', (a, b) => compareNames(a.name, b.name))
  const groups = groupsOf(scheme)
  const items = placed.map(({ subject, place }) => {
    const one = scores.get(subject.id) as PublishedScores
    const { difference, notable } = totalDifference(one)
    return {
      place,
      unit: nameOf(subject),
      published: one.total / 100,
      computed: computedTotal(one) / 100,
      difference: difference / 100,
      publishedShown: formatScaled(one.total, 2),
      computedShown: formatScaled(computedTotal(one), 2),
      differenceShown: formatScaled(difference, 2),
      notable,
      parts: groups.map((node) => {
        const points = one.parts.get(node.code) ?? 0
        return { node: node.code, points: points / 100, shown: formatScaled(points, 2) }
      }),
      reason: null,
    }
  })
  const notable = items.filter((item) => item.notable).length
  return {
    scheme: wireScheme(scheme),
    period,
    parent: nameOf(parent),
    block,
    title: schemeTitle(items.length, notable, block),
    subtitle: schemeSubtitle(scheme, unitName(parent), period),
    notable,
    items,
  }
}

/** The nodes directly below the root, whose points are published. */
export function groupsOf(scheme: Pick<Scheme, 'nodes'>): SchemeNode[] {
  return scheme.nodes.filter((node) => node.parent === null)
}

export function wireScheme(scheme: StoredScheme) {
  return {
    ...scheme,
    nodes: scheme.nodes.map((node) => ({ ...node, maximum: node.maximum === null ? null : node.maximum / 100 })),
  }
}

/** Schemes of the reform index itself have codes that begin so; other sets of indicators say nothing about its class. */
const parCodes = 'par'

/** The unit's published total of the reform index in a year, in hundredths of a point; undefined where none is stored. */
export async function publishedParIndex(db: Reader, unitId: number, year: number): Promise<number | undefined> {
  const rows = await db
    .selectFrom('score')
    .select(['scheme', 'points'])
    .where('unit_id', '=', unitId)
    .where('period', '=', String(year))
    .where('node', '=', '')
    .where('kind', '=', 'published')
    .orderBy('scheme')
    .execute()
  return rows.findLast(({ scheme }) => scheme.startsWith(parCodes))?.points
}
