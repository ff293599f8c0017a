/** What is too long for a page: all numbers, their course, how each is computed, and what was corrected or is still open. */
import { numberColumn, percentColumn, textColumn, wrappedColumn } from '../charting/columns.ts'
import type { EditionContent } from '../domain/edition.ts'
import { dateInVietnam, periodsUpTo } from '../domain/period.ts'
import { assessmentWords, dateName, periodName, periodShort, statusWords } from '../domain/wording.vi.ts'
import { adjustmentsOf } from '../evaluation/scorecard.ts'
import { periodInSentence } from '../evaluation/sentences.vi.ts'
import { show } from '../evaluation/shown.vi.ts'
import type { Desk } from './desk.ts'
import { figuresFrame, tableOf } from './page.ts'
import { heads, annexWords as words } from './words.vi.ts'

type Annex = EditionContent['annexes'][number]

const coursePeriods = 8

export function annexesOf(desk: Desk): Annex[] {
  return [numbersAnnex(desk), courseAnnex(desk), definitionsAnnex(desk), correctionsAnnex(desk)].filter(
    ({ table }) => table.rows.length > 0,
  )
}

/** Every indicator of the unit and of each unit below, with both counts. */
function numbersAnnex(desk: Desk): Annex {
  const frame = figuresFrame(desk, words.numbers(periodInSentence(desk.period)), words.numbersNote)
  const units = [desk.unit, ...desk.units]
  const rows = desk.indicators.flatMap((indicator) =>
    units.map((unit) => {
      const shown = show(desk.numberOf(unit, indicator), desk.facts.catalogue)
      return [
        indicator.name,
        unit.code,
        unit.name,
        shown.numerator,
        shown.denominator,
        indicator.kind === 'rate' ? shown.rounded : null,
        indicator.kind === 'rate' ? null : shown.rounded,
        shown.target?.shown ?? '',
        assessmentWords[shown.assessment],
        shown.gap,
        shown.status === null ? '' : statusWords[shown.status],
        shown.reason ?? shown.adjusted,
      ]
    }),
  )
  return {
    key: 'numbers',
    isForWorkbookOnly: true,
    table: tableOf(
      frame,
      words.numbersSheet,
      [
        wrappedColumn(heads.indicator, 34),
        textColumn(words.code),
        textColumn(heads.unit),
        numberColumn(heads.numerator),
        numberColumn(heads.denominator),
        percentColumn(words.rate),
        { name: words.value, kind: 'number', decimals: 0 },
        textColumn(heads.target),
        textColumn(heads.assessment),
        numberColumn(heads.gap),
        textColumn(words.status),
        wrappedColumn(words.remark, 36),
      ],
      rows,
    ),
  }
}

/** The rates of the last periods; a period without a number stays empty. */
function courseAnnex(desk: Desk): Annex {
  const periods = periodsUpTo(desk.period, coursePeriods)
  const rates = desk.indicators.filter(({ kind }) => kind === 'rate')
  const frame = figuresFrame(desk, words.course(periods.length), words.courseNote)
  return {
    key: 'course',
    isForWorkbookOnly: true,
    table: tableOf(
      frame,
      words.courseSheet,
      [
        wrappedColumn(heads.indicator, 34),
        textColumn(words.code),
        textColumn(heads.unit),
        ...periods.map((period) => percentColumn(periodShort(period))),
      ],
      rates.flatMap((indicator) =>
        [desk.unit, ...desk.units].map((unit) => [
          indicator.name,
          unit.code,
          unit.name,
          ...periods.map((period) => show(desk.numberOf(unit, indicator, period), desk.facts.catalogue).rounded),
        ]),
      ),
    ),
  }
}

function definitionsAnnex(desk: Desk): Annex {
  const frame = figuresFrame(desk, words.definitions, words.definitionsNote)
  return {
    key: 'definitions',
    isForWorkbookOnly: false,
    table: tableOf(
      frame,
      words.definitionsSheet,
      [wrappedColumn(heads.indicator, 34), wrappedColumn(heads.definition, 56), wrappedColumn(heads.source, 48)],
      desk.indicators.map(({ name, numeratorWords, denominatorWords, source }) => [
        name,
        denominatorWords === '' ? numeratorWords : `${numeratorWords} / ${denominatorWords}`,
        source,
      ]),
    ),
  }
}

/** Figures of the period that were changed after they had been approved. */
function correctionsAnnex(desk: Desk): Annex {
  const { facts, period } = desk
  const frame = figuresFrame(desk, words.corrections(periodInSentence(period)), words.correctionsNote)
  const units = desk.units.length > 0 ? desk.units : [desk.unit]
  const rows = units.flatMap((unit) =>
    adjustmentsOf(facts, unit, period).map(({ month, name, before, after, at, reason }) => [
      unit.name,
      periodName(month),
      name,
      before,
      after,
      dateName(dateInVietnam(new Date(at))),
      reason,
    ]),
  )
  return {
    key: 'corrections',
    isForWorkbookOnly: false,
    table: tableOf(
      frame,
      words.correctionsSheet,
      [
        textColumn(heads.unit),
        textColumn(heads.month),
        wrappedColumn(words.cell, 34),
        textColumn(words.before),
        textColumn(words.after),
        textColumn(words.day),
        wrappedColumn(words.reason, 40),
      ],
      rows,
    ),
  }
}
