/** A meeting's pack from the first click to the file that is held against it: what was frozen stays, and what was typed is never lost. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Edition } from '#contract/editions'
import { shortHash } from '#domain/edition.ts'
import { atRest } from '../support/at-rest.ts'
import { sizes } from '../support/browser.ts'
import { altered, editionVisits } from './edition-visits.ts'
import { expectSound } from './sample-visits.ts'

const summary = 'Tóm tắt kết quả'
const { open, ask, draft, correct, take } = editionVisits()

const textOf = (page: Page, heading: string) => page.getByRole('region', { name: `Lời: ${heading}` })
const fieldOf = (page: Page, heading: string) => page.getByRole('textbox', { name: `Lời của đoạn “${heading}”` })

async function begin(page: Page, heading: string): Promise<string> {
  await page.getByRole('button', { name: `Sửa lời: ${heading}` }).click()
  return fieldOf(page, heading).inputValue()
}

async function writes(page: Page, heading: string, words: string): Promise<void> {
  await begin(page, heading)
  await fieldOf(page, heading).fill(words)
  await textOf(page, heading).getByRole('button', { name: 'Ghi lời này' }).click()
  await textOf(page, heading).getByText('đã sửa tay').waitFor()
}

async function verified(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  await page.locator('#kiem-tra input[type=file]').setInputFiles(file)
  const name = typeof file === 'string' ? path.basename(file) : file.name
  const outcome = page.locator('.verify-outcome').filter({ hasText: name })
  await outcome.waitFor({ timeout: 120_000 })
  return outcome
}

describe('the pack of a meeting', () => {
  it('is drafted, rewritten, frozen and taken along; a correction after it changes nothing in it and is listed', async () => {
    const { page, complaints } = await open('tong-hop', '/tong-quan?ky=2026-Q3')
    await page.getByRole('link', { name: 'Tài liệu họp quý III/2026' }).click()
    await page.getByRole('heading', { name: 'Thành phố Minh Họa chưa có tài liệu họp nào' }).waitFor()
    await atRest(page)
    await expectSound({ page, complaints })
    await page.getByRole('button', { name: 'Lập tài liệu họp quý III/2026' }).click()
    await page.getByRole('heading', { name: /^Dự thảo số 1 quý III\/2026 của thành phố Minh Họa/ }).waitFor()
    const id = /tai-lieu-hop\/(\d+)/.exec(page.url())?.[1]
    await page.getByText(/^Còn 4 phiếu chưa nộp: Đá Cuội, Mưa Ngâu/).waitFor()
    await atRest(page)
    await expectSound({ page, complaints })

    const generated = await begin(page, summary)
    await textOf(page, summary).getByRole('button', { name: 'Bỏ phần đang sửa' }).click()
    const own = generated.replace('Thành phố Minh Họa đạt', 'Trong quý, thành phố đạt')
    expect(own).not.toBe(generated)
    await writes(page, summary, own)

    await correct('dossiers_paid_online', 9)
    await page.reload()
    await textOf(page, summary).getByText('Trong quý, thành phố đạt').waitFor()
    const moved = await textOf(page, summary).locator('.edition-moved li').allTextContents()
    expect(moved).toContain('(13.455/23.385) → (13.464/23.385)')
    await page.getByText(/^Số liệu đã thay đổi sau khi viết: Tóm tắt kết quả/).waitFor()
    await textOf(page, summary).getByRole('button', { name: 'Đã xem, giữ lời này' }).click()
    await expect.poll(() => textOf(page, summary).locator('.edition-moved').count()).toBe(0)

    await page.getByRole('button', { name: 'Chốt', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Chốt tài liệu này' }).click()
    await page.getByRole('heading', { name: 'Bản chốt số 1 quý III/2026 của thành phố Minh Họa' }).waitFor()
    expect(await page.getByRole('button', { name: /^Sửa lời/ }).count()).toBe(0)
    await textOf(page, summary).getByText('Trong quý, thành phố đạt').waitFor()
    const frozen = await ask<Edition>('tong-hop', 'GET', `/api/editions/${id}`)
    await page.getByText(frozen.edition.sha256 ?? 'no hash').waitFor()

    const files = new Map<string, string>()
    for (const name of ['Trang chiếu', 'Báo cáo', 'Bảng số liệu', 'Hình ảnh']) files.set(name, await take(page, name))
    expect([...files.values()].map((file) => path.extname(file))).toEqual(['.pptx', '.docx', '.xlsx', '.zip'])
    for (const file of files.values()) expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')

    await correct('dossiers_paid_online', 3)
    const after = await ask<Edition>('tong-hop', 'GET', `/api/editions/${id}`)
    expect(after).toEqual(frozen)
    await page.getByRole('link', { name: 'So sánh với số liệu hiện nay' }).click()
    await page
      .getByRole('heading', { level: 1, name: /^Số liệu hiện nay so với bản chốt số 1 quý III\/2026/ })
      .waitFor()
    const row = page.getByRole('row', { name: /^Hương Bưởi.*thanh toán trực tuyến, Quý III\/2026/ })
    expect(await row.first().textContent()).toContain('điều chỉnh sau khi chốt')
    await atRest(page)
    await expectSound({ page, complaints })

    await page.goBack()
    for (const format of ['xlsx', 'docx'] as const) {
      const file = files.get(format === 'xlsx' ? 'Bảng số liệu' : 'Báo cáo') as string
      expect(await (await verified(page, file)).textContent()).toMatch(/^Đúng với bản chốt/)
      const buffer = await altered(file, format)
      const outcome = await verified(page, { name: `sua.${format}`, mimeType: 'application/octet-stream', buffer })
      await outcome.getByText('Khác với bản chốt', { exact: true }).waitFor()
      expect(await outcome.getByRole('row').count()).toBeGreaterThan(1)
    }
    await atRest(page)
    await expectSound({ page, complaints })

    await page.getByRole('link', { name: 'Tài liệu họp', exact: true }).first().click()
    const line = page.getByRole('row', { name: /^Quý III\/2026 Bản chốt số 1/ })
    await line.getByText(shortHash(frozen.edition.sha256 ?? '')).waitFor()
    await page.context().close()
  }, 240_000)

  it('is not frozen on numbers that have moved: what moved is said, and the next try goes by the new ones', async () => {
    const { edition } = await draft('2026-01..2026-09', 'nine_months')
    const { page, complaints } = await open('tong-hop', `/tai-lieu-hop/${edition.id}`)
    await page.getByRole('button', { name: 'Chốt', exact: true }).click()
    await correct('dossiers_paid_online', 5)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Chốt tài liệu này' }).click()
    await dialog.getByText('Chưa chốt, vì số liệu hoặc lời đã đổi sau khi anh/chị mở trang:').waitFor()
    expect(await dialog.getByRole('listitem').allTextContents()).toContainEqual(expect.stringContaining(' → '))
    expect(complaints.filter((one) => !one.includes('status of 412'))).toEqual([])
    await dialog.getByRole('button', { name: 'Đã xem, chốt theo số mới' }).click()
    await page.getByRole('heading', { name: /^Bản chốt số 1 9 tháng đầu năm 2026/ }).waitFor()
    await page.context().close()
  }, 120_000)
})

describe('what is typed into a draft', () => {
  it('stays when somebody else wrote the same text, and both stand side by side', async () => {
    const { edition } = await draft('2026-Q2')
    const one = (await open('tong-hop', `/tai-lieu-hop/${edition.id}`)).page
    await begin(one, summary)
    await fieldOf(one, summary).fill('Lời của công chức tổng hợp.')
    const other = (await open('duyet-so-noi-vu', `/tai-lieu-hop/${edition.id}`)).page
    await writes(other, summary, 'Lời của lãnh đạo phòng.')

    await textOf(one, summary).getByRole('button', { name: 'Ghi lời này' }).click()
    const beside = textOf(one, summary).getByRole('alert')
    await beside.getByText('Lời của lãnh đạo phòng.').waitFor()
    expect(await fieldOf(one, summary).inputValue()).toBe('Lời của công chức tổng hợp.')
    await beside.getByRole('button', { name: 'Giữ lời của tôi' }).click()
    await textOf(one, summary).getByRole('button', { name: 'Ghi lời này' }).click()
    await textOf(one, summary).getByText('đã sửa tay').waitFor()
    expect(await textOf(one, summary).textContent()).toContain('Lời của công chức tổng hợp.')
    // The text of the other was written by hand, too: that mark says nothing of whose stands now.
    const stored = async () => (await ask<Edition>('tong-hop', 'GET', `/api/editions/${edition.id}`)).texts
    await expect
      .poll(async () => (await stored()).find(({ key }) => key === 'summary')?.text)
      .toBe('Lời của công chức tổng hợp.')

    // Another text of the same draft goes through although the draft has moved on.
    await begin(other, 'Đề nghị, kiến nghị')
    await fieldOf(other, 'Đề nghị, kiến nghị').fill('Đề nghị ghi ở máy kia.')
    await textOf(other, 'Đề nghị, kiến nghị').getByRole('button', { name: 'Ghi lời này' }).click()
    await textOf(other, 'Đề nghị, kiến nghị').getByText('đã sửa tay').waitFor()
    await textOf(other, 'Đề nghị, kiến nghị').getByRole('button', { name: 'Lấy lại lời do máy lập' }).click()
    await expect.poll(() => textOf(other, 'Đề nghị, kiến nghị').getByText('đã sửa tay').count()).toBe(0)
    await one.context().close()
    await other.context().close()
  }, 120_000)

  it('is asked about before the page is left, and keeps the draft from being frozen', async () => {
    const { edition } = await draft('2026-Q1')
    const { page } = await open('tong-hop', `/tai-lieu-hop/${edition.id}`)
    await begin(page, summary)
    await fieldOf(page, summary).fill('Đang viết dở.')
    expect(await page.getByRole('button', { name: 'Chốt', exact: true }).isDisabled()).toBe(true)
    const asked: string[] = []
    page.once('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await page.getByRole('link', { name: 'Tổng quan', exact: true }).first().click()
    await expect.poll(() => asked).toHaveLength(1)
    expect(await fieldOf(page, summary).inputValue()).toBe('Đang viết dở.')
    await textOf(page, summary).getByRole('button', { name: 'Bỏ phần đang sửa' }).click()

    await page.getByRole('button', { name: 'Sửa thể thức' }).click()
    // What the decree does not allow is told while one types, and goes as it is mended.
    const told = page.getByText('Người ký thay có chức vụ khác người được ký thay.')
    await page.getByLabel('Ký thay, thừa lệnh').fill('KT. CHỦ TỊCH')
    await told.waitFor()
    await page.getByLabel('Chức vụ người ký').fill('PHÓ CHỦ TỊCH')
    await told.waitFor({ state: 'detached' })
    await page.locator('.paper-foot').getByText('PHÓ CHỦ TỊCH', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Ghi thể thức' }).click()
    await page.getByText('Thể thức này ghi riêng cho tài liệu này.').waitFor()
    const { frame } = await ask<Edition>('tong-hop', 'GET', `/api/editions/${edition.id}`)
    expect([frame.capacity, frame.position]).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
    await page.context().close()
  }, 120_000)
})

describe('the pages of editions', () => {
  it.each<[string, string, keyof typeof sizes, RegExp]>([
    ['lanh-dao', '/tai-lieu-hop?don-vi=MH03', 'phone', /chưa có tài liệu họp nào/],
    ['nhap-lieu-huong-buoi', '/tai-lieu-hop', 'narrow', /^Phường Hương Bưởi chưa có tài liệu họp nào/],
    ['quan-tri', '/tai-lieu-hop', 'desktop', /^Tài liệu họp$/],
    ['nhap-lieu-huong-buoi', '/tai-lieu-hop?don-vi=MH', 'phone', /^Không tìm thấy trang này/],
    ['tong-hop', '/tai-lieu-hop/999999', 'desktop', /^Không tìm thấy trang này/],
    ['tong-hop', '/tai-lieu-hop/999999/so-sanh', 'phone', /^Không tìm thấy trang này/],
  ])('are shown to %s at %s soundly on a %s screen', async (who, address, size, title) => {
    const visited = await open(who, address, size)
    await visited.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await atRest(visited.page)
    await expectSound(visited)
    await visited.page.context().close()
  })

  it('show a draft to a leader, who changes nothing, on a phone too', async () => {
    const { edition } = await draft('2025-Q4')
    const { page, complaints } = await open('lanh-dao', `/tai-lieu-hop/${edition.id}`, 'narrow')
    await page.getByRole('heading', { level: 1, name: /^Dự thảo số 1/ }).waitFor()
    for (const size of ['narrow', 'phone', 'desktop'] as const) {
      await page.setViewportSize(sizes[size])
      for (const name of [/^Sửa lời/, 'Sửa thể thức', 'Chốt', 'Xóa dự thảo'])
        expect(await page.getByRole('button', { name }).count()).toBe(0)
      await page.locator('#tep').scrollIntoViewIfNeeded()
      await page.locator('#trang-heat').scrollIntoViewIfNeeded()
      await atRest(page)
      await expectSound({ page, complaints })
    }
    await page.context().close()
  }, 120_000)
})
