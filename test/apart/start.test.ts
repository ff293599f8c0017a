/** The program as it is started for real: one for each folder, looked at after a kill, backed up before its schema changes, and told from outside. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { lockOf } from '../../server/database/file-lock.ts'
import { migrationsOf } from '../../server/database/layout.ts'
import { migrate } from '../../server/database/migrate.ts'
import { databaseFile } from '../../server/database/snapshot.ts'
import { verifyBackup } from '../../server/operations/verify.ts'
import { serve } from '../../server/serve.ts'
import { addAccount, folder, onPlace, placeOf } from '../operations/backup-desk.ts'
import { now } from '../support/clock.ts'
import { emptyDatabase, referenceDatabase } from '../support/database.ts'

let said: string[]
let ended: Promise<unknown>

/** From now on: the number with which the process would have ended. */
function watchEnd(): void {
  ended = new Promise((resolve) => {
    vi.spyOn(process, 'exit').mockImplementation((given) => {
      resolve(given)
      throw new Error(`ended with ${given}`)
    })
  })
}

beforeEach(() => {
  said = []
  for (const way of ['log', 'error', 'warn'] as const)
    vi.spyOn(console, way).mockImplementation((line) => void said.push(String(line)))
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  watchEnd()
})
afterEach(() => {
  vi.restoreAllMocks()
  process.removeAllListeners('SIGTERM')
  process.removeAllListeners('SIGINT')
})

const production = (dataFolder: string, more: Record<string, string> = {}) => ({
  PORT: '0',
  BCT_DATA: dataFolder,
  BCT_MODE: 'production',
  BCT_BACKUP_AT: 'off',
  ...more,
})

/** Ends the program as the machine does, and waits for it. */
async function stop(): Promise<void> {
  // What it throws instead of ending is nobody's to catch.
  const unheard = () => {}
  process.on('unhandledRejection', unheard)
  process.emit('SIGTERM')
  expect(await ended).toBe(0)
  await new Promise((resolve) => setTimeout(resolve, 20))
  process.off('unhandledRejection', unheard)
}

function addressSaid(): string {
  return /http:\/\/127\.0\.0\.1:\d+/.exec(said.join('\n'))?.[0] ?? ''
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

it('holds its folder alone, tells who watches how it is, and leaves nothing open when it ends', async () => {
  const { dataFolder } = await placeOf(await referenceDatabase('sqlite'))
  const port = await freePort()
  const token = 'a-token-of-the-monitor'
  await serve(production(dataFolder, { BCT_METRICS_TOKEN: token, BCT_METRICS_PORT: String(port) }), () => new Date())
  const address = addressSaid()
  const ask = (url: string, headers: Record<string, string> = {}) => fetch(`${address}${url}`, { headers })

  expect(await (await ask('/livez')).json()).toEqual({ status: 'ok' })
  const ready = await ask('/readyz')
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', reasons: [], backup: null }])
  expect((await ask('/metrics')).status).toBe(401)
  expect((await ask('/metrics', { authorization: 'Bearer a-token-of-the-monitoR' })).status).toBe(401)
  const figures = await (await ask('/metrics', { authorization: `Bearer ${token}` })).text()
  for (const line of [
    /^bct_http_requests_total\{method="GET",route="\/livez",status="200"\} 1$/m,
    /^bct_http_request_seconds_bucket\{method="GET",route="\/readyz",le="\+Inf"\} 1$/m,
    /^bct_build\{version="\d+\.\d+\.\d+",node="\d+/m,
    /^bct_database_bytes [1-9]\d+$/m,
    /^bct_disk_free_bytes [1-9]\d+$/m,
    /^bct_event_loop_delay_p99_seconds [\d.]+/m,
    /^bct_memory_resident_bytes [1-9]\d+$/m,
  ])
    expect(figures).toMatch(line)
  expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toMatch(/^bct_http_requests_total/m)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  expect(statSync(path.join(dataFolder, 'ballast')).size).toBe(64 * 1024 * 1024)

  expect(lockOf(path.join(dataFolder, 'lock'))).toBeUndefined()
  await expect(serve(production(dataFolder), () => now)).rejects.toThrow('ended with 1')
  expect(said.join('\n')).toContain(`is held by another process (${process.pid})`)
  watchEnd()
  await stop()
  expect(readdirSync(dataFolder).sort()).toEqual(['ballast', databaseFile, 'lock'])
})

it('does not start on a file that a kill has left broken', async () => {
  const { dataFolder } = await placeOf(await referenceDatabase('sqlite'))
  const mark = path.join(dataFolder, 'running.json')
  writeFileSync(mark, '{}')
  const file = path.join(dataFolder, databaseFile)
  const whole = readFileSync(file)
  // A page in the middle with other bytes in it.
  const broken = Buffer.from(whole)
  for (let at = 4096 * 20; at < 4096 * 60; at += 4096) broken.fill(7, at, at + 2000)
  writeFileSync(file, broken)
  await expect(serve(production(dataFolder), () => now)).rejects.toThrow('ended with 1')
  expect(said.join('\n')).toContain('quick_check after an unclean stop failed')
  // It stays so at the next start, too.
  expect(existsSync(mark)).toBe(true)
})

const older = Object.fromEntries(Object.entries(migrations).slice(0, -1))
const last = Object.keys(migrations).at(-1) as string

it('with new migrations takes a backup first, and changes nothing where it cannot', async () => {
  const begun = async () => {
    const place = await placeOf(await emptyDatabase('sqlite'))
    await onPlace(place, ({ db }) => migrate(db, older))
    await addAccount(place)
    return place
  }
  const stuck = await begun()
  const where = path.join(folder(), 'file')
  writeFileSync(where, '')
  const hindered = { ...production(stuck.dataFolder), BCT_BACKUPS: path.join(where, 'below') }
  await expect(serve(hindered, () => now)).rejects.toThrow('ended with 1')
  expect(said.join('\n')).toContain('no backup could be taken before migrating')

  expect(await onPlace(stuck, ({ db }) => migrationsOf(db))).toEqual(Object.keys(older))

  watchEnd()
  const place = await begun()
  const others = folder()
  await serve({ ...production(place.dataFolder), BCT_BACKUPS: others }, () => now)
  const [name = ''] = readdirSync(others)
  expect(name).toBe('bct-20261121T020000Z-before-migrating.bct')
  expect((await verifyBackup(path.join(others, name), undefined)).migrated).toEqual([last])
  await stop()
  expect(existsSync(path.join(place.dataFolder, 'running.json'))).toBe(false)
})

it('refuses a database that a newer program has changed', async () => {
  const place = await placeOf(await emptyDatabase('sqlite'))
  await onPlace(place, ({ db }) => migrate(db, { ...migrations, '9999_later': { up: async () => {} } }))
  await expect(serve(production(place.dataFolder), () => now)).rejects.toThrow('ended with 1')
  expect(said.join('\n')).toMatch(/9999_later[\s\S]*a downgrade is refused/)
})
