/** What is missing and why: units below target, those that fall for the third time, and targets of the year that are lost. */
import { numberColumn, percentColumn, textColumn, wrappedColumn } from '../charting/columns.ts'
import type { EditionPage } from '../domain/edition.ts'
import type { Indicator } from '../domain/indicator.ts'
import { formatFraction, formatRate } from '../domain/measure.ts'
import { monthNumber, yearOf } from '../domain/period.ts'
import { isNumeric, targetFraction } from '../domain/target.ts'
import type { Unit } from '../domain/unit.ts'
import { assessmentWords, capitalised, shortGap } from '../domain/wording.vi.ts'
import { fallingUnits } from '../evaluation/falling-units.ts'
import { notesOf } from '../evaluation/notes.ts'
import type { Numbered } from '../evaluation/number.ts'
import { reachOf } from '../evaluation/out-of-reach.ts'
import { periodInSentence } from '../evaluation/sentences.vi.ts'
import { show } from '../evaluation/shown.vi.ts'
import type { Desk } from './desk.ts'
import { multiples, pointsOf } from './main-pages.ts'
import { figuresFrame, page, tableOf } from './page.ts'
import { type GivenNote, noteWords, reachWords } from './sentences.vi.ts'
import { heads, questions, subtitles, titles } from './words.vi.ts'

export type Miss = { unit: Unit; indicator: Indicator; number: Numbered; notes: GivenNote[] }

/** Of each indicator those that miss their own target, the largest gap first; with the words of the unit itself. */
export function missesOf(desk: Desk, indicators: readonly Indicator[]): Miss[] {
  const units = desk.units.length > 0 ? desk.units : [desk.unit]
  return indicators.flatMap((indicator) =>
    units
      .map((unit) => ({ unit, indicator, number: desk.numberOf(unit, indicator) }))
      .filter(({ number }) => ['near', 'missed', 'out_of_reach'].includes(number.assessment))
      .sort((a, b) => (b.number.gap ?? 0) - (a.number.gap ?? 0))
      .map((one) => ({ ...one, notes: notesGiven(desk, one.unit, indicator) })),
  )
}

/** What was written beside several months alike is said once. */
function notesGiven(desk: Desk, unit: Unit, indicator: Indicator): GivenNote[] {
  const notes = notesOf(desk.facts, unit, indicator, desk.period)
  return [...Map.groupBy(notes, ({ text }) => text)].map(([text, of]) => ({
    text,
    months: of.map(({ month }) => monthNumber(month)),
  }))
}

export function belowPage(desk: Desk): EditionPage {
  const hasUnits = desk.units.length > 0
  const misses = missesOf(desk, hasUnits ? desk.main : desk.indicators)
  const title = hasUnits ? titles.below(misses.length) : titles.belowOne(misses.length)
  const frame = figuresFrame(desk, title, subtitles.below(periodInSentence(desk.period)))
  const areRates = misses.every(({ indicator }) => indicator.kind === 'rate')
  const table = tableOf(
    frame,
    heads.gap,
    [
      ...(hasUnits ? [textColumn(heads.unit)] : []),
      wrappedColumn(heads.indicator, 26),
      areRates ? percentColumn(heads.result) : textColumn(heads.result),
      textColumn(heads.target),
      textColumn(heads.assessment),
      textColumn(heads.gap),
      wrappedColumn(heads.given, 40),
    ],
    misses.map(({ unit, indicator, number, notes }) => {
      const shown = show(number, desk.facts.catalogue)
      return [
        ...(hasUnits ? [unit.name] : []),
        indicator.shortName,
        areRates ? shown.rounded : shown.shown,
        shown.target?.shown ?? '',
        assessmentWords[number.assessment],
        shortGap(shown.gapShown),
        notes.map(noteWords).join('; '),
      ]
    }),
  )
  return page('below', questions.below, frame, { table: misses.length === 0 ? null : table })
}

export function fallsPage(desk: Desk): EditionPage {
  const falls = desk.main.flatMap((indicator) =>
    fallingUnits(desk.facts, desk.ranking(indicator))
      .filter(({ unit }) => desk.units.length > 0 || unit.id === desk.unit.id)
      .map((one) => ({ ...one, indicator })),
  )
  const frame = figuresFrame(desk, titles.falls(falls.length), subtitles.falls(periodInSentence(desk.period)))
  const panels = falls.map(({ unit, indicator }) => ({
    name: `${unit.name}: ${indicator.shortName}`,
    note: shortGap(show(desk.numberOf(unit, indicator), desk.facts.catalogue).gapShown),
    points: pointsOf(desk, indicator, unit),
  }))
  const table = tableOf(
    frame,
    titles.falls(falls.length),
    [
      textColumn(heads.unit),
      wrappedColumn(heads.indicator, 26),
      ...(falls[0]?.numbers ?? []).map(({ period }) => percentColumn(capitalised(periodInSentence(period)))),
    ],
    falls.map(({ unit, indicator, numbers }) => [
      unit.name,
      indicator.shortName,
      ...numbers.map((number) => show(number, desk.facts.catalogue).rounded),
    ]),
  )
  return page('falls', questions.falls, frame, {
    chart: falls.length === 0 ? null : multiples(frame, panels),
    table: falls.length === 0 ? null : table,
  })
}

/** Targets of the year that no result of the rest can reach; a proof, not a forecast. */
export function reachPage(desk: Desk): EditionPage {
  const year = String(yearOf(desk.period))
  // Of the units below the main targets alone: the others would be a list that nobody goes through in a meeting.
  const unitsFor = (indicator: Indicator) => [desk.unit, ...(indicator.headline === null ? [] : desk.units)]
  const lost = desk.indicators.flatMap((indicator) =>
    unitsFor(indicator).flatMap((unit) => {
      const number = desk.numberOf(unit, indicator, year)
      const reach = reachOf(desk.facts, number)
      return reach ? [{ unit, indicator, number, reach }] : []
    }),
  )
  const frame = figuresFrame(desk, titles.reach(lost.length), subtitles.reach(yearOf(desk.period)))
  const table = tableOf(
    frame,
    heads.why,
    [
      textColumn(heads.unit),
      wrappedColumn(heads.indicator, 26),
      percentColumn(heads.toDate),
      numberColumn(heads.numerator),
      numberColumn(heads.denominator),
      textColumn(heads.target),
      wrappedColumn(heads.why, 46),
    ],
    lost.map(({ unit, indicator, number, reach }) => {
      const shown = show(number, desk.facts.catalogue)
      return [
        unit.name,
        indicator.shortName,
        shown.rounded,
        shown.numerator,
        shown.denominator,
        shown.target?.shown ?? '',
        reachWords({
          isFull: isFull(number),
          lost: reach.lost,
          caseWord: indicator.caseWord,
          expected: reach.expected,
          best: `${formatRate(reach.best, indicator.decimals, indicator.polarity)} (${formatFraction(reach.best)})`,
        }),
      ]
    }),
  )
  return page('reach', questions.reach, frame, { table: lost.length === 0 ? null : table })
}

/** 100%, or none where lower is better: one case is enough to lose it. */
function isFull({ target, indicator }: Numbered): boolean {
  if (!target || !isNumeric(target.operator)) return false
  const { numerator, denominator } = targetFraction(target, indicator.kind === 'rate')
  return indicator.polarity === 'higher' ? numerator >= denominator : numerator <= 0
}
