/** A person's own second factor: begin, confirm by a code, and take it away again. */

import { renderSVG } from 'uqr'
import { appendAudit } from '../../database/audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { answers, nothing } from '../../http/answers.ts'
import type { App, Site as SiteContext } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { beginAttempt } from './attempt.ts'
import { FactorBegin, FactorBegun, FactorConfirm, FactorEnd, RecoveryCodes } from './contract.ts'
import { accountById, type StoredAccount } from './queries.ts'
import {
  factorUri,
  hashOfRecoveryCode,
  newFactorSecret,
  newRecoveryCodes,
  spendCode,
  stepOfCode,
} from './second-factor.ts'
import {
  confirmSecret,
  pendingSecret,
  removeSecondFactor,
  replaceRecoveryCodes,
  setPendingSecret,
} from './second-factor-queries.ts'
import { ownSentences } from './sentences.vi.ts'
import { endSessions, noteSecondFactor } from './session-queries.ts'
import { confirmPassword, wrongCode } from './sign-in.ts'

export function secondFactorRoutes(app: App, site: SiteContext): void {
  const { db } = site
  const config = { who: 'signed_in', beforeSecondFactor: true } as const

  async function own(id: string): Promise<StoredAccount> {
    const account = await accountById(db, id)
    if (!account?.passwordHash) throw new Failure('conflict', { message: ownSentences.noPassword })
    return account
  }

  app.post(
    '/api/me/second-factor',
    { schema: { body: FactorBegin, response: answers(FactorBegun) }, config },
    async (request) => {
      const account = await own(accountOf(request).id)
      if (account.totpSecret !== null) throw new Failure('conflict', { message: ownSentences.alreadyOn })
      // A session left open on a shared machine must not be enough to bind the account to a stranger's phone.
      await confirmPassword(db, account, request.body.password, 'password', request.ip, site.now())
      const secret = newFactorSecret()
      if (!(await setPendingSecret(db, account.id, secret)))
        throw new Failure('conflict', { message: ownSentences.alreadyOn })
      const uri = factorUri(secret, account.username)
      return { secret, uri, qr: renderSVG(uri) }
    },
  )

  app.post(
    '/api/me/second-factor/confirm',
    { schema: { body: FactorConfirm, response: answers(RecoveryCodes) }, config },
    async (request) => {
      const { id, by, username } = accountOf(request)
      const now = site.now()
      const secret = await pendingSecret(db, id)
      if (secret === undefined) throw new Failure('conflict', { message: ownSentences.notBegun })
      // Guesses at a set-up that somebody began and left count like those at a password.
      const attempt = await beginAttempt(db, username, request.ip, now)
      const step = stepOfCode(secret, request.body.code, now)
      if (step === undefined) throw wrongCode()
      await attempt.right()
      const recoveryCodes = newRecoveryCodes()
      await inTransaction(db, async (trx) => {
        if (!(await confirmSecret(trx, id, secret, step, now.toISOString())))
          throw new Failure('conflict', { message: ownSentences.notBegun })
        await replaceRecoveryCodes(trx, id, recoveryCodes.map(hashOfRecoveryCode))
        // The others were opened by a password alone.
        await endSessions(trx, id, { allBut: by.id })
        await noteSecondFactor(trx, id, by.id, now.toISOString())
        await appendAudit(trx, { at: now.toISOString(), accountId: id, act: 'second_factor_on' })
      })
      return { recoveryCodes }
    },
  )

  app.delete(
    '/api/me/second-factor',
    { schema: { body: FactorEnd, response: nothing }, config },
    async (request, reply) => {
      const account = await own(accountOf(request).id)
      const now = site.now()
      if (account.totpSecret === null) throw new Failure('conflict', { message: ownSentences.notOn })
      const isCode = () => spendCode(db, account, request.body.code, now)
      await confirmPassword(db, account, request.body.password, 'password', request.ip, now, isCode)
      await inTransaction(db, async (trx) => {
        await removeSecondFactor(trx, account.id)
        await appendAudit(trx, { at: now.toISOString(), accountId: account.id, act: 'second_factor_off' })
      })
      return reply.code(204).send()
    },
  )
}
