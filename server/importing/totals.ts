/** Compares the total row of a table with what was read: a difference says that a row is missing or a figure is wrong. */
import { formatScaled } from '#domain/measure.ts'
import type { Column } from './columns.ts'
import type { FigureVerdict } from './judge-figure.ts'

export class Totals {
  readonly #sums = new Map<number, { sum: number; decimals: number; spoilt: boolean }>()
  readonly #totals: { row: number; index: number; verdict: FigureVerdict }[] = []
  #rows = 0

  add(index: number, value: number, decimals: number): void {
    const before = this.#sums.get(index)
    this.#sums.set(index, { sum: (before?.sum ?? 0) + value, decimals, spoilt: before?.spoilt ?? false })
  }

  /** A cell of the column was refused: its sum says nothing. */
  spoil(index: number): void {
    this.#sums.set(index, { sum: 0, decimals: 0, spoilt: true })
  }

  total(row: number, columns: readonly Column[], judge: (index: number) => FigureVerdict): void {
    this.#rows += 1
    for (const { role, index } of columns)
      if (role === 'figure') this.#totals.push({ row, index, verdict: judge(index) })
  }

  /** Nothing where there are several total rows: they may be totals of parts. Whole counts only. */
  differing(): { row: number; index: number; shown: string; sum: string }[] {
    if (this.#rows !== 1) return []
    return this.#totals.flatMap(({ row, index, verdict }) => {
      const read = this.#sums.get(index)
      if (verdict.kind !== 'value' || read === undefined || read.spoilt || read.decimals !== 0) return []
      if (verdict.value === read.sum) return []
      return [{ row, index, shown: formatScaled(verdict.value, 0), sum: formatScaled(read.sum, 0) }]
    })
  }
}
