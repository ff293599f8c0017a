/** Reads the rows of one planned sheet: every cell of a figure or a rate is taken, marked or refused with its own sentence. */
import { columnLetters, type Severity } from '#domain/import-table.ts'
import { formatScaled } from '#domain/measure.ts'
import { type Place, type RowSaid, type Target, targetOf } from './cell-target.ts'
import type { Column } from './columns.ts'
import { cellAt } from './grid.ts'
import { judgeFigure } from './judge-figure.ts'
import { judgeRate, type RateScale, rateShown, scaleOf } from './judge-rate.ts'
import type { KnownElement } from './knowledge.ts'
import type { ImportedFigure, ImportedRate } from './outcome.ts'
import type { ReadContext } from './read-context.ts'
import { markSentence, refusalSentence, reportSentences } from './report.vi.ts'
import { isTooLong, kindOfRow } from './row-kind.ts'
import { elementSaid, monthSaid, rowLabels } from './row-meaning.ts'
import { endOfTable } from './second-table.ts'
import { type SheetPlan, valueColumns } from './sheet-plan.ts'
import { Totals } from './totals.ts'

export type ReadRows = { rows: number; figures: ImportedFigure[]; rates: ImportedRate[] }

export function readSheet(plan: SheetPlan, context: ReadContext): ReadRows {
  const { end, next } = endOfTable(plan, context.finders)
  const reader = new SheetReader(plan, context, end)
  for (let row = plan.head.body; row < end; row += 1) reader.readRow(row)
  reader.finish()
  const refuse = (row: number, message: string) =>
    context.report.add(plan.grid.name, row + 1, '', 'refused', 'second_table', message)
  if (next) refuse(end, reportSentences.secondTable(end + 1))
  if (plan.above !== undefined) refuse(plan.above, reportSentences.tableAbove(plan.above + 1, plan.head.bottom + 1))
  return { rows: reader.rows, figures: reader.figures, rates: reader.rates }
}

class SheetReader {
  rows = 0
  readonly figures: ImportedFigure[] = []
  readonly rates: ImportedRate[] = []
  readonly #plan: SheetPlan
  readonly #context: ReadContext
  readonly #values: Column[]
  readonly #scales: Map<number, RateScale>
  readonly #cut = new Set<number>()
  readonly #totals = new Totals()

  constructor(plan: SheetPlan, context: ReadContext, end: number) {
    this.#plan = plan
    this.#context = context
    this.#values = valueColumns(plan)
    const cellsBelow = (index: number) => plan.grid.rows.slice(plan.head.body, end).flatMap((row) => row[index] ?? [])
    const rates = this.#values.filter(({ role }) => role === 'rate')
    this.#scales = new Map(rates.map(({ index }) => [index, scaleOf(cellsBelow(index), context.convention)]))
  }

  readRow(row: number): void {
    const { grid } = this.#plan
    const filled = this.#values.filter(({ index }) => cellAt(grid, row, index).kind !== 'blank')
    if (filled.length === 0 && !isTooLong(this.#plan, row)) return
    const said = this.#rowSaid(row)
    const verdict = kindOfRow(this.#plan, row, filled, said.labels, this.#context)
    if (verdict.kind === 'none') return
    if (verdict.kind === 'total') {
      this.#say(row, '', 'skipped', 'total', reportSentences.total(verdict.label))
      this.#totals.total(row, filled, (index) => judgeFigure(cellAt(grid, row, index), this.#reading(0)))
      return
    }
    this.rows += 1
    if (verdict.kind !== 'figures') {
      if (verdict.kind === 'refused') for (const { index } of filled) this.#totals.spoil(index)
      this.#say(row, '', verdict.kind, verdict.code, verdict.message)
      return
    }
    const already = new Set<string>()
    const sayOnce = (what: { code: string; message: string }, severity: Severity) => {
      if (already.has(what.code + what.message)) return
      already.add(what.code + what.message)
      this.#say(row, '', severity, what.code, what.message)
    }
    for (const column of filled) {
      const target = targetOf(this.#plan, row, column, said, this.#context)
      if (!target.ok) {
        this.#totals.spoil(column.index)
        sayOnce(target, 'refused')
        continue
      }
      for (const mark of target.marks) sayOnce(mark, 'marked')
      this.#readCell(row, column, target)
    }
  }

  finish(): void {
    for (const { row, index, shown, sum } of this.#totals.differing())
      this.#say(row, columnLetters(index), 'marked', 'total_differs', reportSentences.totalDiffers(shown, sum))
  }

  #rowSaid(row: number): RowSaid {
    const { columns, labels: texts, grid, year } = this.#plan
    const { finders, elements, knowledge } = this.#context
    const through = (at: number, column: number) => {
      const area = texts.mergedAt(at, column)
      return cellAt(grid, area?.top ?? at, area?.left ?? column)
    }
    const labels = rowLabels(columns, row, through, texts.at)
    return {
      labels,
      month: monthSaid(labels, year, knowledge.months),
      element: elementSaid(labels, finders, elements),
    }
  }

  #readCell(row: number, column: Column, { place, element, marks }: Target & { ok: true }): void {
    const merged = this.#plan.labels.mergedAt(row, column.index)
    if (merged !== undefined) {
      if (merged.top === row && merged.left === column.index)
        this.#say(row, place.column, 'refused', 'merged', reportSentences.merged)
      return
    }
    if (element === undefined) this.#readRate(row, column, place)
    else this.#readFigure(row, column, element, place, marks.length > 0)
  }

  #readFigure(row: number, column: Column, element: KnownElement, place: Place, isMarked: boolean): void {
    const verdict = judgeFigure(cellAt(this.#plan.grid, row, column.index), this.#reading(element.decimals))
    if (verdict.kind === 'blank') return
    if (verdict.kind === 'sign') {
      this.#say(row, place.column, 'skipped', 'empty_sign', reportSentences.emptySign(verdict.text))
      return
    }
    if (verdict.kind === 'refused') {
      this.#totals.spoil(column.index)
      this.#say(row, place.column, 'refused', verdict.code, refusalSentence(verdict.code, verdict.text))
      return
    }
    const { value, mark } = verdict
    if (mark !== undefined)
      this.#say(row, place.column, 'marked', mark, markSentence(mark, formatScaled(value, element.decimals)))
    this.#totals.add(column.index, value, element.decimals)
    this.figures.push({
      ...place,
      element: element.code,
      value,
      marked: isMarked || mark !== undefined || !column.sure,
    })
  }

  #readRate(row: number, column: Column, place: Place): void {
    const indicator = this.#context.indicators.get(column.indicator ?? '')
    if (indicator === undefined) return
    const verdict = judgeRate(cellAt(this.#plan.grid, row, column.index), {
      convention: this.#context.convention,
      scale: this.#scales.get(column.index) as RateScale,
      polarity: indicator.polarity,
    })
    if (verdict.kind === 'blank') return
    if (verdict.kind === 'refused') {
      this.#say(row, place.column, 'refused', verdict.code, refusalSentence(verdict.code, verdict.text))
      return
    }
    const { value, decimals, mark } = verdict
    // Computed rates have endless decimals: that is said once for the column.
    if (mark !== undefined && !(mark === 'rate_cut' && this.#cut.has(column.index)))
      this.#say(row, place.column, 'marked', mark, markSentence(mark, rateShown(value, decimals)))
    if (mark === 'rate_cut') this.#cut.add(column.index)
    this.rates.push({ ...place, indicator: indicator.code, value, decimals })
  }

  #reading(decimals: number) {
    return { decimals, convention: this.#context.convention, textOnly: this.#plan.grid.textOnly }
  }

  #say(row: number, column: string, severity: Severity, code: string, message: string): void {
    this.#context.report.add(this.#plan.grid.name, row + 1, column, severity, code, message)
  }
}
