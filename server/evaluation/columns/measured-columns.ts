/** Numbers in columns as they go out: targets with their basis, reasons in words, everything else as it is. */
import type { Indicator } from '../../domain/indicator.ts'
import type { CellColumns, MeasuredColumns, NumberForm, TargetInColumns } from '../../domain/measured-columns.ts'
import { type UnrankedReason, unrankedReasons } from '../../domain/ranking.ts'
import type { Target } from '../../domain/target.ts'
import type { Facts } from '../facts.ts'
import { showTarget } from '../shown.vi.ts'
import type { NumberColumns } from './numbers.ts'

export function formOf({ kind, decimals, polarity, caseWord }: Indicator): NumberForm {
  return { kind, decimals, polarity, caseWord }
}

type Column = Uint8Array | Uint16Array | Float64Array

/** What a cell says, in the given order of units. */
export function cellColumns(columns: NumberColumns, order: readonly number[]): CellColumns {
  const { indicator, isComplete, numerator, denominator, absence, reasons, adjusted } = columns
  const pick = (column: Column) => order.map((at) => column[at] as number)
  const codes: UnrankedReason[] = []
  for (const [at, number] of reasons.at.entries())
    if (number !== 0) codes[number - 1] = unrankedReasons[(absence[at] as number) - 1] as UnrankedReason
  return {
    numerator: order.map((at) => (isComplete[at] === 1 ? (numerator[at] as number) : null)),
    denominator: indicator.denominator.length === 0 ? null : pick(denominator),
    assessment: pick(columns.assessment),
    reason: pick(reasons.at),
    reasons: reasons.words.map((words, at) => ({ code: codes[at] as UnrankedReason, words })),
    adjusted: pick(adjusted.at),
    adjustments: adjusted.words,
  }
}

/** The same with target, gap and status. */
export function measuredColumns(facts: Facts, columns: NumberColumns, order: readonly number[]): MeasuredColumns {
  const pick = (column: Column) => order.map((at) => column[at] as number)
  // The list is of all units that were ever asked about; sent are those that bind one of these.
  const bound = [...new Set(columns.target)].filter((number) => number !== 0).sort((a, b) => a - b)
  const renumbered = new Map(bound.map((number, at) => [number, at + 1]))
  return {
    ...cellColumns(columns, order),
    gap: pick(columns.gap),
    status: pick(columns.status),
    target: order.map((at) => renumbered.get(columns.target[at] as number) ?? 0),
    targets: bound.map((number) => targetShown(facts, columns, number)),
  }
}

function targetShown({ catalogue }: Facts, columns: NumberColumns, number: number): TargetInColumns {
  const target = columns.targets[number - 1] as Target
  return { ...showTarget(target, columns, catalogue), scaled: target.value, decimals: target.decimals }
}
