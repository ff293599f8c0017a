/** Numbers of many units for one indicator and period, side by side: a column for each thing that is said of them. */
import type { Indicator } from '../../domain/indicator.ts'
import type { Period } from '../../domain/period.ts'
import type { Target } from '../../domain/target.ts'
import type { Unit } from '../../domain/unit.ts'
import { type WordColumn, wordColumn } from './word-column.ts'

/** By the place of a unit in `units`. */
export type NumberColumns = {
  indicator: Indicator
  period: Period
  units: readonly Unit[]
  /** The exact value; 0/0 where a unit has none. A count has its scale as denominator. */
  numerator: Float64Array
  denominator: Float64Array
  /** 1 where the number is complete, be it 0/0. */
  isComplete: Uint8Array
  /** The place in `assessments`. */
  assessment: Uint8Array
  /** −1 where there is none. */
  gap: Float64Array
  /** 1 + the place in `dataStatuses`; 0 for none. */
  status: Uint8Array
  /** 1 + the place in `unrankedReasons`; 0 where there is a number. */
  absence: Uint8Array
  /** 1 + the place in `targets`; 0 for none. */
  target: Uint16Array
  targets: readonly Target[]
  /** How many months lack a figure. */
  missing: Uint8Array
  /** Why there is no number. */
  reasons: WordColumn
  adjusted: WordColumn
}

/** Nothing is said yet of any unit. */
export function emptyColumns(
  indicator: Indicator,
  period: Period,
  units: readonly Unit[],
  targets: readonly Target[],
): NumberColumns {
  const size = units.length
  return {
    indicator,
    period,
    units,
    numerator: new Float64Array(size),
    denominator: new Float64Array(size),
    isComplete: new Uint8Array(size),
    assessment: new Uint8Array(size),
    gap: new Float64Array(size).fill(-1),
    status: new Uint8Array(size),
    absence: new Uint8Array(size),
    target: new Uint16Array(size),
    targets,
    missing: new Uint8Array(size),
    reasons: wordColumn(size),
    adjusted: wordColumn(size),
  }
}
