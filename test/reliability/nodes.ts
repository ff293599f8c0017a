/** Starts servers as processes of their own, waits until they take requests, and ends them in order or in the middle of everything. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DatabasePlace } from '../../server/database/snapshot.ts'

/** From the start of the process until it said that it is ready, in milliseconds, and how long it was at work for that. */
export type Start = { ready: number; atWork: number | undefined }

export type Node = {
  address: string
  process: ChildProcess
  start: Start
  kill: () => Promise<void>
  /** Tells it to end; answers with what it ended. */
  stop: () => Promise<number | null>
}

const patience = 60_000
/** As `npm start` starts it: `node`, its switches, the file. */
const { scripts } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'))
const switches: string[] = scripts.start.split(' ').slice(1, -1)
const compiled = path.resolve(import.meta.dirname, '../../node_modules/.cache/compiled')
const began = Date.now()

export async function startNode(place: DatabasePlace, environment: Record<string, string> = {}): Promise<Node> {
  const started = performance.now()
  const child = fork(path.join(import.meta.dirname, 'node.ts'), [String(began)], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      HOST: '127.0.0.1',
      BCT_MODE: 'sample',
      BCT_REQUEST_LIMIT: '0',
      BCT_DATA: place.dataFolder,
      // As the systemd unit has it.
      NODE_COMPILE_CACHE: compiled,
      ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
      ...environment,
    },
    execArgv: switches,
    silent: true,
  })
  const ended = once(child, 'exit')
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    return (await ended)[0]
  }
  try {
    const address = await addressOf(child)
    while (!(await isReady(address))) {
      if (performance.now() - started > patience) throw new Error('a server never became ready')
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    const start = { ready: performance.now() - started, atWork: processorTime(child) }
    return { address, process: child, start, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') }
  } catch (error) {
    await end('SIGKILL')
    throw error
  }
}

/** Linux tells it in hundredths of a second; on a machine that others use, too, it says more than the clock. */
function processorTime({ pid }: ChildProcess): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')
    return (Number(fields[13]) + Number(fields[14])) * 10
  } catch {
    return undefined
  }
}

/** As it says in the terminal. Throws with all that it said, where it ends before. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (piece: Buffer) => {
      said += piece
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code, signal) => reject(new Error(`a server ended with ${code ?? signal}: ${said}`)))
  })
}

async function isReady(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/readyz`).catch(() => undefined)
  const said = answer === undefined ? undefined : await answer.json()
  // A machine whose disk is nearly full takes requests all the same.
  return said !== undefined && !said.reasons.includes('database')
}
