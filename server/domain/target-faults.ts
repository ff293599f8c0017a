/**
 * What makes the table of a plan's targets unsound: a row that contradicts itself, another row or the plan in which it
 * stands. The whole table is judged at once; every fault names its row and field. Wording: target-faults.vi.ts.
 */
import type { PartRule } from './element.ts'
import { type Indicator, isShare } from './indicator.ts'
import type { Span } from './occurrence.ts'
import { yearOf } from './period.ts'
import { isNumeric, type Operator, type Target } from './target.ts'
import { targetClasses } from './target.vi.ts'
import { readTargetValue, type TargetValueFault } from './target-value.ts'
import type { UnitKind } from './unit.ts'

/** A row as it is sent: its value as decimal text, the target of which it is a part as a place in the table. */
export type TargetRow = Pick<Target, 'indicator' | 'operator' | 'word' | 'from' | 'to' | 'appliesTo' | 'clause'> & {
  value: string | null
  partOf: number | null
}

export type TargetFaultCode =
  | TargetValueFault
  | 'unknown_indicator'
  | 'value_needed'
  | 'negative'
  | 'above_all'
  | 'out_of_reach'
  | 'word_needed'
  | 'unknown_class'
  | 'from_after_to'
  | 'outside_plan'
  | 'nobody_below'
  | 'clause_missing'
  | 'unknown_whole'
  | 'part_of_itself'
  | 'contradicts'

/** `other` is the row with which it cannot stand. */
export type TargetFault = { row: number; field: keyof TargetRow; code: TargetFaultCode; other?: number }

export type TargetTable = {
  rows: readonly TargetRow[]
  indicators: ReadonlyMap<string, Pick<Indicator, 'kind' | 'numerator' | 'denominator'>>
  rules: readonly PartRule[]
  plan: { span: Span; unitKind: UnitKind; isInForce: boolean }
}

export function targetFaults(table: TargetTable): TargetFault[] {
  const alone = table.rows.flatMap((row, index) =>
    faultsOfRow(row, table).map(([field, code]) => ({ row: index, field, code })),
  )
  return [...alone, ...nestingFaults(table.rows), ...contradictions(table.rows)].sort((a, b) => a.row - b.row)
}

type OfRow = [field: keyof TargetRow, code: TargetFaultCode]

function faultsOfRow(row: TargetRow, table: TargetTable): OfRow[] {
  const { plan } = table
  const indicator = table.indicators.get(row.indicator)
  const faults: OfRow[] = []
  if (!indicator) faults.push(['indicator', 'unknown_indicator'])
  const amount = isNumeric(row.operator)
    ? valueFault(row.operator, row.value, indicator !== undefined && isShare(indicator, table.rules))
    : wordFault(row.operator, row.word)
  if (amount) faults.push(amount)
  if (row.from > row.to) faults.push(['to', 'from_after_to'])
  else if (!isOfPlan(row, plan.span, indicator?.kind === 'index')) faults.push(['from', 'outside_plan'])
  if (plan.unitKind !== 'province' && row.appliesTo !== 'own' && row.appliesTo !== 'all')
    faults.push(['appliesTo', 'nobody_below'])
  if (plan.isInForce && row.clause.trim() === '') faults.push(['clause', 'clause_missing'])
  return faults
}

/** Of a share, what is counted is part of what it is held against: it lies between none and all. */
function valueFault(operator: Operator, text: string | null, isOfShare: boolean): OfRow | undefined {
  if (text === null || text.trim() === '') return ['value', 'value_needed']
  const read = readTargetValue(text)
  if (typeof read === 'string') return ['value', read]
  const all = 100 * 10 ** read.decimals
  if (read.value < 0) return ['value', 'negative']
  if (operator === '<' && read.value === 0) return ['value', 'out_of_reach']
  if (isOfShare && read.value > all) return ['value', 'above_all']
  if (isOfShare && operator === '>' && read.value === all) return ['value', 'out_of_reach']
  return undefined
}

function wordFault(operator: Operator, word: string | null): OfRow | undefined {
  const said = word?.trim().toLocaleLowerCase('vi') ?? ''
  if (said === '') return ['word', 'word_needed']
  if (operator !== 'class' || targetClasses.some((one) => one.toLocaleLowerCase('vi') === said)) return undefined
  return ['word', 'unknown_class']
}

/**
 * A target shares a month with its plan; one of several years may be wider. Indices of the year before are published in the
 * year of the plan, so a plan may ask for them.
 */
function isOfPlan({ from, to }: TargetRow, span: Span, isIndex: boolean): boolean {
  const first = isIndex ? `${yearOf(span.from) - 1}-01` : span.from
  return to >= first && from <= span.to
}

function nestingFaults(rows: readonly TargetRow[]): TargetFault[] {
  return rows.flatMap(({ partOf }, row): TargetFault[] => {
    if (partOf === null) return []
    if (rows[partOf] === undefined) return [{ row, field: 'partOf', code: 'unknown_whole' }]
    return wholesOf(rows, row).includes(row) ? [{ row, field: 'partOf', code: 'part_of_itself' }] : []
  })
}

/** The rows of which one is a part, nearest first; a circle is walked once. */
function wholesOf(rows: readonly TargetRow[], row: number): number[] {
  const wholes: number[] = []
  for (let at = rows[row]?.partOf; at !== null && at !== undefined && !wholes.includes(at); at = rows[at]?.partOf)
    wholes.push(at)
  return wholes
}

/** Two numbers for the same indicator, units and months: nobody could say which binds. The later row is told. */
function contradictions(rows: readonly TargetRow[]): TargetFault[] {
  return rows.flatMap((one, row): TargetFault[] => {
    if (!isNumeric(one.operator) || one.from > one.to) return []
    const other = rows
      .slice(0, row)
      .findIndex(
        (earlier, at) =>
          isNumeric(earlier.operator) &&
          earlier.indicator === one.indicator &&
          earlier.appliesTo === one.appliesTo &&
          earlier.from <= one.to &&
          one.from <= earlier.to &&
          !wholesOf(rows, row).includes(at) &&
          !wholesOf(rows, at).includes(row),
      )
    return other < 0 ? [] : [{ row, field: 'value', code: 'contradicts', other }]
  })
}
