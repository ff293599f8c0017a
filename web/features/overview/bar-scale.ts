/** What the full width of a bar stands for. Rates always run from 0 to 100%; other measures to their largest value. */
import type { IndicatorRanking } from '#contract/rankings'
import { text } from './text.vi.ts'

export type BarScale = {
  maximum: number
  /** Half the width of the bars left and right of the target. */
  farthest: number
  words: string | null
}

export function barScaleOf(ranking: IndicatorRanking): BarScale {
  const rows = [ranking.total, ...ranking.items]
  const isRate = rows.some((row) => row.shown.endsWith('%'))
  const numbers = rows.flatMap((row) => [row.value, typeof row.target?.value === 'number' ? row.target.value : null])
  const highest = Math.max(0, ...numbers.filter((value) => value !== null))
  const distances = ranking.items.map((row) => Math.abs(row.distance ?? 0))
  return {
    maximum: isRate ? 100 : highest || 1,
    farthest: Math.max(...distances, 0) || 1,
    words: isRate ? text.ranking.columns.scale : null,
  }
}
