/**
 * The year of an office, in a real browser: the clerk copies last year's plan, sets a target by quarter, adds a task with a
 * partner and one that recurs; the ward's leader issues it. When the first month is over, what nobody reported is late; the clerk
 * reports it with evidence, the leader approves, and the late tasks and the plan's own target change.
 */
import type { Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { now } from '../support/clock.ts'
import { enter } from '../support/journey.ts'
import { expectSound, sampleVisits } from './sample-visits.ts'

const title = 'Kế hoạch cải cách hành chính phường Hương Bưởi năm 2027'
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
const later = new Date('2027-02-10T03:00:00.000Z')

describe('the office of a ward', () => {
  let today = now
  const { visit } = sampleVisits(['clerk', 'approver'], () => today)
  const dialog = (page: Page) => page.getByRole('dialog')

  it('plans its year, does it, and sees its own target move', async () => {
    const clerk = await visit('clerk', '/ke-hoach/11')
    const office = clerk.page
    await office.getByRole('button', { name: 'Việc khác' }).click()
    await office.getByRole('menuitem', { name: 'Chép sang năm khác' }).click()
    await dialog(office).getByRole('button', { name: 'Chép thành bản nháp' }).click()
    await office.getByRole('heading', { level: 1, name: `${title} Bản nháp` }).waitFor()
    const address = new URL(office.url()).pathname

    await office.getByRole('link', { name: 'Sửa chỉ tiêu' }).click()
    await office.getByLabel('Kỳ, dòng 3').selectOption({ label: 'Từng quý' })
    for (const [quarter, value] of Object.entries({ I: '55', II: '60', III: '65', IV: '67,5' }))
      await office.getByLabel(`Mức giao quý ${quarter}, dòng 3`).fill(value)
    await office.getByRole('button', { name: 'Lưu bảng chỉ tiêu' }).click()
    await office.getByText('≥ 67,5%').waitFor()

    await addTask(office, 'Tổ chức ngày hội chuyển đổi số', async () => {
      await office.getByRole('button', { name: 'Thêm cơ quan phối hợp' }).click()
      await office.getByLabel('Cơ quan phối hợp 1').fill('Đoàn Thanh niên phường')
      await office.getByLabel('Tháng 10/2027').check({ force: true })
    })
    await addTask(office, 'Cập nhật bảng công khai tiến độ hồ sơ', async () => {
      await office.getByLabel('Thường xuyên').check({ force: true })
      await office.getByLabel('Định kỳ').selectOption({ label: 'Hằng tháng' })
    })
    await office.getByText('26 nhiệm vụ').first().waitFor()
    await office.getByText('Đoàn Thanh niên phường').waitFor()
    await expectSound(clerk)

    const approver = await visit('approver', address)
    const leader = approver.page
    await leader.getByRole('button', { name: 'Ban hành' }).click()
    await dialog(leader).getByLabel('Số, ký hiệu văn bản').fill('01/KH-UBND')
    await dialog(leader).getByLabel('Ngày ban hành', { exact: true }).fill('20/11/2026')
    await dialog(leader).getByRole('button', { name: 'Ban hành', exact: true }).click()
    await leader.getByText('Số 01/KH-UBND, ngày 20/11/2026').waitFor()

    // A new year: their sessions are over, and they come in again.
    today = later
    await enter(leader, 'approver')
    await enter(office, 'clerk')
    // Six monthly tasks of January, and the plan that was to be issued by then.
    await leader.goto('/nhiem-vu/qua-han')
    await leader.getByRole('heading', { level: 1, name: '7 việc quá hạn' }).waitFor()
    await leader.goto(address)
    await ownTarget(leader).getByText('0/7').waitFor()

    await office.goto(address)
    await office.getByRole('link', { name: 'Cập nhật bảng công khai tiến độ hồ sơ' }).first().click()
    await office
      .getByRole('button', { name: /^Báo hoàn thành/ })
      .first()
      .click()
    await dialog(office).getByLabel('Ngày hoàn thành', { exact: true }).fill('30/01/2027')
    const file = dialog(office).locator('input[type=file]')
    await file.setInputFiles({ name: 'Bảng công khai tháng 1.pdf', mimeType: 'application/pdf', buffer: pdf })
    await dialog(office).getByRole('link', { name: 'Bảng công khai tháng 1.pdf' }).waitFor()
    await dialog(office).getByRole('button', { name: 'Báo hoàn thành' }).click()
    await office.getByText('Chờ duyệt').first().waitFor()
    const task = new URL(office.url()).pathname

    await leader.goto(task)
    await leader.getByRole('link', { name: 'Bảng công khai tháng 1.pdf' }).waitFor()
    await leader.getByRole('button', { name: /^Duyệt hoàn thành/ }).click()
    await dialog(leader).getByRole('button', { name: 'Duyệt hoàn thành' }).click()
    await dialog(leader).waitFor({ state: 'detached' })
    await leader.getByText('Hoàn thành', { exact: true }).first().waitFor()
    await leader.goto('/nhiem-vu/qua-han')
    await leader.getByRole('heading', { level: 1, name: '6 việc quá hạn' }).waitFor()
    await leader.goto(address)
    await ownTarget(leader).getByText('1/7').waitFor()
    await ownTarget(leader).getByText('tính đến hôm nay').waitFor()
    await expectSound(approver)
    for (const page of [office, leader]) await page.context().close()
  })

  /** The row of "100% nhiệm vụ của kế hoạch". */
  function ownTarget(page: Page) {
    return page.getByRole('row', { name: /Nhiệm vụ của kế hoạch hoàn thành đúng hạn/ })
  }

  async function addTask(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
    await page.getByRole('link', { name: 'Thêm nhiệm vụ' }).click()
    await page.getByLabel('Tên nhiệm vụ').fill(name)
    await page.getByLabel('Cơ quan chủ trì').fill('Văn phòng HĐND và UBND')
    await fill()
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.waitForURL(/\/ke-hoach\/\d+$/)
  }
})
