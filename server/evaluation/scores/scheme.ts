/** The ranking of units by the published scores of a scheme, with the computed total beside the published one. */
import type { Reader } from '../../database/tables.ts'
import { formatScaled } from '../../domain/measure.ts'
import { lastDayOf, lastMonthOf, type Period } from '../../domain/period.ts'
import { rank } from '../../domain/ranking.ts'
import {
  computedTotal,
  type PublishedScores,
  type Scheme,
  type SchemeNode,
  totalDifference,
} from '../../domain/scheme.ts'
import { type Block, compareNames, isInBlock, type Unit } from '../../domain/unit.ts'
import { unitName } from '../../domain/wording.vi.ts'
import type { Catalogue } from '../catalogue.ts'
import { prevailing, resultsOfScheme, resultsOfUnits } from '../indices/results.ts'
import { nameOf } from '../shown.vi.ts'
import { schemeSubtitle, schemeTitle } from './scheme-sentences.vi.ts'
import { type StoredScheme, wireScheme } from './schemes.ts'

/** Published points of a scheme and period, by unit and node, the total under ''; of several sources the prevailing one. */
export async function publishedPoints(
  db: Reader,
  scheme: Pick<StoredScheme, 'code' | 'decimals' | 'nodes'>,
  period: Period,
): Promise<Map<number, Map<string, number>>> {
  const nodes = new Map(scheme.nodes.map((node) => [node.code, node]))
  const points = new Map<number, Map<string, number>>()
  for (const { unitId, node, value, decimals } of prevailing(await resultsOfScheme(db, scheme.code, period))) {
    const ofUnit = points.get(unitId) ?? new Map<string, number>()
    const { rule, maximum } = nodes.get(node) ?? {}
    // What is published on a scale of its own (0 to 10) makes points of the scheme as the rule says.
    const share = rule?.kind === 'scaled' && maximum ? maximum / (rule.top * 10 ** scheme.decimals) : 1
    ofUnit.set(node, Math.round(value * share * 10 ** (scheme.decimals - decimals)))
    points.set(unitId, ofUnit)
  }
  return points
}

/** Units × periods in which totals were published, so that a screen can offer them. */
export async function publishedWhere(db: Reader, scheme: string): Promise<{ unitId: number; period: Period }[]> {
  const rows = await db
    .selectFrom('index_result')
    .select(['unit_id', 'period'])
    .distinct()
    .where('scheme', '=', scheme)
    .where('node', '=', '')
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, period: row.period }))
}

export function schemeRankingOf(
  catalogue: Catalogue,
  scheme: StoredScheme,
  published: ReadonlyMap<number, ReadonlyMap<string, number>>,
  parent: Unit,
  period: Period,
  block: Block,
) {
  const units = catalogue
    .childrenOf(parent.id, lastDayOf(lastMonthOf(period)))
    .filter((unit) => isInBlock(unit.kind, block) && published.get(unit.id)?.has(''))
  const scale = 10 ** scheme.decimals
  const shown = (points: number) => formatScaled(points, scheme.decimals)
  const contenders = units.map((unit) => ({
    subject: unit,
    value: { numerator: published.get(unit.id)?.get('') ?? 0, denominator: 1 },
    reason: undefined,
  }))
  const placed = rank(contenders, 'higher', (a, b) => compareNames(a.name, b.name))
  const groups = groupsOf(scheme)
  const groupCodes = new Set(groups.map(({ code }) => code))
  const items = placed.map(({ subject, place }) => {
    const points = published.get(subject.id) as ReadonlyMap<string, number>
    // Leaves may be published as well; they are in their groups already.
    const parts = new Map([...points].filter(([code]) => groupCodes.has(code)))
    const one: PublishedScores = { total: points.get('') ?? 0, parts }
    const isSplit = one.parts.size > 0
    const { difference, notable } = totalDifference(one)
    return {
      place,
      unit: nameOf(subject),
      published: one.total / scale,
      computed: isSplit ? computedTotal(one) / scale : null,
      difference: isSplit ? difference / scale : null,
      publishedShown: shown(one.total),
      computedShown: isSplit ? shown(computedTotal(one)) : '–',
      differenceShown: isSplit ? shown(difference) : '',
      notable: isSplit && notable,
      parts: groups.map((node) => {
        const points = one.parts.get(node.code) ?? 0
        return { node: node.code, points: points / scale, shown: shown(points) }
      }),
      reason: null,
    }
  })
  const notable = items.filter((item) => item.notable).length
  return {
    scheme: wireScheme(catalogue, scheme),
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

/** The index of public administration reform, of which a class is asked in plans and campaigns. */
export const parIndex = 'par_index'

/** The unit's published total of the reform index in a year, in hundredths of a point; undefined where none is stored. */
export async function publishedParIndex(db: Reader, unitId: number, year: number): Promise<number | undefined> {
  const results = await resultsOfUnits(db, [unitId], { index: parIndex, period: String(year) })
  const total = prevailing(results).find(({ node }) => node === '')
  return total && total.value * 10 ** (2 - total.decimals)
}
