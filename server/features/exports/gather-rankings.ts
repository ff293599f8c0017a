/** Gathers a ranking, and what is drawn of it: against the period before, and against chance. */
import { chartTable } from '../../charting/chart-table.ts'
import type { Exportable } from '../../charting/columns.ts'
import { dumbbellChart } from '../../charting/dumbbell-model.ts'
import { funnelChart } from '../../charting/funnel-model.ts'
import type { Chart } from '../../domain/chart.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam, type Month, type Period, previousPeriod } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import { shownRanking } from '../../evaluation/indicator-ranking.ts'
import { everBelow, lastReportedMonth, openingPeriod } from '../../evaluation/period-choice.ts'
import { headlineOf, monthsForRanking, rankingOf } from '../../evaluation/ranking.ts'
import { openSheets } from '../../evaluation/sheets/open-sheets.ts'
import { indicatorNamed, notFound, parentNamed } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { ExportQuery } from './contract.ts'
import { exportSentences } from './sentences.vi.ts'

/** `months` says what is read for a period. */
export async function rankingAsked(
  site: Site,
  account: Account,
  query: ExportQuery,
  months: (period: Period) => Month[] = monthsForRanking,
) {
  const { now, catalogue, parent, period } = await placeAndPeriod(site, account, query)
  const indicator = query.indicator === undefined ? headlineOf(catalogue) : indicatorNamed(catalogue, query.indicator)
  if (!indicator) throw notFound('indicator', '')
  const facts = await site.evaluation.facts(account, months(period), now)
  const ranking = rankingOf(facts, parent, indicator, period, query.kind, query.order)
  const units = ranking.rows.map((row) => row.subject)
  return { facts, parent, indicator, period, ranking, asOf: now.toISOString(), open: openSheets(facts, units, period) }
}

export async function gatherDumbbell(site: Site, account: Account, query: ExportQuery): Promise<Exportable> {
  const asked = await rankingAsked(site, account, byValue(query), monthsForBoth)
  const { facts, parent, indicator, period, ranking, asOf, open } = asked
  const before = rankingOf(facts, parent, indicator, previousPeriod(period), query.kind)
  const chart = dumbbellChart(shownRanking(facts, ranking, asOf), shownRanking(facts, before, asOf), open)
  return exportOf(chart, ['So ky truoc', indicator.shortName, period])
}

export async function gatherFunnel(site: Site, account: Account, query: ExportQuery): Promise<Exportable> {
  const { facts, indicator, period, ranking, asOf, open } = await rankingAsked(site, account, byValue(query))
  const chart = funnelChart(shownRanking(facts, ranking, asOf), open)
  if (chart === null) throw new Failure('not_found', { message: exportSentences.noFunnel })
  return exportOf(chart, ['Pheu', indicator.shortName, period])
}

/** The ranking of the period before has its own movement, which asks for one period more. */
function monthsForBoth(period: Period): Month[] {
  return [...monthsForRanking(previousPeriod(period)), ...monthsForRanking(period)]
}

function byValue(query: ExportQuery): ExportQuery {
  return { ...query, order: 'value' }
}

function exportOf(chart: Chart, nameParts: string[]): Exportable {
  return { chart, table: chartTable(chart), nameParts }
}

export async function placeAndPeriod(site: Site, account: Account, query: ExportQuery) {
  const now = site.now()
  const today = dateInVietnam(now)
  const catalogue = await site.evaluation.catalogue()
  const parent = parentNamed(catalogue, query.parent, account, today)
  const period = query.period ?? openingPeriod(today, await lastReportedMonth(site.db, everBelow(catalogue, parent)))
  return { now, catalogue, parent, period }
}
