/** What an import would change: each figure against what stands there now, sheet by sheet. Pure; reads nothing. */

import { inPieces } from '../../database/breathe.ts'
import type { LockReason } from '../../domain/failure.ts'
import type { Month } from '../../domain/period.ts'
import type { ImportedFigure, ImportedRate } from '../../importing/outcome.ts'
import type { ImportCounts } from './contract.ts'
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
  counts: Counts
}

type Counts = Pick<ImportCounts, 'new' | 'changed' | 'equal' | 'locked' | 'rates' | 'ratesEqual' | 'ratesLocked'>

/** Replacements shown one by one; the counts go on. */
const mostReplaced = 500
/** A few milliseconds of work. */
const comparedAtOnce = 1000

export async function compare(
  figures: readonly ImportedFigure[],
  rates: readonly ImportedRate[],
  present: Present,
): Promise<Comparison> {
  const changes = new Map<string, StoredChange>()
  const changeOf = ({ month, unitId }: { month: Month; unitId: number }): StoredChange => {
    const key = `${month} ${unitId}`
    const known = changes.get(key)
    if (known) return known
    const lock = present.lock(month, unitId) ?? null
    const change = { unitId, month, new: 0, changed: 0, equal: 0, rates: 0, ratesEqual: 0, lock }
    changes.set(key, change)
    return change
  }
  const replaced: StoredReplacement[] = []
  const staged: StagedRow[] = []
  const counts: Counts = { new: 0, changed: 0, equal: 0, locked: 0, rates: 0, ratesEqual: 0, ratesLocked: 0 }
  const take = ({ month, unitId, element, value }: ImportedFigure) => {
    const change = changeOf({ month, unitId })
    const elementId = present.elementIds.get(element) as number
    const before = present.figure(month, unitId, elementId)
    const kind = kindOf(before, value)
    change[kind] += 1
    if (change.lock !== null) {
      counts.locked += 1
      return
    }
    counts[kind] += 1
    if (kind === 'equal') return
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
  const ratesToWrite: StoredRate[] = []
  const takeRate = ({ month, unitId, indicator, value, decimals }: ImportedRate) => {
    const change = changeOf({ month, unitId })
    if (change.lock !== null) {
      counts.ratesLocked += 1
      return
    }
    const before = present.rate(month, unitId, indicator)
    const kind = before?.value === value && before.decimals === decimals ? 'ratesEqual' : 'rates'
    change[kind] += 1
    counts[kind] += 1
    if (kind === 'rates') ratesToWrite.push({ unitId, month, indicator, value, decimals, before })
  }
  for await (const some of inPieces(figures, comparedAtOnce)) for (const figure of some) take(figure)
  for await (const some of inPieces(rates, comparedAtOnce)) for (const rate of some) takeRate(rate)
  return {
    changes: [...changes.values()].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0)),
    replaced,
    staged,
    rates: ratesToWrite,
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

/** A commit writes something into this sheet. */
export function isWritten({ lock, ...change }: StoredChange): boolean {
  return lock === null && change.new + change.changed + change.rates > 0
}
