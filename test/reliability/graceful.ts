/**
 * The program is told to end while eight clerks save: it ends by itself and in order, answers what it has begun, loses nothing
 * that it acknowledged, and leaves a database without a log and a folder without its mark.
 */
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { databaseFile } from '../../server/database/snapshot.ts'
import { holdAgainst } from './kills.ts'
import { Ledger } from './ledger.ts'
import { type Node, startNode } from './nodes.ts'
import { dice } from './property.ts'
import type { Site } from './site.ts'
import { Writers } from './writers.ts'

export type StopReport = { stops: number; acknowledged: number; slowest: number; faults: readonly string[] }

const longest = 10_000

export async function stopDuringSaves(site: Site, stops: number, seed: number): Promise<StopReport> {
  const ledger = new Ledger(site.cells, site.clerks)
  const writers = new Writers(site, ledger, seed)
  const roll = dice(seed + 1)
  let [done, slowest] = [0, 0]
  let node: Node | undefined
  try {
    while (done < stops && ledger.faults.length === 0) {
      node = await startNode(site.place)
      const { address } = node
      await writers.begin(() => address)
      await pause(roll(400))
      const started = performance.now()
      const ended = node.stop()
      const answer = await fetch(`${address}/readyz`).catch(() => undefined)
      // Refused at the door, or told that it ends; whoever was let in a moment before is still told that it was ready.
      if (answer !== undefined && answer.status !== 503 && performance.now() - started > 1000)
        ledger.fault(`told to end, it said of itself ${answer.status}`)
      const code = await ended
      slowest = Math.max(slowest, performance.now() - started)
      await writers.end()
      if (code !== 0) ledger.fault(`ended with ${code}`)
      if (sizeOf(path.join(site.place.dataFolder, `${databaseFile}-wal`)) > 0)
        ledger.fault('a log is left beside the file')
      if (existsSync(path.join(site.place.dataFolder, 'running.json')))
        ledger.fault('the mark of a running program is left')
      await holdAgainst(site, ledger)
      done += 1
    }
    if (slowest > longest) ledger.fault(`it took ${Math.round(slowest)} ms to end`)
  } catch (error) {
    ledger.fault(String(error))
  } finally {
    await node?.kill()
  }
  return { stops: done, acknowledged: ledger.acknowledged, slowest: Math.round(slowest), faults: ledger.faults }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
