/** How units stand: ranking of each main indicator, all of it as a heat map, and whose sheets are still missing. */
import { chartTable } from '../charting/chart-table.ts'
import { textColumn, wrappedColumn } from '../charting/columns.ts'
import { dumbbellChart } from '../charting/dumbbell-model.ts'
import { funnelChart } from '../charting/funnel-model.ts'
import { heatExport } from '../charting/heat-model.ts'
import { rankingExport } from '../charting/ranking-model.ts'
import { scorecardExport } from '../charting/scorecard-model.ts'
import type { Chart, PartsChart } from '../domain/chart.ts'
import type { EditionPage } from '../domain/edition.ts'
import type { Indicator } from '../domain/indicator.ts'
import { type Month, monthNumber, monthsOver } from '../domain/period.ts'
import type { Unit } from '../domain/unit.ts'
import { periodName, sheetStateWords } from '../domain/wording.vi.ts'
import { oweSheets } from '../evaluation/attention.vi.ts'
import { heatOf } from '../evaluation/heat.ts'
import { shownRanking } from '../evaluation/indicator-ranking.ts'
import { worstOf } from '../evaluation/overview.ts'
import { rankingOf } from '../evaluation/ranking.ts'
import { scorecardOf } from '../evaluation/scorecard.ts'
import { overviewSubtitle, periodInSentence } from '../evaluation/sentences.vi.ts'
import { openSheets } from '../evaluation/sheets/open-sheets.ts'
import { nameOf } from '../evaluation/shown.vi.ts'
import type { Desk } from './desk.ts'
import { definitions } from './main-pages.ts'
import { deskStatus, figuresFrame, labelOf, page, tableOf } from './page.ts'
import { missingSheets } from './sentences.vi.ts'
import { heads, questions, reporting } from './words.vi.ts'

export function rankingPage(desk: Desk, indicator: Indicator): EditionPage {
  const { facts, units, period, asOf } = desk
  const { chart, table } = rankingExport(
    shownRanking(facts, desk.ranking(indicator), asOf),
    openSheets(facts, units, period),
  )
  return page(`ranking:${indicator.code}`, questions.ranking(indicator.shortName), table.frame, {
    chart,
    table,
    notes: definitions([indicator]),
  })
}

/** Of the main target that asks for most attention: who rose and fell, and whether the differences are more than chance. */
export function movementPages(desk: Desk): EditionPage[] {
  const { facts, unit, units, previous, asOf, period } = desk
  const rates = desk.main.filter(({ kind }) => kind === 'rate')
  const worst = worstOf(rates.map((indicator) => desk.ranking(indicator)))
  if (worst === undefined) return []
  const { indicator } = worst
  const open = openSheets(facts, units, period)
  const now = shownRanking(facts, worst, asOf)
  const compared = dumbbellChart(now, shownRanking(facts, rankingOf(facts, unit, indicator, previous), asOf), open)
  const funnel = funnelChart(now, open)
  const notes = definitions([indicator])
  const name = indicator.shortName
  const drawn = (key: string, question: string, chart: Chart) =>
    page(`${key}:${indicator.code}`, question, chart.frame, { chart, table: chartTable(chart), notes })
  return [
    drawn('movement', questions.movement(name), compared),
    ...(funnel === null ? [] : [drawn('funnel', questions.funnel(name), funnel)]),
  ]
}

/** A ward's own indicators with its place among its like. */
export function scorecardPage(desk: Desk): EditionPage {
  const { chart, table } = scorecardExport(scorecardOf(desk.facts, desk.unit, desk.period, desk.asOf))
  const isEmpty = chart === null || (chart.kind === 'ranking' && chart.rows.length === 0)
  return page('standing', questions.standing, table.frame, {
    chart: isEmpty ? null : chart,
    table,
    notes: definitions(desk.indicators),
  })
}

export function heatPage(desk: Desk): EditionPage {
  const { facts, unit, units, period } = desk
  const heat = heatOf(facts, unit, period, 'all')
  const counted = desk.main.map((indicator) => desk.ranking(indicator).total.unitsCounted)
  const { chart, table } = heatExport(heat, {
    ...nameOf(unit),
    period,
    subtitle: overviewSubtitle(period, counted, facts.today),
    status: deskStatus(desk),
  })
  return page('heat', questions.heat, table.frame, { chart: units.length === 0 ? null : chart, table })
}

/** Sheets of the months of the period that are over: approved, waiting, not handed in. */
export function completenessPage(desk: Desk): EditionPage {
  const { facts, unit, period } = desk
  const units = desk.units.length > 0 ? desk.units : [unit]
  const months = oweSheets(facts, units, period) ? monthsOver(period, facts.today) : []
  const rows = months.map((month) => ({ month, counts: countsOf(desk, units, month) }))
  const missing = units.flatMap((one) => missingOf(desk, one, months))
  const total = rows.length * units.length
  const handedIn = rows.reduce((sum, { counts: [approved = 0, waiting = 0] }) => sum + approved + waiting, 0)
  const frame = figuresFrame(desk, reporting.title(handedIn, total), reporting.subtitle(periodInSentence(period)))
  const chart: PartsChart = {
    kind: 'parts',
    frame,
    rowHead: heads.month,
    parts: [
      { name: reporting.approved, look: 'full' },
      { name: reporting.waiting, look: 'outline' },
      { name: reporting.missing, look: 'hatch' },
    ],
    rows: rows.map(({ month, counts }) => ({
      name: periodName(month),
      counts,
      shown: reporting.handedIn((counts[0] ?? 0) + (counts[1] ?? 0), units.length),
    })),
  }
  const table = tableOf(
    frame,
    reporting.sheet,
    [textColumn(heads.month), textColumn(heads.unit), wrappedColumn(heads.state, 40)],
    missing,
  )
  return page('completeness', questions.completeness, frame, {
    chart: rows.length === 0 ? null : chart,
    table: missing.length === 0 ? null : table,
    lines:
      missing.length === 0 || desk.units.length === 0 ? [] : [reporting.whoMissing(missingSheets(sheetsMissing(desk)))],
  })
}

function countsOf({ facts }: Desk, units: readonly Unit[], month: Month): number[] {
  const handedIn = units.filter((unit) => facts.handedIn(unit.id, month))
  const approved = handedIn.filter((unit) => facts.sheetState(unit.id, month) === 'approved').length
  return [approved, handedIn.length - approved, units.length - handedIn.length]
}

function missingOf({ facts }: Desk, unit: Unit, months: readonly Month[]): string[][] {
  return months.flatMap((month) => {
    if (facts.handedIn(unit.id, month)) return []
    const state = facts.sheetState(unit.id, month)
    const { standing, daysLate } = facts.positionOf(unit, month)
    const late = standing === 'late' ? `, ${reporting.late(daysLate)}` : ''
    return [
      [periodName(month), unit.name, `${state === undefined ? reporting.notBegun : sheetStateWords[state]}${late}`],
    ]
  })
}

/** Who still owes sheets of the months that are over, each with the months. */
export function sheetsMissing(desk: Desk): { name: string; months: number[] }[] {
  const { facts, unit, period } = desk
  const units = desk.units.length > 0 ? desk.units : [unit]
  if (!oweSheets(facts, units, period)) return []
  return units.flatMap((one) => {
    const months = monthsOver(period, facts.today).filter((month) => !facts.handedIn(one.id, month))
    return months.length === 0 ? [] : [{ name: labelOf(one), months: months.map(monthNumber) }]
  })
}
