/** Imports after the last day of a sheet, or after its approval: what they may still write, and who sees it. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { commit, dryRun, figuresIn, undo, writings } from './import-desk.ts'
import { act, setSetting } from './review-desk.ts'
import { auditRows, cell, put, read, submit } from './sheet-desk.ts'

const own = { unit: 'MH02' }
const september = '/api/sheets/MH02/2026-09'
const table = (rows: string) => `Chỉ tiêu;Tháng;Số liệu\n${rows}`
const october = table('Hồ sơ có nghĩa vụ tài chính;10/2026;222\nHồ sơ thanh toán trực tuyến;10/2026;146\n')
/** October is due on 5 November; twenty days later is the last day of its draft. */
const lockAfterDays = 20
const lastMoment = new Date('2026-11-25T16:59:59.000Z')
const tooLate = new Date('2026-11-25T17:00:00.000Z')

onEachEngine('a late import', (engine) => {
  let program: Program
  let clock = now

  beforeAll(async () => {
    program = await programOn(await sampleDatabase(engine), sampleConfig, () => clock)
  })
  beforeEach(async () => {
    clock = now
    await setSetting(program, 'lockAfterDays', lockAfterDays)
  })

  /** Days that pass end every session. */
  const clerkAt = (time: Date): Promise<Person> => {
    clock = time
    return program.asAccount('nhap-lieu-huong-buoi')
  }

  it('that was read in time is refused after the last day, and writes nothing', async () => {
    const { id, changes } = await dryRun(await clerkAt(lastMoment), october, own)
    expect(changes).toMatchObject([{ month: '2026-10', new: 2, lock: null }])
    const before = await writings(program)
    const refused = await commit(await clerkAt(tooLate), id)
    expect([refused.statusCode, refused.json().code, refused.json().context]).toMatchObject([
      409,
      'conflict',
      { total: 1, obstacles: [{ unit: 'MH02', month: '2026-10', element: null, reason: 'not_open' }] },
    ])
    expect(await writings(program)).toEqual(before)
    const again = await dryRun(await clerkAt(tooLate), october, own)
    expect(again).toMatchObject({ ready: false, changes: [{ lock: { reason: 'past_deadline' } }] })
    expect((await commit(await clerkAt(lastMoment), id)).statusCode).toBe(200)
    expect((await undo(await clerkAt(lastMoment), id)).statusCode).toBe(200)
  })

  it('that was written in time is not taken back after the last day, whole or in part', async () => {
    const { id } = await dryRun(await clerkAt(lastMoment), october, own)
    expect((await commit(await clerkAt(lastMoment), id)).statusCode).toBe(200)
    const before = await writings(program)
    for (const partial of [false, true]) {
      const refused = await undo(await clerkAt(tooLate), id, { partial })
      expect([refused.statusCode, refused.json().context]).toMatchObject([
        409,
        { total: 1, obstacles: [{ unit: 'MH02', month: '2026-10', element: null, reason: 'not_open' }] },
      ])
      expect(await writings(program)).toEqual(before)
    }
    expect((await undo(await clerkAt(lastMoment), id)).json()).toMatchObject({ undone: 2, kept: 0 })
  })

  it('into a sheet that was opened again is a correction: others see the approved number until it is approved', async () => {
    const clerk = await clerkAt(now)
    const [approver, leader] = [await program.as('approver'), await program.as('leader')]
    const neighbour = await program.asAccount('nhap-lieu-mua-ngau')
    const numerators = async () => {
      const seen: number[] = []
      for (const person of [clerk, leader, neighbour]) {
        const { items } = (await person.get('/api/rankings?indicator=on_time&period=2026-09&parent=MH')).json()
        seen.push(items.find((item: { unit: { code: string } }) => item.unit.code === 'MH02').numerator)
      }
      return seen
    }
    const corrections = () =>
      program.connection.db
        .selectFrom('adjustment')
        .select(['month', 'revision', 'account_id', 'reason', 'before_value', 'approved'])
        .orderBy('revision')
        .execute()
    const { value, revision } = cell(await read(clerk, september), 'dossiers_on_time')
    const old = value as number
    const reason = 'Đối chiếu lại sổ một cửa'
    await act(approver, 'reopen', { reason, until: '2026-11-25' }, september)
    const { id } = await dryRun(clerk, table(`Trước hạn và đúng hạn;9/2026;${old - 3}\n`), own)
    expect((await commit(clerk, id)).statusCode).toBe(200)
    const correction = { month: '2026-09', account_id: 'sample-nhap-lieu-huong-buoi', reason, approved: 0 }
    expect(await corrections()).toEqual([{ ...correction, revision: revision + 1, before_value: old }])
    expect(await numerators()).toEqual([old - 3, old - 3, old])
    expect(cell(await read(approver, september), 'dossiers_on_time')).toMatchObject({ approvedShown: String(old) })

    expect((await undo(clerk, id)).statusCode).toBe(200)
    expect(await corrections()).toMatchObject([{ before_value: old }, { ...correction, before_value: old - 3 }])
    expect(await numerators()).toEqual([old, old, old])

    const second = await dryRun(clerk, table(`Trước hạn và đúng hạn;9/2026;${old - 4}\n`), own)
    await commit(clerk, second.id)
    expect(await numerators()).toEqual([old - 4, old - 4, old])
    expect((await submit(clerk, september)).statusCode).toBe(200)
    expect(await numerators()).toEqual([old - 4, old - 4, old])
    expect((await act(approver, 'approve', {}, september)).statusCode).toBe(200)
    expect(await numerators()).toEqual([old - 4, old - 4, old - 4])
  })
})

onEachEngine('an import over what stood there', (engine) => {
  it('is taken back to the very value, note and kind, and the history says what was before each', async () => {
    const program = await programOn(await sampleDatabase(engine), sampleConfig)
    const clerk = await program.as('clerk')
    const noted = { value: 64, state: 'reported', note: 'Theo sổ tiếp dân' }
    const absent = { value: null, state: 'not_applicable', note: 'Phường không thu phí' }
    const emptied = { value: null, state: 'missing', note: null }
    for (const [element, content] of [
      ['ratings_valid', noted],
      ['dossiers_with_fee', absent],
      ['petitions_due', { ...noted, value: 5, note: null }],
      ['petitions_due', emptied],
    ] as const) {
      const revision = cell(await read(clerk), element).revision
      expect((await put(clerk, element, { ...content, revision })).statusCode).toBe(200)
    }
    const before = await figuresIn(program, 'MH02', '2026-10')
    const names: Record<string, string> = {
      ratings_valid: 'Phiếu đánh giá hợp lệ',
      dossiers_with_fee: 'Hồ sơ có nghĩa vụ tài chính',
      petitions_due: 'Phản ánh, kiến nghị đến hạn trả lời',
      dossiers_paid_online: 'Hồ sơ thanh toán trực tuyến',
    }
    const answer = await dryRun(
      clerk,
      table(
        Object.values(names)
          .map((name) => `${name};10/2026;70\n`)
          .join(''),
      ),
      own,
    )
    expect(answer.counts).toMatchObject({ figures: 4, changed: 2, new: 2 })
    expect((await commit(clerk, answer.id)).statusCode).toBe(200)
    const imported = { value: 70, absence: null, note: null }
    const during = await figuresIn(program, 'MH02', '2026-10')
    expect(during).toEqual({
      ...before,
      // A note beside a value stays with its cell; one that told why there was none goes with the absence.
      ratings_valid: { ...imported, note: noted.note, revision: 2 },
      dossiers_with_fee: { ...imported, revision: 2 },
      petitions_due: { ...imported, revision: 3 },
      dossiers_paid_online: { ...imported, revision: 1 },
    })
    expect((await undo(clerk, answer.id)).json()).toMatchObject({ undone: 4, kept: 0 })
    expect(await figuresIn(program, 'MH02', '2026-10')).toEqual({
      ...before,
      ratings_valid: { value: 64, absence: null, note: noted.note, revision: 3 },
      dossiers_with_fee: { value: null, absence: 'not_applicable', note: absent.note, revision: 3 },
      petitions_due: { value: null, absence: 'missing', note: null, revision: 4 },
      dossiers_paid_online: { value: null, absence: 'missing', note: null, revision: 2 },
    })
    const told = { value: 70, state: 'reported', note: null }
    const steps: [element: string, before: object | null, during: object, after: object][] = [
      ['ratings_valid', noted, { ...told, note: noted.note }, noted],
      ['dossiers_with_fee', absent, told, absent],
      ['petitions_due', emptied, told, emptied],
      ['dossiers_paid_online', null, told, emptied],
    ]
    for (const [element, first, middle, last] of steps) {
      const { items } = (await clerk.get(`/api/sheets/MH02/2026-10/history?element=${element}`)).json()
      const lastTwo = items.slice(-2).map((one: { way: string; before: object | null; after: object }) => {
        const { way, before: was, after } = one
        return [element, way, was, after]
      })
      expect(lastTwo).toEqual([
        [element, 'imported', first, middle],
        [element, 'import_undone', middle, last],
      ])
    }
    expect((await auditRows(program)).filter((row) => row.act === 'save_figure')).toHaveLength(4 + 8)
  })
})
