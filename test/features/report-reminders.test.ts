/** Reports are reminded of by the clock of the sheets: once for each step, to the clerks of the unit itself, until they are sent. */
import { expect, it } from 'vitest'
import type { Duties, Reminders } from '#contract/duties'
import { remind } from '../../server/features/duties/remind.ts'
import { onEachEngine } from '../support/database.ts'
import { bodyOf, headersOf } from '../support/post-office.ts'
import { at, clerkId, reminderDesk } from './reminder-desk.ts'
import { act, itemOf, scoring, send, third } from './report-desk.ts'

onEachEngine('reminders of reports', (engine) => {
  const { desk, rows } = reminderDesk(engine)
  const ofReports = async () => (await rows()).filter((row) => row.subject === 'report')
  const clerk = () => desk.program.as('clerk')

  it('come at 7, 3 and 1 days, on the first day after and weekly, each once, however often the clock strikes', async () => {
    for (let day = 16; day <= 35; day += 1)
      for (const clock of ['08:00', '08:15', '15:00']) {
        desk.moment = new Date(at(1, clock).getTime() + (day - 1) * 86_400_000)
        await remind(desk.silent, desk.moment)
      }
    const steps = (await ofReports()).map((row) => `${row.at.slice(5, 10)} ${row.step} ${row.deadline}`)
    expect(steps).toEqual([
      '11-18 7 2026-11-25',
      '11-22 3 2026-11-25',
      '11-24 1 2026-11-25',
      '11-26 late 2026-11-25',
      '12-03 late-2 2026-11-25',
    ])
  })

  it('are given once even by clocks that strike together, and are in the audit by the report’s name', async () => {
    desk.moment = at(21)
    await Promise.all([remind(desk.silent, at(21)), remind(desk.silent, at(21)), remind(desk.silent, at(21))])
    expect((await ofReports()).map((row) => row.step)).toEqual(['7'])
    const told: Reminders = (await (await clerk()).get('/api/reminders')).json()
    expect(told.items.find((item) => item.report !== null)).toMatchObject({
      report: scoring,
      month: null,
      step: '7',
      unit: { code: 'MH02' },
    })
    const { items } = (await (await desk.program.as('approver')).get('/api/audit?act=remind&unit=MH02')).json()
    const sentences = items.map((item: { sentence: string }) => item.sentence)
    expect(sentences).toContain(`Nhắc việc “${scoring}” của phường Hương Bưởi`)
  })

  it('go to the clerks of the unit that owes, not to those who enter for a whole province', async () => {
    await remind(desk.silent, at(21))
    const all = await desk.program.connection.db
      .selectFrom('reminder')
      .innerJoin('unit', 'unit.id', 'reminder.unit_id')
      .select(['account_id', 'unit.code', 'about', 'step'])
      .where('subject', '=', 'report')
      .execute()
    const given = all.map(({ account_id, code, step }) => `${account_id.replace('sample-', '')} ${code} ${step}`)
    expect(given.sort()).toEqual([
      'nhap-lieu-2-huong-buoi MH02 7',
      'nhap-lieu-huong-buoi MH02 7',
      'nhap-lieu-mua-ngau MH03 7',
      // The third quarter's, 66 days late.
      'nhap-lieu-mua-ngau MH03 late-10',
    ])
  })

  it('tell a province’s clerk of what the province itself owes', async () => {
    const december = new Date('2026-12-14T09:00:00+07:00')
    desk.moment = december
    await remind(desk.silent, december)
    const own = await desk.program.connection.db
      .selectFrom('reminder')
      .innerJoin('unit', 'unit.id', 'reminder.unit_id')
      .select(['unit.code', 'deadline', 'step'])
      .where('subject', '=', 'report')
      .where('account_id', '=', 'sample-tong-hop')
      .execute()
    expect(own).toEqual([{ code: 'MH', deadline: '2026-12-20', step: '7' }])
  })

  it('end once it is marked as sent, begin again where that is taken back, and are given anew for another day', async () => {
    desk.moment = at(21)
    const { id } = await itemOf(await clerk(), 'MH02', scoring)
    await send(await clerk(), id, 'MH02')
    await remind(desk.silent, at(21))
    expect(await ofReports()).toEqual([])
    await act(await clerk(), 'DELETE', `/api/reports/${id}/MH02`, { revision: 1 })
    await remind(desk.silent, at(21))
    expect((await ofReports()).map((row) => `${row.step} ${row.deadline}`)).toEqual(['7 2026-11-25'])
    const administrator = await desk.program.as('administrator')
    const moved = await act(administrator, 'PATCH', `/api/report-duties/${id}`, { revision: 1, due: '2026-11-23' })
    expect(moved.statusCode, moved.body).toBe(200)
    await remind(desk.silent, at(21))
    expect((await ofReports()).map((row) => row.deadline).sort()).toEqual(['2026-11-23', '2026-11-25'])
    await act(administrator, 'PATCH', `/api/report-duties/${id}`, { revision: 2, due: '2026-11-25' })
  })

  it('are on the page of what there is to do, for clerks of the unit alone', async () => {
    desk.moment = at(21)
    const duties = async (who: string): Promise<Duties> =>
      (await (await desk.program.asAccount(who)).get('/api/duties')).json()
    expect((await duties('nhap-lieu-huong-buoi')).reports).toMatchObject([
      { title: scoring, receiver: 'Sở Nội vụ', deadline: '2026-11-25', daysLeft: 4, year: 2026 },
    ])
    expect((await duties('nhap-lieu-mua-ngau')).reports.map(({ title, daysLeft }) => [title, daysLeft])).toEqual([
      [third, -66],
      [scoring, 4],
    ])
    for (const who of ['tong-hop', 'lanh-dao', 'quan-tri']) expect((await duties(who)).reports).toEqual([])
  })

  it('go out in one mail with the sheets, say to whom it goes, and open its calendar', async () => {
    expect(await remind(desk.site, at(21))).toMatchObject({ sent: 1, failed: 0 })
    const [letter] = desk.office.letters
    expect(headersOf(letter?.raw ?? '').get('subject')).toEqual([
      'Anh/chị có 1 phiếu số liệu và 1 báo cáo cần hoàn thành',
    ])
    const body = bodyOf(letter?.raw ?? '')
    expect(body).toContain(`${scoring}, phường Hương Bưởi: hạn gửi 25/11/2026, còn 4 ngày.`)
    expect(body).toContain('Gửi Sở Nội vụ. Gửi xong, ghi nhận tại:')
    expect(body).toContain('\nhttps://chitieu.example.vn/bao-cao?don-vi=MH02&nam=2026')
    expect((await rows()).map((row) => row.email)).toEqual(['sent', 'sent'])
    expect((await rows()).every((row) => row.account_id === clerkId)).toBe(true)
  })

  it('are dropped from the mail when the report was sent before it could go', async () => {
    await remind(desk.site, at(21, '20:30'))
    desk.moment = at(22, '06:00')
    const { id } = await itemOf(await clerk(), 'MH02', scoring)
    await send(await clerk(), id, 'MH02', { sentOn: '2026-11-21' })
    await remind(desk.site, at(22, '07:00'))
    expect(bodyOf(desk.office.letters[0]?.raw ?? '')).not.toContain('tự chấm điểm')
    const [report] = await ofReports()
    expect(report?.email).not.toBe('waiting')
    const revision = (await itemOf(await clerk(), 'MH02', scoring)).report?.revision
    await act(await clerk(), 'DELETE', `/api/reports/${id}/MH02`, { revision })
  })
})
