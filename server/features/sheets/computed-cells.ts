/** The cells of an open sheet as they stand: what records yield in place of what was ever stored there. */
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { byElementId } from '../../evaluation/records/computed.ts'
import type { StoredFigure } from '../../recording/stored-figures.ts'

/** `said` is what the records say, by element code. A value that is stored alike keeps who saved it and when. */
export function withComputed(
  stored: ReadonlyMap<number, StoredFigure>,
  said: ReadonlyMap<string, number>,
  catalogue: Catalogue,
): ReadonlyMap<number, StoredFigure> {
  if (said.size === 0) return stored
  const cells = new Map(stored)
  for (const [elementId, value] of byElementId(said, catalogue)) {
    const before = stored.get(elementId)
    if (before?.state === 'reported' && before.value === value) continue
    cells.set(elementId, {
      value,
      state: 'reported',
      note: before?.state === 'reported' ? before.note : null,
      revision: before?.revision ?? 0,
      savedAt: null,
      savedBy: null,
      savedById: null,
      way: 'computed',
    })
  }
  return cells
}
