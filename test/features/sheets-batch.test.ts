/** Several cells under one key: done once however often it is sent, each cell with its own outcome, and its history. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { History } from '#contract/sheets'
import { type Person, type Program, programOn } from '../support/app.ts'
import { now, tickingClock } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { farAway } from '../support/far-away.ts'
import { act, batch, everything, handIn } from './review-desk.ts'
import { auditRows, cell, clearDesk, desk, put, read } from './sheet-desk.ts'

const reason = 'Số liệu chưa khớp báo cáo'

onEachEngine('a batch of cells', (engine) => {
  let program: Program
  let clerk: Person
  let second: Person
  let approver: Person
  const clock = tickingClock()

  beforeAll(async () => {
    const connection = farAway(await sampleDatabase(engine), 1)
    program = await programOn(connection, sampleConfig, clock.tick)
  })
  beforeEach(async () => {
    clock.reset()
    await clearDesk(program)
    // Days that pass in a test end every session.
    await signIn()
  })
  async function signIn(): Promise<void> {
    clerk = await program.asAccount('nhap-lieu-huong-buoi')
    second = await program.asAccount('nhap-lieu-2-huong-buoi')
    approver = await program.asAccount('duyet-huong-buoi')
  }

  const history = async (element: string): Promise<History> =>
    (await clerk.get(`${desk}/history?element=${element}`)).json()
  const key = 'a-key-of-a-tab-1'

  it('sent twice under one key is done once and answered alike', async () => {
    const first = await batch(clerk, { petitions_due: [5, 0], ratings_valid: [64, 0] }, { key })
    expect(first.json().results).toEqual([
      { element: 'petitions_due', kind: 'saved', revision: 1 },
      { element: 'ratings_valid', kind: 'saved', revision: 1 },
    ])
    await put(second, 'petitions_due', { value: 6, revision: 1 })
    const before = await everything(program)
    const again = await batch(clerk, { petitions_due: [5, 0], ratings_valid: [64, 0] }, { key })
    expect([again.statusCode, again.json().results]).toEqual([200, first.json().results])
    expect(cell(again.json().sheet, 'petitions_due').value).toBe(6)
    expect(await everything(program)).toEqual(before)
  })

  it('sent three times at the same moment is done once, and all three are answered alike', async () => {
    const answers = await Promise.all([0, 1, 2].map(() => batch(clerk, { petitions_due: [5, 0] }, { key })))
    expect(answers.map((one) => [one.statusCode, one.json().results])).toEqual(
      answers.map(() => [200, [{ element: 'petitions_due', kind: 'saved', revision: 1 }]]),
    )
    expect(await auditRows(program)).toHaveLength(1)
  })

  it('for two sheets at the same moment under one key is done for one of them', async () => {
    const november = '/api/sheets/MH02/2026-11'
    const answers = await Promise.all([
      batch(clerk, { petitions_due: [5, 0] }, { key }),
      batch(clerk, { petitions_due: [5, 0] }, { key, sheet: november }),
    ])
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 409])
    const saves = (await auditRows(program)).filter((row) => row.act === 'save_figure')
    expect(saves).toHaveLength(1)
    const { db } = program.connection
    await db.deleteFrom('figure').where('month', '=', '2026-11').execute()
    await db.deleteFrom('sheet').where('month', '=', '2026-11').execute()
  })

  it('is answered alike even after the sheet was handed in', async () => {
    await handIn(clerk)
    await act(approver, 'return', { reason })
    const first = await batch(clerk, { petitions_due: [6, 1] }, { key })
    await act(clerk, 'submit', {})
    const before = await everything(program)
    const again = await batch(clerk, { petitions_due: [6, 1] }, { key })
    expect([again.statusCode, again.json().results]).toEqual([200, first.json().results])
    expect(await everything(program)).toEqual(before)
  })

  it.each<[string, Record<string, [number, number]>, string | undefined]>([
    ['other values', { petitions_due: [6, 0] }, undefined],
    ['another revision', { petitions_due: [5, 1] }, undefined],
    ['another way', { petitions_due: [5, 0] }, 'pasted'],
  ])('under a key already used for %s is refused', async (_what, cells, way) => {
    await batch(clerk, { petitions_due: [5, 0] }, { key })
    const before = await everything(program)
    const response = await batch(clerk, cells, { key, ...(way === undefined ? {} : { way }) })
    expect([response.statusCode, response.json().code]).toEqual([409, 'conflict'])
    expect(await everything(program)).toEqual(before)
  })

  it('under the key of another person is that person’s own', async () => {
    await batch(clerk, { petitions_due: [5, 0] }, { key })
    expect((await batch(second, { ratings_valid: [64, 0] }, { key })).statusCode).toBe(200)
  })

  it('is known by its key for a week, though others send batches meanwhile, and then forgotten', async () => {
    const days = async (count: number) => {
      clock.reset(new Date(now.getTime() + count * 86_400_000))
      await signIn()
    }
    const again = () => batch(clerk, { petitions_due: [5, 0] }, { key })
    const first = await again()
    await put(second, 'petitions_due', { value: 6, revision: 1 })
    await days(6)
    expect((await batch(second, { ratings_valid: [64, 0] })).statusCode).toBe(200)
    const before = await everything(program)
    const known = await again()
    expect([known.statusCode, known.json().results]).toEqual([200, first.json().results])
    expect(await everything(program)).toEqual(before)
    await days(8)
    expect((await batch(second, { ratings_satisfied: [59, 0] })).statusCode).toBe(200)
    expect((await again()).json().results).toMatchObject([
      { element: 'petitions_due', kind: 'stale', theirs: { value: 6, revision: 2 } },
    ])
  })

  it('tells each cell’s outcome: saved, stale with both values, refused with what to do', async () => {
    await put(second, 'petitions_due', { value: 7, revision: 0 })
    const response = await batch(clerk, { petitions_due: [5, 0], ratings_valid: [-1, 0], petitions_on_time: [4, 0] })
    const [stale, refused, saved] = response.json().results
    expect([response.statusCode, stale.kind, stale.theirs.value, stale.theirs.savedBy]).toEqual([
      200,
      'stale',
      7,
      'Công chức nhập liệu thứ hai, phường Hương Bưởi',
    ])
    expect([refused.kind, refused.code, refused.message]).toEqual([
      'refused',
      'negative',
      'Ô “Phiếu đánh giá hợp lệ” không nhận số âm. Nhập số từ 0 trở lên.',
    ])
    expect(saved).toEqual({ element: 'petitions_on_time', kind: 'saved', revision: 1 })
    const sheet = await read(clerk)
    expect(['petitions_due', 'ratings_valid', 'petitions_on_time'].map((one) => cell(sheet, one).value)).toEqual([
      7,
      null,
      4,
    ])
  })

  it.each<[string, object]>([
    ['a cell twice', { key, figures: [0, 1].map(() => ({ element: 'petitions_due', value: 1, revision: 0 })) }],
    ['no cell', { key, figures: [] }],
    ['a short key', { key: 'short', figures: [{ element: 'petitions_due', value: 1, revision: 0 }] }],
    [
      'a way that only imports have',
      { key, way: 'imported', figures: [{ element: 'ratings_valid', value: 1, revision: 0 }] },
    ],
  ])('with %s is refused', async (_what, payload) => {
    const before = await everything(program)
    const response = await clerk.call({ method: 'POST', url: `${desk}/figures`, payload })
    expect([response.statusCode, await everything(program)]).toEqual([422, before])
  })

  it('a value given up in a conflict stays in the history beside the one that was kept', async () => {
    await put(second, 'petitions_due', { value: 7, revision: 0 })
    const given = { value: 5, state: 'reported', note: null }
    const discard = (revision: number) =>
      clerk.call({
        method: 'POST',
        url: `${desk}/figures/petitions_due/discard`,
        payload: { ...given, revision },
      })
    expect((await discard(1)).statusCode).toBe(204)
    expect((await history('petitions_due')).discarded).toEqual([
      {
        at: expect.any(String),
        by: 'Công chức nhập liệu, phường Hương Bưởi',
        given,
        kept: { value: 7, state: 'reported', note: null },
      },
    ])
    expect(cell(await read(clerk), 'petitions_due')).toMatchObject({ value: 7, revision: 1 })
    const before = await everything(program)
    expect((await discard(2)).statusCode).toBe(409)
    expect(await everything(program)).toEqual(before)
  })

  it('a value given up after the sheet was handed in comes too late, and is said so', async () => {
    await handIn(clerk)
    const before = await everything(program)
    const payload = { value: 6, state: 'reported', note: null, revision: 1 }
    const response = await clerk.call({ method: 'POST', url: `${desk}/figures/petitions_due/discard`, payload })
    expect([response.statusCode, response.json().context]).toEqual([423, { reason: 'approved' }])
    expect(await everything(program)).toEqual(before)
  })

  it('the history tells every save in order, by which way, and which came after approval', async () => {
    await batch(clerk, { petitions_due: [4, 0] }, { way: 'pasted' })
    await batch(second, { petitions_due: [5, 1] }, { way: 'filled' })
    // The clock is set back between two saves; the revisions still tell the order.
    clock.reset(new Date(now.getTime() - 60_000))
    await put(clerk, 'petitions_due', { value: 6, revision: 2, way: 'undone' })
    clock.reset(new Date(now.getTime() + 60_000))
    await batch(clerk, otherCells)
    await act(clerk, 'submit', {})
    await act(approver, 'return', { cells: [{ element: 'petitions_due', reason }] })
    await act(clerk, 'submit', {})
    await act(approver, 'approve')
    await act(approver, 'reopen', { reason, until: '2026-11-26' })
    await batch(clerk, { petitions_due: [7, 3] })
    const { items, returns, name } = await history('petitions_due')
    expect(name).toBe('Phản ánh, kiến nghị đến hạn trả lời')
    expect(
      items.map(({ revision, before, after, way, adjustment }) => [
        revision,
        before?.value,
        after.value,
        way,
        adjustment,
      ]),
    ).toEqual([
      [1, undefined, 4, 'pasted', false],
      [2, 4, 5, 'filled', false],
      [3, 5, 6, 'undone', false],
      [4, 6, 7, 'typed', true],
    ])
    expect(returns).toEqual([{ at: expect.any(String), by: 'Lãnh đạo UBND phường Hương Bưởi', reason }])
    const events = (await clerk.get(`${desk}/events`)).json().items
    expect(events.map((one: { act: string; reason: string | null }) => [one.act, one.reason])).toEqual([
      ['submit', null],
      ['return', null],
      ['submit', null],
      ['approve', null],
      ['reopen', reason],
    ])
  })
})

/** The other blank cells of the desk. */
const otherCells: Record<string, [number, number]> = {
  dossiers_with_fee: [222, 0],
  dossiers_paid_online: [146, 0],
  ratings_valid: [64, 0],
  ratings_satisfied: [59, 0],
  petitions_on_time: [5, 0],
}
