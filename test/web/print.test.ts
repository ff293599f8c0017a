/** Pages on paper: how many sheets, what each says at its foot, every row whole, nothing beyond the edge, grey told apart. */
import { describe, expect, it } from 'vitest'
import { says } from '../support/pdf.ts'
import { clipped, onPaper, overfull, printed } from './paper.ts'
import { sampleVisits } from './sample-visits.ts'

const overview = '/tong-quan?ky=2026-Q3&chi-tieu=online_payment'
const unit = '/don-vi/MH02?ky=2026-Q3'
const plan = '/ke-hoach/11'
const actions = '/viec-hop?viec-nao=tat-ca'
const mark = 'Dữ liệu minh họa'
const buttons = [
  'Xuất',
  'Trình chiếu',
  'Việc cần làm',
  'Tìm kiếm',
  'Lũy kế năm',
  'Xem mọi việc',
  'Sửa thông tin',
  'Tài liệu họp',
  'Lịch báo cáo',
]

const lying = { width: 297, height: 210 }
const upright = { width: 210, height: 297 }

describe('pages on paper', () => {
  const { visit } = sampleVisits(['leader'])

  it('the overview takes two sheets: the answer, then every unit', async () => {
    const { page } = await visit('leader', overview)
    const sheets = await printed(page)
    expect(sheets.map(({ width, height }) => ({ width, height }))).toEqual([lying, lying])
    const foot = `Thành phố Minh Họa · Quý III/2026 · Đã nộp · số liệu lúc 09:00 ngày 21/11/2026 · ${mark}`
    for (const [index, sheet] of sheets.entries()) {
      expect(says(sheet, foot)).toBe(true)
      expect(says(sheet, `Trang ${index + 1}/2`)).toBe(true)
      expect(buttons.filter((name) => says(sheet, name))).toEqual([])
    }
    const [first, second] = sheets as [(typeof sheets)[0], (typeof sheets)[0]]
    expect(says(first, 'Thành phố Minh Họa đạt 2 trong 4 chỉ tiêu chính.')).toBe(true)
    expect(says(first, 'Việc sau họp: 3 việc chưa xong, 2 việc quá hạn')).toBe(true)
    const rows = await page.locator('.ranking-table tbody th a').allInnerTexts()
    expect(rows).toHaveLength(30)
    expect(rows.filter((name) => !says(second, name))).toEqual([])
    for (const word of ['Đạt', 'Gần đạt', 'Chưa đạt', 'Chưa xếp hạng: chưa đủ số liệu tháng 9'])
      expect(says(second, word)).toBe(true)
    // How the places came about is on the sheet, though it waits for a press on the screen.
    expect(says(second, 'So với chỉ tiêu bằng số nguyên')).toBe(true)
    await page.context().close()
  })

  it('a unit takes one sheet in the order of the screen, with every target', async () => {
    const { page } = await visit('leader', unit)
    const names = await page.locator('.targets').first().locator('tbody th a').allInnerTexts()
    expect(names.length).toBeGreaterThan(15)
    const [sheet, ...more] = await printed(page)
    expect(more).toEqual([])
    expect(sheet).toMatchObject(upright)
    if (sheet === undefined) return
    expect(names.filter((name) => !says(sheet, name))).toEqual([])
    const foot = 'Phường Hương Bưởi, Thành phố Minh Họa · Quý III/2026 · Đã duyệt · số liệu lúc 09:00 ngày 21/11/2026'
    expect(says(sheet, `${foot} · ${mark}`)).toBe(true)
    const parts = [
      'Thực hiện so với chỉ tiêu',
      'Việc cuộc họp giao',
      'Thanh toán trực tuyến giảm hai quý liền',
      'Tám quý gần nhất',
    ]
    const text = sheet.text.replace(/\s/g, '')
    const places = parts.map((part) => text.indexOf(part.replace(/\s/g, '')))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    // The chart is drawn anew for paper, with its numbers.
    expect(says(sheet, 'Chỉ tiêu ≥ 60%')).toBe(true)
    expect(buttons.filter((name) => says(sheet, name))).toEqual([])
    // What the printer needed is gone again, and the page stands as before.
    await page.locator('.unit-sheet').waitFor({ state: 'detached' })
    await page.context().close()
  })

  it.each(['/don-vi/06742?ky=2024', '/don-vi/MH30?ky=2026-Q3', '/don-vi/MH02?ky=2026', '/don-vi/MH?ky=2026-Q3'])(
    '%s takes one sheet, whatever it holds',
    async (address) => {
      const { page } = await visit('leader', address)
      expect(await printed(page)).toHaveLength(1)
      await onPaper(page, 720)
      expect(await overfull(page)).toEqual([])
      await page.context().close()
    },
  )

  it('a plan repeats the heads of its tables and keeps every target and task', async () => {
    const { page } = await visit('leader', plan)
    const targets = await page.locator('.assessed-table tbody .c-target').count()
    const tasks = await page.locator('.task-table .c-task a').allInnerTexts()
    expect([targets, tasks.length > 20]).toEqual([5, true])
    const sheets = await printed(page)
    const whole = { text: sheets.map(({ text }) => text).join('') }
    expect(tasks.filter((name) => !says(whole, name))).toEqual([])
    const withTasks = sheets.filter((sheet) => tasks.some((name) => says(sheet, name)))
    expect(withTasks.slice(1).filter((sheet) => !says(sheet, 'Nhiệm vụ, sản phẩm'))).toEqual([])
    for (const sheet of sheets) {
      expect(sheet).toMatchObject(lying)
      expect(says(sheet, `Phường Hương Bưởi · Số 03/KH-UBND`)).toBe(true)
      expect(says(sheet, `năm 2026, đã ban hành · tính đến 21/11/2026 · ${mark}`)).toBe(true)
    }
    for (const word of ['Hoàn thành', 'Quá hạn 52 ngày', 'Chưa đạt', 'Không còn khả năng đạt'])
      expect(says(whole, word)).toBe(true)
    await page.context().close()
  })

  it('actions of meetings come with state, day, owner and result', async () => {
    const { page } = await visit('leader', actions)
    const issues = await page.locator('.action-table tbody th').allInnerTexts()
    const [sheet, ...more] = await printed(page)
    expect(more).toEqual([])
    if (sheet === undefined) return
    expect(issues.filter((issue) => !says(sheet, issue))).toEqual([])
    for (const word of ['Quá hạn 98 ngày', 'Đang làm', 'Đã xong', 'Hạn 15/08/2026'])
      expect(says(sheet, word)).toBe(true)
    expect(says(sheet, `Thành phố Minh Họa · Việc sau họp · tính đến 21/11/2026 · ${mark}`)).toBe(true)
    expect(['Giao việc', 'Ghi kết quả', 'Sửa'].filter((name) => says(sheet, name))).toEqual([])
    await page.context().close()
  })

  const wide = [
    overview,
    `${overview}&xep=distance`,
    plan,
    '/ke-hoach/4',
    actions,
    '/bo-chi-so/qd766?tinh=MH&ky=2026-Q3',
  ]
  it.each(wide)('%s has nothing beyond the edge of the sheet', async (address) => {
    const { page } = await visit('leader', address)
    await onPaper(page, 1040)
    expect(await clipped(page)).toEqual([])
    await page.context().close()
  })

  it('a unit has nothing beyond the edge of its upright sheet', async () => {
    const { page } = await visit('leader', unit)
    await onPaper(page, 720)
    expect(await clipped(page)).toEqual([])
    await page.context().close()
  })

  it('grey tells bars apart, and paper is white on a dark screen', async () => {
    const { page } = await visit('leader', overview)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const fill = (assessment: string) =>
      page
        .locator(`.ranking-table .bullet i.${assessment}`)
        .first()
        .evaluate((bar) => getComputedStyle(bar).backgroundImage)
    expect(await fill('met')).toBe('none')
    expect(await fill('missed')).toContain('repeating-linear-gradient')
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
    await page.context().close()
  })
})
