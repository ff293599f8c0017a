/** Guessing at the door: how many guesses are looked at, who is slowed down, and who is not. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import type { App } from '../../server/http/site.ts'
import { programOn } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'
import { farAway } from '../support/far-away.ts'
import { emptySite, hire, password, realConfig } from './real-site.ts'

onEachEngine('guessing at the door', (engine) => {
  let connection: Connection
  let app: App
  let clock = now

  beforeAll(async () => {
    connection = await emptySite(engine)
    await hire(connection, 'lan', 'leader', '01')
    app = (await programOn(farAway(connection, 1), { ...realConfig, trustedProxies: ['10.0.0.1'] }, () => clock)).app
  })
  beforeEach(async () => {
    clock = now
    for (const table of ['sign_in_failure', 'sign_in_place'] as const) await connection.db.deleteFrom(table).execute()
  })

  const attempt = (given: string, from: string, username = 'lan') =>
    app.inject({ method: 'POST', url: '/api/session', payload: { username, password: given }, remoteAddress: from })
  const later = (seconds: number) => {
    clock = new Date(clock.getTime() + seconds * 1000)
  }
  const failures = (from: string, count: number, username = 'lan') =>
    Promise.all(Array.from({ length: count }, (_, index) => attempt(`sai ${index}`, from, username)))
  const statuses = (answers: { statusCode: number }[]) => answers.map((one) => one.statusCode)

  it('is free five times, then waits two seconds, four, eight', async () => {
    expect(statuses(await failures('203.0.113.1', 5))).toEqual([401, 401, 401, 401, 401])
    for (const seconds of [2, 4, 8]) {
      const early = await attempt(password, '203.0.113.1')
      expect([early.statusCode, early.json().code, early.json().context]).toEqual([429, 'too_many', { seconds }])
      expect([early.headers['retry-after'], early.cookies]).toEqual([String(seconds), []])
      expect(early.json().message).toContain(`Chờ ${seconds} giây rồi thử lại`)
      later(seconds)
      expect((await attempt('vẫn sai', '203.0.113.1')).statusCode).toBe(401)
    }
  })

  it('counts for nothing while it waits, and the right password afterwards opens and forgets', async () => {
    await failures('203.0.113.1', 5)
    expect(statuses(await failures('203.0.113.1', 20))).toEqual(Array.from({ length: 20 }, () => 429))
    later(2)
    expect((await attempt(password, '203.0.113.1')).statusCode).toBe(200)
    expect(statuses(await failures('203.0.113.1', 5))).toEqual([401, 401, 401, 401, 401])
  })

  it('from many addresses at the same moment is looked at five times', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => attempt(`đoán ${index}`, `198.51.100.${index}`)),
    )
    expect(statuses(answers).filter((status) => status === 401)).toHaveLength(5)
    expect(statuses(answers).filter((status) => status === 429)).toHaveLength(35)
  })

  it('every three seconds for fifteen minutes comes to at most twenty that are looked at', async () => {
    let looked = 0
    for (let second = 0; second < 900; second += 3) {
      clock = new Date(now.getTime() + second * 1000)
      const answer = await attempt(`đoán ${second}`, `198.51.${100 + (second % 100)}.7`)
      if (answer.statusCode === 401) looked += 1
    }
    expect(looked).toBeGreaterThanOrEqual(5)
    expect(looked).toBeLessThanOrEqual(20)
  }, 60_000)

  it('by strangers does not keep a person out who comes from where they came before', async () => {
    expect((await attempt(password, '203.0.113.1')).statusCode).toBe(200)
    await failures('198.51.100.1', 12)
    expect((await attempt(password, '198.51.100.2')).statusCode).toBe(429)
    expect((await attempt(password, '203.0.113.1')).statusCode).toBe(200)
  })

  it('under a made-up name does not shut the place that somebody is known at', async () => {
    await attempt(password, '203.0.113.1')
    for (const made of ['lan@203.0.113.1', '203.0.113.1 lan', 'known:203.0.113.1 lan'])
      await failures('198.51.100.9', 5, made)
    expect((await attempt(password, '203.0.113.1')).statusCode).toBe(200)
  })

  it('gains nothing from the person’s own coming in from ever new places', async () => {
    let [looked, entries] = [0, 0]
    for (let second = 0; second < 900; second += 3) {
      clock = new Date(now.getTime() + second * 1000)
      // From time to time the person is quicker than the guesser.
      const comes = second >= 120 * (entries + 1)
      if (comes && (await attempt(password, `192.0.2.${entries}`)).statusCode === 200) entries += 1
      if ((await attempt(`đoán ${second}`, `198.51.${second % 100}.7`)).statusCode === 401) looked += 1
    }
    expect(entries).toBeGreaterThan(3)
    expect(looked).toBeLessThanOrEqual(20)
  }, 60_000)

  it('from a place that the person is known at is slowed down there, by itself', async () => {
    await attempt(password, '203.0.113.1')
    expect(statuses(await failures('203.0.113.1', 6)).filter((status) => status === 429)).toHaveLength(1)
    expect((await attempt('sai', '198.51.100.1')).statusCode).toBe(401)
  })

  it('at many names from one address ends after thirty, for an hour', async () => {
    for (let index = 0; index < 30; index += 1)
      expect((await attempt('sai', '203.0.113.9', `nguoi-${index}`)).statusCode).toBe(401)
    const early = await attempt(password, '203.0.113.9')
    expect([early.statusCode, early.json().context]).toEqual([429, { seconds: 3600 }])
    expect(early.json().message).toContain('60 phút')
    expect((await attempt(password, '203.0.113.10')).statusCode).toBe(200)
    later(3600)
    expect((await attempt(password, '203.0.113.9')).statusCode).toBe(200)
  })

  it('with one’s own right password between the guesses does not clear the address', async () => {
    await hire(connection, `ke-gian-${engine}`, 'clerk', '00004')
    let refused = 0
    for (let index = 0; index < 35; index += 1) {
      if ((await attempt('sai', '203.0.113.9', `ai-${index}`)).statusCode === 429) refused += 1
      if (index % 5 === 0) await attempt(password, '203.0.113.9', `ke-gian-${engine}`)
    }
    expect(refused).toBeGreaterThanOrEqual(5)
  })

  it('at a name that nobody has is slowed down alike', async () => {
    const said = async (username: string, from: string) => {
      await connection.db.deleteFrom('sign_in_failure').execute()
      const answers = []
      for (let index = 0; index < 7; index += 1) answers.push(await attempt('sai', from, username))
      return answers.map((one) => `${one.statusCode} ${one.body.replace(/"requestId":"[^"]+"/, '')}`)
    }
    expect(await said('khong-co-ai', '203.0.113.21')).toEqual(await said('lan', '203.0.113.22'))
  })

  it('is counted by the address that a trusted proxy names, and by no address that a stranger names', async () => {
    const through = (proxy: string, client: string) =>
      app.inject({
        method: 'POST',
        url: '/api/session',
        payload: { username: 'lan', password: 'sai' },
        remoteAddress: proxy,
        headers: { 'x-forwarded-for': client },
      })
    await through('10.0.0.1', '198.51.100.77')
    await through('10.0.0.2', '198.51.100.88')
    const rows = await connection.db.selectFrom('sign_in_failure').select('subject').orderBy('subject').execute()
    expect(rows.map((row) => row.subject)).toEqual(['account:lan', 'address:10.0.0.2', 'address:198.51.100.77'])
  })

  it('leaves no rows behind for ever', async () => {
    await failures('203.0.113.1', 3, 'khong-co-ai')
    later(3601)
    await attempt('sai', '203.0.113.2')
    const rows = await connection.db.selectFrom('sign_in_failure').select('subject').execute()
    expect(rows.map((row) => row.subject).sort()).toEqual(['account:lan', 'address:203.0.113.2'])
  })

  describe('by a crowd', () => {
    it('of two hundred at once is answered, the later ones with a wait, and the house stays open', async () => {
      const crowd = Promise.all(
        Array.from({ length: 200 }, (_, index) => attempt('sai', `192.0.${index}.1`, `dam-dong-${index}`)),
      )
      const started = performance.now()
      expect((await app.inject('/healthz')).statusCode).toBe(200)
      expect(performance.now() - started).toBeLessThan(2000)
      const answers = statuses(await crowd)
      expect(new Set(answers)).toEqual(new Set([401, 429]))
      expect(answers.filter((status) => status === 401).length).toBeGreaterThanOrEqual(50)
      // Those who were sent away by the crowd were not counted as failures.
      const counted = await connection.db.selectFrom('sign_in_failure').select(['subject', 'count']).execute()
      const failed = counted.filter((row) => row.subject.startsWith('account:dam-dong') && row.count > 0)
      expect(failed).toHaveLength(answers.filter((status) => status === 401).length)
    }, 30_000)
  })
})
