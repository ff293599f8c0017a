/** What the running program makes of the ground below: too little room, a backup that is late, its own end; and the nightly backup. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { Connection } from '../../server/database/connect.ts'
import type { App } from '../../server/http/site.ts'
import { backupFiles, backupName, rotate } from '../../server/operations/backup-files.ts'
import { isRoomy, mayWrite, type Room } from '../../server/operations/disk.ts'
import { takeNightly } from '../../server/operations/nightly.ts'
import { nightWatch, type Tell } from '../../server/operations/nightly-clock.ts'
import { type BackupStanding, type Operations, standOn } from '../../server/operations/standing.ts'
import { now, tickingClock } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { migratedDatabase, sampleDatabase } from '../support/database.ts'
import { folder, placeOf } from './backup-desk.ts'

const megabytes = (free: number, total: number): Room => ({ free: free * 2 ** 20, total: total * 2 ** 20 })

describe('room on the disk', () => {
  it.each([
    [199, 50_000, false, false],
    [200, 50_000, true, false],
    [1023, 50_000, true, false],
    [1024, 50_000, true, true],
    // A small disk: a tenth of it is enough, and its last twentieth is kept.
    [2, 12, true, true],
    [1, 12, true, false],
    [0, 12, false, false],
  ])('%i of %i MB free: writing %s, ready %s', (free, total, writes, ready) => {
    const room = megabytes(free, total)
    expect([mayWrite(room), isRoomy(room)]).toEqual([writes, ready])
  })
})

describe('a site at work', () => {
  const clock = tickingClock()
  let connection: Connection
  let app: App
  let room: Room
  let backups: BackupStanding
  let isStopping = false
  beforeAll(async () => {
    connection = await sampleDatabase('sqlite')
    const operations: Operations = {
      room: async () => room,
      backups: async () => backups,
      isStopping: () => isStopping,
      stop: () => {},
    }
    app = await buildApp({ db: connection.db, config: sampleConfig, now: clock.tick, operations })
    await app.ready()
    return () => app.close()
  })
  beforeEach(() => {
    room = megabytes(5000, 50_000)
    backups = { last: '2026-11-20T18:30:00.000Z', isLate: false }
    isStopping = false
  })

  const enter = async (role: string) => {
    const host = { host: '127.0.0.1:3000' }
    const entered = await app.inject({ method: 'POST', url: '/api/session/sample', headers: host, payload: { role } })
    return { cookie: `bct=${entered.cookies[0]?.value}` }
  }
  const readiness = async () => {
    const { statusCode, body } = await app.inject('/readyz')
    return [statusCode, JSON.parse(body)]
  }

  it('takes nothing in while the disk is nearly full, says so in words, and goes on showing', async () => {
    room = megabytes(100, 50_000)
    const headers = await enter('administrator')
    const refused = await app.inject({ method: 'PUT', url: '/api/settings', headers, payload: { lockAfterDays: 5 } })
    expect([refused.statusCode, refused.json().message]).toEqual([507, expect.stringContaining('hết chỗ lưu')])
    expect((await app.inject({ url: '/api/overview', headers })).statusCode).toBe(200)
    expect(await readiness()).toEqual([503, { status: 'not_ready', reasons: ['disk'], backup: 'fresh' }])
    room = megabytes(5000, 50_000)
    const taken = await app.inject({ method: 'PUT', url: '/api/settings', headers, payload: { lockAfterDays: 5 } })
    expect(taken.statusCode).toBe(200)
  })

  it('tells those who answer for it that no backup was taken, and nobody else', async () => {
    const told = async (role: string) =>
      (await app.inject({ url: '/api/me', headers: await enter(role) })).json().lateBackup
    expect(await told('administrator')).toBeNull()
    backups = { last: '2026-11-19T18:30:00.000Z', isLate: true }
    for (const role of ['administrator', 'leader']) expect(await told(role)).toEqual({ last: backups.last })
    for (const role of ['clerk', 'approver']) expect(await told(role)).toBeNull()
    expect(await readiness()).toEqual([200, { status: 'ready', reasons: [], backup: 'late' }])
  })

  it('is not ready from the moment it is told to end, nor while nothing can be written', async () => {
    isStopping = true
    expect(await readiness()).toEqual([503, { status: 'not_ready', reasons: ['stopping'], backup: 'fresh' }])
    expect((await app.inject('/livez')).statusCode).toBe(200)
    isStopping = false
    const failing = await buildApp({
      db: (await migratedDatabase('sqlite')).db.withSchema('gone'),
      config: sampleConfig,
      now: clock.tick,
    })
    const { statusCode, body } = await failing.inject('/readyz')
    expect([statusCode, JSON.parse(body).reasons]).toEqual([503, ['database']])
    await failing.close()
  })

  it('knows its last backup by the files that are there', async () => {
    const at = folder()
    const config = { ...sampleConfig, dataFolder: at, backups: { folder: at, at: '01:30', passphrase: undefined } }
    const standing = () => standOn(config, () => now).backups()
    expect(await standing()).toEqual({ last: undefined, isLate: true })
    writeFileSync(path.join(at, backupName('nightly', new Date('2026-11-20T01:00:00Z'))), '')
    writeFileSync(path.join(at, `${backupName('nightly', now)}.unverified`), '')
    expect(await standing()).toEqual({ last: '2026-11-20T01:00:00.000Z', isLate: false })
    const notHere = { ...config, backups: { ...config.backups, at: undefined, folder: path.join(at, 'none') } }
    expect(await standOn(notHere, () => now).backups()).toEqual({ last: undefined, isLate: false })
  })
})

describe('the nightly backup', () => {
  let time: Date
  beforeEach(() => {
    time = now
  })
  const { signal } = new AbortController()

  function watch(backups: string, take: () => Promise<string>) {
    const said: string[] = []
    const tell: Tell = { done: (line) => said.push(`done ${line}`), failed: (line) => said.push(`failed ${line}`) }
    const config = { ...sampleConfig, backups: { folder: backups, at: '01:30', passphrase: undefined } }
    const look = nightWatch(config, () => time, tell, take)
    const lookAt = async (instant: string) => {
      time = new Date(instant)
      await look(signal)
      return said.length
    }
    return { said, lookAt }
  }

  it('is taken when it is due, once, also when the night was missed', async () => {
    const backups = folder()
    const { said, lookAt } = watch(backups, async () => {
      writeFileSync(path.join(backups, backupName('nightly', time)), '')
      return 'one'
    })
    expect(await lookAt('2026-11-21T02:00:00Z')).toBe(1)
    expect(await lookAt('2026-11-21T18:29:59Z')).toBe(1)
    expect(await lookAt('2026-11-21T18:30:00Z')).toBe(2)
    expect(await lookAt('2026-11-21T18:31:00Z')).toBe(2)
    expect(said).toEqual(['done one', 'done one'])
  })

  it('is told when it fails, and tried again after an hour', async () => {
    const { said, lookAt } = watch(folder(), async () => {
      throw new Error('no room')
    })
    expect(await lookAt('2026-11-21T02:00:00Z')).toBe(1)
    expect(await lookAt('2026-11-21T02:59:59Z')).toBe(1)
    expect(await lookAt('2026-11-21T03:00:00Z')).toBe(2)
    expect(said).toEqual(['failed no room', 'failed no room'])
  })
})

describe('the folder of backups', () => {
  it('keeps what the rotation keeps, all that were taken by hand, and files of others', async () => {
    const at = folder()
    const day = (date: number) => new Date(Date.UTC(2026, 9, date, 18, 30))
    for (let date = 1; date <= 40; date += 1) writeFileSync(path.join(at, backupName('nightly', day(date))), '')
    for (let date = 1; date <= 7; date += 1) writeFileSync(path.join(at, backupName('before-migrating', day(date))), '')
    writeFileSync(path.join(at, backupName('manual', day(1))), '')
    writeFileSync(path.join(at, 'ghi-chu.txt'), '')
    mkdirSync(path.join(at, 'cu'))
    await rotate(at)
    const names = readdirSync(at)
    expect(names.filter((name) => name.includes('-nightly'))).toHaveLength(7 + 2 + 1)
    expect(names.filter((name) => name.includes('-before-migrating'))).toHaveLength(5)
    expect(names).toEqual(expect.arrayContaining([backupName('manual', day(1)), 'ghi-chu.txt', 'cu']))
  })

  it('never gives its name to a backup that does not restore, and clears what a killed process left', async () => {
    const place = await placeOf(await migratedDatabase('sqlite'))
    const at = folder()
    const left = path.join(at, `${backupName('nightly', new Date(0))}.unverified.part`)
    writeFileSync(left, '')
    const config = { ...place, backups: { folder: at, at: '01:30', passphrase: undefined } }
    const refuse = async () => {
      throw new Error('does not restore')
    }
    await expect(takeNightly(config, now, refuse)).rejects.toThrow('does not restore')
    expect(await backupFiles(at)).toEqual([])
    expect(readdirSync(at)).not.toContain(path.basename(left))
  })
})
