/** The door: what the site is, sign-in and sign-out, the sample's one-click entry, and the set-up of an empty site. */

import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { appendAudit } from '../../database/audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { placeOf } from '../../domain/sign-in-delay.ts'
import { existsOn, type Unit, unitByCode } from '../../domain/unit.ts'
import { unitName } from '../../domain/wording.vi.ts'
import { answers, nothing } from '../../http/answers.ts'
import { notFound } from '../../http/named.ts'
import type { App, Site as SiteContext } from '../../http/site.ts'
import { Me, SampleSignIn, SetUp, SignIn, Site } from './contract.ts'
import type { Entrance } from './entrance.ts'
import { accountById, accountByUsername, countAccounts, oneClickAccount } from './queries.ts'
import { signInSentences } from './sentences.vi.ts'
import { closeSession } from './session-queries.ts'
import { type SetUpCode, setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'

export type Door = { setUpCode: SetUpCode | undefined }

export function doorRoutes(app: App, site: SiteContext, door: Door, entrance: Entrance): void {
  const { db, config } = site

  app.get('/api/site', { schema: { response: answers(Site) }, config: { who: 'anyone' } }, async (request) => {
    const needsSetup = config.mode === 'production' && (await countAccounts(db)) === 0
    const catalogue = await site.evaluation.catalogue()
    const today = dateInVietnam(site.now())
    const isOffered = (unit: Unit) => unit.kind === 'province' && !unit.fictional && existsOn(unit, today)
    const provinces = catalogue.units.filter(isOffered)
    return {
      mode: config.mode,
      needsSetup,
      oneClick: config.mode === 'sample' && isLoopback(request),
      today,
      signedIn: request.account !== null,
      provinces: needsSetup ? provinces.map((unit) => ({ code: unit.code, label: unitName(unit) })) : [],
    }
  })

  app.post(
    '/api/session',
    {
      schema: { body: SignIn, response: answers(Me) },
      // The delay after failures is the real limit; this one bounds the work that one address can ask for.
      config: { who: 'anyone', rateLimit: { max: 60, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const account = await signIn(db, request.body, request.ip, site.now()).catch(async (error: unknown) => {
        // In the log and not in the record of acts, which strangers could fill: enough to see that somebody guesses.
        // A name that nobody has is not kept: people type their password there, too.
        const known = error instanceof Failure ? await accountByUsername(db, request.body.username) : undefined
        request.log.warn({ account: known?.id ?? null, place: placeOf(request.ip) }, 'sign-in refused')
        throw error
      })
      return entrance.enter(request, reply, account, 'sign_in')
    },
  )

  app.post(
    '/api/session/sample',
    { schema: { body: SampleSignIn, response: answers(Me) }, config: { who: 'anyone' } },
    async (request, reply) => {
      if (config.mode !== 'sample' || !isLoopback(request))
        throw new Failure('forbidden', { message: signInSentences.noOneClick })
      const account = await oneClickAccount(db, request.body.role, request.body.province)
      if (!account) throw new Failure('not_found')
      return entrance.enter(request, reply, account, 'sign_in_sample')
    },
  )

  app.delete('/api/session', { schema: { response: nothing }, config: { who: 'anyone' } }, async (request, reply) => {
    const token = entrance.tokenOf(request)
    if (token !== undefined) {
      const { account } = request
      await inTransaction(db, async (trx) => {
        await closeSession(trx, token)
        if (account) await appendAudit(trx, { at: site.now().toISOString(), accountId: account.id, act: 'sign_out' })
      })
    }
    entrance.clearCookie(reply)
    return reply.code(204).send()
  })

  app.post(
    '/api/setup',
    {
      schema: { body: SetUp, response: answers(Me) },
      config: { who: 'anyone', rateLimit: { max: 5, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      if (config.mode !== 'production') throw new Failure('not_found')
      const catalogue = await site.evaluation.catalogue()
      const province = unitByCode(catalogue.units, request.body.province, dateInVietnam(site.now()))
      if (province?.kind !== 'province') throw notFound('parent', request.body.province)
      const { id } = await setUp(db, request.body, province.id, door.setUpCode, site.now())
      door.setUpCode = undefined
      const account = await accountById(db, id)
      if (!account) throw new Failure('not_found')
      return entrance.enter(request, reply, account, 'sign_in')
    },
  )
}

/** The connection comes from this machine, and the address typed is this machine's: a rebound name is not. */
function isLoopback(request: FastifyRequest): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
  const isHere = (address: string) =>
    address === 'localhost' || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
  const from = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return isHere(from) && isHere(host) && request.headers['x-forwarded-for'] === undefined
}
