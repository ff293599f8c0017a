/**
 * Two servers on one PostgreSQL, of which one is killed in the middle of saves while the other goes on: its clients turn to
 * the other, nothing that was acknowledged is lost or doubled, and whoever was killed comes back.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { holdAgainst, type KillReport, told } from './kills.ts'
import { Ledger } from './ledger.ts'
import { type Node, type Start, startNode } from './nodes.ts'
import { dice } from './property.ts'
import type { Site } from './site.ts'
import { Writers } from './writers.ts'

/** `saved`: acknowledged by the server that went on, while the other was dead. */
export type NodeKillReport = KillReport & { saved: number }

export async function killOneOfTwo(
  site: Site,
  kills: number,
  seed: number,
  tell: (line: string) => void = () => {},
  /** Milliseconds after the first answer in which the kill comes. */
  latest = 800,
): Promise<NodeKillReport> {
  const ledger = new Ledger(site.cells, site.clerks)
  const writers = new Writers(site, ledger, seed)
  const roll = dice(seed + 1)
  const starts: Start[] = []
  let done = 0
  let saved = 0
  let nodes: Node[] = []
  try {
    nodes = await Promise.all([startNode(site.place), startNode(site.place)])
    let dead: number | undefined
    // Whose server is dead asks the other, as behind any proxy.
    const addressOf = (clerk: number) => (nodes[clerk % 2 === dead ? 1 - dead : clerk % 2] as Node).address
    while (done < kills && ledger.faults.length === 0) {
      await writers.begin(addressOf)
      await pause(50 + roll(latest - 49))
      const struck = roll(2)
      await (nodes[struck] as Node).kill()
      dead = struck
      done += 1
      const before = ledger.acknowledged
      await ledger.reach(before + site.clerks.length)
      saved += ledger.acknowledged - before
      if (done < kills) {
        const back = await startNode(site.place)
        starts.push(back.start)
        nodes[struck] = back
        dead = undefined
      }
      await writers.end()
      await holdAgainst(site, ledger)
      if (done % 10 === 0) tell(`${done} kills, ${ledger.acknowledged} acknowledged saves`)
    }
  } catch (error) {
    ledger.fault(String(error))
  } finally {
    for (const node of nodes) await node.kill()
    await writers.end()
  }
  return { kills: done, acknowledged: ledger.acknowledged, saved, ...told(writers), starts, faults: ledger.faults }
}
