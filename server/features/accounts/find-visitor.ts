/** Finds the account behind a request: by a program's token, or else by the browser's session cookie. */
import type { Site as SiteContext } from '../../http/site.ts'
import type { FindAccount, Visitor } from '../../http/who-may.ts'
import { cookieOf } from './entrance.ts'
import { isSecondFactorRequired } from './me.ts'
import type { StoredAccount } from './queries.ts'
import { accountOfSession } from './session-queries.ts'
import { accountOfToken } from './token-queries.ts'

export function findVisitor(site: SiteContext): FindAccount {
  const cookieName = cookieOf(site)

  async function visitor(account: StoredAccount, by: Visitor['by']): Promise<Visitor> {
    const { id, displayName, roles, username } = account
    const mustSetUpSecondFactor = account.totpSecret === null && (await isSecondFactorRequired(site, account))
    return { id, displayName, roles, username, mustSetUpSecondFactor, by }
  }

  return async (request, token) => {
    if (token !== undefined) {
      const found = await accountOfToken(site.db, token, site.now())
      return found ? visitor(found.account, { kind: 'token', id: found.tokenId, scope: found.scope }) : null
    }
    const cookie = request.cookies[cookieName]
    const found = cookie === undefined ? undefined : await accountOfSession(site.db, cookie, site.now())
    return found ? visitor(found.account, { kind: 'session', id: found.sessionId }) : null
  }
}
