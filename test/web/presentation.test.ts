/** A meeting from the browser: everything is fetched first, and then every slide stands without a network, readable from the last row. */
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '#contract/editions'
import { slidesOf } from '#domain/edition-slides.ts'
import type { Connection } from '../../server/database/connect.ts'
import { axeViolations, launchBrowser, openPage, type Served, serveProgram, sizes } from '../support/browser.ts'
import { sampleDatabase } from '../support/database.ts'
import { signInElsewhere } from '../support/journey.ts'
import { lettersOf, rowsSaid, rowsShown } from './deck-facts.ts'

const period = '2026-Q3'
const screens = { projector: sizes.projector, 'old projector': { width: 1024, height: 768 } }

let browser: Browser
let connection: Connection
let served: Served
let edition: Edition

/** A page of the person who prepares the city's meetings, and what the browser complains of. */
async function open(size: { width: number; height: number }, username = 'tong-hop') {
  const opened = await openPage(browser, served.url, size)
  await signInElsewhere(opened.page, served.url, connection, username)
  return opened
}

async function begin(page: Page, address = `/trinh-bay/${edition.edition.id}`): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: /^Bắt đầu(?!, toàn)/ }).click()
  await page.locator('.stage').waitFor()
}

const at = (page: Page) => page.locator('.slide-turn p').innerText()

beforeAll(async () => {
  browser = await launchBrowser()
  connection = await sampleDatabase('sqlite')
  served = await serveProgram(connection)
  return async () => {
    await browser.close()
    await served.close()
  }
})

describe('the way to the slides', () => {
  it('leads from the overview by P: there is no edition yet, so one is made and opened', async () => {
    const { page } = await open(sizes.desktop)
    await page.goto(`/tong-quan?ky=${period}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Trình chiếu' }).waitFor()
    await page.keyboard.press('p')
    await page.getByRole('heading', { name: /^Chưa có tài liệu họp quý III\/2026/ }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: /^Lập bản dự thảo quý III\/2026/ }).click()
    await page
      .getByRole('status')
      .getByText(/^Đã tải đủ \d+ trang/)
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
    const id = /\/trinh-bay\/(\d+)/.exec(page.url())?.[1]
    edition = await (await page.request.get(`/api/editions/${id}`)).json()
    expect(edition.edition).toMatchObject({ period, state: 'draft', unit: { code: 'MH' } })
  })

  it('opens the newest edition at once where there is one', async () => {
    const { page } = await open(sizes.desktop)
    await page.goto(`/trinh-bay?don-vi=MH&ky=${period}`)
    await page.waitForURL(`**/trinh-bay/${edition.edition.id}`)
  })

  it('says to those who may not prepare a meeting who does, and offers them nothing', async () => {
    const { page } = await open(sizes.desktop, 'lanh-dao')
    await page.goto('/trinh-bay?don-vi=MH&ky=2026-Q1')
    await page.getByText('Công chức hoặc người duyệt của đơn vị lập tài liệu họp').waitFor()
    expect(await page.getByRole('button', { name: /^Lập bản/ }).count()).toBe(0)
  })
})

describe.each(Object.entries(screens))('every slide on a %s, with the network cut', (_, size) => {
  it('stands with the numbers of its edition, in letters that the last row can read', async () => {
    const { page, complaints } = await open(size)
    await begin(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.context().setOffline(true)
    const slides = slidesOf(edition)
    for (const [index, slide] of slides.entries()) {
      if (index > 0) await page.keyboard.press('PageDown')
      await expect.poll(() => at(page)).toBe(`${index + 1}/${slides.length}`)
      expect(await page.locator('.stage h1').innerText().then(plain)).toBe(plain(slide.frame.title))
      const letters = await lettersOf(page)
      expect({ slide: slide.key, small: letters.small, outside: letters.outside }).toEqual({
        slide: slide.key,
        small: [],
        outside: [],
      })
      if (slide.chart?.kind === 'series' || slide.chart?.kind === 'funnel') {
        const said = (await page.locator('.slide-body svg[role="img"]').getAttribute('aria-label')) ?? ''
        for (const words of rowsSaid(slide).flat()) expect(said).toContain(words)
      } else {
        expect(await rowsShown(page, slide)).toEqual(rowsSaid(slide).map((row) => row.map(plain)))
      }
      expect(await axeViolations(page)).toEqual([])
    }
    // The icon of the tab is the browser's own affair.
    expect(asked.filter((url) => !url.includes('/icon'))).toEqual([])
    expect(complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
    const { width, height } = await page.locator('.stage').evaluate((stage) => stage.getBoundingClientRect())
    expect(Math.round(height)).toBe(size.height)
    expect(Math.round(width)).toBe(size.width)
  })
})

describe('keys and remotes', () => {
  it('turn, jump, blank and leave, and a reload comes back to the slide', async () => {
    const { page } = await open(sizes.projector)
    await page.goto(`/tong-quan?ky=${period}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('P')
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click()
    const all = slidesOf(edition).length
    const press = async (keys: string[], to: number) => {
      for (const key of keys) await page.keyboard.press(key)
      await expect.poll(() => at(page)).toBe(`${to}/${all}`)
    }
    await press(['ArrowRight'], 2)
    await press(['Space'], 3)
    await press(['ArrowLeft'], 2)
    await press(['PageUp'], 1)
    await press(['PageUp'], 1)
    await press(['End'], all)
    await press(['ArrowDown'], all)
    await press(['Home'], 1)
    await press(['1', '0', 'Enter'], 10)
    await press(['F5'], 10)
    await page.keyboard.press('b')
    expect(await page.locator('.blank').isVisible()).toBe(true)
    await page.keyboard.press('PageDown')
    expect(await page.locator('.blank').count()).toBe(0)
    await press([], 10)
    await page.keyboard.press('.')
    await page.keyboard.press('.')
    expect(await page.locator('.blank').count()).toBe(0)
    await page.keyboard.press('n')
    await page.getByRole('complementary', { name: 'Cách tính và nguồn' }).waitFor()
    await press(['n'], 10)
    expect(page.url()).toContain('trang=10')
    await page.reload()
    await page.getByRole('button', { name: 'Bắt đầu từ trang 10' }).click()
    await press(['ArrowRight'], 11)
    await page.keyboard.press('Escape')
    await page.waitForURL('**/tong-quan**')
  })

  it('hides the pointer when it rests, and shows it when it moves', async () => {
    const { page } = await open(sizes.desktop)
    await begin(page)
    await page.mouse.move(200, 200)
    await expect
      .poll(() => page.locator('.presentation').evaluate((room) => getComputedStyle(room).cursor))
      .toBe('none')
    await page.mouse.move(300, 240)
    await expect
      .poll(() => page.locator('.presentation').evaluate((room) => getComputedStyle(room).cursor))
      .toBe('auto')
  })
})

describe('the way to a ward', () => {
  it('is typed without marks; its slide comes with its row marked, and the next one on asking again', async () => {
    const { page } = await open(sizes.projector)
    await begin(page)
    await page.keyboard.press('/')
    await page.keyboard.type('huong buoi')
    await page.getByRole('option', { name: /^Hương Bưởi/ }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Enter')
    const lit = page.locator('.slide-body .lit')
    await expect.poll(() => lit.first().innerText()).toContain('Hương Bưởi')
    const first = await at(page)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect.poll(() => at(page)).not.toBe(first)
    await page.keyboard.press('/')
    await page.getByRole('button', { name: 'Bỏ đánh dấu' }).click()
    expect(await lit.count()).toBe(0)
  })

  it('says so where no slide names what is typed', async () => {
    const { page } = await open(sizes.projector)
    await begin(page)
    await page.keyboard.press('j')
    await page.keyboard.type('Không Có Đâu')
    await page.getByText('Không có trang nào nêu tên “Không Có Đâu”.').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('combobox').count()).toBe(0)
    expect(await page.locator('.stage').count()).toBe(1)
  })
})

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
