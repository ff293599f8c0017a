/**
 * Goal 18 on the program as it is run: a process of its own is started five times as `npm start` and the systemd unit start it, and
 * asked over HTTP for a ranking of every quarter. Nobody tells it to clear up before it is weighed.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openSession } from '../../server/features/accounts/session-queries.ts'
import { startNode } from '../../test/reliability/nodes.ts'
import { now } from '../../test/support/clock.ts'
import { indicatorCode } from './build.ts'
import type { World } from './world.ts'

const starts = 5

export type Weighed = {
  /** Megabytes that each process held, lightest first; empty where the system does not tell. */
  megabytes: number[]
  /** Milliseconds from the start of the process until the first ranking was answered, fastest first. */
  firstRanking: number[]
}

export async function weighServer({ file, months, connection }: World): Promise<Weighed> {
  const cookie = `bct=${await openSession(connection.db, 'leader', now)}`
  const weighed: Weighed = { megabytes: [], firstRanking: [] }
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].reverse()
  const quarters = years.flatMap((year) => [3, 2, 1, 4].map((quarter) => `${year}-Q${quarter}`))
  for (let turn = 0; turn < starts; turn += 1) {
    const started = performance.now()
    const node = await startNode({ dataFolder: path.dirname(file), databaseUrl: undefined })
    try {
      for (const [at, quarter] of quarters.entries()) {
        await ask(`${node.address}/api/rankings?form=columns&indicator=${indicatorCode(at)}&period=${quarter}`, cookie)
        if (at === 0) weighed.firstRanking.push(performance.now() - started)
      }
      const megabytes = megabytesOf(node.process.pid)
      if (megabytes !== undefined) weighed.megabytes.push(megabytes)
    } finally {
      await node.stop()
    }
  }
  for (const figures of [weighed.megabytes, weighed.firstRanking]) figures.sort((a, b) => a - b)
  return weighed
}

async function ask(url: string, cookie: string): Promise<void> {
  const answer = await fetch(url, { headers: { cookie } })
  const body = await answer.text()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${body.slice(0, 200)}`)
}

/** Linux tells it. */
function megabytesOf(pid: number | undefined): number | undefined {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return undefined
  }
}
