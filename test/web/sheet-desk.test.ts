/** The open sheet as a whole: cells, batches, the server's answers, and what is kept outside the page. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CellResult, Sheet, StaleContext } from '#contract/sheets'
import type { Outcome } from '../../web/features/sheets/save-queue.ts'
import { openedDesk, storedIn } from './desk-builders.ts'
import { figure, reported, sheetOf } from './sheet-builders.ts'

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
    const { desk, sent } = openedDesk(sheet)
    desk.type('resolved', '384')
    desk.leave('resolved')
    await vi.advanceTimersByTimeAsync(400)
    expect(sent).toMatchObject([
      { way: 'typed', cells: [{ element: 'resolved', answer: { value: 384 }, revision: 3 }] },
    ])
  })

  it('forgets the cell once it is stored, and shows the server’s sheet', async () => {
    const { desk, sent, enter, kept } = openedDesk(sheet)
    enter('resolved', '384')
    expect(desk.hasUnsaved()).toBe(true)
    expect(kept.get('resolved')).toMatchObject({ answer: { value: 384 }, base: 3, way: 'typed' })
    await sent[0]?.reply(storedIn(sheet, reported('resolved', 384, { revision: 4 })))
    expect(desk.view().cells.size).toBe(0)
    expect(desk.view().sheet.figures[0]?.value).toBe(384)
    expect(desk.hasUnsaved()).toBe(false)
    expect(kept.size).toBe(0)
  })

  it('sends the second of two quick corrections on top of the first, and keeps it under the new revision', async () => {
    const { sent, enter, kept } = openedDesk(sheet)
    enter('resolved', '384')
    enter('resolved', '385')
    await sent[0]?.reply(storedIn(sheet, reported('resolved', 384, { revision: 4 })))
    expect(sent[1]).toMatchObject({ cells: [{ answer: { value: 385 }, revision: 4 }] })
    expect(kept.get('resolved')).toMatchObject({ answer: { value: 385 }, base: 4 })
  })

  it('keeps the revision seen when typing began, although a newer sheet arrives meanwhile', () => {
    const { desk, sent } = openedDesk(sheet)
    desk.type('resolved', '384')
    desk.receive(sheetOf([reported('resolved', 371, { revision: 4 }), figure('on_time'), figure('late')]))
    desk.leave('resolved')
    desk.saveNow()
    expect(sent[0]?.cells[0]?.revision).toBe(3)
  })
})

describe('one batch with several outcomes', () => {
  it('stores one cell, refuses another, and shows two values in the third', async () => {
    const { desk, sent } = openedDesk(sheet)
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
    const { desk, sent, enter } = openedDesk(sheet)
    enter('resolved', '384')
    await sent[0]?.reply({ kind: 'refused', message: 'Phiếu đã nộp.' })
    expect(desk.view().cells.get('resolved')).toMatchObject({ phase: 'refused', message: 'Phiếu đã nộp.' })
  })
})

describe('a stale answer', () => {
  async function conflict() {
    const desk = openedDesk(sheet)
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
    const { desk, sent, discarded, kept } = await conflict()
    desk.keepTheirs('resolved')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(1)
    expect(desk.view().cells.size).toBe(0)
    expect(discarded).toEqual([['resolved', { value: 384, state: 'reported', note: null, revision: 4 }]])
    expect(kept.size).toBe(0)
  })

  it('is no conflict where it says what was sent: only the receipt was lost', async () => {
    const { desk, sent, enter } = openedDesk(sheet)
    enter('resolved', '371')
    await sent[0]?.reply(stale)
    expect(desk.view().cells.size).toBe(0)
  })

  it('still sends a newer answer when it was only a lost receipt', async () => {
    const { sent, enter } = openedDesk(sheet)
    enter('resolved', '371')
    enter('resolved', '372')
    await sent[0]?.reply(stale)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]).toMatchObject({ cells: [{ answer: { value: 372 }, revision: 4 }] })
  })
})

describe('a note', () => {
  it('travels with the value that was just typed', () => {
    const { desk, sent } = openedDesk(sheet)
    desk.type('resolved', '1012')
    desk.note('resolved', 'Phát hành giấy mời')
    desk.saveNow()
    expect(sent).toMatchObject([{ cells: [{ answer: { value: 1012, note: 'Phát hành giấy mời' } }] }])
  })

  it('leaves a text that is no number in its cell', () => {
    const { desk, sent } = openedDesk(sheet)
    desk.type('resolved', 'x1')
    desk.note('resolved', 'Xem lại')
    desk.saveNow()
    expect(sent).toMatchObject([{ cells: [{ answer: { value: 369, note: 'Xem lại' } }] }])
    expect(desk.view().cells.get('resolved')).toMatchObject({ draft: 'x1', fault: 'not_a_number' })
  })
})

it('a pasted block is one save, of each cell that it changes and only those', async () => {
  const { desk, sent } = openedDesk(sheet)
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

it('signing out after the warning forgets everything that is not stored', async () => {
  const { desk, sent, enter, kept } = openedDesk(sheet)
  enter('resolved', '384')
  await sent[0]?.reply({ kind: 'unreachable', hindrance: 'network' })
  enter('late', '5')
  expect(kept.size).toBe(2)
  desk.abandon()
  expect(kept.size).toBe(0)
  expect(desk.hasUnsaved()).toBe(false)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(sent.length).toBeLessThanOrEqual(2)
})

it('while the server is away every settled cell says that it is not sent, and typing goes on', async () => {
  const { desk, sent, enter } = openedDesk(sheet)
  enter('resolved', '384')
  await sent[0]?.reply({ kind: 'unreachable', hindrance: 'network' })
  desk.type('late', '5')
  desk.leave('late')
  expect([...desk.view().cells.values()].map((cell) => cell.phase)).toEqual(['unsent', 'unsent'])
})
