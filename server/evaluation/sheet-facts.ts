/**
 * One stored sheet as the evaluation knows it: as it now is, and, while it is being corrected, as it was last approved.
 * Who may not see drafts is shown the approved one until the correction is approved as well.
 */
import { type Figure, figuresEqual, violations, wrongElements } from '../domain/figure.ts'
import type { MonthFigures } from '../domain/rollup.ts'
import { type DataStatus, type SheetState, statusOfSheet } from '../domain/sheet.ts'
import type { Catalogue } from './catalogue.ts'
import { type StoredAdjustment, type StoredSheet, storedFigure } from './queries.ts'

/** A figure that was changed after approval: what had been approved first, and the last correction. */
export type Adjustment = {
  element: string
  before: Figure | undefined
  after: Figure | undefined
  at: string
  reason: string
}

export type SheetFacts = MonthFigures & {
  state: SheetState
  submittedAt: string | null
  decidedAt: string | null
  /** By element code. */
  notes: ReadonlyMap<string, string>
  adjustments: readonly Adjustment[]
  /** The last approved figures, while the sheet itself is open or waits again; undefined where it never was approved. */
  asApproved: SheetFacts | undefined
}

export function sheetFacts(sheet: StoredSheet, catalogue: Catalogue): SheetFacts {
  const now = factsOf(sheet, catalogue, sheet.figures, sheet.notes, sheet.adjustments, statusOfSheet(sheet.state))
  if (sheet.state === 'approved' || sheet.approvedAt === null) return now
  const pending = sheet.adjustments.filter((one) => !one.isApproved)
  const figures = new Map(sheet.figures)
  const notes = new Map(sheet.notes)
  // Backwards, so that what stood before the first of several corrections remains.
  for (const { elementId, before } of pending.toReversed()) {
    set(figures, elementId, storedFigure(before.value, before.absence, before.note))
    set(notes, elementId, before.note ?? undefined)
  }
  const earlier = sheet.adjustments.filter((one) => one.isApproved)
  return { ...now, asApproved: factsOf(sheet, catalogue, figures, notes, earlier, 'approved') }
}

function set<T>(map: Map<number, T>, key: number, value: T | undefined): void {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}

function factsOf(
  sheet: StoredSheet,
  catalogue: Catalogue,
  stored: ReadonlyMap<number, Figure>,
  notes: ReadonlyMap<number, string>,
  corrections: readonly StoredAdjustment[],
  status: DataStatus,
): SheetFacts {
  const byCode = <T>(values: ReadonlyMap<number, T>) =>
    new Map([...values].map(([id, value]) => [catalogue.elementsById.get(id)?.code ?? '', value]))
  const figures = byCode(stored)
  const adjustments = adjustmentsOf(corrections, figures, catalogue)
  return {
    figures,
    notes: byCode(notes),
    typedRates: sheet.typedRates,
    wrong: wrongElements(violations(figures, catalogue.rules)),
    status,
    adjusted: new Set(adjustments.map((one) => one.element)),
    adjustments,
    state: sheet.state,
    submittedAt: sheet.submittedAt,
    decidedAt: sheet.decidedAt,
    asApproved: undefined,
  }
}

/** One for each element whose figure now differs from the first approved one; a correction taken back is none. */
function adjustmentsOf(
  corrections: readonly StoredAdjustment[],
  figures: ReadonlyMap<string, Figure>,
  catalogue: Catalogue,
): Adjustment[] {
  const byElement = Map.groupBy(corrections, (one) => one.elementId)
  return [...byElement].flatMap(([elementId, [first, ...more]]) => {
    const element = catalogue.elementsById.get(elementId)
    if (!element || !first) return []
    const before = storedFigure(first.before.value, first.before.absence, first.before.note)
    const after = figures.get(element.code)
    if (figuresEqual(before, after)) return []
    const last = more.at(-1) ?? first
    return [{ element: element.code, before, after, at: last.at, reason: last.reason }]
  })
}
