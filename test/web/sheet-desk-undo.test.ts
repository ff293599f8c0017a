/** Steps back and forward on the open sheet: each a save of its own, and never over what somebody else has saved since. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openedDesk, staleIn, storedIn, withFigures } from './desk-builders.ts'
import { figure, reported, sheetOf } from './sheet-builders.ts'

const sheet = sheetOf([reported('resolved', 369, { revision: 3 }), figure('on_time'), figure('late')])

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('undo', () => {
  const after = sheetOf([reported('resolved', 384, { revision: 4 }), figure('on_time'), figure('late')])

  it('takes back what was saved, as a save of its own on the current revision, and redo does it again', async () => {
    const { desk, sent, enter } = openedDesk(sheet)
    enter('resolved', '384')
    await sent[0]?.reply(storedIn(sheet, reported('resolved', 384, { revision: 4 })))
    expect(desk.view().canUndo).toBe(true)
    expect(desk.undo()).toEqual(['resolved'])
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]).toMatchObject({ way: 'undone', cells: [{ answer: { value: 369 }, revision: 4 }] })
    await sent[1]?.reply(storedIn(after, reported('resolved', 369, { revision: 5 })))
    expect(desk.view()).toMatchObject({ canUndo: false, canRedo: true })
    desk.redo()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[2]).toMatchObject({ way: 'redone', cells: [{ answer: { value: 384 }, revision: 5 }] })
  })

  it('of a paste is one step', async () => {
    const { desk, sent } = openedDesk(sheet)
    desk.enter(
      [
        { element: 'resolved', value: 384 },
        { element: 'on_time', value: 364 },
      ],
      'pasted',
    )
    desk.saveNow()
    await sent[0]?.reply(
      storedIn(sheet, reported('resolved', 384, { revision: 4 }), reported('on_time', 364, { revision: 1 })),
    )
    desk.undo()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]?.cells.map((one) => one.answer.value)).toEqual([369, null])
    expect(desk.view().canUndo).toBe(false)
  })

  it('of what has not left yet sends nothing at all', async () => {
    const { desk, sent, kept } = openedDesk(sheet)
    desk.type('resolved', '384')
    desk.leave('resolved')
    desk.undo()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(0)
    expect(desk.view().cells.size).toBe(0)
    expect(kept.size).toBe(0)
  })

  it('shows both values where somebody else has saved since: nothing is overwritten', async () => {
    const { desk, sent, enter } = openedDesk(sheet)
    enter('resolved', '384')
    await sent[0]?.reply(storedIn(sheet, reported('resolved', 384, { revision: 4 })))
    const mine = withFigures(sheet, reported('resolved', 384, { revision: 4 }))
    desk.receive(withFigures(mine, reported('resolved', 390, { revision: 5, savedBy: 'Chị Lan' })))
    desk.undo()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(1)
    expect(desk.view().cells.get('resolved')).toMatchObject({
      phase: 'conflict',
      wanted: { value: 369 },
      theirs: { value: 390, revision: 5, savedBy: 'Chị Lan' },
    })
  })

  it('of a cell that somebody else saved unseen meets the server’s refusal, like every save', async () => {
    const { desk, sent, enter } = openedDesk(sheet)
    enter('resolved', '384')
    await sent[0]?.reply(storedIn(sheet, reported('resolved', 384, { revision: 4 })))
    desk.undo()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]?.cells[0]?.revision).toBe(4)
    await sent[1]?.reply(staleIn(after, reported('resolved', 371, { revision: 5, savedBy: 'Chị Lan' })))
    expect(desk.view().cells.get('resolved')?.phase).toBe('conflict')
  })
})
