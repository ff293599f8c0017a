/** Which of several answers about one sheet stands: an act's answer is never taken back by one that was asked before it. */
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Sheet } from '#contract/sheets'
import { newerOf } from '../../web/features/sheets/save-results.ts'
import { putSheet, sheetQuery } from '../../web/queries.ts'
import { openedDesk, storedIn, withFigures } from './desk-builders.ts'
import { figure, reported, sheetOf } from './sheet-builders.ts'

const draft = sheetOf([reported('resolved', 369, { revision: 3 }), figure('late')], { version: 3 })
const lock = { reason: 'approved', message: 'Phiếu đã nộp.' } as const
const submitted: Sheet = { ...draft, state: 'submitted', lock, version: 1_000_003 }
const asked: Sheet = { ...submitted, request: { reason: 'Nhập thiếu', at: '2026-10-06T02:00:00Z', by: 'Lan' } }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('of two answers', () => {
  it('the one that knows of more saves stands, whichever came last', () => {
    const newer = withFigures(draft, reported('late', 3))
    expect(newerOf(draft, newer)).toBe(newer)
    expect(newerOf(newer, draft)).toBe(newer)
  })

  it('the later stands where nothing was saved in between', () => {
    expect(newerOf(submitted, asked)).toBe(asked)
  })

  it('a sheet that has lost a row since is the newer one', () => {
    const shorter = { ...draft, version: 4, figures: draft.figures.slice(1) }
    expect(newerOf(draft, shorter)).toBe(shorter)
  })
})

describe('on the desk', () => {
  it('a sheet that was handed in is not opened again by an older answer', () => {
    const { desk } = openedDesk(draft)
    desk.acted(submitted)
    desk.receive(withFigures(draft, reported('late', 3)))
    expect(desk.view().sheet).toBe(submitted)
  })

  it('a save that was sent before an act and answered after it changes its cells alone', async () => {
    const { desk, sent, enter } = openedDesk(submitted)
    enter('late', '3')
    desk.acted(asked)
    await sent[0]?.reply(storedIn(submitted, reported('late', 3)))
    expect(desk.view().sheet.request).not.toBeNull()
    expect(desk.unsaved()).toEqual([])
  })

  it('a row that is gone takes nothing else with it', () => {
    const { desk, enter } = openedDesk(draft)
    enter('resolved', '400')
    enter('late', '3')
    desk.receive({ ...draft, version: 9, figures: draft.figures.slice(1) })
    expect(desk.undo()).toEqual(['late'])
    expect(desk.undo()).toEqual([])
    desk.leaveAll()
    desk.abandon()
    expect(desk.unsaved()).toEqual([])
  })
})

it('what is being read when an act is answered was asked before it, and never arrives', async () => {
  const answers: ((sheet: Sheet) => void)[] = []
  vi.stubGlobal(
    'fetch',
    () => new Promise((resolve) => answers.push((sheet) => resolve(new Response(JSON.stringify(sheet))))),
  )
  const client = new QueryClient()
  const query = sheetQuery(draft.unit.code, draft.month)
  client.setQueryData(query.queryKey, submitted)
  const withdraw = new QueryObserver(client, { ...query, staleTime: Number.POSITIVE_INFINITY }).subscribe(() => {})
  void client.invalidateQueries({ queryKey: query.queryKey })
  await vi.advanceTimersByTimeAsync(0)
  putSheet(client, asked)
  answers[0]?.(submitted)
  await vi.advanceTimersByTimeAsync(10)
  expect(client.getQueryData(query.queryKey)).toEqual(asked)
  withdraw()
})
