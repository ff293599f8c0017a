/** The door: what the site is, sign-in and sign-out, the sample's one-click entry, and the set-up of an empty site. */
import { isIP } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { appendAudit } from '../../database/audit.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import { unitName } from '../../domain/wording.vi.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { answers } from '../../http/answers.ts'
import { homeOf, notFound } from '../../http/named.ts'
import type { App, Site as SiteContext } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { Me, SampleSignIn, SetUp, SignIn, Site } from './contract.ts'
import { isPassword } from './password.ts'
import {
  type AccountRow,
  accountByUsername,
  accountOfSession,
  closeSession,
  countAccounts,
  oneClickAccount,
  openSession,
} from './queries.ts'
import { signInSentences } from './sentences.vi.ts'
import { type SetUpCode, setUp } from './set-up.ts'

export type Door = { setUpCode: SetUpCode | undefined }

export function accountRoutes(app: App, site: SiteContext, door: Door): void {
  const { db, config } = site
  const isSecure = config.publicUrl?.startsWith('https:') ?? false
  const cookieName = cookieOf(isSecure)

  async function enter(request: FastifyRequest, reply: FastifyReply, account: AccountRow, act: string): Promise<Me> {
    const now = site.now()
    const before = request.cookies[cookieName]
    const token = await db.transaction().execute(async (trx) => {
      // A new token at every entry: one that was planted before sign-in is worth nothing after it.
      if (before !== undefined) await closeSession(trx, before)
      const opened = await openSession(trx, account.id, now)
      await appendAudit(trx, { at: now.toISOString(), accountId: account.id, act })
      return opened
    })
    reply.setCookie(cookieName, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure })
    return me(account)
  }

  async function me(account: Account & { username?: string }): Promise<Me> {
    const catalogue = await site.evaluation.catalogue()
    const named = account.roles.flatMap(({ role, unitId }) => {
      const unit = catalogue.unitsById.get(unitId)
      return unit ? [{ role, unit: nameOf(unit) }] : []
    })
    const own = account.roles
      .map((one) => catalogue.unitsById.get(one.unitId))
      .find((unit) => unit !== undefined && unit.kind !== 'province')
    return {
      id: account.id,
      username: account.username ?? '',
      displayName: account.displayName,
      roles: named,
      mode: config.mode,
      home: { parent: nameOf(homeOf(catalogue, account)), unit: own ? nameOf(own) : null },
    }
  }

  app.get('/api/site', { schema: { response: answers(Site) }, config: { who: 'anyone' } }, async (request) => {
    const needsSetup = config.mode === 'production' && (await countAccounts(db)) === 0
    const catalogue = await site.evaluation.catalogue()
    const provinces = catalogue.units.filter((unit) => unit.kind === 'province' && !unit.fictional)
    return {
      mode: config.mode,
      needsSetup,
      oneClick: config.mode === 'sample' && isLoopback(request),
      today: dateInVietnam(site.now()),
      signedIn: request.account !== null,
      provinces: needsSetup ? provinces.map((unit) => ({ code: unit.code, label: unitName(unit) })) : [],
    }
  })

  app.get('/api/me', { schema: { response: answers(Me) }, config: { who: 'signed_in' } }, async (request) =>
    me(accountOf(request)),
  )

  app.post(
    '/api/session',
    {
      schema: { body: SignIn, response: answers(Me) },
      config: { who: 'anyone', rateLimit: { max: 10, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const account = await accountByUsername(db, request.body.username)
      if (!(await isPassword(account?.passwordHash ?? null, request.body.password)) || !account)
        throw new Failure('unauthenticated', { message: signInSentences.wrong })
      return enter(request, reply, account, 'sign_in')
    },
  )

  app.post(
    '/api/session/sample',
    { schema: { body: SampleSignIn, response: answers(Me) }, config: { who: 'anyone' } },
    async (request, reply) => {
      if (config.mode !== 'sample' || !isLoopback(request))
        throw new Failure('forbidden', { message: signInSentences.noOneClick })
      const account = await oneClickAccount(db, request.body.role)
      if (!account) throw new Failure('not_found')
      return enter(request, reply, account, 'sign_in_sample')
    },
  )

  app.delete(
    '/api/session',
    { schema: { response: { 204: z.void() } }, config: { who: 'anyone' } },
    async (request, reply) => {
      const token = request.cookies[cookieName]
      if (token !== undefined) {
        const { account } = request
        await db.transaction().execute(async (trx) => {
          await closeSession(trx, token)
          if (account) await appendAudit(trx, { at: site.now().toISOString(), accountId: account.id, act: 'sign_out' })
        })
      }
      reply.clearCookie(cookieName, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure })
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/setup',
    {
      schema: { body: SetUp, response: answers(Me) },
      config: { who: 'anyone', rateLimit: { max: 5, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      if (config.mode !== 'production') throw new Failure('not_found')
      const catalogue = await site.evaluation.catalogue()
      const province = catalogue.units.find((unit) => unit.kind === 'province' && unit.code === request.body.province)
      if (!province) throw notFound('parent', request.body.province)
      const account = await setUp(db, request.body, province.id, door.setUpCode, site.now())
      door.setUpCode = undefined
      return enter(request, reply, account, 'sign_in')
    },
  )
}

/** Finds the account of a request's session cookie. */
export function sessionAccount(site: SiteContext): (request: FastifyRequest) => Promise<AccountRow | null> {
  const name = cookieOf(site.config.publicUrl?.startsWith('https:') ?? false)
  return async (request) => {
    const token = request.cookies[name]
    if (token === undefined) return null
    return (await accountOfSession(site.db, token, site.now())) ?? null
  }
}

/** The __Host- prefix binds the cookie to this host and to TLS; browsers refuse it on plain HTTP. */
function cookieOf(isSecure: boolean): string {
  return isSecure ? '__Host-bct' : 'bct'
}

/** The connection comes from this machine, and the address typed is this machine's: a rebound name is not. */
function isLoopback(request: FastifyRequest): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
  const isHere = (address: string) =>
    address === 'localhost' || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
  const from = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return isHere(from) && isHere(host) && request.headers['x-forwarded-for'] === undefined
}
