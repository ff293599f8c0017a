/** Pages of administration in a real browser: import, settings, the record, the masthead at all widths, and who may not. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import { hire, password } from '../features/real-site.ts'
import {
  axeViolations,
  launchBrowser,
  openPage,
  type Served,
  scrollsSideways,
  serveProgram,
  sizes,
} from '../support/browser.ts'
import { now } from '../support/clock.ts'
import { sampleDatabase } from '../support/database.ts'
import { signIn } from '../support/journey.ts'

/** Two cores are shared with other tests, and databases hash passwords meanwhile. */
const patient = { timeout: 10_000 }

let browser: Browser
let served: Served
let connection: Connection
let clock = now

beforeAll(async () => {
  browser = await launchBrowser()
  connection = await sampleDatabase('sqlite')
  await hire(connection, 'quan.tri', 'administrator', 'MH')
  await hire(connection, 'phuong', 'administrator', 'MH03')
  await hire(connection, 'nhap', 'clerk', 'MH02')
  await hire(connection, 'duyet', 'approver', 'MH02')
  served = await serveProgram(connection, { mode: 'production', clock: () => clock })
})

afterAll(async () => {
  await browser.close()
  await served.close()
})

async function open(username: string, address: string, size: keyof typeof sizes = 'desktop'): Promise<Page> {
  const { page } = await openPage(browser, served.url, sizes[size])
  await signIn(page, username, password)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

async function isSound(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  expect(await axeViolations(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}

describe('every page of administration', () => {
  const addresses = [
    '/tai-khoan',
    '/quan-tri/nguoi-dung',
    '/quan-tri/nguoi-dung/them',
    '/quan-tri/nguoi-dung/nhap-csv',
    '/quan-tri/cai-dat',
    '/quan-tri/nhat-ky',
  ]

  it.each(['desktop', 'phone', 'narrow'] as const)('is sound at the size of a %s', async (size) => {
    const page = await open('quan.tri', '/tai-khoan', size)
    for (const address of addresses) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await isSound(page)
    }
    await page.context().close()
  })

  it('says so to those who have no such role, and shows them no way there', async () => {
    const page = await open('nhap', '/quan-tri')
    await page.getByRole('heading', { level: 1, name: 'Phần này dành cho quản trị' }).waitFor()
    expect(await page.getByRole('link', { name: 'Quản trị' }).count()).toBe(0)
    await isSound(page)
    await page.context().close()
  })
})

describe('the masthead', () => {
  /** What does not stand within the bar, or overlaps its neighbour; read in the page. */
  function astray(page: Page): Promise<string[]> {
    return page.evaluate(() => {
      const bar = document.querySelector('.mast')?.getBoundingClientRect() ?? new DOMRect()
      const parts = [...document.querySelectorAll('.mast a:not([inert]), .mast button, .mast .sample')]
        .map((part) => ({ part, box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
        .toSorted((a, b) => a.box.left - b.box.left)
      return parts
        .filter(({ box }, index) => {
          const before = parts[index - 1]?.box.right ?? 0
          return box.top < bar.top - 1 || box.bottom > bar.bottom + 1 || box.right > innerWidth || box.left < before - 1
        })
        .map(({ part }) => part.textContent)
    })
  }

  it.each([
    ['as it is', []],
    ['with two sections more', ['Duyệt 12', 'Tài liệu họp']],
  ])('%s stays on one line at every width, and every section can be reached', async (_name, more) => {
    const page = await open('quan.tri', '/quan-tri/nguoi-dung')
    await page.evaluate((names) => {
      const bar = document.querySelector('.mast nav')
      for (const name of names)
        bar?.append(Object.assign(document.createElement('a'), { href: '/', textContent: name }))
    }, more)
    const all = await page.locator('.mast nav a').count()
    for (const width of [1920, 1440, 1280, 1024, 920, 800]) {
      await page.setViewportSize({ width, height: 800 })
      await page.waitForLoadState('networkidle')
      const sections = page.getByRole('button', { name: 'Mục khác' })
      const shown = page.locator('.mast nav a:not([inert])').filter({ visible: true })
      await expect.poll(async () => (await sections.isVisible()) === (await shown.count()) < all, patient).toBe(true)
      await expect.poll(async () => [width, await astray(page)], patient).toEqual([width, []])
      expect(await scrollsSideways(page)).toBe(false)
      if (!(await sections.isVisible())) continue
      await sections.click()
      await page.getByRole('dialog').getByRole('link', { name: 'Quản trị' }).waitFor()
      expect(await axeViolations(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.setViewportSize({ width: 1440, height: 800 })
    if (more.length === 0)
      await expect.poll(() => page.getByRole('button', { name: 'Mục khác' }).isVisible(), patient).toBe(false)
    await page.context().close()
  })
})

describe('people from a table', () => {
  it('are looked at row by row, mended, created at once, and their links given once', async () => {
    const page = await open('quan.tri', '/quan-tri/nguoi-dung/nhap-csv')
    const head = 'Họ tên\tTên đăng nhập\tThư điện tử\tVai trò\tMã đơn vị'
    const field = page.getByLabel(/Bảng người dùng/)
    await field.fill(`${head}\nLê Thị Dung\tdunglt\t\tNhập liệu\tMH04\nPhạm Văn Sai\tsaipv\t\tNhập liệu\tMH99`)
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('heading', { level: 1, name: '1 dòng cần sửa, 1 dòng đúng' }).waitFor()
    expect(await page.locator('.import-table tbody tr').first().innerText()).toContain('MH99')
    expect(await page.getByRole('button', { name: /^Tạo/ }).count()).toBe(0)
    await isSound(page)
    await page.getByRole('button', { name: 'Sửa bảng' }).click()
    await field.fill((await field.inputValue()).replace('MH99', 'MH05'))
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('button', { name: 'Tạo 2 tài khoản' }).click()
    await page.getByRole('heading', { level: 1, name: 'Đã tạo 2 tài khoản' }).waitFor()
    expect(await page.locator('.import-links code').count()).toBe(2)
    await isSound(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải tệp CSV' }).click(),
    ])
    const csv = await readFile(await file.path(), 'utf8')
    expect(csv).toContain('dunglt')
    expect(csv).toContain(await page.locator('.import-links code').first().innerText())
    await page.goto('/quan-tri/nguoi-dung?tinh-trang=invited')
    await page.getByText('2/', { exact: false }).first().waitFor()
    await page.getByLabel('Tìm tên, không cần dấu').fill('dung')
    await expect.poll(() => page.locator('.people-table tbody tr').count(), patient).toBe(1)
    await page.context().close()
  })

  it('come from a chosen file too, and a workbook is refused with the way out', async () => {
    const page = await open('quan.tri', '/quan-tri/nguoi-dung/nhap-csv')
    const choose = (name: string, content: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: content })
    await choose('danh-sach.xlsx', Buffer.from([0x50, 0x4b, 3, 4]))
    await page
      .getByRole('alert')
      .getByText(/CSV UTF-8/)
      .waitFor()
    await choose('danh-sach.csv', Buffer.from('\uFEFFHọ tên;Mã đơn vị\r\n'))
    await page.getByText('Đã đọc tệp danh-sach.csv').waitFor()
    expect(await page.getByLabel(/Bảng người dùng/).inputValue()).toContain('Họ tên;Mã đơn vị')
    await page.context().close()
  })
})

describe('settings', () => {
  it('give a ward its own due day, and let only the province change the rules', async () => {
    const page = await open('phuong', '/quan-tri/cai-dat?nam=2026')
    expect(await page.getByLabel('Tự khóa phiếu chưa nộp sau hạn').isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Đặt hạn riêng, phiếu tháng 11/2026' }).click()
    await page.getByLabel('Hạn nộp', { exact: true }).fill('2026-12-03')
    await page.getByText('Đang chọn 03/12/2026.').waitFor()
    await page.getByLabel('Căn cứ').first().fill('Công văn 12/UBND')
    await isSound(page)
    await page.getByRole('button', { name: 'Lưu hạn' }).click()
    const row = page.getByRole('row', { name: /^Tháng 11\/2026/ })
    await row.getByText('03/12/2026').waitFor()
    await page.getByRole('heading', { name: /1 tháng có hạn riêng/ }).waitFor()
    await row.getByRole('button', { name: /^Bỏ hạn này/ }).click()
    await row.getByText('05/12/2026').waitFor()
    await page.context().close()
  })

  it('ask a second factor: until it is set up, every page leads to one’s own', async () => {
    const page = await open('quan.tri', '/quan-tri/cai-dat')
    await page.getByLabel(/^Bắt buộc đăng nhập hai bước/).check()
    await page.getByText(/kể cả anh\/chị/).waitFor()
    await page.getByRole('button', { name: 'Lưu cài đặt' }).click()
    await page.waitForURL((url) => url.pathname === '/tai-khoan')
    await page.getByText(/Anh\/chị bật bước hai ở dưới/).waitFor()
    await isSound(page)

    const approver = await openPage(browser, served.url, sizes.phone)
    await signIn(approver.page, 'duyet', password)
    await approver.page.waitForURL((url) => url.pathname === '/tai-khoan')
    await approver.page.goto('/tong-quan')
    await approver.page.waitForURL((url) => url.pathname === '/tai-khoan')
    await approver.page.context().close()
    await connection.db.deleteFrom('setting').where('key', '=', 'secondFactorRequired').execute()
    await page.context().close()
  })
})

describe('the record', () => {
  it('is filtered by the address, says why values are hidden, and goes along as a file', async () => {
    const page = await open('quan.tri', '/quan-tri/nhat-ky?viec=sign_in')
    await expect.poll(() => page.locator('.audit-table tbody tr').count(), patient).toBeGreaterThan(2)
    const acts = await page.locator('.audit-what').allInnerTexts()
    expect(new Set(acts)).toEqual(new Set(['Đăng nhập']))
    await page.getByLabel('Loại việc').selectOption({ label: 'Tạo tài khoản' })
    await page.waitForURL(/viec=create_account/)
    await page
      .getByText(/vai trò: Công chức nhập liệu \(/)
      .first()
      .waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải CSV (Excel)' }).click(),
    ])
    expect(await readFile(await file.path(), 'utf8')).toContain('Tạo tài khoản')

    const clerk = await open('nhap', '/phieu/MH02/2026-10')
    const cell = clerk.getByRole('textbox', { name: 'Phiếu đánh giá hợp lệ' })
    await cell.fill('64')
    await cell.press('Enter')
    await clerk.getByText('19/24').first().waitFor()
    await page.goto('/quan-tri/nhat-ky?don-vi=MH02&thang=2026-10&viec=save_figure')
    await page.getByText('Số liệu chưa duyệt nên không hiện với quản trị.').first().waitFor()
    expect(await page.locator('.audit-table').innerText()).not.toContain('64')
    await clerk.goto('/quan-tri/nhat-ky')
    await clerk.getByRole('cell', { name: /64/ }).first().waitFor()
    await clerk.context().close()
    await page.context().close()
  })
})

describe('the door', () => {
  it('counts down after failures, keeps what was typed, and opens afterwards', async () => {
    const { page } = await openPage(browser, served.url, sizes.narrow)
    await page.goto('/')
    await page.getByLabel('Tên đăng nhập').fill('nhap')
    const field = page.getByLabel('Mật khẩu', { exact: true })
    await field.fill('không phải mật khẩu')
    const button = page.locator('form button[type=submit]')
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await expect.poll(() => button.isEnabled(), patient).toBe(true)
      await Promise.all([page.waitForResponse(/\/api\/session$/), button.click()])
      await page.getByRole('alert').waitFor()
    }
    await page.getByRole('button', { name: /^Thử lại sau \d+ giây$/ }).waitFor()
    expect(await field.inputValue()).toBe('không phải mật khẩu')
    await isSound(page)
    clock = new Date(clock.getTime() + 120_000)
    await field.fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForURL((url) => url.pathname !== '/')
    await page.context().close()
  })
})

describe('tokens', () => {
  it('for a calendar give the ready address once, and can be taken back', async () => {
    const page = await open('nhap', '/tai-khoan', 'phone')
    await page.getByRole('button', { name: 'Tạo mã truy cập' }).click()
    await page.getByLabel('Tên để nhận ra').fill('Lịch của tôi')
    await page.getByLabel('Lịch hạn nộp').check()
    await isSound(page)
    await page.getByRole('button', { name: 'Tạo mã', exact: true }).click()
    const address = await page.locator('.shown-once code').innerText()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/calendar\.ics\?token=\S{30,}$/)
    await isSound(page)
    await page.reload()
    await page.getByRole('button', { name: 'Thu hồi mã “Lịch của tôi”' }).click()
    await page.getByText('Chưa có mã nào.').waitFor()
    expect(await page.getByText('token=').count()).toBe(0)
    await page.context().close()
  })
})
