/** Gathers what is to be exported, through the same evaluation and scope as the screens. */

import type { Exportable } from '../../charting/columns.ts'
import { completenessExport } from '../../charting/completeness-model.ts'
import { heatExport } from '../../charting/heat-model.ts'
import { rankingExport } from '../../charting/ranking-model.ts'
import { schemeExport } from '../../charting/scheme-model.ts'
import { scorecardExport, seriesExport } from '../../charting/scorecard-model.ts'
import { targetsExport } from '../../charting/targets-model.ts'
import { tasksExport } from '../../charting/tasks-model.ts'
import { documentsLine, listLine, statusLine } from '../../charting/words.vi.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam, lastMonthOf, monthsBetween, previousPeriod, shiftPeriod } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import { shownRanking } from '../../evaluation/indicator-ranking.ts'
import { unitsInPeriod } from '../../evaluation/number.ts'
import { monthsForOverview, overviewOf } from '../../evaluation/overview.ts'
import { lastReportedMonth, openingPeriodOfUnit } from '../../evaluation/period-choice.ts'
import { maySeePlan } from '../../evaluation/plans/plans.ts'
import { tasksOf } from '../../evaluation/plans/tasks.ts'
import { monthsForScorecard, scorecardOf } from '../../evaluation/scorecard.ts'
import { publishedPoints, schemeRankingOf } from '../../evaluation/scores/scheme.ts'
import { completenessOf } from '../../evaluation/sheets/completeness.ts'
import { openSheets } from '../../evaluation/sheets/open-sheets.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { targetsOf, targetsOfPlan } from '../../evaluation/targets.ts'
import { notFound, parentNamed, schemeNamed, unitNamed, unitsNamed } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { ExportKind, ExportQuery } from './contract.ts'
import { gatherEmulation } from './emulation-model.ts'
import { gatherIndices } from './gather-indices.ts'
import { gatherDumbbell, gatherFunnel, placeAndPeriod, rankingAsked } from './gather-rankings.ts'
import { gatherComparison, gatherScores } from './score-model.ts'
import { exportSentences } from './sentences.vi.ts'

export async function gather(site: Site, account: Account, what: ExportKind, query: ExportQuery): Promise<Exportable> {
  switch (what) {
    case 'ranking':
      return gatherRanking(site, account, query)
    case 'dumbbell':
    case 'funnel':
      return what === 'dumbbell' ? gatherDumbbell(site, account, query) : gatherFunnel(site, account, query)
    case 'heat':
      return gatherHeat(site, account, query)
    case 'scorecard':
    case 'series':
      return gatherScorecard(site, account, what, query)
    case 'scheme':
      return gatherScheme(site, account, query)
    case 'indices':
    case 'index':
      return gatherIndices(site, what, query)
    case 'scores':
    case 'comparison':
      if (query.scheme === undefined) throw missing('scheme', exportSentences.schemeNeeded)
      if (what === 'scores' && query.unit === undefined) throw missing('unit', exportSentences.unitNeeded)
      return (what === 'scores' ? gatherScores : gatherComparison)(site, account, { scheme: query.scheme, query })
    case 'targets':
    case 'tasks':
      return gatherPlans(site, account, what, query)
    case 'completeness':
      return gatherCompleteness(site, account, query)
    case 'initiatives':
    case 'commendations':
      if (query.campaign === undefined) throw missing('campaign', exportSentences.campaignNeeded)
      return gatherEmulation(site, account, what, query.campaign)
  }
}

async function gatherRanking(site: Site, account: Account, query: ExportQuery): Promise<Exportable> {
  const { facts, ranking, asOf, open } = await rankingAsked(site, account, query)
  return rankingExport(shownRanking(facts, ranking, asOf), open)
}

async function gatherHeat(site: Site, account: Account, query: ExportQuery): Promise<Exportable> {
  const { now, parent, period } = await placeAndPeriod(site, account, query)
  const facts = await site.evaluation.facts(account, monthsForOverview(period), now)
  const block = query.kind ?? 'all'
  const overview = await overviewOf(facts, parent, period, block, now.toISOString())
  return heatExport(overview.heat, {
    ...nameOf(parent),
    period,
    subtitle: overview.subtitle,
    status: statusLine(overview.status, overview.asOf, {
      open: openSheets(facts, unitsInPeriod(facts, parent, lastMonthOf(period)), period),
      adjusted: overview.heat.rows
        .filter((row) => row.cells.some((cell) => cell.adjusted !== ''))
        .map((row) => row.unit.name),
    }),
  })
}

async function gatherScorecard(
  site: Site,
  account: Account,
  what: 'scorecard' | 'series',
  query: ExportQuery,
): Promise<Exportable> {
  if (query.unit === undefined) throw missing('unit', exportSentences.unitNeeded)
  const now = site.now()
  const today = dateInVietnam(now)
  const catalogue = await site.evaluation.catalogue()
  const unit = unitNamed(catalogue, query.unit, today, query.period)
  const period =
    query.period ?? openingPeriodOfUnit(catalogue, unit, today, await lastReportedMonth(site.db, [unit.id]))
  const months = monthsForScorecard(catalogue, unit, period, today)
  const facts = await site.evaluation.facts(account, months, now, query.basis)
  const card = scorecardOf(facts, unit, period, now.toISOString())
  if (what === 'scorecard') return scorecardExport(card)
  const series = seriesExport(card, query.indicator)
  if (!series) throw new Failure('not_found', { message: exportSentences.nothing })
  return series
}

async function gatherScheme(site: Site, account: Account, query: ExportQuery): Promise<Exportable> {
  if (query.scheme === undefined) throw missing('scheme', exportSentences.schemeNeeded)
  const catalogue = await site.evaluation.catalogue()
  const scheme = schemeNamed(catalogue, query.scheme, account)
  const today = dateInVietnam(site.now())
  const parent = parentNamed(catalogue, query.parent, account, today)
  const period = query.period ?? today.slice(0, 4)
  const scores = await publishedPoints(site.db, scheme, period)
  return schemeExport(schemeRankingOf(catalogue, scheme, scores, parent, period, query.kind ?? 'all'))
}

async function gatherPlans(
  site: Site,
  account: Account,
  what: 'targets' | 'tasks',
  query: ExportQuery,
): Promise<Exportable> {
  const catalogue = await site.evaluation.catalogue()
  const units = query.unit === undefined ? undefined : unitsNamed(catalogue, query.unit, query.year)
  const plan = query.plan === undefined ? undefined : catalogue.plans.get(query.plan)
  if (query.plan !== undefined && (!plan || !maySeePlan(catalogue, plan, account)))
    throw notFound('plan', String(query.plan))
  const aboutOf = (name: string, fictional: boolean) => ({
    fictional,
    status: documentsLine(site.now().toISOString()),
    nameParts: [name, plan?.title ?? units?.[0]?.name ?? '', String(query.year ?? '')].filter(Boolean),
  })
  if (what === 'tasks') {
    const records = await site.evaluation.records()
    const view = { catalogue, records, viewer: account, today: dateInVietnam(site.now()) }
    const tasks = tasksOf(view, { plan: plan?.id, units, year: query.year })
    const isFictional = tasks.some((task) => task.unit.fictional)
    return tasksExport(tasks, { ...aboutOf('Nhiem vu', isFictional), plan: plan?.title })
  }
  const items = plan ? targetsOfPlan(catalogue, plan) : targetsOf(catalogue, units, query.year)
  const isFictional = (code: string) => catalogue.units.find((unit) => unit.code === code)?.fictional ?? false
  return targetsExport(
    items,
    aboutOf(
      'Chi tieu',
      items.some((item) => isFictional(item.unit)),
    ),
  )
}

/** Twelve months up to the one asked for, or to the last one that is over. */
async function gatherCompleteness(site: Site, account: Account, query: ExportQuery): Promise<Exportable> {
  const now = site.now()
  const today = dateInVietnam(now)
  const to = query.period === undefined ? previousPeriod(today.slice(0, 7)) : lastMonthOf(query.period)
  const from = shiftPeriod(to, -11)
  const sheets = await site.evaluation.sheets(monthsBetween(from, to))
  const parent = parentNamed(sheets.catalogue, query.parent, account, today)
  const board = completenessOf(sheets, { viewer: account, parent, from, to, today })
  return completenessExport(board, listLine(now.toISOString()))
}

function missing(field: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code: 'missing', message }] })
}
