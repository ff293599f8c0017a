/**
 * What was changed in a sheet after it had been approved: the content as it was last approved, and the corrections that
 * remain when what was taken back is left out. Every screen that names or counts corrections takes them from here.
 */
import { type Figure, figuresEqual } from '../../domain/figure.ts'
import { ratesEqual, type TypedRate } from '../../domain/rollup.ts'
import type { SheetState } from '../../domain/sheet.ts'
import { type StoredAdjustment, type StoredRateCorrection, storedFigure } from '../queries.ts'

/** What a sheet holds, and the corrections that led there. */
export type Content = {
  /** By element id. */
  figures: ReadonlyMap<number, Figure>
  notes: ReadonlyMap<number, string>
  /** By indicator code. */
  typedRates: ReadonlyMap<string, TypedRate>
  adjustments: readonly StoredAdjustment[]
  rateCorrections: readonly StoredRateCorrection[]
}

/** Something whose value now differs from the one first approved, and the last word on it. */
export type Correction<Key, Value> = {
  key: Key
  before: Value | undefined
  after: Value | undefined
  at: string
  reason: string
}

/** The last approved content, while the sheet itself is open or waits again; undefined where it never was approved. */
export function contentAsApproved(
  sheet: Content,
  course: { state: SheetState; approved: boolean },
): Content | undefined {
  if (course.state === 'approved' || !course.approved) return undefined
  const figures = new Map(sheet.figures)
  const notes = new Map(sheet.notes)
  const typedRates = new Map(sheet.typedRates)
  const pending = <T extends { isApproved: boolean }>(all: readonly T[]) => all.filter((one) => !one.isApproved)
  // Backwards, so that what stood before the first of several corrections remains.
  for (const { elementId, before } of pending(sheet.adjustments).toReversed()) {
    set(figures, elementId, storedFigure(before.value, before.absence, before.note))
    set(notes, elementId, before.note ?? undefined)
  }
  for (const { indicator, before } of pending(sheet.rateCorrections).toReversed()) set(typedRates, indicator, before)
  return {
    figures,
    notes,
    typedRates,
    adjustments: sheet.adjustments.filter((one) => one.isApproved),
    rateCorrections: sheet.rateCorrections.filter((one) => one.isApproved),
  }
}

function set<Key, T>(map: Map<Key, T>, key: Key, value: T | undefined): void {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}

/** By element id. */
export function correctedFigures({ figures, adjustments }: Content): Correction<number, Figure>[] {
  const first = ({ before }: StoredAdjustment) => storedFigure(before.value, before.absence, before.note)
  return remaining(adjustments, (one) => one.elementId, first, figures, figuresEqual)
}

/** By indicator code. */
export function correctedRates({ typedRates, rateCorrections }: Content): Correction<string, TypedRate>[] {
  return remaining(
    rateCorrections,
    (one) => one.indicator,
    (one) => one.before,
    typedRates,
    ratesEqual,
  )
}

function remaining<Made extends { at: string; reason: string }, Key, Value>(
  made: readonly Made[],
  keyOf: (one: Made) => Key,
  beforeOf: (one: Made) => Value | undefined,
  now: ReadonlyMap<Key, Value>,
  isEqual: (left: Value | undefined, right: Value | undefined) => boolean,
): Correction<Key, Value>[] {
  return [...Map.groupBy(made, keyOf)].flatMap(([key, [first, ...more]]) => {
    if (first === undefined) return []
    const before = beforeOf(first)
    const after = now.get(key)
    if (isEqual(before, after)) return []
    const last = more.at(-1) ?? first
    return [{ key, before, after, at: last.at, reason: last.reason }]
  })
}
