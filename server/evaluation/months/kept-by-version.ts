/**
 * What was read of months, each at the version that a commit gave it. What was changed since is read again sheet by sheet; a
 * month that nobody asked for lately makes room for others. Knows nothing of what is read.
 */
import type { Reader } from '../../database/tables.ts'
import { sheetsChanged } from '../../database/version.ts'
import type { Month } from '../../domain/period.ts'

/** What was read of a month, and the version of the month at which it was read. */
export type Kept<Block> = { version: number; block: Block }

export type Reading<Block, Shape> = {
  /** Whether it was read in the shape that is wanted now. */
  fits: (block: Block, shape: Shape) => boolean
  /** All sheets of a month. */
  whole: (month: Month, shape: Shape) => Promise<Block>
  /** The block with the sheets of some units read again. */
  again: (block: Block, month: Month, shape: Shape, unitIds: readonly number[]) => Promise<Block>
  sizeOf: (block: Block) => number
  /** Of all blocks together. */
  most: number
}

/** A month as it was at a version or later. */
export type MonthAt<Block, Shape> = (month: Month, version: number, shape: Shape) => Promise<Kept<Block>>

/** Somebody who saves without a pause must not keep a reader waiting. */
const mostReadings = 3

export function keepByVersion<Block, Shape>(db: Reader, reading: Reading<Block, Shape>): MonthAt<Block, Shape> {
  const kept = new Map<Month, Kept<Block>>()
  const underWay = new Map<Month, Promise<Kept<Block>>>()

  async function read(month: Month, version: number, shape: Shape): Promise<Kept<Block>> {
    let found = kept.get(month)
    let wanted = version
    for (let readings = 0; readings < mostReadings; readings += 1) {
      if (found && reading.fits(found.block, shape) && found.version >= wanted) break
      found = { version: wanted, block: await brought(found, month, shape) }
      // What was saved while this was read may be in it by half.
      wanted = await versionOf(db, month)
    }
    if (!found) throw new Error(`month ${month} was not read`)
    return found
  }

  async function brought(old: Kept<Block> | undefined, month: Month, shape: Shape): Promise<Block> {
    if (!old || !reading.fits(old.block, shape)) return reading.whole(month, shape)
    const changed = await sheetsChanged(db, month, old.version)
    if (changed === 'all') return reading.whole(month, shape)
    return changed.length === 0 ? old.block : reading.again(old.block, month, shape, changed)
  }

  /** The one asked for last stands last. */
  function seen(month: Month, one: Kept<Block>): void {
    kept.delete(month)
    kept.set(month, one)
  }

  function keep(month: Month, one: Kept<Block>): void {
    seen(month, one)
    let size = 0
    for (const { block } of kept.values()) size += reading.sizeOf(block)
    for (const [oldest, { block }] of kept) {
      if (size <= reading.most || oldest === month) break
      kept.delete(oldest)
      size -= reading.sizeOf(block)
    }
  }

  return async (month, version, shape) => {
    for (;;) {
      const known = kept.get(month)
      if (known && known.version >= version && reading.fits(known.block, shape)) {
        seen(month, known)
        return known
      }
      const others = underWay.get(month)
      if (others) {
        // Whatever became of their reading: this one looks for itself.
        await others.catch(() => undefined)
        continue
      }
      const own = read(month, version, shape)
      underWay.set(month, own)
      try {
        const one = await own
        keep(month, one)
        return one
      } finally {
        underWay.delete(month)
      }
    }
  }
}

async function versionOf(db: Reader, month: Month): Promise<number> {
  const row = await db.selectFrom('data_version').select('version').where('topic', '=', month).executeTakeFirst()
  return row?.version ?? 0
}
