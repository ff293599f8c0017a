/** A person's own page, and their own password. */

import { appendAudit } from '../../database/audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { answers, nothing } from '../../http/answers.ts'
import type { App, Site as SiteContext } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { Me, PasswordChange } from './contract.ts'
import { meOf } from './me.ts'
import { hashPassword, refuseWeakPassword } from './password.ts'
import { accountById, setPassword } from './queries.ts'
import { ownSentences } from './sentences.vi.ts'
import { endSessions } from './session-queries.ts'
import { confirmPassword } from './sign-in.ts'

export function meRoutes(app: App, site: SiteContext): void {
  app.get(
    '/api/me',
    { schema: { response: answers(Me) }, config: { who: 'signed_in', beforeSecondFactor: true } },
    async (request) => meOf(site, accountOf(request).id),
  )

  app.put(
    '/api/me/password',
    {
      schema: { body: PasswordChange, response: nothing },
      config: { who: 'signed_in', beforeSecondFactor: true },
    },
    async (request, reply) => {
      const visitor = accountOf(request)
      const now = site.now()
      const { current, next } = request.body
      const account = await accountById(site.db, visitor.id)
      const verified = account?.passwordHash
      if (!account || !verified) throw new Failure('conflict', { message: ownSentences.noPassword })
      await confirmPassword(site.db, account, current, 'current', request.ip, now)
      refuseWeakPassword(next, account, 'next')
      if (next.normalize('NFC') === current.normalize('NFC')) {
        const message = ownSentences.samePassword
        throw new Failure('invalid', { message, fields: [{ field: 'next', code: 'same', message }] })
      }
      const passwordHash = await hashPassword(next)
      const at = now.toISOString()
      await inTransaction(site.db, async (trx) => {
        if (!(await setPassword(trx, account.id, passwordHash, at, verified)))
          throw new Failure('conflict', { message: ownSentences.passwordMoved })
        await endSessions(trx, account.id, { allBut: visitor.by.id })
        await appendAudit(trx, { at, accountId: account.id, act: 'change_password' })
      })
      return reply.code(204).send()
    },
  )
}
