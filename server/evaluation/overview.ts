/** The leadership overview as one answer: tiles, attention, reporting and heat map, all from the same numbers. */
import { breathe } from '../database/breathe.ts'
import type { Indicator } from '../domain/indicator.ts'
import { formatScaled } from '../domain/measure.ts'
import { lastMonthOf, type Month, monthsOf, type Period, periodsUpTo, previousPeriod } from '../domain/period.ts'
import { lowestStatus, type SheetState, sheetStates } from '../domain/sheet.ts'
import type { Block, Unit } from '../domain/unit.ts'
import { attentionOf, oweSheets, reportingMonth } from './attention.vi.ts'
import { namedColumns, shownHeatColumns } from './columns/heat-columns.ts'
import type { Facts } from './facts.ts'
import { heatMapOf, heatOf } from './heat.ts'
import { displayed, type Numbered, numericTarget, unitsInPeriod } from './number.ts'
import { numberOfProvince } from './province.ts'
import { rankingOf, type UnitRanking } from './ranking.ts'
import { overviewSubtitle, overviewVerdict } from './sentences.vi.ts'
import { sheetDue } from './sheets/sheet-due.ts'
import { nameOf, show } from './shown.vi.ts'

const sparkPeriods = 8

/** The months that must be loaded for an overview: the eight periods of the sparklines. */
export function monthsForOverview(period: Period): Month[] {
  return periodsUpTo(period, sparkPeriods).flatMap(monthsOf)
}

/** The main indicators, in their order. */
export function headlines(facts: Facts): Indicator[] {
  return facts.catalogue.indicators
    .filter((indicator) => indicator.headline !== null)
    .sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0))
}

/** The overview with a row for each unit. */
export async function overviewOf(facts: Facts, parent: Unit, period: Period, block: Block, asOf: string) {
  const head = await overviewHead(facts, parent, period, block, asOf)
  const units = owingUnits(facts, parent, period)
  const month = reportingMonth(facts, { period })
  const reported = units.map((unit) => ({
    unit: nameOf(unit),
    state: facts.sheetState(unit.id, month) ?? null,
    handedIn: facts.handedIn(unit.id, month),
  }))
  return {
    ...head,
    reporting: { ...head.reporting, units: reported },
    heat: heatOf(facts, parent, period, block),
  }
}

/** The same with units, heat map and reporting in columns, for thousands of units. */
export async function overviewColumns(facts: Facts, parent: Unit, period: Period, block: Block, asOf: string) {
  const head = await overviewHead(facts, parent, period, block, asOf)
  const all = unitsInPeriod(facts, parent, lastMonthOf(period))
  const owing = owingUnits(facts, parent, period)
  const month = reportingMonth(facts, { period })
  const map = heatMapOf(facts, parent, period, block)
  await breathe()
  return {
    ...head,
    units: namedColumns(all),
    reporting: {
      ...head.reporting,
      units: {
        state: owing.map((unit) => 1 + sheetStates.indexOf(facts.sheetState(unit.id, month) as SheetState)),
        handedIn: owing.map((unit) => Number(facts.handedIn(unit.id, month))),
      },
    },
    heat: shownHeatColumns(facts, map, all),
  }
}

/** In stretches: of a country's units each indicator is some milliseconds of work, and others wait for the same thread. */
async function overviewHead(facts: Facts, parent: Unit, period: Period, block: Block, asOf: string) {
  const rankings: UnitRanking[] = []
  for (const indicator of headlines(facts)) {
    rankings.push(rankingOf(facts, parent, indicator, period, block))
    await breathe()
  }
  const totals = rankings.map((ranking) => ranking.total)
  const tiles: ReturnType<typeof tileOf>[] = []
  for (const ranking of rankings) {
    tiles.push(tileOf(facts, parent, ranking))
    await breathe()
  }
  return {
    parent: nameOf(parent),
    period,
    today: facts.today,
    status: lowestStatus(totals.flatMap((total) => total.rollup.status ?? [])) ?? null,
    asOf,
    verdict: overviewVerdict(parent, totals),
    subtitle: overviewSubtitle(
      period,
      totals.map((total) => total.unitsCounted),
      facts.today,
    ),
    reporting: reportingOf(facts, parent, period),
    tiles,
    attention: attentionOf(facts, rankings, worstOf(rankings)),
  }
}

/** The main target that asks for most attention: missed before nearly met, the largest gap first. */
export function worstOf(rankings: readonly UnitRanking[]): UnitRanking | undefined {
  const missed = rankings.filter((ranking) => ['missed', 'near', 'out_of_reach'].includes(ranking.total.assessment))
  const byGap = (one: UnitRanking) => (one.total.assessment === 'near' ? 0 : 1e12) + (one.total.gap ?? 0)
  return missed.sort((a, b) => byGap(b) - byGap(a))[0] ?? rankings[0]
}

function tileOf(facts: Facts, parent: Unit, ranking: UnitRanking) {
  const { indicator, period, total } = ranking
  const spark = periodsUpTo(period, sparkPeriods).map((one) => {
    const number = numberOfProvince(facts, parent, indicator, one)
    return { period: one, value: show(number, facts.catalogue).value, target: numericTarget(number) }
  })
  return {
    ...show(total, facts.catalogue),
    indicator: {
      code: indicator.code,
      shortName: indicator.shortName,
      name: indicator.name,
      denominatorWords: indicator.denominatorWords,
    },
    change: changeOf(total, numberOfProvince(facts, parent, indicator, previousPeriod(period))),
    met: ranking.met,
    assessed: ranking.assessed,
    spark,
  }
}

/** The difference of the two values as shown, so that a reader can check it with the page in hand. */
function changeOf(now: Numbered, before: Numbered): { shown: string; direction: 'up' | 'down' | 'same' } | null {
  const current = displayed(now)
  const last = displayed(before)
  if (current === undefined || last === undefined) return null
  const difference = current - last
  return {
    shown: formatScaled(Math.abs(difference), now.indicator.decimals),
    direction: difference > 0 ? 'up' : difference < 0 ? 'down' : 'same',
  }
}

/** The units of which a sheet may be said to be missing: all, or none where nobody reports here. */
function owingUnits(facts: Facts, parent: Unit, period: Period): readonly Unit[] {
  const members = unitsInPeriod(facts, parent, lastMonthOf(period))
  return oweSheets(facts, members, period) ? members : []
}

function reportingOf(facts: Facts, parent: Unit, period: Period) {
  const month = reportingMonth(facts, { period })
  const units = owingUnits(facts, parent, period)
  const approved = units.filter((unit) => facts.sheetState(unit.id, month) === 'approved').length
  const handedIn = units.filter((unit) => facts.handedIn(unit.id, month)).length
  return {
    month,
    due: sheetDue(facts.catalogue, parent, month),
    approved,
    // Waiting for approval, or open again for a correction.
    submitted: handedIn - approved,
    missing: units.length - handedIn,
  }
}
