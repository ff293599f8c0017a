/** Reminders by the clock: once for each step, to those who owe, by day; mails through a real SMTP server. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reminders } from '#contract/duties'
import { dateInVietnam } from '#domain/period.ts'
import { createEvaluation } from '../../server/evaluation/facts.ts'
import { remind } from '../../server/features/duties/remind.ts'
import { startReminders } from '../../server/features/duties/reminder-clock.ts'
import type { Site } from '../../server/http/site.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine } from '../support/database.ts'
import { bodyOf, headersOf, openPostOffice, type PostOffice } from '../support/post-office.ts'
import { clearDesk, desk, fill, october } from './sheet-desk.ts'

const clerkId = 'sample-nhap-lieu-huong-buoi'
const from = 'Bảng chỉ tiêu <chitieu@example.vn>'
/** A moment of November 2026 in Viet Nam. */
const at = (day: number, clock = '09:00') => new Date(`2026-11-${String(day).padStart(2, '0')}T${clock}:00+07:00`)

onEachEngine('the reminders', (engine) => {
  let program: Program
  let office: PostOffice
  let moment = at(6)
  let site: Site
  let silent: Site

  beforeAll(async () => {
    program = await sampleProgram(engine, () => moment)
    office = await openPostOffice()
    const { db } = program.connection
    const evaluation = createEvaluation(db, dateInVietnam)
    const publicUrl = 'https://chitieu.example.vn/'
    site = {
      db,
      evaluation,
      now: () => moment,
      config: { ...sampleConfig, publicUrl, smtp: { url: office.url, from } },
    }
    silent = { ...site, config: sampleConfig }
  })
  afterAll(() => office.close())

  beforeEach(async () => {
    const { db } = program.connection
    await clearDesk(program)
    await db.deleteFrom('reminder').execute()
    await db.updateTable('account').set({ email: null, disabled: 0 }).execute()
    await db.updateTable('account').set({ email: 'lan@ward.example.vn' }).where('id', '=', clerkId).execute()
    office.letters.length = 0
    office.mood = 'open'
    moment = at(6)
  })

  const rows = () =>
    program.connection.db.selectFrom('reminder').selectAll().where('account_id', '=', clerkId).orderBy('at').execute()
  /** The clerk's reminders of October as "day step". */
  const steps = async () =>
    (await rows()).filter((row) => row.month === '2026-10').map((row) => `${row.at.slice(8, 10)} ${row.step}`)

  it('come at 7, 3 and 1 days, on the first day after, and weekly, each once, however often the clock strikes', async () => {
    for (let day = -4; day <= 24; day += 1)
      for (const clock of ['08:00', '08:15', '15:00']) {
        moment = new Date(at(1, clock).getTime() + (day - 1) * 86_400_000)
        await remind(silent, moment)
      }
    expect(await steps()).toEqual(['29 7', '02 3', '04 1', '06 late', '13 late-2', '20 late-3'])
  })

  it('tell how many cells are owed, are in the audit, and can be read by their person alone', async () => {
    expect((await remind(silent, at(6))).given).toBeGreaterThan(1)
    const [row] = await rows()
    expect(row).toMatchObject({ month: '2026-10', deadline: '2026-11-05', step: 'late', owed: 6, email: 'none' })
    const audit = await program.connection.db.selectFrom('audit').selectAll().where('act', '=', 'remind').execute()
    expect(audit.map((one) => [one.account_id, JSON.parse(one.after ?? '').account])).toContainEqual([null, clerkId])
    const told = async (who: string): Promise<Reminders> =>
      (await (await program.asAccount(who)).get('/api/reminders')).json()
    expect((await told('nhap-lieu-huong-buoi')).items).toHaveLength(1)
    expect((await told('nhap-lieu-huong-buoi')).items[0]).toMatchObject({
      unit: { code: 'MH02' },
      step: 'late',
      owed: 6,
    })
    expect((await told('lanh-dao')).items).toEqual([])
  })

  it('go to nobody who owes nothing: all cells another’s, the sheet handed in, disabled, or no clerk', async () => {
    const clerk = await program.as('clerk')
    const { db } = program.connection
    await fill(clerk, october)
    const payload = { note: 'Đã rà soát số liệu' }
    expect((await clerk.call({ method: 'POST', url: '/api/sheets/MH02/2026-10/submit', payload })).statusCode).toBe(200)
    await db.updateTable('account').set({ disabled: 1 }).where('id', '=', 'sample-nhap-lieu-mua-ngau').execute()
    await remind(silent, at(6))
    const given = await db.selectFrom('reminder').select('account_id').execute()
    expect(given.map((one) => one.account_id)).not.toContain(clerkId)
    expect(given.map((one) => one.account_id)).not.toContain('sample-nhap-lieu-mua-ngau')
    expect(given.map((one) => one.account_id)).not.toContain('sample-lanh-dao')
  })

  it('are given once even by two clocks that strike together', async () => {
    await Promise.all([remind(silent, at(6)), remind(silent, at(6)), remind(silent, at(6))])
    expect(await steps()).toEqual(['06 late'])
  })

  it('begin again when a sheet is opened for some days', async () => {
    await remind(silent, at(6))
    await program.connection.db
      .updateTable('sheet')
      .set({ state: 'reopened', open_until: '2026-11-10', decided_at: at(6).toISOString() })
      .where('month', '=', '2026-10')
      .where('unit_id', '=', (await rows())[0]?.unit_id ?? 0)
      .execute()
    await remind(silent, at(7))
    await remind(silent, at(11))
    expect(await steps()).toEqual(['06 late', '07 3'])
  })

  describe('by mail', () => {
    it('say in plain Vietnamese what is owed and open exactly those cells', async () => {
      expect(await remind(site, at(6))).toMatchObject({ sent: 1, failed: 0 })
      const [letter] = office.letters
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
      await remind(site, at(6, '10:00'))
      expect(office.letters).toHaveLength(1)
    })

    it('tell of a filled cell that came back as returned, not as blank', async () => {
      const clerk = await program.as('clerk')
      const approver = await program.as('approver')
      await fill(clerk, october)
      const post = (person: Person, act: string, payload: object) =>
        person.call({ method: 'POST', url: `${desk}/${act}`, payload })
      expect((await post(clerk, 'submit', { note: 'Đã rà soát số liệu' })).statusCode).toBe(200)
      const cells = [{ element: 'ratings_valid', reason: 'Xem lại số phiếu' }]
      expect((await post(approver, 'return', { cells })).statusCode).toBe(200)
      await remind(site, at(6))
      const body = bodyOf(office.letters[0]?.raw ?? '')
      expect(body).toContain('1 ô được trả lại để xem lại.')
      expect(body).not.toContain('chưa nhập')
    })

    it('keep silent at night and go out in the morning', async () => {
      await remind(site, at(6, '20:00'))
      await remind(site, at(7, '06:45'))
      expect([(await rows())[0]?.email, office.letters.length]).toEqual(['waiting', 0])
      await remind(site, at(7, '07:00'))
      expect([(await rows())[0]?.email, office.letters.length]).toEqual(['sent', 1])
    })

    it('are dropped when the work was done before they could go', async () => {
      await remind(site, at(6, '20:00'))
      const clerk = await program.as('clerk')
      await fill(clerk, october)
      const payload = { note: 'Đã rà soát số liệu' }
      await clerk.call({ method: 'POST', url: '/api/sheets/MH02/2026-10/submit', payload })
      await remind(site, at(7, '07:00'))
      expect([(await rows())[0]?.email, office.letters.length]).toEqual(['none', 0])
    })

    it('are tried again later and later, and given up after five times', async () => {
      office.mood = 'busy'
      const tries: string[] = []
      for (let quarter = 0; quarter < 4 * 72; quarter += 1) {
        moment = new Date(at(6, '07:00').getTime() + quarter * 15 * 60_000)
        const before = (await rows())[0]?.email_tries ?? 0
        await remind(site, moment)
        const row = (await rows())[0]
        if (row && row.email_tries > before) tries.push(row.email_at?.slice(8, 16) ?? '')
      }
      // 07:00, a quarter of an hour later, an hour, four hours; sixteen hours later it is night, so the next morning at seven.
      expect(tries).toEqual(['06T00:00', '06T00:15', '06T01:15', '06T05:15', '07T00:00'])
      expect((await rows()).map((row) => row.email)[0]).toBe('failed')
    })

    it('are given up at once where the address does not exist, and go to the others all the same', async () => {
      const { db } = program.connection
      await db
        .updateTable('account')
        .set({ email: 'huy@ward.example.vn' })
        .where('id', '=', 'sample-nhap-lieu-2-huong-buoi')
        .execute()
      office.mood = 'refusing'
      await remind(site, at(6))
      expect((await rows())[0]).toMatchObject({ email: 'failed', email_tries: 1 })
      await db.deleteFrom('reminder').execute()
      office.mood = 'open'
      expect(await remind(site, at(6))).toMatchObject({ sent: 2 })
    })

    it('wait where no server answers, without harm to anything else', async () => {
      const nowhere = { ...site, config: { ...site.config, smtp: { url: 'smtp://127.0.0.1:9', from } } }
      expect(await remind(nowhere, at(6))).toMatchObject({ sent: 0, failed: 1 })
      expect((await rows())[0]).toMatchObject({ email: 'waiting', email_tries: 1 })
      expect(await remind(site, at(6, '09:15'))).toMatchObject({ sent: 1 })
    })

    it.each([
      ['a name that would begin a header', 'Lan\r\nBcc: huy@example.vn', 'lan@ward.example.vn', 1],
      ['a name with quotes and brackets', 'Lan" <huy@example.vn>, "', 'lan@ward.example.vn', 1],
      ['a second address', 'Lan', 'lan@ward.example.vn, huy@example.vn', 0],
      ['a line break in the address', 'Lan', 'lan@ward.example.vn\r\nRCPT TO:<huy@example.vn>', 0],
      ['a name in the address', 'Lan', 'Huy <huy@example.vn>', 0],
    ])('carry no second header or receiver: %s', async (_name, name, email, letters) => {
      const { db } = program.connection
      await db.updateTable('account').set({ email, display_name: name }).where('id', '=', clerkId).execute()
      await remind(site, at(6))
      await db
        .updateTable('account')
        .set({ display_name: 'Công chức nhập liệu, phường Hương Bưởi' })
        .where('id', '=', clerkId)
        .execute()
      expect(office.letters).toHaveLength(letters)
      for (const letter of office.letters) {
        expect(letter.to).toEqual(['lan@ward.example.vn'])
        expect([...headersOf(letter.raw).keys()]).not.toContain('bcc')
      }
      if (letters === 0) expect((await rows())[0]?.email).toBe('none')
    })
  })

  describe('the clock', () => {
    it('strikes at once, tells the log of a failure and goes on, and stops after the run under way', async () => {
      const told: unknown[] = []
      const stop = startReminders(silent, (error) => told.push(error))
      await stop()
      expect(await steps()).toEqual(['06 late'])
      const broken = {
        ...silent,
        evaluation: { ...silent.evaluation, catalogue: () => Promise.reject(new Error('gone')) },
      }
      await startReminders(broken, (error) => told.push(String(error)))()
      expect(told).toEqual(['Error: gone'])
    })
  })
})
