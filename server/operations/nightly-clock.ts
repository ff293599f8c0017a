/** Has the night's backup taken in a process of its own when it is due; tells the log how it went. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Config } from '../config.ts'
import { lastDue } from '../domain/backup-age.ts'
import { lastBackup } from './backup-files.ts'

export type Tell = { done: (said: string) => void; failed: (said: string) => void }

const lookEvery = 60_000
/** After a failure the next night would be too late, and the next minute too soon. */
const againAfter = 3_600_000

type Take = (stop: AbortSignal) => Promise<string>

/** One look: takes the backup where it is due, also one that was missed, and waits an hour after one that failed. */
export function nightWatch(config: Config, now: () => Date, tell: Tell, take: Take = takeApart) {
  const { at, folder } = config.backups
  let failedAt = Number.NEGATIVE_INFINITY
  return async (stop: AbortSignal): Promise<void> => {
    const instant = now()
    if (at === undefined || instant.getTime() - failedAt < againAfter) return
    try {
      const last = await lastBackup(folder)
      if (last !== undefined && last.takenAt >= lastDue(at, instant).toISOString()) return
      tell.done(await take(stop))
    } catch (error) {
      if (stop.aborted) return
      failedAt = now().getTime()
      tell.failed(error instanceof Error ? error.message : String(error))
    }
  }
}

/** Looks every minute; gives back how to stop, which ends a backup under way: the file without a name is left out by all. */
export function startNightly(config: Config, now: () => Date, tell: Tell): () => Promise<void> {
  const stop = new AbortController()
  const look = nightWatch(config, now, tell)
  let running: Promise<void> | undefined
  const tick = () => {
    running ??= look(stop.signal).finally(() => {
      running = undefined
    })
  }
  const timer = setInterval(tick, lookEvery)
  timer.unref()
  tick()
  return async () => {
    clearInterval(timer)
    stop.abort()
    await running
  }
}

/** Reading and packing millions of rows would hold up everybody here. */
async function takeApart(stop: AbortSignal): Promise<string> {
  const program = path.join(import.meta.dirname, '..', 'admin.ts')
  const child = spawn(process.execPath, [program, 'backup', '--nightly'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const end = () => child.kill()
  stop.addEventListener('abort', end)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => {
      said = `${said}${piece}`.slice(-4000)
    })
  const [code] = await once(child, 'close')
  stop.removeEventListener('abort', end)
  if (code !== 0) throw new Error(said)
  return said
}
