/** Reminders as mails, through a real SMTP server: what they say, when they go, and what becomes of those that cannot go. */
import { expect, it } from 'vitest'
import { remind } from '../../server/features/duties/remind.ts'
import { onEachEngine } from '../support/database.ts'
import { bodyOf, headersOf } from '../support/post-office.ts'
import { at, clerkId, reminderDesk, sender } from './reminder-desk.ts'
import { act } from './review-desk.ts'

onEachEngine('reminders by mail', (engine) => {
  const { desk, rows, handIn } = reminderDesk(engine)

  it('say in plain Vietnamese what is owed and open exactly those cells', async () => {
    expect(await remind(desk.site, at(6))).toMatchObject({ sent: 1, failed: 0 })
    const [letter] = desk.office.letters
    expect([letter?.from, letter?.to]).toEqual(['chitieu@example.vn', ['lan@ward.example.vn']])
    const headers = headersOf(letter?.raw ?? '')
    expect(headers.get('subject')).toEqual(['Phiếu số liệu tháng 10/2026, phường Hương Bưởi: quá hạn 1 ngày'])
    expect(headers.get('to')).toEqual(['Công chức nhập liệu, phường Hương Bưởi <lan@ward.example.vn>'])
    expect(headers.get('content-type')?.[0]).toMatch(/^text\/plain; charset=utf-8/)
    expect(headers.get('auto-submitted')).toEqual(['auto-generated'])
    const body = bodyOf(letter?.raw ?? '')
    expect(body).toContain('hạn nộp 05/11/2026, quá hạn 1 ngày.')
    expect(body).toContain('Còn 6 ô chưa nhập.')
    expect(body).toContain('\nhttps://chitieu.example.vn/phieu/MH02/2026-10?o=thieu')
    expect(body).not.toContain('!')
    expect((await rows())[0]).toMatchObject({ email: 'sent', email_tries: 1 })
    await remind(desk.site, at(6, '10:00'))
    expect(desk.office.letters).toHaveLength(1)
  })

  it('tell of a filled cell that came back as returned, not as blank', async () => {
    await handIn()
    const approver = await desk.program.as('approver')
    const cells = [{ element: 'ratings_valid', reason: 'Xem lại số phiếu' }]
    expect((await act(approver, 'return', { cells })).statusCode).toBe(200)
    await remind(desk.site, at(6))
    const body = bodyOf(desk.office.letters[0]?.raw ?? '')
    expect(body).toContain('1 ô được trả lại để xem lại.')
    expect(body).not.toContain('chưa nhập')
  })

  it('keep silent at night and go out in the morning', async () => {
    await remind(desk.site, at(6, '20:00'))
    await remind(desk.site, at(7, '06:45'))
    expect([(await rows())[0]?.email, desk.office.letters.length]).toEqual(['waiting', 0])
    await remind(desk.site, at(7, '07:00'))
    expect([(await rows())[0]?.email, desk.office.letters.length]).toEqual(['sent', 1])
  })

  it('are dropped when the work was done before they could go', async () => {
    await remind(desk.site, at(6, '20:00'))
    await handIn()
    await remind(desk.site, at(7, '07:00'))
    expect([(await rows())[0]?.email, desk.office.letters.length]).toEqual(['none', 0])
  })

  it('are tried again later and later, and given up after five times', async () => {
    desk.office.mood = 'busy'
    const tries: string[] = []
    for (let quarter = 0; quarter < 4 * 72; quarter += 1) {
      desk.moment = new Date(at(6, '07:00').getTime() + quarter * 15 * 60_000)
      const before = (await rows())[0]?.email_tries ?? 0
      await remind(desk.site, desk.moment)
      const row = (await rows())[0]
      if (row && row.email_tries > before) tries.push(row.email_at?.slice(8, 16) ?? '')
    }
    // 07:00, a quarter of an hour later, an hour, four hours; sixteen hours later it is night, so the next morning at seven.
    expect(tries).toEqual(['06T00:00', '06T00:15', '06T01:15', '06T05:15', '07T00:00'])
    expect((await rows()).map((row) => row.email)[0]).toBe('failed')
  })

  it('are given up at once where the address does not exist, and go to all others in the same run', async () => {
    const { db } = desk.program.connection
    const usernames = ['nhap-lieu-2-huong-buoi', 'nhap-lieu-mua-ngau', 'tong-hop']
    for (const username of usernames)
      await db
        .updateTable('account')
        .set({ email: `${username}@ward.example.vn` })
        .where('username', '=', username)
        .execute()
    desk.office.unknown.add('lan@ward.example.vn')
    expect(await remind(desk.site, at(6))).toMatchObject({ sent: 3, failed: 1 })
    expect((await rows())[0]).toMatchObject({ email: 'failed', email_tries: 1 })
    const receivers = desk.office.letters.flatMap((letter) => letter.to)
    expect(receivers.sort()).toEqual(usernames.map((one) => `${one}@ward.example.vn`))
    // Not tried again, though the address is known by now.
    desk.office.unknown.clear()
    expect(await remind(desk.site, at(7))).toMatchObject({ sent: 0, failed: 0 })
  })

  it('wait where no server answers, and go out a quarter of an hour later', async () => {
    const nowhere = { ...desk.site, config: { ...desk.site.config, smtp: { url: 'smtp://127.0.0.1:9', from: sender } } }
    expect(await remind(nowhere, at(6))).toMatchObject({ sent: 0, failed: 1 })
    expect((await rows())[0]).toMatchObject({ email: 'waiting', email_tries: 1 })
    expect(await remind(desk.site, at(6, '09:15'))).toMatchObject({ sent: 1 })
  })

  it.each([
    ['a name that would begin a header', 'Lan\r\nBcc: huy@example.vn', 'lan@ward.example.vn', 1],
    ['a name with quotes and brackets', 'Lan" <huy@example.vn>, "', 'lan@ward.example.vn', 1],
    ['a second address', 'Lan', 'lan@ward.example.vn, huy@example.vn', 0],
    ['a line break in the address', 'Lan', 'lan@ward.example.vn\r\nRCPT TO:<huy@example.vn>', 0],
    ['a name in the address', 'Lan', 'Huy <huy@example.vn>', 0],
  ])('carry no second header or receiver: %s', async (_name, name, email, letters) => {
    const { db } = desk.program.connection
    await db.updateTable('account').set({ email, display_name: name }).where('id', '=', clerkId).execute()
    await remind(desk.site, at(6))
    await db
      .updateTable('account')
      .set({ display_name: 'Công chức nhập liệu, phường Hương Bưởi' })
      .where('id', '=', clerkId)
      .execute()
    expect(desk.office.letters).toHaveLength(letters)
    for (const letter of desk.office.letters) {
      expect(letter.to).toEqual(['lan@ward.example.vn'])
      expect([...headersOf(letter.raw).keys()]).not.toContain('bcc')
    }
    if (letters === 0) expect((await rows())[0]?.email).toBe('none')
  })
})
