/**
 * A scoring round on the set of 97 leaves, from opening to publication, by ward, appraiser and council on their screens: each
 * does a handful of leaves by hand, the rest is filled in for them. The files then say what the screen says.
 */

import { expect, it } from 'vitest'
import type { RoundWhole, ScoreSheet, SheetLine } from '#contract/rounds'
import { openedXlsx } from '../features/export-desk.ts'
import { atRest } from '../support/at-rest.ts'
import { fillRest, roundVisits, send } from './rounds-visits.ts'
import { expectSound } from './sample-visits.ts'

const scheme = 'par_mh_2026'
const kept = ['MH02', 'MH03']
const excluded = Array.from({ length: 30 }, (_, index) => `MH${String(index + 1).padStart(2, '0')}`)
  .filter((code) => !kept.includes(code))
  .map((code) => `${code}: chưa đủ một năm hoạt động`)
  .join('\n')

const { visit, database } = roundVisits()
let id = 0
const leaf = (sheet: ScoreSheet, wanted: (line: SheetLine) => boolean) =>
  sheet.nodes.find((line) => line.isLeaf && line.writes !== null && wanted(line)) as SheetLine

it('is opened by the province, on its screen', async () => {
  const { page } = await visit('appraiser', '/cham-diem')
  await page.getByRole('heading', { level: 1, name: 'Không có kỳ chấm nào đang mở' }).waitFor()
  await page.getByRole('button', { name: 'Mở kỳ chấm' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Bộ chỉ số').selectOption(scheme)
  await form.getByLabel('Năm').fill('2026')
  const days = ['30/11/2026', '10/12/2026', '15/12/2026', '20/12/2026', '28/12/2026']
  const steps = ['tự chấm điểm', 'thẩm định lần 1', 'giải trình', 'thẩm định lần 2', 'hội đồng quyết định']
  for (const [at, step] of steps.entries())
    await form.getByLabel(`Hạn bước ${step}`, { exact: true }).fill(days[at] as string)
  await form.getByLabel('Đơn vị không xếp hạng').fill(excluded)
  await form.getByRole('button', { name: 'Mở kỳ chấm' }).click()
  await page.getByRole('heading', { level: 1, name: '0/2 đơn vị đã nộp phiếu tự chấm' }).waitFor()
  id = Number(/\/cham-diem\/(\d+)$/.exec(page.url())?.[1])
  await page.getByText('còn 9 ngày').waitFor()
  await page.getByText('2 đơn vị chưa nộp phiếu tự chấm: phường Hương Bưởi, phường Mưa Ngâu.').waitFor()
  await page.context().close()
})

it('is scored by the ward leaf by leaf, and handed in once nothing is missing', async () => {
  const watched = await visit('ward', '/cham-diem')
  const { page } = watched
  await page.getByRole('link', { name: 'Phiếu của đơn vị' }).click()
  await page.locator('tr.leaf').first().waitFor()
  expect(await page.locator('tr.leaf').count()).toBe(97)
  const sheet = await send<ScoreSheet>(page, 'GET', `/api/rounds/${id}/units/MH02`)
  const manual = leaf(sheet, ({ form, rule }) => form === 'points' && rule === 'manual')
  const ratio = leaf(sheet, ({ rule, suggestion }) => rule === 'ratio' && suggestion === null)
  const document = leaf(sheet, ({ rule }) => rule === 'document')
  const cell = (name: string, what: string) => page.getByLabel(`${what}: ${name}`, { exact: true })
  const row = (line: SheetLine) => page.locator(`[id="tc-${line.code}"] + tr`)

  // Wrong first: nothing is lost, and the sentence says what to do.
  await cell(manual.name, 'Điểm').fill(String((manual.maximum ?? 0) + 1))
  await cell(manual.name, 'Điểm').press('Enter')
  await row(manual)
    .getByText(/điểm cao hơn điểm tối đa/)
    .waitFor()
  await cell(manual.name, 'Điểm').fill('0,25')
  await cell(manual.name, 'Điểm').press('Tab')
  await row(manual).getByText('Đã lưu').waitFor()
  await cell(ratio.name, 'Tử số').fill('45')
  await cell(ratio.name, 'Mẫu số').fill('50')
  await cell(ratio.name, 'Mẫu số').press('Enter')
  await row(ratio).getByText('Đã lưu').waitFor()
  await cell(document.name, 'Loại').selectOption('yes')
  await row(document).getByText('Đã lưu').waitFor()
  await page.getByRole('button', { name: 'Nộp phiếu tự chấm' }).click()
  await page.getByText(/tiêu chí cần bổ sung trước khi nộp:/).waitFor()

  // What the figures of the year say is taken with one click.
  const suggested = page.getByRole('button', { name: /^Lấy / })
  if ((await suggested.count()) > 0) await suggested.first().click()
  await fillRest(page, id, 'MH02', 'self')
  await page.reload()
  // What was typed by hand has no evidence yet: a link for one, words for the others.
  const bare = (await send<ScoreSheet>(page, 'GET', `/api/rounds/${id}/units/MH02`)).nodes.filter(
    ({ isLeaf, evidence, given }) => isLeaf && evidence && given.self !== undefined && given.self.note === '',
  )
  for (const [at, line] of bare.entries()) {
    if (at > 0) {
      await cell(line.name, 'Giải trình cách tính').fill('Theo sổ theo dõi của Văn phòng')
      await cell(line.name, 'Giải trình cách tính').blur()
      await row(line).getByText('Đã lưu').waitFor()
      continue
    }
    await page.getByRole('button', { name: `Tài liệu, ý kiến, lịch sử của ${line.name}`, exact: true }).click()
    await page.getByLabel('Tên văn bản').fill('Kế hoạch CCHC năm 2026')
    await page.getByLabel('Đường dẫn').fill('https://vanban.example.vn/15')
    await page.getByRole('button', { name: 'Thêm đường dẫn' }).click()
    await page.getByRole('link', { name: 'Kế hoạch CCHC năm 2026' }).waitFor()
    await page.getByLabel('Ý kiến về tiêu chí này').fill('Kế hoạch ban hành trước thời hạn')
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
    await page.getByText('Kế hoạch ban hành trước thời hạn').waitFor()
  }
  await expectSound({ ...watched, complaints: watched.complaints.filter((one) => !one.includes('422')) })
  await page.getByRole('button', { name: 'Nộp phiếu tự chấm' }).click()
  await page.getByText('Đơn vị đã nộp phiếu tự chấm nên phiếu đã khóa.').waitFor()
  await page.context().close()

  const other = await visit('otherWard', `/cham-diem/${id}/MH03`)
  await fillRest(other.page, id, 'MH03', 'self', 90)
  await other.page.reload()
  await other.page.getByRole('button', { name: 'Nộp phiếu tự chấm' }).click()
  await other.page.getByText('Đơn vị đã nộp phiếu tự chấm nên phiếu đã khóa.').waitFor()
  await other.page.context().close()
})

let disputed: SheetLine

it('is appraised, explained by the ward, and appraised again', async () => {
  const { page } = await visit('appraiser', '/viec')
  await page.getByRole('link', { name: /PAR INDEX năm 2026, thành phố Minh Họa/ }).click()
  await page.waitForURL(`**/cham-diem/${id}`)
  const advance = async (to: string) => {
    await page.goto(`/cham-diem/${id}`)
    await page.getByRole('button', { name: `Chuyển sang ${to}` }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Chuyển sang ${to}` })
      .click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await advance('thẩm định lần 1')
  await page.goto(`/cham-diem/${id}/MH02`)
  await page.locator('tr.leaf').first().waitFor()
  const sheet = await send<ScoreSheet>(page, 'GET', `/api/rounds/${id}/units/MH02`)
  disputed = leaf(sheet, ({ given, rule }) => rule !== 'bonus' && rule !== 'deduction' && (given.self?.value ?? 0) > 0)
  await page.getByLabel(`Điểm: ${disputed.name}`, { exact: true }).fill('0')
  await page.getByLabel(`Điểm: ${disputed.name}`, { exact: true }).press('Enter')
  await page.getByText(/điểm khác với điểm ở bước trước, ghi rõ lý do/).waitFor()
  await page.getByLabel(`Lý do: ${disputed.name}`, { exact: true }).fill('Chưa thấy văn bản')
  await page.getByLabel(`Lý do: ${disputed.name}`, { exact: true }).blur()
  await page.getByText('Đã lưu').waitFor()
  await page.getByRole('button', { name: /^Đồng ý với tự chấm ở \d+ tiêu chí còn lại$/ }).click()
  await page.getByRole('button', { name: /^Đồng ý/ }).waitFor({ state: 'detached' })
  await fillRest(page, id, 'MH03', 'first')
  await advance('giải trình')

  const ward = await visit('ward', `/cham-diem/${id}/MH02?tieu-chi=giai-trinh`)
  await ward.page.locator('tr.leaf').first().waitFor()
  expect(await ward.page.locator('tr.leaf').count()).toBe(1)
  await ward.page.getByText('Chưa thấy văn bản').waitFor()
  await ward.page.getByLabel(`Giải trình: ${disputed.name}`, { exact: true }).fill('Văn bản số 15 đã gửi ngày 10/3')
  await ward.page.getByLabel(`Giải trình: ${disputed.name}`, { exact: true }).blur()
  await ward.page.getByText('Không còn tiêu chí nào trong phần đã lọc.').waitFor()
  await ward.page.context().close()

  await advance('thẩm định lần 2')
  await page.goto(`/cham-diem/${id}/MH02?tieu-chi=lech`)
  await page.getByText('Văn bản số 15 đã gửi ngày 10/3').waitFor()
  await page.getByLabel(`Điểm: ${disputed.name}`, { exact: true }).fill('0')
  await page.getByLabel(`Điểm: ${disputed.name}`, { exact: true }).press('Tab')
  await page.getByText('Đã lưu').waitFor()
  await advance('hội đồng quyết định')
  await page.context().close()
})

it('is decided by the council and published; places and files agree with the page', async () => {
  const province = await visit('province', `/cham-diem/${id}`)
  await fillRest(province.page, id, 'MH', 'self', 100)
  // A survey that is closed is offered by name, and taken leaf by leaf.
  await database().updateTable('survey_round').set({ state: 'closed' }).where('from_date', '=', '2026-10-01').execute()
  await province.page.goto(`/cham-diem/${id}/MH02`)
  await province.page
    .getByRole('button', { name: /^Lấy \d,\d\d\/5 theo Khảo sát .+ năm 2026 \(\d+ phiếu hợp lệ\)$/ })
    .first()
    .click()
  await province.page.getByText('Đã lưu').waitFor()
  for (const unit of kept) await fillRest(province.page, id, unit, 'survey', 88)
  await province.page.context().close()

  const watched = await visit('council', `/cham-diem/${id}/MH02?tieu-chi=lech`)
  const { page } = watched
  await page.getByLabel(`Điểm: ${disputed.name}`, { exact: true }).fill('0,25')
  await page.getByLabel(`Điểm: ${disputed.name}`, { exact: true }).press('Tab')
  await page.getByLabel(`Lý do: ${disputed.name}`, { exact: true }).fill('Hội đồng chấp nhận một phần')
  await page.getByLabel(`Lý do: ${disputed.name}`, { exact: true }).blur()
  await page.getByText('Đã lưu').waitFor()
  await page.goto(`/cham-diem/${id}`)
  await page.getByText(/Biên bản Hội đồng còn thiếu/).waitFor()
  await page.getByRole('button', { name: 'Ghi biên bản' }).click()
  const minutes = page.getByRole('dialog')
  await minutes.getByLabel('Ngày họp', { exact: true }).fill('20/11/2026')
  await minutes.getByLabel('Địa điểm').fill('Trụ sở UBND Thành phố')
  await minutes.getByLabel('Chủ trì').fill('Phó Chủ tịch UBND Thành phố')
  await minutes.getByLabel('Thư ký').fill('Trưởng phòng Cải cách hành chính')
  await minutes.getByLabel('Số thành viên Hội đồng').fill('10')
  await minutes.getByLabel('Số thành viên đồng ý').fill('8')
  await minutes.getByRole('button', { name: 'Ghi' }).click()
  await page.getByText('8/10 thành viên đồng ý (trên 50%)').waitFor()
  await page.getByRole('button', { name: 'Công bố kết quả' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Số quyết định công bố').fill('326/QĐ-UBND')
  await form.getByLabel('Ngày quyết định', { exact: true }).fill('21/11/2026')
  await form.getByRole('button', { name: 'Công bố kết quả' }).click()
  await page.getByRole('heading', { level: 1, name: /^Phường .+ đứng đầu với \d+,\d\d điểm, xếp loại/ }).waitFor()
  await expectSound({ ...watched, complaints: watched.complaints.filter((one) => !one.includes('422')) })

  const whole = await send<RoundWhole>(page, 'GET', `/api/rounds/${id}`)
  const ranked = whole.items.filter(({ place }) => place !== null).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
  expect(ranked.map(({ place }) => place)).toEqual([1, 2])
  for (const { unit, totalShown } of ranked)
    expect(await page.locator('.round-units tr', { hasText: unit.name }).locator('.total').innerText()).toBe(totalShown)
  const file = await page.request.get(`/api/rounds/${id}/files/results.xlsx`)
  const { head, rows } = await openedXlsx(await file.body(), 'Hạng')
  const [code, total] = ['Mã đơn vị', 'Tổng điểm'].map((name) => head.indexOf(name)) as [number, number]
  expect(rows.slice(0, 2).map((row) => [row[0], row[code], row[total]])).toEqual(
    ranked.map(({ place, unit, total: points }) => [place, unit.code, points]),
  )
  await page.context().close()
})

it.each(['phone', 'narrow'] as const)('is read soundly on a %s screen', async (size) => {
  for (const address of ['/cham-diem', `/cham-diem/${id}`, `/cham-diem/${id}/MH02`]) {
    const watched = await visit('ward', address, size)
    await atRest(watched.page)
    await expectSound(watched)
    await watched.page.context().close()
  }
})
