/** Steps that several journeys through the program share, by what a person sees. */
import type { Page } from 'playwright-core'
import type { Role } from '../../server/domain/permission.ts'

const buttons: Record<Role, RegExp> = {
  leader: /Lãnh đạo/,
  approver: /Người duyệt/,
  clerk: /Công chức nhập liệu/,
  administrator: /Quản trị/,
}

/** Enters the sample by one click and waits for the first page. */
export async function enter(page: Page, role: Role): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: buttons[role] }).click()
  await page.waitForURL((url) => url.pathname !== '/')
  await page.getByRole('heading', { level: 1 }).waitFor()
}
