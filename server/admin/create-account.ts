/** `create-account NAME`: an administrator with a one-time link, or a new link for an account whose password is lost. Sets no password itself. */
import { randomUUID } from 'node:crypto'
import { appendAudit } from '../database/audit.ts'
import { violatedConstraint } from '../database/constraint.ts'
import type { Database } from '../database/tables.ts'
import { inTransaction } from '../database/transaction.ts'
import { aboutAccount } from '../features/accounts/about-account.ts'
import { DisplayName, type Link, Username } from '../features/accounts/contract.ts'
import { makeLink } from '../features/accounts/make-link.ts'
import {
  type AccountRow,
  accountByUsername,
  claimSetUp,
  insertAccount,
  type StoredAccount,
} from '../features/accounts/queries.ts'
import { removeSecondFactor } from '../features/accounts/second-factor-queries.ts'
import { openExisting } from '../operations/open.ts'
import { pendingMigrations } from '../operations/prepare.ts'
import { Refused } from '../operations/refused.ts'
import type { Command } from './command.ts'
import { migrateWords, accountWords as words } from './site-sentences.vi.ts'

export const createAccountCommand: Command = {
  name: 'create-account',
  usage: 'NAME [--display-name "FULL NAME" --province CODE] [--second-factor-off]',
  about: words.about,
  options: {
    'display-name': { type: 'string', about: words.displayName },
    province: { type: 'string', about: words.province },
    'second-factor-off': { type: 'boolean', about: words.secondFactorOff },
  },
  words: [1, 1],
  run: async ({ values, words: [name = ''] }, { config, now, say }) => {
    const username = Username.safeParse(name)
    if (!username.success) throw new Refused(words.wrongName)
    const connection = await openExisting(config)
    const { db } = connection
    try {
      if ((await pendingMigrations(connection)).pending.length > 0) throw new Refused(migrateWords.pendingFirst)
      const known = await accountByUsername(db, username.data)
      const isOff = values['second-factor-off'] === true
      const link =
        known === undefined
          ? await create(db, username.data, await newPerson(db, values), now())
          : await inTransaction(db, (trx) => renew(trx, known, isOff, now()))
      say(known === undefined ? words.created(username.data) : words.renewed(username.data, isOff))
      say(words.link(`${config.publicUrl?.replace(/\/$/, '') ?? ''}${link.path}`, link.expiresAt))
      return 0
    } finally {
      await connection.close()
    }
  },
}

type NewPerson = { displayName: string; unitId: number }

async function newPerson(db: Database, values: Record<string, string | boolean | undefined>): Promise<NewPerson> {
  const displayName = DisplayName.safeParse(values['display-name'])
  if (!displayName.success) throw new Refused(words.noDisplayName)
  const provinces = await db
    .selectFrom('unit')
    .select(['id', 'code'])
    .where('kind', '=', 'province')
    .where('valid_to', 'is', null)
    .orderBy('code')
    .execute()
  const chosen = provinces.find(({ code }) => code === values.province)
  if (chosen === undefined) throw new Refused(words.noProvince(provinces.map(({ code }) => code)))
  return { displayName: displayName.data.normalize('NFC'), unitId: chosen.id }
}

async function create(db: Database, username: string, { displayName, unitId }: NewPerson, now: Date): Promise<Link> {
  const id = randomUUID()
  const at = now.toISOString()
  const roles = [{ role: 'administrator' as const, unitId }]
  return inTransaction(db, async (trx) => {
    // The door of a new site closes as it does after its own set-up.
    await claimSetUp(trx, at)
    await insertNew(trx, { id, username, displayName, passwordHash: null, roles }, at)
    const after = { account: id, username, displayName, roles }
    await appendAudit(trx, { at, accountId: null, act: 'create_account', unitId, after })
    return makeLink(trx, { id, passwordHash: null }, id, now)
  })
}

/** A name that is taken and was not found belongs to an account that is disabled. */
async function insertNew(trx: Database, account: AccountRow, at: string): Promise<void> {
  try {
    await insertAccount(trx, account, at)
  } catch (error) {
    throw violatedConstraint(error) === 'unique' ? new Refused(words.disabled) : error
  }
}

async function renew(trx: Database, account: StoredAccount, isOff: boolean, now: Date): Promise<Link> {
  const at = now.toISOString()
  const about = aboutAccount(account)
  await appendAudit(trx, { at, accountId: null, act: 'invite', ...about })
  if (isOff && (await removeSecondFactor(trx, account.id)))
    await appendAudit(trx, { at, accountId: null, act: 'second_factor_reset', ...about })
  return makeLink(trx, account, account.id, now)
}
