/** The open sheet as a whole: cells, batches, the server's answers, undo, and what is kept outside the page. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CellResult, DiscardBody, FigureItem, Sheet, StaleContext } from '#contract/sheets'
import type { Batch, Outcome } from '../../web/features/sheets/save-queue.ts'
import { openDesk } from '../../web/features/sheets/sheet-desk.ts'
import type { UnsentAnswer } from '../../web/features/sheets/unsent-ledger.ts'
import { figure, reported, sheetOf } from './sheet-builders.ts'

type Sent = Batch & { reply: (outcome: Outcome) => Promise<void> }

function deskOf(sheet: Sheet) {
  const sent: Sent[] = []
  const reload = vi.fn()
  const kept = new Map<string, UnsentAnswer>()
  const given: [string, DiscardBody][] = []
  let keys = 0
  const desk = openDesk(sheet, {
    send: (batch) =>
      new Promise((resolve) => {
        const reply = async (outcome: Outcome) => {
          resolve(outcome)
          await vi.advanceTimersByTimeAsync(0)
        }
        sent.push({ ...batch, reply })
      }),
    discard: (element, body) => given.push([element, body]),
    reload,
    arrived: () => {},
    keep: (unsent) => void kept.set(unsent.element, unsent),
    forget: (element) => void kept.delete(element),
    newKey: () => `key-${++keys}`,
    clock: {
      setTimeout: (run, ms) => setTimeout(run, ms),
      clearTimeout: (timer) => clearTimeout(timer as never),
      now: () => Date.now(),
    },
  })
  const enter = (element: string, text: string) => {
    desk.type(element, text)
    desk.leave(element)
    desk.saveNow()
  }
  return { desk, sent, reload, kept, given, enter }
}

/** What the server would answer: the sheet with these figures replaced, each saved. */
function savedIn(sheet: Sheet, ...changed: FigureItem[]): Outcome {
  const figures = sheet.figures.map((one) => changed.find((other) => other.element === one.element) ?? one)
  const results = changed.map(({ element, revision }): CellResult => ({ element, kind: 'saved', revision }))
  return { kind: 'answered', saved: { results, sheet: { ...sheet, figures } } }
}

function refusedFor(sheet: Sheet, result: CellResult): Outcome {
  return { kind: 'answered', saved: { results: [result], sheet } }
}

const sheet = sheetOf([reported('resolved', 369, { revision: 3 }), figure('on_time'), figure('late')])
const theirs: StaleContext = {
  value: 371,
  state: 'reported',
  note: null,
  revision: 4,
  savedAt: '2026-10-05T02:12:00Z',
  savedBy: 'Chị Lan',
}
const stale: Outcome = refusedFor(sheet, { element: 'resolved', kind: 'stale', message: '', theirs })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('typing and leaving', () => {
  it('saves 400 ms later with the revision of the figure that was seen', async () => {
    const { desk, sent } = deskOf(sheet)
    desk.type('resolved', '384')
    desk.leave('resolved')
    await vi.advanceTimersByTimeAsync(400)
    expect(sent).toMatchObject([
      { way: 'typed', cells: [{ element: 'resolved', answer: { value: 384 }, revision: 3 }] },
    ])
  })

  it('forgets the cell once it is stored, and shows the server’s sheet', async () => {
    const { desk, sent, enter, kept } = deskOf(sheet)
    enter('resolved', '384')
    expect(desk.hasUnsaved()).toBe(true)
    expect(kept.get('resolved')).toMatchObject({ answer: { value: 384 }, base: 3, way: 'typed' })
    await sent[0]?.reply(savedIn(sheet, reported('resolved', 384, { revision: 4 })))
    expect(desk.view().cells.size).toBe(0)
    expect(desk.view().sheet.figures[0]?.value).toBe(384)
    expect(desk.hasUnsaved()).toBe(false)
    expect(kept.size).toBe(0)
  })

  it('sends the second of two quick corrections on top of the first, and keeps it under the new revision', async () => {
    const { sent, enter, kept } = deskOf(sheet)
    enter('resolved', '384')
    enter('resolved', '385')
    await sent[0]?.reply(savedIn(sheet, reported('resolved', 384, { revision: 4 })))
    expect(sent[1]).toMatchObject({ cells: [{ answer: { value: 385 }, revision: 4 }] })
    expect(kept.get('resolved')).toMatchObject({ answer: { value: 385 }, base: 4 })
  })

  it('keeps the revision seen when typing began, although a newer sheet arrives meanwhile', () => {
    const { desk, sent } = deskOf(sheet)
    desk.type('resolved', '384')
    desk.receive(sheetOf([reported('resolved', 371, { revision: 4 }), figure('on_time'), figure('late')]))
    desk.leave('resolved')
    desk.saveNow()
    expect(sent[0]?.cells[0]?.revision).toBe(3)
  })
})

describe('one batch with several outcomes', () => {
  it('stores one cell, refuses another, and shows two values in the third', async () => {
    const { desk, sent } = deskOf(sheet)
    desk.enter(
      [
        { element: 'resolved', value: 384 },
        { element: 'on_time', value: 364 },
        { element: 'late', value: 5 },
      ],
      'pasted',
    )
    desk.saveNow()
    const figures = sheet.figures.map((one) =>
      one.element === 'on_time' ? reported('on_time', 364, { revision: 1 }) : one,
    )
    await sent[0]?.reply({
      kind: 'answered',
      saved: {
        sheet: { ...sheet, figures },
        results: [
          { element: 'resolved', kind: 'stale', message: '', theirs },
          { element: 'on_time', kind: 'saved', revision: 1 },
          { element: 'late', kind: 'refused', code: 'not_asked', message: 'Không nhập.' },
        ],
      },
    })
    const { cells, sheet: now } = desk.view()
    expect(cells.get('resolved')?.phase).toBe('conflict')
    expect(cells.has('on_time')).toBe(false)
    expect(now.figures[1]?.value).toBe(364)
    expect(cells.get('late')).toMatchObject({ phase: 'refused', message: 'Không nhập.' })
  })

  it('a sheet that is locked refuses all of them with one sentence', async () => {
    const { desk, sent, enter } = deskOf(sheet)
    enter('resolved', '384')
    await sent[0]?.reply({ kind: 'refused', message: 'Phiếu đã nộp.' })
    expect(desk.view().cells.get('resolved')).toMatchObject({ phase: 'refused', message: 'Phiếu đã nộp.' })
  })
})

describe('a stale answer', () => {
  async function conflict() {
    const desk = deskOf(sheet)
    desk.enter('resolved', '384')
    await desk.sent[0]?.reply(stale)
    return desk
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
    expect(sent[1]).toMatchObject({ cells: [{ answer: { value: 384 }, revision: 4 }] })
  })

  it('“Giữ 371” saves nothing, and tells the history which value was given up', async () => {
    const { desk, sent, given, kept } = await conflict()
    desk.keepTheirs('resolved')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(1)
    expect(desk.view().cells.size).toBe(0)
    expect(given).toEqual([['resolved', { value: 384, state: 'reported', note: null, revision: 4 }]])
    expect(kept.size).toBe(0)
  })

  it('is no conflict where it says what was sent: only the receipt was lost', async () => {
    const { desk, sent, enter } = deskOf(sheet)
    enter('resolved', '371')
    await sent[0]?.reply(stale)
    expect(desk.view().cells.size).toBe(0)
  })

  it('still sends a newer answer when it was only a lost receipt', async () => {
    const { sent, enter } = deskOf(sheet)
    enter('resolved', '371')
    enter('resolved', '372')
    await sent[0]?.reply(stale)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]).toMatchObject({ cells: [{ answer: { value: 372 }, revision: 4 }] })
  })
})

describe('a note', () => {
  it('travels with the value that was just typed', () => {
    const { desk, sent } = deskOf(sheet)
    desk.type('resolved', '1012')
    desk.note('resolved', 'Phát hành giấy mời')
    desk.saveNow()
    expect(sent).toMatchObject([{ cells: [{ answer: { value: 1012, note: 'Phát hành giấy mời' } }] }])
  })

  it('leaves a text that is no number in its cell', () => {
    const { desk, sent } = deskOf(sheet)
    desk.type('resolved', 'x1')
    desk.note('resolved', 'Xem lại')
    desk.saveNow()
    expect(sent).toMatchObject([{ cells: [{ answer: { value: 369, note: 'Xem lại' } }] }])
    expect(desk.view().cells.get('resolved')).toMatchObject({ draft: 'x1', fault: 'not_a_number' })
  })
})

it('a pasted block is one save, of each cell that it changes and only those', async () => {
  const { desk, sent } = deskOf(sheet)
  desk.type('late', '9x')
  desk.enter(
    [
      { element: 'resolved', value: 369 },
      { element: 'on_time', value: 364 },
      { element: 'late', value: 5 },
    ],
    'pasted',
  )
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toHaveLength(1)
  expect(sent[0]?.way).toBe('pasted')
  expect(sent[0]?.cells.map((one) => [one.element, one.answer.value, one.revision])).toEqual([
    ['on_time', 364, 0],
    ['late', 5, 0],
  ])
})

describe('undo', () => {
  const after = sheetOf([reported('resolved', 384, { revision: 4 }), figure('on_time'), figure('late')])

  it('takes back what was saved, as a save of its own on the current revision, and redo does it again', async () => {
    const { desk, sent, enter } = deskOf(sheet)
    enter('resolved', '384')
    await sent[0]?.reply(savedIn(sheet, reported('resolved', 384, { revision: 4 })))
    expect(desk.view().canUndo).toBe(true)
    expect(desk.undo()).toEqual(['resolved'])
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]).toMatchObject({ way: 'undone', cells: [{ answer: { value: 369 }, revision: 4 }] })
    await sent[1]?.reply(savedIn(after, reported('resolved', 369, { revision: 5 })))
    expect(desk.view()).toMatchObject({ canUndo: false, canRedo: true })
    desk.redo()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[2]).toMatchObject({ way: 'redone', cells: [{ answer: { value: 384 }, revision: 5 }] })
  })

  it('of a paste is one step', async () => {
    const { desk, sent } = deskOf(sheet)
    desk.enter(
      [
        { element: 'resolved', value: 384 },
        { element: 'on_time', value: 364 },
      ],
      'pasted',
    )
    desk.saveNow()
    await sent[0]?.reply(
      savedIn(sheet, reported('resolved', 384, { revision: 4 }), reported('on_time', 364, { revision: 1 })),
    )
    desk.undo()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]?.cells.map((one) => one.answer.value)).toEqual([369, null])
    expect(desk.view().canUndo).toBe(false)
  })

  it('of what has not left yet sends nothing at all', async () => {
    const { desk, sent, kept } = deskOf(sheet)
    desk.type('resolved', '384')
    desk.leave('resolved')
    desk.undo()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(0)
    expect(desk.view().cells.size).toBe(0)
    expect(kept.size).toBe(0)
  })

  it('shows both values where somebody else has saved since: nothing is overwritten', async () => {
    const { desk, sent, enter } = deskOf(sheet)
    enter('resolved', '384')
    await sent[0]?.reply(savedIn(sheet, reported('resolved', 384, { revision: 4 })))
    desk.receive(
      sheetOf([reported('resolved', 390, { revision: 5, savedBy: 'Chị Lan' }), figure('on_time'), figure('late')]),
    )
    desk.undo()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(1)
    expect(desk.view().cells.get('resolved')).toMatchObject({
      phase: 'conflict',
      wanted: { value: 369 },
      theirs: { value: 390, revision: 5, savedBy: 'Chị Lan' },
    })
  })

  it('of a cell that somebody else saved unseen meets the server’s refusal, as any save does', async () => {
    const { desk, sent, enter } = deskOf(sheet)
    enter('resolved', '384')
    await sent[0]?.reply(savedIn(sheet, reported('resolved', 384, { revision: 4 })))
    desk.undo()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]?.cells[0]?.revision).toBe(4)
    await sent[1]?.reply(
      refusedFor(after, { element: 'resolved', kind: 'stale', message: '', theirs: { ...theirs, revision: 5 } }),
    )
    expect(desk.view().cells.get('resolved')?.phase).toBe('conflict')
  })
})

describe('what an earlier visit left', () => {
  const left: UnsentAnswer = {
    element: 'resolved',
    answer: { value: 384, state: 'reported', note: null },
    way: 'typed',
    base: 3,
  }

  it('is sent on the revision that was seen then', async () => {
    const { desk, sent } = deskOf(sheet)
    desk.resume([left])
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toMatchObject([{ cells: [{ answer: { value: 384 }, revision: 3 }] }])
  })

  it('becomes a conflict where somebody has saved since', async () => {
    const { desk, sent, kept } = deskOf(sheetOf([reported('resolved', 371, { revision: 4 })]))
    desk.resume([left])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(0)
    expect(desk.view().cells.get('resolved')).toMatchObject({ phase: 'conflict', theirs: { value: 371 } })
    desk.keepTheirs('resolved')
    expect(kept.size).toBe(0)
  })

  it('is forgotten where the sheet says so already, and where the sheet has no such row', () => {
    const { desk, kept } = deskOf(sheetOf([reported('resolved', 384, { revision: 4 })]))
    kept.set('resolved', left)
    desk.resume([left, { ...left, element: 'gone' }])
    expect(desk.view().cells.size).toBe(0)
    expect(kept.size).toBe(0)
  })

  it('gives way to what is being typed now', () => {
    const { desk } = deskOf(sheet)
    desk.type('resolved', '4')
    desk.resume([left])
    expect(desk.view().cells.get('resolved')?.draft).toBe('4')
  })
})

it('signing out after the warning forgets everything that is not stored', async () => {
  const { desk, sent, enter, kept } = deskOf(sheet)
  enter('resolved', '384')
  await sent[0]?.reply({ kind: 'unreachable' })
  enter('late', '5')
  expect(kept.size).toBe(2)
  desk.abandon()
  expect(kept.size).toBe(0)
  expect(desk.hasUnsaved()).toBe(false)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(sent.length).toBeLessThanOrEqual(2)
})

it('while the server is away every settled cell says that it is not sent, and typing goes on', async () => {
  const { desk, sent, enter } = deskOf(sheet)
  enter('resolved', '384')
  await sent[0]?.reply({ kind: 'unreachable' })
  desk.type('late', '5')
  desk.leave('late')
  expect([...desk.view().cells.values()].map((cell) => cell.phase)).toEqual(['unsent', 'unsent'])
})
