/** Reads the rows of one planned sheet: every cell of a figure or a rate is taken, marked or refused with its own sentence. */
import { columnLetters, type Severity } from '#domain/import-table.ts'
import { formatScaled } from '#domain/measure.ts'
import { type Place, type RowSaid, type Target, targetOf } from './cell-target.ts'
import type { Column } from './columns.ts'
import { cellAt, labelOf } from './grid.ts'
import { judgeFigure } from './judge-figure.ts'
import { judgeRate, type RateScale, rateShown, scaleOf } from './judge-rate.ts'
import type { KnownElement } from './knowledge.ts'
import { labelKey } from './label-key.ts'
import type { ImportedFigure, ImportedRate } from './outcome.ts'
import type { ReadContext } from './read-context.ts'
import { markSentence, refusalSentence, reportSentences } from './report.vi.ts'
import { elementSaid, monthSaid, type RowLabels, rowLabels } from './row-meaning.ts'
import type { SheetPlan } from './sheet-plan.ts'
import { Totals } from './totals.ts'
import { totalRow } from './words.vi.ts'

export type ReadRows = { rows: number; figures: ImportedFigure[]; rates: ImportedRate[] }

export function readSheet(plan: SheetPlan, context: ReadContext): ReadRows {
  const reader = new SheetReader(plan, context)
  for (let row = plan.head.body; row < plan.grid.rows.length; row += 1) reader.readRow(row)
  reader.finish()
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

  constructor(plan: SheetPlan, context: ReadContext) {
    this.#plan = plan
    this.#context = context
    this.#values = plan.columns.filter(({ role }) => role === 'figure' || role === 'rate')
    const cellsBelow = (index: number) => plan.grid.rows.slice(plan.head.body).flatMap((row) => row[index] ?? [])
    const rates = this.#values.filter(({ role }) => role === 'rate')
    this.#scales = new Map(rates.map(({ index }) => [index, scaleOf(cellsBelow(index))]))
  }

  readRow(row: number): void {
    const { grid } = this.#plan
    const filled = this.#values.filter(({ index }) => cellAt(grid, row, index).kind !== 'blank')
    if (filled.length === 0) return
    const label = this.#firstLabel(row)
    if (totalRow.test(labelKey(label)) || this.#context.finders.units.isParent(label)) {
      this.#say(row, '', 'skipped', 'total', reportSentences.total(label))
      this.#totals.total(row, filled, (index) => judgeFigure(cellAt(grid, row, index), this.#reading(0)))
      return
    }
    if (!this.#isRow(row, filled, label)) return
    this.rows += 1
    const said = this.#rowSaid(row)
    const otherPeriod = this.#otherPeriod(said.labels)
    if (otherPeriod !== undefined) {
      this.#say(row, '', 'skipped', 'row_other_period', reportSentences.rowOtherPeriod(otherPeriod))
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

  /** Names and signatures below a table stand in its columns too: a row has a number, or a label that is known. */
  #isRow(row: number, filled: readonly Column[], label: string): boolean {
    const hasNumber = filled.some(({ index }) => {
      const cell = cellAt(this.#plan.grid, row, index)
      return cell.kind !== 'text' || /\d/.test(cell.text)
    })
    const { units, labels } = this.#context.finders
    return hasNumber || units.candidates(label).length > 0 || labels.element([label]) !== undefined
  }

  #otherPeriod({ unitName, month, elements }: RowLabels): string | undefined {
    return [unitName, labelOf(month), ...elements].find((label) =>
      this.#context.finders.labels.isOfOtherPeriod([label]),
    )
  }

  #firstLabel(row: number): string {
    const { columns, labels, grid } = this.#plan
    for (const { role, index } of columns) {
      if (role === 'figure' || role === 'rate') continue
      const cell = cellAt(grid, row, index)
      const label = cell.kind === 'blank' ? labels.at(row, index) : labelOf(cell)
      if (/\p{L}{2}/u.test(label)) return label
    }
    return ''
  }

  #reading(decimals: number) {
    return { decimals, convention: this.#context.convention, textOnly: this.#plan.grid.textOnly }
  }

  #say(row: number, column: string, severity: Severity, code: string, message: string): void {
    this.#context.report.add(this.#plan.grid.name, row + 1, column, severity, code, message)
  }
}
