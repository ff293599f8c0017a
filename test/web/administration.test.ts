/** Pages of administration in a real browser: import of people, settings, the record, and who may not. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { password } from '../features/real-site.ts'
import { sizes } from '../support/browser.ts'
import { signIn } from '../support/journey.ts'
import { administrationSite, isSound, patient } from './administration-site.ts'

const { open, openDoor, database } = administrationSite()

describe('every page of administration', () => {
  const addresses = [
    '/tai-khoan',
    '/quan-tri/nguoi-dung',
    '/quan-tri/nguoi-dung/them',
    '/quan-tri/nguoi-dung/nhap-csv',
    '/quan-tri/cai-dat',
    '/quan-tri/sap-xep',
    '/quan-tri/sap-xep?lap=1',
    '/quan-tri/nhat-ky',
  ]

  /** Signed in once. */
  let opened: Promise<Page> | undefined
  function office(): Promise<Page> {
    opened ??= open('quan.tri', '/tai-khoan')
    return opened
  }

  it.each(addresses)('is sound on a narrow screen, and widened to a phone and a desktop: %s', async (address) => {
    const page = await office()
    await page.setViewportSize(sizes.narrow)
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await isSound(page)
    for (const wider of [sizes.phone, sizes.desktop]) {
      await page.setViewportSize(wider)
      await isSound(page)
    }
  })

  it('says so to those who have no such role, and shows them no way there', async () => {
    const page = await open('nhap', '/quan-tri')
    await page.getByRole('heading', { level: 1, name: 'Phần này dành cho quản trị' }).waitFor()
    expect(await page.getByRole('link', { name: 'Quản trị' }).count()).toBe(0)
    await isSound(page)
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

    const approver = await openDoor('phone')
    await signIn(approver, 'duyet', password)
    await approver.waitForURL((url) => url.pathname === '/tai-khoan')
    await approver.goto('/tong-quan')
    await approver.waitForURL((url) => url.pathname === '/tai-khoan')
    await approver.context().close()
    await database().deleteFrom('setting').where('key', '=', 'secondFactorRequired').execute()
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
