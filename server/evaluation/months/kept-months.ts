/**
 * Months in memory, each at the version that a commit gave it. What was changed since is read again sheet by sheet; a month
 * that nobody asked for lately makes room for others.
 */
import type { Reader } from '../../database/tables.ts'
import { sheetsChanged } from '../../database/version.ts'
import type { Month } from '../../domain/period.ts'
import type { Catalogue } from '../catalogue.ts'
import { type Layout, layoutOf } from './layout.ts'
import { type MonthBlock, withSheets } from './month-block.ts'
import { readBlock } from './read-block.ts'

/** A block and the version of its month at which it was read. */
export type KeptMonth = { version: number; block: MonthBlock }

export type KeptMonths = {
  /** A month as it was at that version or later. */
  monthAt: (month: Month, version: number, catalogue: Catalogue) => Promise<KeptMonth>
}

/** Five bytes each, nine with what comes and goes: five years of 3,321 units with 60 figures a month. Older ones are read again. */
const mostCells = 12_000_000
/** Somebody who saves without a pause must not keep a reader waiting. */
const mostReadings = 3

export function keepMonths(db: Reader, most: number = mostCells): KeptMonths {
  const kept = new Map<Month, KeptMonth>()
  const reading = new Map<Month, Promise<KeptMonth>>()
  let layout: Layout | undefined
  let seen: Catalogue | undefined

  /** The same one for as long as elements and rules are the same. */
  function layoutFor(catalogue: Catalogue): Layout {
    if (layout && seen === catalogue) return layout
    const made = layoutOf(catalogue)
    if (layout?.signature !== made.signature) layout = made
    seen = catalogue
    return layout
  }

  async function read(month: Month, version: number, catalogue: Catalogue): Promise<KeptMonth> {
    const shape = layoutFor(catalogue)
    let found = kept.get(month)
    let wanted = version
    for (let readings = 0; readings < mostReadings; readings += 1) {
      if (found?.block.layout === shape && found.version >= wanted) break
      found = { version: wanted, block: await brought(found, month, shape, catalogue) }
      // What was saved while this was read may be in it by half.
      wanted = await versionOf(db, month)
    }
    if (!found) throw new Error(`month ${month} was not read`)
    return found
  }

  async function brought(
    old: KeptMonth | undefined,
    month: Month,
    shape: Layout,
    catalogue: Catalogue,
  ): Promise<MonthBlock> {
    if (old?.block.layout !== shape) return readBlock(db, month, shape, catalogue, 'all')
    const changed = await sheetsChanged(db, month, old.version)
    if (changed === 'all') return readBlock(db, month, shape, catalogue, 'all')
    if (changed.length === 0) return old.block
    return withSheets(old.block, new Set(changed), await readBlock(db, month, shape, catalogue, changed))
  }

  function keep(month: Month, one: KeptMonth): void {
    // The one asked for last stands last.
    kept.delete(month)
    kept.set(month, one)
    let cells = 0
    for (const { block } of kept.values()) cells += block.cells.length
    for (const [oldest, { block }] of kept) {
      if (cells <= most || oldest === month) break
      kept.delete(oldest)
      cells -= block.cells.length
    }
  }

  return {
    async monthAt(month, version, catalogue) {
      for (;;) {
        const known = kept.get(month)
        if (known && known.version >= version && known.block.layout === layoutFor(catalogue)) {
          keep(month, known)
          return known
        }
        const others = reading.get(month)
        if (others) {
          // Whatever became of their reading: this one looks for itself.
          await others.catch(() => undefined)
          continue
        }
        const own = read(month, version, catalogue)
        reading.set(month, own)
        try {
          const one = await own
          keep(month, one)
          return one
        } finally {
          reading.delete(month)
        }
      }
    },
  }
}

async function versionOf(db: Reader, month: Month): Promise<number> {
  const row = await db.selectFrom('data_version').select('version').where('topic', '=', month).executeTakeFirst()
  return row?.version ?? 0
}
