/** The open sheet as a whole: cells, saves and the server's answers together. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FigureItem, Sheet, StaleContext } from '#contract/sheets'
import type { Answer } from '../../web/features/sheets/cell-state.ts'
import type { Outcome } from '../../web/features/sheets/save-queue.ts'
import { newerOf, openDesk } from '../../web/features/sheets/sheet-desk.ts'
import { figure, reported, sheetOf } from './sheet-builders.ts'

type Sent = { element: string; answer: Answer; revision: number; reply: (outcome: Outcome) => Promise<void> }

function deskOf(sheet: Sheet) {
  const sent: Sent[] = []
  const reload = vi.fn()
  const desk = openDesk(sheet, {
    send: (element, answer, revision) =>
      new Promise((resolve) => {
        const reply = async (outcome: Outcome) => {
          resolve(outcome)
          await vi.advanceTimersByTimeAsync(0)
        }
        sent.push({ element, answer, revision, reply })
      }),
    reload,
    arrived: () => {},
    clock: { setTimeout: (run, ms) => setTimeout(run, ms), clearTimeout: (timer) => clearTimeout(timer as never) },
  })
  return { desk, sent, reload }
}

/** What the server would answer: the sheet with one figure replaced. */
function savedIn(sheet: Sheet, figure: FigureItem): Outcome {
  const figures = sheet.figures.map((one) => (one.element === figure.element ? figure : one))
  return { kind: 'saved', saved: { figure, sheet: { ...sheet, figures } } }
}

const sheet = sheetOf([reported('resolved', 369, { revision: 3 }), figure('on_time'), figure('late')])

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('typing and leaving', () => {
  it('saves 400 ms later with the revision of the figure that was seen', async () => {
    const { desk, sent } = deskOf(sheet)
    desk.type('resolved', '384')
    desk.leave('resolved')
    await vi.advanceTimersByTimeAsync(400)
    expect(sent).toMatchObject([{ element: 'resolved', answer: { value: 384 }, revision: 3 }])
  })

  it('forgets the cell once it is stored, and shows the server’s sheet', async () => {
    const { desk, sent } = deskOf(sheet)
    desk.type('resolved', '384')
    desk.leave('resolved')
    desk.saveNow()
    expect(desk.hasUnsaved()).toBe(true)
    await sent[0]?.reply(savedIn(sheet, reported('resolved', 384, { revision: 4 })))
    expect(desk.view().cells.size).toBe(0)
    expect(desk.view().sheet.figures[0]?.value).toBe(384)
    expect(desk.hasUnsaved()).toBe(false)
  })

  it('sends the second of two quick corrections on top of the first', async () => {
    const { desk, sent } = deskOf(sheet)
    desk.type('resolved', '384')
    desk.leave('resolved')
    desk.saveNow()
    desk.type('resolved', '385')
    desk.leave('resolved')
    await sent[0]?.reply(savedIn(sheet, reported('resolved', 384, { revision: 4 })))
    expect(sent[1]).toMatchObject({ answer: { value: 385 }, revision: 4 })
  })

  it('keeps the revision seen when typing began, although a newer sheet arrives meanwhile', async () => {
    const { desk, sent } = deskOf(sheet)
    desk.type('resolved', '384')
    desk.receive(sheetOf([reported('resolved', 371, { revision: 4 }), figure('on_time'), figure('late')]))
    desk.leave('resolved')
    desk.saveNow()
    expect(sent[0]?.revision).toBe(3)
  })
})

describe('a stale answer', () => {
  const theirs: StaleContext = {
    value: 371,
    state: 'reported',
    note: null,
    revision: 4,
    savedAt: '2026-10-05T02:12:00Z',
    savedBy: 'Chị Lan',
  }

  async function conflict() {
    const { desk, sent, reload } = deskOf(sheet)
    desk.type('resolved', '384')
    desk.leave('resolved')
    desk.saveNow()
    await sent[0]?.reply({ kind: 'stale', theirs })
    return { desk, sent, reload }
  }

  it('waits for a choice and asks for the newer sheet', async () => {
    const { desk, sent, reload } = await conflict()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(desk.view().cells.get('resolved')?.phase).toBe('conflict')
    expect(sent).toHaveLength(1)
    expect(reload).toHaveBeenCalledOnce()
  })

  it('“Dùng 384” sends once more, on the other person’s revision', async () => {
    const { desk, sent } = await conflict()
    desk.takeMine('resolved')
    desk.saveNow()
    expect(sent[1]).toMatchObject({ answer: { value: 384 }, revision: 4 })
  })

  it('“Giữ 371” sends nothing and lets the stored figure show', async () => {
    const { desk, sent } = await conflict()
    desk.keepTheirs('resolved')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(1)
    expect(desk.view().cells.size).toBe(0)
  })

  it('is no conflict where it says what was sent: only the receipt was lost', async () => {
    const { desk, sent } = deskOf(sheet)
    desk.type('resolved', '371')
    desk.leave('resolved')
    desk.saveNow()
    await sent[0]?.reply({ kind: 'stale', theirs })
    expect(desk.view().cells.size).toBe(0)
  })

  it('still sends a newer answer when it was only a lost receipt', async () => {
    const { desk, sent } = deskOf(sheet)
    desk.type('resolved', '371')
    desk.leave('resolved')
    desk.saveNow()
    desk.type('resolved', '372')
    desk.leave('resolved')
    await sent[0]?.reply({ kind: 'stale', theirs })
    expect(sent[1]).toMatchObject({ answer: { value: 372 }, revision: 4 })
  })
})

describe('a note', () => {
  it('travels with the value that was just typed', () => {
    const { desk, sent } = deskOf(sheet)
    desk.type('resolved', '1012')
    desk.note('resolved', 'Phát hành giấy mời')
    desk.saveNow()
    expect(sent).toMatchObject([{ answer: { value: 1012, note: 'Phát hành giấy mời' } }])
  })

  it('leaves a text that is no number in its cell', () => {
    const { desk, sent } = deskOf(sheet)
    desk.type('resolved', 'x1')
    desk.note('resolved', 'Xem lại')
    desk.saveNow()
    expect(sent).toMatchObject([{ answer: { value: 369, note: 'Xem lại' } }])
    expect(desk.view().cells.get('resolved')).toMatchObject({ draft: 'x1', fault: 'not_a_number' })
  })
})

it('a pasted block saves each cell that it changes, and only those', async () => {
  const { desk, sent } = deskOf(sheet)
  desk.type('late', '9x')
  desk.paste([
    { element: 'resolved', value: 369 },
    { element: 'on_time', value: 364 },
    { element: 'late', value: 5 },
  ])
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.map((one) => [one.element, one.answer.value, one.revision])).toEqual([
    ['on_time', 364, 0],
    ['late', 5, 0],
  ])
})

describe('of two sheets', () => {
  it('the one with more saves stands, whichever answer came last', () => {
    const older = sheetOf([reported('a', 1, { revision: 1 }), reported('b', 2, { revision: 1 })])
    const newer = sheetOf([reported('a', 1, { revision: 1 }), reported('b', 3, { revision: 2 })])
    expect(newerOf(older, newer)).toBe(newer)
    expect(newerOf(newer, older)).toBe(newer)
  })

  it('the later stands where only the state changed', () => {
    const draft = sheetOf([reported('a', 1)])
    const submitted = { ...draft, state: 'submitted' as const }
    expect(newerOf(draft, submitted)).toBe(submitted)
  })
})
