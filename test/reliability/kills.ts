/**
 * The program is killed in the middle of saves, again and again: every save that was acknowledged is there afterwards, none
 * twice, and it takes requests again at once. On one SQLite file; nodes on PostgreSQL are killed in node-kills.ts.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '../../server/database/connect.ts'
import { Ledger } from './ledger.ts'
import { type Node, type Start, startNode } from './nodes.ts'
import { dice } from './property.ts'
import type { Site } from './site.ts'
import { Writers } from './writers.ts'

export type KillReport = {
  kills: number
  acknowledged: number
  overtaken: number
  repeated: number
  refused: Record<string, number>
  starts: Start[]
  faults: readonly string[]
}

/** Ends early where something is wrong: what follows would only repeat it. */
export async function killDuringSaves(
  site: Site,
  kills: number,
  seed: number,
  tell: (line: string) => void = () => {},
  /** Milliseconds after the first answer in which the kill comes. */
  latest = 800,
): Promise<KillReport> {
  const ledger = new Ledger(site.cells, site.clerks)
  const writers = new Writers(site, ledger, seed)
  const roll = dice(seed + 1)
  const starts: Start[] = []
  let done = 0
  let node: Node | undefined
  try {
    while (done < kills && ledger.faults.length === 0) {
      node = await startNode(site.place)
      starts.push(node.start)
      if (done > 0) await holdAgainst(site, ledger)
      const { address } = node
      await writers.begin(() => address)
      await pause(50 + roll(latest - 49))
      await node.kill()
      await writers.end()
      done += 1
      if (done % 10 === 0) tell(`${done} kills, ${ledger.acknowledged} acknowledged saves`)
    }
    await holdAgainst(site, ledger)
  } catch (error) {
    ledger.fault(String(error))
  } finally {
    await node?.kill()
  }
  return { kills: done, acknowledged: ledger.acknowledged, ...told(writers), starts, faults: ledger.faults }
}

export function told({ overtaken, repeated, refused }: Writers) {
  return { overtaken, repeated, refused: Object.fromEntries(refused) }
}

/** By a connection of its own that is closed again: the next start must find the file as the kill left it. */
export async function holdAgainst({ place }: Site, ledger: Ledger): Promise<void> {
  const connection = await connect(place)
  try {
    await ledger.holdAgainst(connection)
  } finally {
    await connection.close()
  }
}
