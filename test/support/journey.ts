/** Steps that several journeys through the program share, by what a person sees. */
import { type APIRequestContext, type Cookie, type Page, request } from 'playwright-core'
import type { Connection } from '../../server/database/connect.ts'
import type { Role } from '../../server/domain/permission.ts'
import { openSession } from '../../server/features/accounts/session-queries.ts'
import { now } from './clock.ts'

/** A role as the sample's first page offers it; the department approves for all wards. */
export type Visitor = Role | 'department'

const buttons: Record<Visitor, RegExp> = {
  leader: /Lãnh đạo/,
  approver: /Người duyệt của phường/,
  department: /Người duyệt của Sở Nội vụ/,
  clerk: /Công chức nhập liệu/,
  administrator: /Quản trị/,
}

/** Enters the sample by one click and waits for the first page. */
export async function enter(page: Page, role: Visitor): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: buttons[role] }).click()
  await page.waitForURL((url) => url.pathname !== '/')
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Enters by name and password, in the sample too, and waits for the first page. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/')
  const other = page.getByText('Đăng nhập bằng tài khoản khác')
  await page.getByLabel('Tên đăng nhập').or(other).first().waitFor()
  if (await other.isVisible()) await other.click()
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => url.pathname !== '/')
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Signs a person in at the browser of this page as another tab would: the page does not know. */
export async function signInElsewhere(
  page: Page,
  url: string,
  connection: Connection,
  username: string,
): Promise<void> {
  await page.context().addCookies([{ name: 'bct', value: await sessionOf(connection, username), url }])
}

/** Requests of a person without any page; to be disposed of. */
export async function asker(url: string, connection: Connection, username: string): Promise<APIRequestContext> {
  const cookie = `bct=${await sessionOf(connection, username)}`
  return request.newContext({ baseURL: url, extraHTTPHeaders: { cookie } })
}

async function sessionOf({ db }: Connection, username: string): Promise<string> {
  const { id } = await db.selectFrom('account').select('id').where('username', '=', username).executeTakeFirstOrThrow()
  return openSession(db, id, now)
}

/** The person comes back to this tab from another one. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
}

/** Sessions made once for many pages, as the cookies that a browser would hold. */
export async function sessionsOf(url: string, roles: readonly Role[]): Promise<Map<Role, Cookie[]>> {
  const sessions = new Map<Role, Cookie[]>()
  for (const role of roles) {
    const visitor = await request.newContext({ baseURL: url })
    await visitor.post('/api/session/sample', { data: { role } })
    sessions.set(role, (await visitor.storageState()).cookies)
    await visitor.dispose()
  }
  return sessions
}
