/** Approve, return, reopen, ask for it: whom each refuses, in which state, with which input; a refusal changes nothing. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { tickingClock } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'
import { act, everything, handIn, reviewPeople, setSetting, setState } from './review-desk.ts'
import { clearDesk } from './sheet-desk.ts'

const reason = 'Số liệu chưa khớp báo cáo'
const until = '2026-11-26'
const soundBodies: Record<string, object> = {
  approve: {},
  return: { reason },
  reopen: { reason, until },
  request: { reason },
}

onEachEngine('review that is refused', (engine) => {
  let program: Program
  let people: Awaited<ReturnType<typeof reviewPeople>>
  let clerk: Person
  let approver: Person
  const clock = tickingClock()

  beforeAll(async () => {
    program = await sampleProgram(engine, clock.tick)
    people = await reviewPeople(program)
    ;({ clerk, approver } = people)
  })
  beforeEach(async () => {
    clock.reset()
    await clearDesk(program)
    await setSetting(program, 'approverMayBeEnterer', null)
  })

  it.each<[name: string, who: keyof typeof people, status: number, code: string]>([
    ['approve', 'stranger', 401, 'unauthenticated'],
    ['return', 'stranger', 401, 'unauthenticated'],
    ['reopen', 'stranger', 401, 'unauthenticated'],
    ['request', 'stranger', 401, 'unauthenticated'],
    ['approve', 'clerk of another ward', 404, 'not_found'],
    ['return', 'clerk of another ward', 404, 'not_found'],
    ['reopen', 'clerk of another ward', 404, 'not_found'],
    ['request', 'clerk of another ward', 404, 'not_found'],
    ['approve', 'clerk', 403, 'forbidden'],
    ['return', 'clerk', 403, 'forbidden'],
    ['reopen', 'clerk', 403, 'forbidden'],
    ['approve', 'leader', 403, 'forbidden'],
    ['return', 'leader', 403, 'forbidden'],
    ['reopen', 'leader', 403, 'forbidden'],
    ['request', 'leader', 423, 'locked'],
    ['request', 'approver', 423, 'locked'],
    ['approve', 'administrator', 404, 'not_found'],
    ['return', 'administrator', 404, 'not_found'],
    ['request', 'administrator', 404, 'not_found'],
  ])('to %s: the %s has no right, is told so with %i %s and changes nothing', async (name, who, status, code) => {
    await handIn(clerk)
    // Only an approved sheet is opened again; the others are tried on one that waits.
    if (name === 'reopen') await act(approver, 'approve')
    const before = await everything(program)
    const response = await act(people[who], name, soundBodies[name])
    expect([response.statusCode, response.json().code, await everything(program)]).toEqual([status, code, before])
  })

  describe.each(['approve', 'return', 'reopen', 'request'])('to %s', (name) => {
    it.each(['draft', 'submitted', 'returned', 'approved', 'reopened'])('a sheet that is %s', async (state) => {
      const allowed: Record<string, string[]> = {
        approve: ['submitted', 'reopened'],
        return: ['submitted'],
        reopen: ['draft', 'returned', 'approved', 'reopened'],
        request: ['submitted', 'approved'],
      }
      await handIn(clerk)
      await setState(program, state)
      const before = await everything(program)
      const response = await act(name === 'request' ? clerk : approver, name, soundBodies[name])
      if (allowed[name]?.includes(state)) return expect(response.statusCode).toBe(200)
      expect([response.statusCode, response.json().code]).toEqual([409, 'conflict'])
      expect(response.json().message.length).toBeGreaterThan(30)
      expect(await everything(program)).toEqual(before)
    })
  })

  it.each<[string, string, object, string]>([
    ['return', 'no reason at all', {}, 'reason'],
    ['return', 'a reason of blanks', { reason: '    ' }, 'reason'],
    ['return', 'a reason of two letters', { reason: 'ab' }, 'reason'],
    ['return', 'a reason of 501 letters', { reason: 'a'.repeat(501) }, 'reason'],
    ['return', 'an unknown cell', { cells: [{ element: 'no_such_cell', reason }] }, 'cells.0.element'],
    [
      'return',
      'a cell that this month does not ask for',
      { cells: [{ element: 'plan_tasks_due', reason }] },
      'cells.0.element',
    ],
    ['return', 'a cell without a reason', { cells: [{ element: 'petitions_due' }] }, 'cells.0.reason'],
    [
      'return',
      'a cell twice',
      {
        cells: [
          { element: 'petitions_due', reason },
          { element: 'petitions_due', reason },
        ],
      },
      'cells',
    ],
    ['return', 'something more', { reason, state: 'approved' }, 'state'],
    ['approve', 'a version that is none', { version: -1 }, 'version'],
    ['approve', 'something more', { approved_at: '2020-01-01' }, 'approved_at'],
    ['reopen', 'no reason', { until }, 'reason'],
    ['reopen', 'no last day', { reason }, 'until'],
    ['reopen', 'a last day that is past', { reason, until: '2026-11-20' }, 'until'],
    ['reopen', 'a last day in 61 days', { reason, until: '2027-01-21' }, 'until'],
    ['reopen', 'a day that does not exist', { reason, until: '2026-11-31' }, 'until'],
    ['request', 'no reason', {}, 'reason'],
  ])('%s with %s is refused and named', async (name, _what, body, field) => {
    await handIn(clerk)
    if (name === 'reopen' || name === 'request') await act(approver, 'approve')
    const before = await everything(program)
    const response = await act(name === 'request' ? clerk : approver, name, body)
    expect([response.statusCode, response.json().fields?.[0]?.field]).toEqual([422, field])
    expect(await everything(program)).toEqual(before)
  })

  it.each(['2026-11-21', '2027-01-20'])('a last day on the edge is taken: %s', async (last) => {
    await handIn(clerk)
    await act(approver, 'approve')
    expect((await act(approver, 'reopen', { reason, until: last })).statusCode).toBe(200)
  })
})
