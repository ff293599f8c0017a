/** How tests let the reminders' clock strike: on a day that they set, with and without a server for mails. */
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { dateInVietnam } from '#domain/period.ts'
import type { Engine } from '../../server/database/connect.ts'
import { createEvaluation } from '../../server/evaluation/facts.ts'
import type { Site } from '../../server/http/site.ts'
import { type Program, sampleProgram } from '../support/app.ts'
import { sampleConfig } from '../support/config.ts'
import { openPostOffice, type PostOffice } from '../support/post-office.ts'
import { clearDesk, fill, october, desk as sheet } from './sheet-desk.ts'

export const clerkId = 'sample-nhap-lieu-huong-buoi'
export const sender = 'Bảng chỉ tiêu <chitieu@example.vn>'
/** A moment of November 2026 in Viet Nam. */
export const at = (day: number, clock = '09:00') =>
  new Date(`2026-11-${String(day).padStart(2, '0')}T${clock}:00+07:00`)

export type ReminderDesk = {
  program: Program
  office: PostOffice
  /** With a server for mails, and without. */
  site: Site
  silent: Site
  /** What the program takes for now. */
  moment: Date
}

/** Before each test: the clerk's six cells blank, nobody reminded yet, and only the clerk has an address. */
export function reminderDesk(engine: Engine) {
  const desk = { moment: at(6) } as ReminderDesk

  beforeAll(async () => {
    desk.program = await sampleProgram(engine, () => desk.moment)
    desk.office = await openPostOffice()
    const { db } = desk.program.connection
    const evaluation = createEvaluation(db, dateInVietnam)
    desk.silent = { db, evaluation, now: () => desk.moment, config: sampleConfig }
    const smtp = { url: desk.office.url, from: sender }
    desk.site = { ...desk.silent, config: { ...sampleConfig, publicUrl: 'https://chitieu.example.vn/', smtp } }
  })
  afterAll(() => desk.office.close())

  beforeEach(async () => {
    const { db } = desk.program.connection
    await clearDesk(desk.program)
    await db.deleteFrom('reminder').execute()
    await db.deleteFrom('element_owner').execute()
    await db.updateTable('account').set({ email: null, disabled: 0 }).execute()
    await db.updateTable('account').set({ email: 'lan@ward.example.vn' }).where('id', '=', clerkId).execute()
    desk.office.letters.length = 0
    desk.office.mood = 'open'
    desk.office.unknown.clear()
    desk.moment = at(6)
  })

  const rows = () =>
    desk.program.connection.db
      .selectFrom('reminder')
      .selectAll()
      .where('account_id', '=', clerkId)
      .orderBy('at')
      .execute()
  return {
    desk,
    /** The clerk's reminders, oldest first. */
    rows,
    /** Those of October as "day step". */
    steps: async () =>
      (await rows()).filter((row) => row.about === '2026-10').map((row) => `${row.at.slice(8, 10)} ${row.step}`),
    /** Fills the clerk's cells and hands the sheet in. */
    handIn: async () => {
      const clerk = await desk.program.as('clerk')
      await fill(clerk, october)
      const payload = { note: 'Đã rà soát số liệu' }
      const response = await clerk.call({ method: 'POST', url: `${sheet}/submit`, payload })
      if (response.statusCode !== 200) throw new Error(response.body)
    },
  }
}
