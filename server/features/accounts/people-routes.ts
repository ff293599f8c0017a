/** People within an administrator's reach: the list, one, a new one, changes, new links, and a second factor taken away. */

import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { answers } from '../../http/answers.ts'
import type { App, Site as SiteContext } from '../../http/site.ts'
import { accountOf, type Visitor } from '../../http/who-may.ts'
import { aboutAccount } from './about-account.ts'
import { changeAccount } from './change-account.ts'
import {
  AccountChange,
  AccountItem,
  AccountList,
  AccountParams,
  AccountQuery,
  AccountWithLink,
  ChangedAccount,
  NewAccount,
} from './contract.ts'
import { createAccount } from './create-account.ts'
import { listPeople, personItem } from './list-people.ts'
import { makeLink } from './make-link.ts'
import { holdPerson } from './people-queries.ts'
import type { StoredAccount } from './queries.ts'
import { accountManaged, accountSeen, rolesGiven } from './reach.ts'
import { removeSecondFactor } from './second-factor-queries.ts'
import { peopleSentences } from './sentences.vi.ts'
import { endSessions } from './session-queries.ts'
import { revokeTokensOf } from './token-queries.ts'

export function peopleRoutes(app: App, site: SiteContext): void {
  const { db } = site
  const config = { who: 'administer', byToken: 'never' } as const

  app.get(
    '/api/accounts',
    { schema: { querystring: AccountQuery, response: answers(AccountList) }, config },
    async (request) => listPeople(site, accountOf(request), request.query),
  )

  app.get(
    '/api/accounts/:id',
    { schema: { params: AccountParams, response: answers(AccountItem) }, config },
    async (request) => {
      const visitor = accountOf(request)
      return personItem(site, visitor, await accountSeen(site, visitor, request.params.id))
    },
  )

  app.post(
    '/api/accounts',
    { schema: { body: NewAccount, response: answers(AccountWithLink) }, config },
    async (request) => {
      const visitor = accountOf(request)
      const now = site.now()
      const { username, displayName, email = null, roles } = request.body
      const person = {
        username,
        displayName: displayName.normalize('NFC'),
        email,
        roles: rolesGiven(roles, visitor, await site.evaluation.catalogue(), now),
      }
      const { id, link } = await inTransaction(db, (trx) => createAccount(trx, person, visitor.id, now))
      return { account: await itemOf(visitor, id), link }
    },
  )

  app.patch(
    '/api/accounts/:id',
    { schema: { params: AccountParams, body: AccountChange, response: answers(ChangedAccount) }, config },
    async (request) => {
      const visitor = accountOf(request)
      const now = site.now()
      const { revision, displayName, roles, ...others } = request.body
      const account = await accountManaged(site, visitor, request.params.id)
      const catalogue = await site.evaluation.catalogue()
      const ended = await changeAccount(
        db,
        account,
        revision,
        {
          ...(others.email === undefined ? {} : { email: others.email }),
          ...(others.disabled === undefined ? {} : { disabled: others.disabled }),
          ...(displayName === undefined ? {} : { displayName: displayName.normalize('NFC') }),
          ...(roles === undefined ? {} : { roles: rolesGiven(roles, visitor, catalogue, now, account.roles) }),
        },
        visitor.id,
        catalogue,
        now,
      )
      return { account: await itemOf(visitor, account.id), ended }
    },
  )

  app.post(
    '/api/accounts/:id/invitation',
    { schema: { params: AccountParams, response: answers(AccountWithLink) }, config },
    async (request) => {
      const visitor = accountOf(request)
      const now = site.now()
      const account = await otherManaged(visitor, request.params.id)
      if (account.isOneClick) throw new Failure('conflict', { message: peopleSentences.sampleAccount })
      if (account.disabled) throw new Failure('conflict', { message: peopleSentences.disabled })
      const link = await inTransaction(db, async (trx) => {
        await holdManaged(trx, account)
        const made = await makeLink(trx, account, visitor.id, now)
        await note(trx, visitor, account, 'invite', now, { purpose: made.purpose })
        return made
      })
      return { account: await itemOf(visitor, account.id), link }
    },
  )

  app.post(
    '/api/accounts/:id/second-factor/reset',
    { schema: { params: AccountParams, response: answers(AccountItem) }, config },
    async (request) => {
      const visitor = accountOf(request)
      const now = site.now()
      const account = await otherManaged(visitor, request.params.id)
      await inTransaction(db, async (trx) => {
        await holdManaged(trx, account)
        if (!(await removeSecondFactor(trx, account.id)))
          throw new Failure('conflict', { message: peopleSentences.noSecondFactor })
        await endSessions(trx, account.id, { allBut: undefined })
        await revokeTokensOf(trx, account.id, now.toISOString())
        await note(trx, visitor, account, 'second_factor_reset', now)
      })
      return itemOf(visitor, account.id)
    },
  )

  /** Whoever was raised since the rights were looked at is out of this administrator's hands. */
  async function holdManaged(trx: Database, { id, revision }: StoredAccount): Promise<void> {
    if (!(await holdPerson(trx, id, revision))) throw new Failure('stale', { message: peopleSentences.stale })
  }

  async function itemOf(visitor: Visitor, id: string): Promise<AccountItem> {
    return personItem(site, visitor, await accountSeen(site, visitor, id))
  }

  /** Not oneself: a session left open must not be a way round one's own password and second factor. */
  async function otherManaged(visitor: Visitor, id: string): Promise<StoredAccount> {
    const account = await accountManaged(site, visitor, id)
    if (account.id === visitor.id) throw new Failure('forbidden', { message: peopleSentences.notOneself })
    return account
  }

  async function note(
    trx: SiteContext['db'],
    visitor: Visitor,
    account: StoredAccount,
    act: string,
    now: Date,
    more: object = {},
  ): Promise<void> {
    await appendAudit(trx, {
      at: now.toISOString(),
      accountId: visitor.id,
      act,
      ...aboutAccount(account, more),
    })
  }
}
