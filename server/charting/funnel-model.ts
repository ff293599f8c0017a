/**
 * A ranking as a funnel: each unit's rate against its number of cases, with the limits of chance around the target that
 * binds the whole. Units with few cases, which no ranking places, are among them: what they lack is what a funnel shows.
 */
import type { FunnelChart } from '../domain/chart.ts'
import { funnelCurve, funnelZone } from '../domain/funnel.ts'
import { capitalised } from '../domain/wording.vi.ts'
import type { shownRanking } from '../evaluation/indicator-ranking.ts'
import type { OpenSheets } from '../evaluation/sheets/open-sheets.ts'
import { axisRange } from './axis-range.ts'
import { numberOrNull } from './columns.ts'
import { rankedName } from './ranking-model.ts'
import { frameOf, statusLine, words } from './words.vi.ts'

type Ranking = ReturnType<typeof shownRanking>

/** With fewer units there is nothing to compare. */
const leastUnits = 8

/**
 * Null where it would say nothing: fewer than eight units with cases, no target in figures for the whole, a target of
 * 100% or 0%, which leaves nothing to chance, or a measure that is no share of its cases.
 */
export function funnelChart(ranking: Ranking, open: OpenSheets): FunnelChart | null {
  const { indicator, parent, total } = ranking
  const target = numberOrNull(total.target?.value)
  if (target === null || target <= 0 || target >= 100) return null
  const items = ranking.items.filter(
    (item) => item.value !== null && item.numerator !== null && countOf(item).cases > 0,
  )
  if (items.length < leastUnits || items.some((item) => countOf(item).successes > countOf(item).cases)) return null
  const points = items.map((item) => {
    const { successes, cases } = countOf(item)
    return {
      name: rankedName(item.unit),
      cases,
      value: item.value ?? 0,
      shown: item.shown,
      fraction: item.fraction,
      zone: funnelZone(target, successes, cases),
    }
  })
  const adjusted = items.filter((item) => item.adjusted !== '').map((item) => item.unit.name)
  const count = (side: string) => points.filter((point) => point.zone.startsWith(side)).length
  return {
    kind: 'funnel',
    frame: frameOf(
      words.funnel.title(indicator.shortName, count('below'), count('above')),
      words.funnel.subtitle(indicator.name, ranking.period, parent.label, total.target?.shown ?? ''),
      words.monthlySheets,
      statusLine(ranking.status, ranking.asOf, { open, adjusted }),
      parent.fictional,
    ),
    casesName: capitalised(indicator.denominatorWords),
    target,
    targetShown: total.target?.shown ?? '',
    ...axisRange([...points.map((point) => point.value), target], 100),
    limits: funnelCurve(target, items.map(countOf)),
    points,
  }
}

function countOf({ numerator, denominator }: Ranking['items'][number]): { successes: number; cases: number } {
  return { successes: numerator ?? 0, cases: denominator ?? 0 }
}
