/** The reviewer's queue: what waits for this person, counted by a slow look at each sheet; for others, nothing. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Events, FigureItem, ReviewList } from '#contract/sheets'
import { raiseVersion } from '../../server/database/version.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { now, tickingClock } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'
import { hire } from './real-site.ts'
import { act, batch, handIn, setSetting } from './review-desk.ts'
import { clearDesk, put, read, type Sheet } from './sheet-desk.ts'

const reason = 'Số liệu chưa khớp báo cáo'
const empty = { today: '2026-11-21', items: [], left: 0, requests: [], reopened: [], decided: [] }

onEachEngine('the queue of a reviewer', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person
  let cityApprover: Person
  let administrator: Person
  const clock = tickingClock()

  beforeAll(async () => {
    program = await sampleProgram(engine, clock.tick)
    await hire(program.connection, 'duyet-thanh-pho', 'approver', 'MH')
    clerk = await program.as('clerk')
    approver = await program.as('approver')
    administrator = await program.as('administrator')
    cityApprover = await program.asAccount('duyet-thanh-pho')
  })
  beforeEach(async () => {
    clock.reset()
    await clearDesk(program)
    await setSetting(program, 'approverMayBeEnterer', null)
  })

  const queue = async (person: Person): Promise<ReviewList> => {
    const response = await person.get('/api/reviews')
    if (response.statusCode !== 200) throw new Error(response.body)
    return response.json()
  }

  /** The same counts from the sheet as it is read, cell by cell. */
  function slowly({ figures }: Sheet) {
    const count = (holds: (figure: FigureItem) => boolean) => figures.filter(holds).length
    const isAnything = (one: FigureItem) =>
      one.wrong !== null ||
      one.returned !== null ||
      one.changed ||
      one.approvedShown !== null ||
      one.odd !== null ||
      one.state !== 'reported' ||
      one.note !== null
    return {
      wrong: count((one) => one.wrong !== null || one.blank),
      returned: count((one) => one.returned !== null),
      changed: count((one) => one.changed && one.returned === null),
      corrected: count((one) => one.approvedShown !== null),
      odd: count((one) => one.odd !== null),
      missing: count((one) => one.state === 'missing' && !one.blank),
      not_applicable: count((one) => one.state === 'not_applicable'),
      noted: count((one) => one.state === 'reported' && one.note !== null && one.odd === null),
      flagged: count(isAnything),
    }
  }

  it('holds every submitted sheet within reach, oldest due first, counted as the sheets themselves say', async () => {
    await handIn(clerk)
    const { items, left } = await queue(cityApprover)
    const submitted = await program.connection.db
      .selectFrom('sheet')
      .select(['month', 'unit_id'])
      .where('state', '=', 'submitted')
      .execute()
    expect([items.length, left]).toEqual([submitted.length, 0])
    expect(items.length).toBeGreaterThan(15)
    const dues = items.map((item) => `${item.due} ${item.month}`)
    expect(dues).toEqual(dues.toSorted())
    expect(items.slice(0, 4).map((item) => item.month)).toEqual(['2026-09', '2026-09', '2026-09', '2026-09'])
    for (const item of items) {
      const sheet = await read(cityApprover, `/api/sheets/${item.unit.code}/${item.month}`)
      expect([item.unit.code, item.cells]).toEqual([item.unit.code, slowly(sheet)])
      expect([item.version, item.due, item.submittedAt]).toEqual([sheet.version, sheet.due, sheet.submittedAt])
    }
    expect(items.some((item) => item.cells.flagged > 0) && items.some((item) => item.cells.flagged === 0)).toBe(true)
  })

  it('counts what review left in the cells: answered, changed, corrected, odd, without a number', async () => {
    await handIn(clerk)
    await act(approver, 'approve')
    await act(approver, 'reopen', { reason, until: '2026-11-25' })
    await batch(clerk, { petitions_due: [6, 1], dossiers_with_fee: [223, 1] })
    await act(clerk, 'submit', {})
    await act(approver, 'return', { cells: [{ element: 'petitions_due', reason }] })
    await batch(clerk, { petitions_due: [7, 2] })
    await put(clerk, 'ratings_valid', { value: 640, revision: 1, note: 'Đợt khảo sát lớn' })
    await put(clerk, 'petitions_on_time', { value: null, state: 'missing', revision: 1, note: 'Chờ đối chiếu' })
    await put(clerk, 'dossiers_paid_online', { value: 146, revision: 1, note: 'Đã đối chiếu' })
    await act(clerk, 'submit', { note: 'Đã rà soát' })
    const [item] = (await queue(approver)).items
    // The due petitions, the fee-paying dossiers, and three saved after the return; two of these were corrections as well.
    expect(item?.cells).toEqual({
      wrong: 0,
      returned: 1,
      changed: 3,
      corrected: 4,
      odd: 1,
      missing: 1,
      not_applicable: 0,
      noted: 1,
      flagged: 5,
    })
    expect(item?.cells).toEqual(slowly(await read(approver)))
    expect([item?.note, item?.ownEntry]).toEqual(['Đã rà soát', false])
  })

  it('knows of sheets that came with the data when they were handed in and approved, and records the rest', async () => {
    const events = async (sheet: string) => {
      const { items } = (await cityApprover.get(`/api/sheets/${sheet}/events`)).json() as Events
      return items.map((one) => [one.act, one.by])
    }
    expect(await events('MH04/2026-09')).toEqual([['submit', null]])
    expect(await events('MH02/2026-09')).toEqual([
      ['submit', null],
      ['approve', null],
    ])
    await handIn(clerk)
    expect(await events('MH02/2026-10')).toEqual([['submit', 'Công chức nhập liệu, phường Hương Bưởi']])
  })

  it('says of a sheet that the reader entered that it is theirs, unless the site allows them to approve it', async () => {
    const { db } = program.connection
    const unit = await db.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
    const both = { account_id: 'sample-duyet-huong-buoi', role: 'clerk', unit_id: unit.id }
    await db.insertInto('account_role').values(both).execute()
    await handIn(approver)
    const owns = async () => (await queue(approver)).items.map((item) => item.ownEntry)
    expect(await owns()).toEqual([true])
    expect((await queue(cityApprover)).items.find((item) => item.unit.code === 'MH02')?.ownEntry).toBe(false)
    await setSetting(program, 'approverMayBeEnterer', true)
    expect(await owns()).toEqual([false])
    await db.deleteFrom('account_role').where('account_id', '=', both.account_id).where('role', '=', 'clerk').execute()
  })

  it('follows a sheet through its life: waiting, decided, asked for, open again', async () => {
    const kinds = async (person: Person) => {
      const { items, requests, reopened, decided } = await queue(person)
      const own = (list: { unit: { code: string }; month: string }[]) =>
        list.filter((one) => one.unit.code === 'MH02' && one.month === '2026-10').length
      return [own(items), own(requests), own(reopened), own(decided)]
    }
    expect(await kinds(approver)).toEqual([0, 0, 0, 0])
    await handIn(clerk)
    expect(await kinds(approver)).toEqual([1, 0, 0, 0])
    await act(clerk, 'request', { reason })
    expect((await queue(approver)).items[0]?.request?.reason).toBe(reason)
    expect([await kinds(approver), await kinds(administrator)]).toEqual([
      [1, 0, 0, 0],
      [0, 0, 0, 0],
    ])
    await act(approver, 'approve')
    expect(await kinds(approver)).toEqual([0, 0, 0, 1])
    await act(clerk, 'request', { reason })
    expect((await queue(administrator)).requests).toEqual([
      {
        unit: expect.objectContaining({ code: 'MH02' }),
        month: '2026-10',
        due: '2026-11-05',
        state: 'approved',
        request: { reason, at: expect.any(String), by: 'Công chức nhập liệu, phường Hương Bưởi' },
      },
    ])
    await act(administrator, 'reopen', { reason, until: '2026-11-25' })
    expect((await queue(administrator)).reopened).toMatchObject([
      { month: '2026-10', openUntil: '2026-11-25', reason, decidedBy: 'Quản trị hệ thống' },
    ])
    expect(await kinds(approver)).toEqual([0, 0, 1, 1])
    expect(await kinds(administrator)).toEqual([0, 0, 1, 0])
  })

  it('names the twenty decisions made last, latest first', async () => {
    await handIn(clerk)
    await act(approver, 'return', { reason })
    const { decided } = await queue(cityApprover)
    expect(decided).toHaveLength(20)
    expect(decided[0]).toMatchObject({ act: 'return', reason, month: '2026-10', unit: { code: 'MH02' } })
    expect(decided.map((one) => one.at)).toEqual(
      decided
        .map((one) => one.at)
        .toSorted()
        .toReversed(),
    )
  })

  it.each(['clerk', 'leader'] as const)('is empty for a %s', async (role) => {
    await handIn(clerk)
    expect(await queue(await program.as(role))).toEqual(empty)
  })

  it('refuses a stranger', async () => {
    expect((await program.stranger.get('/api/reviews')).statusCode).toBe(401)
  })

  it('of one ward is the same whatever the other wards hold', async () => {
    await handIn(clerk)
    const before = await queue(approver)
    expect(before.items).toHaveLength(1)
    const { db } = program.connection
    const own = await db.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
    await db
      .updateTable('sheet')
      .set({ state: 'submitted', request: 'Bí mật', requested_at: now.toISOString(), note: 'Bí mật' })
      .where('unit_id', '!=', own.id)
      .where('month', '>=', '2026-09')
      .execute()
    await db.updateTable('figure').set({ note: 'Bí mật' }).where('unit_id', '!=', own.id).execute()
    for (const month of ['2026-09', '2026-10']) await raiseVersion(db, month)
    expect({ ...(await queue(approver)), today: '' }).toEqual({ ...before, today: '' })
    expect(JSON.stringify(await queue(cityApprover))).toContain('Bí mật')
    // An administrator is told no word of a sheet that still waits for its approver.
    expect(JSON.stringify(await queue(administrator))).not.toContain('Bí mật')
  })

  // Last: after three days everybody has to sign in again.
  it('says how late a sheet was first handed in, not how long it has waited since', async () => {
    await handIn(clerk)
    const late = async (person: Person) =>
      (await queue(person)).items
        .filter(({ unit, month }) => ['MH02 2026-10', 'MH04 2026-09'].includes(`${unit.code} ${month}`))
        .map((one) => [one.unit.code, one.due, one.daysLate])
    const expected = [
      ['MH04', '2026-10-05', 0],
      ['MH02', '2026-11-05', 16],
    ]
    expect(await late(cityApprover)).toEqual(expected)
    clock.reset(new Date(now.getTime() + 3 * 86_400_000))
    await act(await program.as('approver'), 'return', { reason })
    await act(await program.as('clerk'), 'submit', {})
    expect(await late(await program.asAccount('duyet-thanh-pho'))).toEqual(expected)
  })
})
