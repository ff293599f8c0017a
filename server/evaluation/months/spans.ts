/** What one page asks of many units: sums are made as soon as it is seen that many are asked for. */
import type { Indicator } from '../../domain/indicator.ts'
import type { Month } from '../../domain/period.ts'
import type { Rollup } from '../../domain/rollup.ts'
import type { PeriodSums } from './sums.ts'
import { rollupAt } from './sums-read.ts'

type SumsOf = (indicator: Indicator, months: readonly Month[], drafts: boolean) => PeriodSums | undefined
type RollupOf = (...asked: [...Parameters<SumsOf>, unitId: number]) => Rollup | undefined
/** `none`: the sums say nothing, and are not asked for again. */
type Span = { asked: number; drafts?: PeriodSums | 'none'; approved?: PeriodSums | 'none' }

/** Fewer units are added up one by one sooner. */
export const manyUnits = 12

/** The roll-up of a unit, by its place, over months in a row; undefined where its sheets have to say. */
export function spansOver(sumsOf: SumsOf, rollupOf: RollupOf) {
  const spans = new Map<Indicator, Map<string, Span>>()

  function spanFor(indicator: Indicator, months: readonly Month[]): Span {
    const own = spans.get(indicator) ?? new Map<string, Span>()
    spans.set(indicator, own)
    const name = `${months[0]} ${months.length}`
    const span = own.get(name) ?? { asked: 0 }
    own.set(name, span)
    return span
  }

  type Asked = { indicator: Indicator; months: readonly Month[]; drafts: boolean; unitId: number; place: number }

  return ({ indicator, months, drafts, unitId, place }: Asked): Rollup | undefined => {
    const span = spanFor(indicator, months)
    span.asked += 1
    if (span.asked < manyUnits) return rollupOf(indicator, months, drafts, unitId)
    const side = drafts ? 'drafts' : 'approved'
    const sums = span[side] ?? sumsOf(indicator, months, drafts) ?? 'none'
    span[side] = sums
    return sums === 'none' ? undefined : rollupAt(sums, place)
  }
}
