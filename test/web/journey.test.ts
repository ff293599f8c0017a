/**
 * The main job, end to end in a real browser, as the people who do it: a leader sees where the city stands, a clerk
 * fills the month, the leader sees the ranking move and takes the chart along.
 */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage, type Served, serveProgram, sizes } from '../support/browser.ts'
import { sampleDatabase } from '../support/database.ts'
import { enter } from '../support/journey.ts'

/** The six cells that the sample's clerk still has to fill, with plausible values. */
const cells: [element: string, value: string][] = [
  ['Hồ sơ có nghĩa vụ tài chính', '222'],
  ['Hồ sơ thanh toán trực tuyến', '146'],
  ['Phiếu đánh giá hợp lệ', '64'],
  ['Phiếu hài lòng và rất hài lòng', '60'],
  ['Phản ánh, kiến nghị đến hạn trả lời', '7'],
  ['Phản ánh, kiến nghị trả lời đúng hạn', '7'],
]

async function fillCells(page: Page): Promise<void> {
  for (const [element, value] of cells) {
    const input = page.getByRole('textbox', { name: element })
    await input.fill(value)
    await input.press('Enter')
  }
}

describe('the main job', () => {
  let browser: Browser
  let served: Served

  beforeAll(async () => {
    browser = await launchBrowser()
    served = await serveProgram(await sampleDatabase('sqlite'))
  })

  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  it('shows targets, ranking and course, takes a month of figures, moves the ranking, and gives the chart', async () => {
    const leader = await openPage(browser, served.url, sizes.desktop)
    await enter(leader.page, 'leader')
    await expect.poll(() => leader.page.title()).toContain('Minh Họa')
    await leader.page.getByRole('link', { name: 'Kế hoạch', exact: true }).click()
    await leader.page.getByRole('link', { name: 'Kế hoạch cải cách hành chính nhà nước Phường 5 năm 2024' }).click()
    const payment = leader.page.getByRole('row', { name: /^\d+ Hồ sơ thanh toán trực tuyến/ })
    await payment.waitFor()
    expect(await payment.innerText()).toMatch(/≥ 60%[\s\S]*Phụ lục, nhiệm vụ III\.4/)

    const ranking = '/tong-quan?ky=2026-10&chi-tieu=online_payment'
    await leader.page.goto(ranking)
    const row = leader.page.locator('.ranking-table tr[data-unit="MH02"]')
    await row.waitFor()
    expect(await row.innerText()).toContain('chưa đủ số liệu tháng 10')

    const clerk = await openPage(browser, served.url, sizes.desktop)
    await enter(clerk.page, 'clerk')
    expect(clerk.page.url()).toContain('/phieu/MH02/2026-10')
    await clerk.page.getByText('18/24').first().waitFor()
    await fillCells(clerk.page)
    await clerk.page.getByText('24/24').first().waitFor()
    // Live: 146 of 222 paid online, from the server's answer.
    await clerk.page.getByText('65,7%').first().waitFor()

    await leader.page.goto(ranking)
    await row.waitFor()
    await expect.poll(() => row.innerText()).toContain('65,7%')
    expect(await row.innerText()).toContain('146/222')
    expect(await row.innerText()).toMatch(/^\d+/)
    expect(await row.innerText()).toContain('Đạt')

    await leader.page.goto('/don-vi/MH02?ky=2026-Q3')
    await leader.page.getByRole('heading', { level: 1, name: /Hương Bưởi/ }).waitFor()
    // The interactive chart arrives in a chunk of its own when one comes near to it.
    await leader.page.locator('#course-title').scrollIntoViewIfNeeded()
    await leader.page.locator('svg.recharts-surface').first().waitFor()

    await leader.page.goto('/tong-quan?ky=2026-Q3&chi-tieu=online_payment')
    await leader.page.getByRole('button', { name: /^Xuất/ }).first().click()
    await leader.page.getByRole('menuitem').first().waitFor()
    expect(await axeViolations(leader.page)).toEqual([])
    const [download] = await Promise.all([
      leader.page.waitForEvent('download'),
      leader.page.getByRole('menuitem', { name: /SVG/ }).first().click(),
    ])
    expect(download.suggestedFilename()).toBe('Xep-hang_Thanh-toan-truc-tuyen_2026-Q3.svg')
    const svg = await readFile(await download.path(), 'utf8')
    expect(svg).toContain('Dữ liệu minh họa')
    expect(svg).toContain('Lá Biếc')

    expect([...leader.complaints, ...clerk.complaints]).toEqual([])
  })

  it('keeps a part larger than its whole as a wrong draft that blocks submission, and hands in when it is mended', async () => {
    const { page, complaints } = await openPage(browser, served.url, sizes.desktop)
    await enter(page, 'clerk')
    await fillCells(page)
    await page.getByText('24/24').first().waitFor()
    const onTime = page.getByRole('textbox', { name: 'Trước hạn và đúng hạn' })
    await onTime.fill('500')
    await onTime.press('Enter')
    await page
      .getByText(/lớn hơn/)
      .first()
      .waitFor()
    expect(await onTime.getAttribute('aria-invalid')).toBe('true')
    await page.getByRole('button', { name: 'Kiểm tra và nộp' }).click()
    await page
      .getByRole('dialog')
      .getByText(/lớn hơn/)
      .first()
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await onTime.fill('402')
    await onTime.press('Enter')
    await expect.poll(() => onTime.getAttribute('aria-invalid')).not.toBe('true')
    await page.getByRole('button', { name: 'Kiểm tra và nộp' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Nộp phiếu/ })
      .click()
    await page.getByText('Đã nộp, chờ duyệt').first().waitFor()
    expect(await onTime.isEditable()).toBe(false)
    // A refused submission answers 422, which the browser itself notes; nothing else may complain.
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([])
  })
})
