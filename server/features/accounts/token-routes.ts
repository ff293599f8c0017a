/** Tokens for programs: made once, shown once, taken back at any time. A token makes no tokens and opens no session. */

import { randomUUID } from 'node:crypto'
import { appendAudit } from '../../database/audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { answers, nothing } from '../../http/answers.ts'
import type { App, Site as SiteContext } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { aboutAccount } from './about-account.ts'
import { AccountParams, MadeToken, NewToken, OfAccount, type TokenItem, TokenList } from './contract.ts'
import { accountAsked, accountEnded } from './reach.ts'
import { newSecret } from './secret.ts'
import { ownSentences } from './sentences.vi.ts'
import { insertToken, revokeToken, type TokenRow, tokenById, tokenMark, tokensOf } from './token-queries.ts'

const usualDays = 90
const dayMs = 86_400_000
const mostTokens = 20

export function tokenRoutes(app: App, site: SiteContext): void {
  const { db } = site
  const config = { who: 'signed_in', byToken: 'never' } as const

  app.get(
    '/api/tokens',
    { schema: { querystring: OfAccount, response: answers(TokenList) }, config },
    async (request) => {
      const accountId = await accountAsked(site, accountOf(request), request.query.account)
      const now = site.now()
      return { items: (await tokensOf(db, accountId)).map((row) => itemOf(row, now)) }
    },
  )

  app.post('/api/tokens', { schema: { body: NewToken, response: answers(MadeToken) }, config }, async (request) => {
    const { id: accountId } = accountOf(request)
    const now = site.now()
    const { name, scope, days = usualDays } = request.body
    const secret = `${tokenMark}${newSecret()}`
    const token: TokenRow = {
      id: randomUUID(),
      accountId,
      name: name.normalize('NFC'),
      scope,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + days * dayMs).toISOString(),
      lastUsedAt: null,
    }
    await inTransaction(db, async (trx) => {
      const living = (await tokensOf(trx, accountId)).filter((one) => one.expiresAt > now.toISOString())
      if (living.length >= mostTokens) throw new Failure('conflict', { message: ownSentences.tooManyTokens })
      await insertToken(trx, token, secret)
      const after = { account: accountId, name: token.name, scope, expiresAt: token.expiresAt }
      await appendAudit(trx, { at: now.toISOString(), accountId, act: 'make_token', after })
    })
    return { token: itemOf(token, now), secret }
  })

  app.delete(
    '/api/tokens/:id',
    { schema: { params: AccountParams, response: nothing }, config },
    async (request, reply) => {
      const visitor = accountOf(request)
      const token = await tokenById(db, request.params.id)
      if (!token) throw new Failure('not_found')
      const account = await accountEnded(site, visitor, token.accountId)
      const at = site.now().toISOString()
      await inTransaction(db, async (trx) => {
        if (!(await revokeToken(trx, token.id, at))) throw new Failure('not_found')
        const about = aboutAccount(account, { name: token.name })
        await appendAudit(trx, { at, accountId: visitor.id, act: 'revoke_token', ...about })
      })
      return reply.code(204).send()
    },
  )
}

function itemOf({ accountId: _, ...row }: TokenRow, now: Date): TokenItem {
  return { ...row, expired: row.expiresAt <= now.toISOString() }
}
