/** The sample with real people beside the one-click ones: made by an administrator, let in by their one-time links. */
import type { LightMyRequestResponse as Response } from 'fastify'
import type { Person, Program } from '../support/app.ts'

export const passphrase = 'ngựa ô ăn bún chả chiều thứ bảy'

export type Hired = { id: string; username: string; secret: string; person: Person }

/** An account by POST /api/accounts; the secret is what stands in the link. */
export async function makeAccount(
  administrator: Person,
  username: string,
  roles: { role: string; unit: string }[],
): Promise<{ id: string; secret: string; revision: number }> {
  const response = await administrator.call({
    method: 'POST',
    url: '/api/accounts',
    payload: { username, displayName: `Công chức ${username}`, roles },
  })
  if (response.statusCode !== 200) throw new Error(response.body)
  const { account, link } = response.json()
  return { id: account.id, secret: secretIn(link), revision: account.revision }
}

export function secretIn(link: { path: string }): string {
  return link.path.replace('/loi-moi/', '')
}

export function openLink(program: Program, secret: string, body: object = {}): Promise<Response> {
  return program.app.inject({
    method: 'POST',
    url: `/api/invitations/${secret}`,
    payload: { password: passphrase, ...body },
  })
}

/** Who came in, by the cookie of an answer. */
export function personIn(program: Program, response: Response): Person {
  const cookie = response.cookies.find((one) => one.name === 'bct')
  if (!cookie) throw new Error(`nobody came in: ${response.body}`)
  return withHeaders(program, { cookie: `bct=${cookie.value}` })
}

/** Somebody who sends these headers with every request. */
export function withHeaders(program: Program, headers: Record<string, string>): Person {
  const call: Person['call'] = (options) =>
    program.app.inject({ ...options, headers: { ...headers, ...options.headers } })
  return { call, get: (url) => call({ method: 'GET', url }), cookie: headers.cookie ?? '' }
}

/** A person who has joined and is signed in. */
export async function hireByLink(
  program: Program,
  administrator: Person,
  username: string,
  roles: { role: string; unit: string }[],
): Promise<Hired> {
  const { id, secret } = await makeAccount(administrator, username, roles)
  return { id, username, secret, person: personIn(program, await openLink(program, secret)) }
}

export function signInAs(program: Program, username: string, body: object = {}, from = '10.7.7.7'): Promise<Response> {
  return program.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { username, password: passphrase, ...body },
    remoteAddress: from,
  })
}

/** The acts recorded, oldest first. */
export async function acts(program: Program): Promise<string[]> {
  const rows = await program.connection.db.selectFrom('audit').select(['act']).orderBy('id').execute()
  return rows.map((row) => row.act)
}
