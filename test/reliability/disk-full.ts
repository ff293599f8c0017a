/**
 * A disk that fills up while eight clerks save and is given room again: writing is refused in words and at once, reading goes
 * on, nothing that was acknowledged is lost, and the same process saves again. Needs the right to mount a small disk in memory.
 */
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '../../server/database/connect.ts'
import { now } from '../support/clock.ts'
import { holdAgainst } from './kills.ts'
import { Ledger } from './ledger.ts'
import { startNode } from './nodes.ts'
import { CannotRun } from './property.ts'
import type { Site } from './site.ts'
import { Writers } from './writers.ts'

export type FullReport = {
  rounds: number
  acknowledged: number
  refused: Record<string, number>
  reads: number
  /** Milliseconds of the slowest read on a full disk, and of the slowest refusal. */
  slowest: { read: number; refusal: number }
  faults: readonly string[]
}

/** Mounts a disk of so many megabytes on the folder while the work goes on. */
export async function onSmallDisk<T>(folder: string, megabytes: number, work: () => Promise<T>): Promise<T> {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    throw new CannotRun(`a small disk cannot be mounted here: ${String(error).split('\n')[0]}`)
  }
  try {
    return await work()
  } finally {
    execFileSync('umount', [folder])
  }
}

export async function fillDuringSaves(site: Site, rounds: number, seed: number): Promise<FullReport> {
  const ledger = new Ledger(site.cells, site.clerks)
  // The last of the clerks only reads.
  const writers = new Writers({ ...site, clerks: site.clerks.slice(0, -1) }, ledger, seed)
  const reader = site.clerks.at(-1)?.cookie ?? ''
  const [cell] = site.cells
  await leaveAlone(site)
  const node = await startNode(site.place)
  let [reads, slowest] = [0, 0]
  try {
    for (let round = 0; round < rounds && ledger.faults.length === 0; round += 1) {
      await writers.begin(() => node.address)
      await pause(200)
      const filling = path.join(site.place.dataFolder, 'filling')
      fill(filling)
      const until = performance.now() + 2000
      while (performance.now() < until) {
        const started = performance.now()
        const url = `${node.address}/api/sheets/${cell?.unit}/${cell?.month}`
        const answer = await fetch(url, { headers: { cookie: reader } })
        await answer.arrayBuffer()
        reads += 1
        slowest = Math.max(slowest, performance.now() - started)
        if (answer.status !== 200) ledger.fault(`somebody who only reads was answered ${answer.status} on a full disk`)
      }
      const saved = ledger.acknowledged
      rmSync(filling)
      await ledger.reach(saved + site.clerks.length)
      await writers.end()
      await holdAgainst(site, ledger)
    }
    if (writers.refused.size === 0) ledger.fault('nobody was ever refused: the disk was not full')
    for (const refusal of writers.refused.keys())
      if (!refusal.startsWith('507 ')) ledger.fault(`refused with ${refusal}`)
  } catch (error) {
    ledger.fault(String(error))
  } finally {
    await node.kill()
    await writers.end()
  }
  const refused = Object.fromEntries(writers.refused)
  return {
    rounds,
    acknowledged: ledger.acknowledged,
    refused,
    reads,
    slowest: { read: Math.round(slowest), refusal: Math.round(writers.slowestRefusal) },
    faults: ledger.faults,
  }
}

/** The reader has not been seen for ten minutes: the program would note that they are back. */
async function leaveAlone({ place, clerks }: Site): Promise<void> {
  const { db, close } = await connect(place)
  await db
    .updateTable('session')
    .set({ last_seen_at: new Date(now.getTime() - 600_000).toISOString() })
    .where('account_id', '=', clerks.at(-1)?.id ?? '')
    .execute()
  await close()
}

/** Writes until there is no room for a single byte more. */
function fill(file: string): void {
  const descriptor = openSync(file, 'w')
  try {
    for (let size = 1 << 20; size >= 1; ) {
      try {
        writeSync(descriptor, Buffer.alloc(size))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
        size = size >> 1
      }
    }
  } finally {
    closeSync(descriptor)
  }
}
