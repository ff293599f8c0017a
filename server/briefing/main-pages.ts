/** The first pages of every meeting: how many targets are met, and the course of each main one against its target. */

import { gapText, numberColumn, numberOrNull, percentColumn, textColumn, wrappedColumn } from '../charting/columns.ts'
import type { MultiplesChart, RankingChart, SeriesPoint } from '../domain/chart.ts'
import type { EditionPage } from '../domain/edition.ts'
import type { Indicator } from '../domain/indicator.ts'
import { periodsUpTo } from '../domain/period.ts'
import { assessmentWords, capitalised, periodShort } from '../domain/wording.vi.ts'
import { assessmentItem } from '../evaluation/scorecard.ts'
import { overviewVerdict, periodInSentence, unitVerdict } from '../evaluation/sentences.vi.ts'
import { show } from '../evaluation/shown.vi.ts'
import type { Desk } from './desk.ts'
import { figuresFrame, labelOf, page, tableOf } from './page.ts'
import { definitionLine, heads, questions, subtitles, titles } from './words.vi.ts'

const coursePeriods = 8
/** More small courses than these cannot be read. */
const mostCourses = 12

/** Main targets as bars with their targets; `heading` says for how many of them the answer is yes. */
export function summaryPage(desk: Desk): EditionPage {
  const frame = figuresFrame(desk, verdictOf(desk), measureLine(desk))
  const rates = desk.main.filter(({ kind }) => kind === 'rate')
  const chart: RankingChart = {
    kind: 'ranking',
    frame,
    rowHead: heads.indicator,
    heads: { place: '', tick: heads.indicator.toLowerCase() },
    maximum: 100,
    total: null,
    rows: rates.map((indicator) => {
      const shown = show(desk.number(indicator), desk.facts.catalogue)
      return {
        place: '',
        name: indicator.shortName,
        value: shown.value,
        shown: shown.value === null ? (shown.reason ?? shown.shown) : shown.shown,
        fraction: shown.fraction,
        target: numberOrNull(shown.target?.value),
        assessment: shown.assessment,
        movement: '',
        gap: gapText(shown),
      }
    }),
  }
  return page('summary', questions.summary, frame, {
    chart: rates.length === 0 ? null : chart,
    table: resultTable(desk, desk.main),
    text: 'summary',
    notes: definitions(desk.main),
  })
}

export function verdictOf(desk: Desk): string {
  const numbers = desk.main.map((indicator) => desk.number(indicator))
  const { lead, alarm } =
    desk.units.length > 0 ? overviewVerdict(desk.unit, numbers) : unitVerdict(numbers, desk.period)
  return [lead, alarm].filter(Boolean).join(' ').replace(/\.$/, '')
}

function measureLine({ unit, period }: Desk): string {
  return `${capitalised(labelOf(unit))}, ${periodInSentence(period)}`
}

/** Result with both its counts, target and assessment: columns that fit a slide and a page. Rates are real numbers. */
export function resultTable(desk: Desk, indicators: readonly Indicator[]) {
  const frame = figuresFrame(desk, verdictOf(desk), measureLine(desk))
  const areRates = indicators.every(({ kind }) => kind === 'rate')
  return tableOf(
    frame,
    heads.result,
    [
      wrappedColumn(heads.indicator, 36),
      areRates ? percentColumn(heads.result) : textColumn(heads.result),
      numberColumn(heads.numerator),
      numberColumn(heads.denominator),
      textColumn(heads.target),
      wrappedColumn(heads.assessment, 24),
      textColumn(heads.gap),
    ],
    indicators.map((indicator) => {
      const shown = show(desk.number(indicator), desk.facts.catalogue)
      return [
        indicator.name,
        areRates ? shown.rounded : shown.shown,
        shown.numerator,
        shown.denominator,
        shown.target?.shown ?? '',
        shown.value === null ? (shown.reason ?? '') : assessmentWords[shown.assessment],
        gapText(shown),
      ]
    }),
  )
}

/** One small course for each main indicator: actual against target by period. */
export function coursesPage(desk: Desk): EditionPage {
  const indicators = desk.main.filter(({ kind }) => kind === 'rate').slice(0, mostCourses)
  const frame = figuresFrame(desk, titles.courses(capitalised(labelOf(desk.unit))), subtitles.courses)
  const panels = indicators.map((indicator) => ({
    name: indicator.shortName,
    note: gapText(show(desk.number(indicator), desk.facts.catalogue)),
    points: pointsOf(desk, indicator),
  }))
  return page('courses', questions.courses, frame, {
    chart: panels.length === 0 ? null : multiples(frame, panels),
    table: courseTable(desk, indicators, frame),
    notes: definitions(indicators),
  })
}

export function pointsOf(desk: Desk, indicator: Indicator, unit = desk.unit): SeriesPoint[] {
  return periodsUpTo(desk.period, coursePeriods).map((period) => {
    const item = assessmentItem(desk.facts, unit, desk.numberOf(unit, indicator, period), period)
    return {
      label: periodShort(period),
      value: item.value,
      shown: item.shown,
      target: numberOrNull(item.target?.value),
      targetShown: item.target?.shown ?? '',
      assessment: item.assessment,
      breaksBefore: item.breaksBefore,
    }
  })
}

/** Rates on one axis; it begins at a round number below the lowest, and says so by its first mark. */
export function multiples(frame: MultiplesChart['frame'], panels: MultiplesChart['panels']): MultiplesChart {
  const values = panels.flatMap(({ points }) =>
    points.flatMap(({ value, target }) => [value ?? [], target ?? []].flat()),
  )
  const lowest = Math.min(100, ...values)
  return {
    kind: 'multiples',
    frame,
    minimum: lowest >= 20 ? Math.floor((lowest - 5) / 10) * 10 : 0,
    maximum: 100,
    panels,
  }
}

function courseTable(desk: Desk, indicators: readonly Indicator[], frame: MultiplesChart['frame']) {
  const periods = periodsUpTo(desk.period, coursePeriods)
  return tableOf(
    frame,
    questions.courses.replace('?', ''),
    [wrappedColumn(heads.indicator, 30), ...periods.map((period) => percentColumn(periodShort(period)))],
    indicators.map((indicator) => [
      indicator.name,
      ...periods.map((period) => show(desk.number(indicator, period), desk.facts.catalogue).rounded),
    ]),
  )
}

/** How each is computed, and from which document: for the notes of the speaker. */
export function definitions(indicators: readonly Indicator[]): string {
  return indicators
    .map(({ name, numeratorWords, denominatorWords, source }) =>
      definitionLine(name, numeratorWords, denominatorWords, source),
    )
    .join('\n')
}
