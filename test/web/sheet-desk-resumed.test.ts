/** A sheet opened again after a visit that left answers unsent: they are sent, asked about, or forgotten, but never lost unseen. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { UnsentAnswer } from '../../web/features/sheets/unsent-ledger.ts'
import { openedDesk } from './desk-builders.ts'
import { figure, reported, sheetOf } from './sheet-builders.ts'

const sheet = sheetOf([reported('resolved', 369, { revision: 3 }), figure('on_time'), figure('late')])

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what an earlier visit left', () => {
  const left: UnsentAnswer = {
    element: 'resolved',
    answer: { value: 384, state: 'reported', note: null },
    way: 'typed',
    base: 3,
  }

  it('is sent on the revision that was seen then', async () => {
    const { desk, sent } = openedDesk(sheet)
    desk.resume([left])
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toMatchObject([{ cells: [{ answer: { value: 384 }, revision: 3 }] }])
  })

  it('becomes a conflict where somebody has saved since', async () => {
    const { desk, sent, kept } = openedDesk(sheetOf([reported('resolved', 371, { revision: 4 })]))
    desk.resume([left])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(0)
    expect(desk.view().cells.get('resolved')).toMatchObject({ phase: 'conflict', theirs: { value: 371 } })
    desk.keepTheirs('resolved')
    expect(kept.size).toBe(0)
  })

  it('is forgotten where the sheet says so already, and where the sheet has no such row', () => {
    const { desk, kept } = openedDesk(sheetOf([reported('resolved', 384, { revision: 4 })]))
    kept.set('resolved', left)
    desk.resume([left, { ...left, element: 'gone' }])
    expect(desk.view().cells.size).toBe(0)
    expect(kept.size).toBe(0)
  })

  it('gives way to what is being typed now', () => {
    const { desk } = openedDesk(sheet)
    desk.type('resolved', '4')
    desk.resume([left])
    expect(desk.view().cells.get('resolved')?.draft).toBe('4')
  })
})
