/** What an import would change: each figure against what stands there now, sheet by sheet. Pure; reads nothing. */
import type { LockReason } from '../../domain/failure.ts'
import type { Month } from '../../domain/period.ts'
import type { ImportedFigure, ImportedRate } from '../../importing/outcome.ts'
import { type PresentFigure, type StagedRow, stateOf } from './row-queries.ts'
import type { StoredChange, StoredRate, StoredReplacement } from './stored-answer.ts'

export type Present = {
  elementIds: ReadonlyMap<string, number>
  figure: (month: Month, unitId: number, elementId: number) => PresentFigure | undefined
  rate: (month: Month, unitId: number, indicator: string) => StoredRate['before']
  /** Why nothing can be written into a sheet, or undefined. */
  lock: (month: Month, unitId: number) => LockReason | undefined
}

export type Comparison = {
  changes: StoredChange[]
  replaced: StoredReplacement[]
  staged: StagedRow[]
  rates: StoredRate[]
  counts: { new: number; changed: number; equal: number; locked: number }
}

/** Replacements shown one by one; the counts go on. */
const mostReplaced = 500

export function compare(
  figures: readonly ImportedFigure[],
  rates: readonly ImportedRate[],
  present: Present,
): Comparison {
  const changes = new Map<string, StoredChange>()
  const changeOf = ({ month, unitId }: { month: Month; unitId: number }): StoredChange => {
    const key = `${month} ${unitId}`
    const known = changes.get(key)
    if (known) return known
    const lock = present.lock(month, unitId) ?? null
    const change = { unitId, month, new: 0, changed: 0, equal: 0, lock }
    changes.set(key, change)
    return change
  }
  const replaced: StoredReplacement[] = []
  const staged: StagedRow[] = []
  const counts = { new: 0, changed: 0, equal: 0, locked: 0 }
  for (const { month, unitId, element, value } of figures) {
    const change = changeOf({ month, unitId })
    const elementId = present.elementIds.get(element) as number
    const before = present.figure(month, unitId, elementId)
    const kind = kindOf(before, value)
    change[kind] += 1
    if (change.lock !== null) {
      counts.locked += 1
      continue
    }
    counts[kind] += 1
    if (kind === 'equal') continue
    const row = before && { value: before.value, absence: before.absence, note: before.note }
    staged.push({ month, unitId, elementId, value, seenRevision: before?.revision ?? 0, before: row ?? null })
    if (kind === 'changed' && before && replaced.length < mostReplaced)
      replaced.push({
        unitId,
        month,
        element,
        before: before.value,
        beforeState: stateOf(before.absence),
        after: value,
      })
  }
  return {
    changes: [...changes.values()].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0)),
    replaced,
    staged,
    rates: ratesOf(rates, present, (place) => changeOf(place).lock === null),
    counts,
  }
}

/** An emptied cell (missing without a reason) says nothing: what comes there is new. */
function kindOf(before: PresentFigure | undefined, value: number): 'new' | 'changed' | 'equal' {
  if (before === undefined) return 'new'
  if (before.value === value) return 'equal'
  const isBlank = before.value === null && before.absence !== 'not_applicable' && before.note === null
  return isBlank ? 'new' : 'changed'
}

function ratesOf(
  rates: readonly ImportedRate[],
  present: Present,
  isOpen: (place: ImportedRate) => boolean,
): StoredRate[] {
  return rates.filter(isOpen).flatMap(({ month, unitId, indicator, value, decimals }) => {
    const before = present.rate(month, unitId, indicator)
    if (before !== null && before.value === value && before.decimals === decimals) return []
    return [{ unitId, month, indicator, value, decimals, before }]
  })
}
