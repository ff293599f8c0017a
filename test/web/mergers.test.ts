/** A merger in a real browser: laid out, looked at, enacted, read on the pages of its units, and called off. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { administrationSite, isSound, patient } from './administration-site.ts'

const { open, database } = administrationSite()

async function choosePart(page: Page, at: number, typed: string): Promise<void> {
  const field = page.getByRole('combobox', { name: `Gồm đơn vị cũ ${at}`, exact: true })
  await field.fill(typed)
  await page.getByRole('listbox').getByRole('option', { name: typed }).first().waitFor()
  await field.press('Enter')
}

async function layOut(page: Page, code: string, name: string, on = '01/01/2027'): Promise<void> {
  await page.getByRole('link', { name: 'Lập sắp xếp mới' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lập sắp xếp đơn vị' }).waitFor()
  await page.getByLabel('Số, ký hiệu và cơ quan ban hành').fill('Nghị quyết 12/NQ-UBTVQH16')
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('20/11/2026')
  await page.getByRole('textbox', { name: 'Ngày có hiệu lực' }).fill(on)
  await page.getByLabel('Mã đơn vị').fill(code)
  await page.getByLabel('Tên, không kèm loại').fill(name)
  await choosePart(page, 1, 'Mưa Ngâu')
  await choosePart(page, 2, 'Sóng Bạc')
}

describe('a merger', () => {
  it('is laid out, refused with the remedy at its field, mended without typing anew, enacted and called off', async () => {
    const page = await open('quan.tri', '/quan-tri/sap-xep')
    await layOut(page, 'MH06', 'Mưa Bạc')
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click()
    const code = page.getByLabel('Mã đơn vị')
    await page.getByText('Mã này đang là mã của phường Cầu Vồng').waitFor()
    expect(await code.getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Tên, không kèm loại').inputValue()).toBe('Mưa Bạc')
    await isSound(page)
    await code.fill('MH03')
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click()
    await page
      .getByRole('heading', {
        name: 'Từ ngày 01/01/2027, phường Mưa Ngâu và phường Sóng Bạc sẽ thôi hoạt động; phường Mưa Bạc bắt đầu.',
      })
      .waitFor()
    await page.getByText('Mã MH03 là phường Mưa Ngâu (cũ) đến hết ngày 31/12/2026').waitFor()
    expect(await page.locator('.merger-preview').innerText()).toContain('Tháng 12/2026')
    // What was looked at is no longer what stands in the form.
    const enact = page.getByRole('button', { name: 'Thực hiện sắp xếp' })
    await page.getByLabel('Tên, không kèm loại').fill('Mưa Biếc')
    await page.getByText('Nội dung khai đã đổi từ lần xem trước').waitFor()
    expect(await enact.isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Xem lại thay đổi' }).click()
    await page.getByRole('heading', { name: /phường Mưa Biếc bắt đầu/ }).waitFor()
    await isSound(page)
    await enact.click()
    await page
      .getByRole('heading', {
        level: 1,
        name: 'Thành phố Minh Họa có 1 lần sắp xếp sắp có hiệu lực, 2 lần đã có hiệu lực',
      })
      .waitFor(patient)
    await page.getByText('Đã thực hiện sắp xếp.').waitFor()
    await isSound(page)
    const begun = await database().selectFrom('unit').selectAll().where('name', '=', 'Mưa Biếc').execute()
    expect(begun.map((unit) => [unit.code, unit.valid_from])).toEqual([['MH03', '2027-01-01']])

    await page.goto('/don-vi/MH04')
    await page.getByText('Từ ngày 01/01/2027 đơn vị này thôi hoạt động và thuộc').waitFor()
    await page.getByRole('heading', { name: 'Quá trình sắp xếp của phường Sóng Bạc' }).waitFor()
    await isSound(page)
    await page.goto('/don-vi')
    await page.getByText('từ 01/01/2027 sẽ thuộc phường Mưa Biếc').first().waitFor()

    await page.goto('/quan-tri/sap-xep')
    await page.getByRole('button', { name: /^Hủy: Phường Mưa Ngâu và phường Sóng Bạc/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hủy lần sắp xếp này' }).click()
    await page.getByText('Các đơn vị cũ tiếp tục hoạt động như trước.').waitFor(patient)
    expect(await database().selectFrom('unit').select('id').where('name', '=', 'Mưa Biếc').execute()).toEqual([])
    await page.context().close()
  })

  it('says in Vietnamese which field lacks what, and goes on once it is there, also where that was chosen from a list', async () => {
    const page = await open('quan.tri', '/quan-tri/sap-xep')
    await layOut(page, 'MH96', 'Mưa Xa')
    const said = (field: Locator) => field.evaluate((one: HTMLInputElement) => one.validationMessage)
    const part = page.getByRole('combobox', { name: 'Gồm đơn vị cũ 2', exact: true })
    await part.fill('')
    await part.press('Tab')
    const look = page.getByRole('button', { name: 'Xem trước thay đổi' })
    await look.click()
    expect(await said(part)).toBe('Gồm đơn vị cũ 2: chưa có nội dung. Điền vào ô này.')
    await choosePart(page, 2, 'Sóng Bạc')
    const number = page.getByLabel('Số, ký hiệu và cơ quan ban hành')
    await number.fill('12')
    await look.click()
    expect(await said(number)).toBe('Số, ký hiệu và cơ quan ban hành: ghi ít nhất 3 ký tự.')
    await number.fill('Nghị quyết 12/NQ-UBTVQH16')
    await look.click()
    await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).waitFor(patient)
    await page.context().close()
  })

  it('is looked at again where something moved after it was looked at', async () => {
    const page = await open('quan.tri', '/quan-tri/sap-xep')
    await layOut(page, 'MH98', 'Mưa Vàng')
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click()
    const enact = page.getByRole('button', { name: 'Thực hiện sắp xếp' })
    await enact.waitFor()
    const { id } = await database().selectFrom('unit').select('id').where('code', '=', 'MH04').executeTakeFirstOrThrow()
    await database()
      .insertInto('account_role')
      .values({ account_id: 'sample-tong-hop', role: 'clerk', unit_id: id })
      .execute()
    await enact.click()
    await page.getByText('Có thay đổi từ lúc anh/chị xem trước').waitFor(patient)
    expect(await page.getByLabel('Mã đơn vị').inputValue()).toBe('MH98')
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route('**/api/units/mergers', async (route) => {
      await held
      await route.continue()
    })
    await page.getByRole('button', { name: 'Xem lại thay đổi' }).click()
    await page.getByText('Có thay đổi từ lúc anh/chị xem trước').waitFor({ state: 'detached' })
    // What was looked at before is not enacted while it is being looked at anew.
    expect(await enact.isDisabled()).toBe(true)
    letGo()
    await enact.click()
    await page.getByText('Đã thực hiện sắp xếp.').waitFor(patient)
    await page.context().close()
  })

  it.each(['phone', 'narrow'] as const)('fits a %s, preview and all', async (size) => {
    const page = await open('quan.tri', '/quan-tri/sap-xep?lap=1', size)
    await page.goto('/quan-tri/sap-xep')
    await page.getByRole('link', { name: 'Lập sắp xếp mới' }).click()
    await page.getByLabel('Số, ký hiệu và cơ quan ban hành').fill('Quyết định 5/QĐ-UBND')
    await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('20/11/2026')
    await page.getByRole('textbox', { name: 'Ngày có hiệu lực' }).fill('01/02/2027')
    await page.getByLabel('Mã đơn vị').fill('MH97')
    await page.getByLabel('Tên, không kèm loại').fill('Cầu Mới')
    await choosePart(page, 1, 'Cầu Vồng')
    await choosePart(page, 2, 'Đèn Lồng')
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click()
    await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).waitFor()
    await isSound(page)
    await page.context().close()
  })

  it('is read, not laid out, by the administrator of a ward', async () => {
    const page = await open('phuong', '/quan-tri/sap-xep?lap=1')
    await page.getByText('Quản trị cấp tỉnh, thành phố lập và hủy sắp xếp').waitFor()
    expect(await page.getByRole('link', { name: 'Lập sắp xếp mới' }).count()).toBe(0)
    await page.context().close()
  })
})

describe('the past of a merged unit', () => {
  it('is told by the territory of today or as it was reported, and the address says which', async () => {
    const page = await open('nhap', '/don-vi/MH02?ky=2025-Q4')
    await page.getByText('Số liệu trước ngày đó là tổng của các đơn vị cũ.').waitFor()
    const cells = page.locator('.history tbody tr').first().locator('td')
    await expect.poll(async () => (await cells.allInnerTexts())[0], patient).toContain('%')
    await page.getByRole('link', { name: 'Số liệu gốc' }).click()
    await page.getByText('Đang xem số liệu gốc').waitFor()
    expect(new URL(page.url()).searchParams.get('so-lieu')).toBe('goc')
    await expect
      .poll(async () => (await cells.allInnerTexts())[0], patient)
      .toBe('đơn vị chưa có hoặc đã thôi hoạt động')
    await isSound(page)
    // Each predecessor is met in its own last month.
    await page.locator('.banner').getByRole('link', { name: 'phường Vườn Cau' }).click()
    await page.getByRole('heading', { level: 1, name: 'Phường Vườn Cau' }).waitFor()
    expect(new URL(page.url()).searchParams.get('ky')).toBe('2025-06')
    await page.context().close()
  })
})
