/**
 * Writes what records yield into a sheet that is handed in, so that from then on it is a figure like any other. Runs inside
 * the transaction of that act, on a sheet that it holds.
 */
import type { Database } from '../database/tables.ts'
import { type FigureWrite, recordFigures } from './figures.ts'
import type { HeldSheet, SheetKey } from './sheet.ts'
import type { Stamp } from './stamp.ts'
import { contentsOfSheet, type StoredContent } from './stored-figures.ts'

/** By element id. Nothing is written where the sheet says so already: a correction must not be noted where nothing changed. */
export async function recordComputed(
  trx: Database,
  key: SheetKey,
  held: HeldSheet,
  computed: ReadonlyMap<number, number>,
  stamp: Omit<Stamp, 'way'>,
): Promise<void> {
  if (computed.size === 0) return
  const stored = await contentsOfSheet(trx, key)
  const writes = [...computed].flatMap(([elementId, value]) => {
    const before = stored.get(elementId)
    return before?.state === 'reported' && before.value === value ? [] : [writeOf(elementId, value, before)]
  })
  await recordFigures(trx, key, held, writes, { ...stamp, way: 'computed' })
}

/** A note beside a value stays; the reason why there was none goes with it. */
function writeOf(elementId: number, value: number, before: StoredContent | undefined): FigureWrite {
  const note = before?.state === 'reported' ? before.note : null
  return { elementId, value, state: 'reported', note, revision: before?.revision ?? 0 }
}
