/**
 * The course of one indicator as a chart model, from the cells of the scorecard: what rose or fell, where the line must
 * break, and the axis that holds it. Draws nothing and rounds nothing that the server has rounded.
 */
import type { AssessmentItem, Scorecard } from '#contract/scorecards'
import type { SeriesChart } from '#domain/chart.ts'
import { compareFractions } from '#domain/fraction.ts'
import { type PeriodKind, periodKind } from '#domain/period.ts'
import { capitalised, periodShort, sampleMark, statusWords } from '#domain/wording.vi.ts'
import { axisOf } from '../../charts/axis.ts'
import { text } from './text.vi.ts'

export type Row = Scorecard['rows'][number]
export type Run = { direction: 'falls' | 'rises'; count: number } | undefined

/** How many periods in a row the number has fallen or risen up to the last one; undefined for fewer than two, or across a break. */
export function runOf(cells: readonly AssessmentItem[]): Run {
  let direction: 'falls' | 'rises' | undefined
  let count = 0
  for (let index = cells.length - 1; index > 0; index -= 1) {
    const step = stepTo(cells[index], cells[index - 1])
    if (step === undefined || (direction !== undefined && step !== direction)) break
    direction = step
    count += 1
  }
  return direction !== undefined && count >= 2 ? { direction, count } : undefined
}

function stepTo(now: AssessmentItem | undefined, before: AssessmentItem | undefined): 'falls' | 'rises' | undefined {
  if (!now || !before || now.breaksBefore) return undefined
  const [a, b] = [ratioOf(now), ratioOf(before)]
  if (a === undefined || b === undefined) return undefined
  const order = compareFractions(a, b)
  return order === 0 ? undefined : order < 0 ? 'falls' : 'rises'
}

function ratioOf({ numerator, denominator }: AssessmentItem) {
  if (numerator === null || denominator === 0) return undefined
  return { numerator, denominator: denominator ?? 1 }
}

/** Of all indicators the one worth a look first: the first that is missed, else the first with a number. */
export function firstToSee(rows: readonly Row[]): string | undefined {
  // In the order of the page, main targets first: gaps in dossiers and in đồng cannot be compared.
  const missed = rows.find((row) => row.assessment === 'missed' || row.assessment === 'out_of_reach')
  return (missed ?? rows.find((row) => row.value !== null) ?? rows[0])?.indicator.code
}

/** The indicator asked for; otherwise the one worth a look first. */
export function chosenIndicator({ rows }: Scorecard, asked: string | undefined): string | undefined {
  return rows.some((row) => row.indicator.code === asked) ? asked : firstToSee(rows)
}

/** The chart of one indicator, or undefined where fewer than two periods have a number. `others` are lines for comparison. */
export function courseOf(
  scorecard: Scorecard,
  row: Row,
  others: readonly (number | null)[],
): (SeriesChart & { percent: boolean }) | undefined {
  const cells = scorecard.history.find((one) => one.indicator === row.indicator.code)?.cells ?? []
  if (cells.filter((cell) => cell.value !== null).length < 2) return undefined
  const percent = row.indicator.kind === 'rate'
  const targets = cells.map(targetOf)
  const axis = axisOf([...cells.map((cell) => cell.value), ...targets, ...others], percent)
  const kind = periodKind(scorecard.period) ?? 'quarter'
  return {
    kind: 'series',
    percent,
    minimum: axis.minimum,
    maximum: axis.maximum,
    name: row.indicator.shortName,
    frame: {
      title: titleOf(row, cells, kind),
      subtitle: text.course.subtitle(row.indicator.name, kind, axisWords(axis.minimum, percent)).trim(),
      source: row.target?.basis ?? '',
      status: scorecard.status === null ? '' : (statusWords[scorecard.status as keyof typeof statusWords] ?? ''),
      mark: scorecard.unit.fictional ? sampleMark : null,
    },
    points: cells.map((cell, index) => ({
      label: periodShort(cell.period),
      value: cell.value,
      shown: cell.shown,
      target: targets[index] ?? null,
      targetShown: cell.target?.shown ?? '',
      assessment: cell.assessment,
      breaksBefore: cell.breaksBefore,
    })),
  }
}

function axisWords(minimum: number, percent: boolean): string {
  return minimum === 0 ? '' : text.course.axisFrom(`${minimum}${percent ? '%' : ''}`)
}

function titleOf(row: Row, cells: readonly AssessmentItem[], kind: PeriodKind): string {
  const run = runOf(cells)
  const name = capitalised(row.indicator.shortName)
  return run ? text.course[run.direction](name, run.count, kind) : text.course.plain(name, cells.length, kind)
}

function targetOf(cell: AssessmentItem): number | null {
  return typeof cell.target?.value === 'number' ? cell.target.value : null
}
