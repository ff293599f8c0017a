/** A colleague saves a cell while one is writing about it elsewhere on the page: nothing of theirs is overwritten unseen. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerOf } from '../../web/features/sheets/cell-state.ts'
import { stillAsked, workOf } from '../../web/features/sheets/submission.ts'
import { answersGiven } from '../../web/features/sheets/submission-answers.ts'
import { openedDesk, storedIn, withFigures } from './desk-builders.ts'
import { figure, reported, sheetOf } from './sheet-builders.ts'

const sheet = sheetOf([
  reported('resolved', 4180, { revision: 3, suspicion: 'Chênh 10 lần.' }),
  figure('on_time'),
  figure('late'),
])
const theirs = reported('late', 130, { revision: 1, savedBy: 'Mai' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the answers of the hand-in dialog', () => {
  const given = {
    blanks: { on_time: { kind: 'none_arose' as const }, late: { kind: 'none_arose' as const } },
    notes: { resolved: 'Bầu tổ trưởng' },
    sheetNote: '',
  }

  it('go only to cells that still say what was asked about', async () => {
    const { desk, sent } = openedDesk(sheet)
    const work = workOf(desk.view().sheet, desk.view().cells)
    desk.receive(withFigures(sheet, theirs, reported('resolved', 418, { revision: 4 })))
    const asked = stillAsked(work, desk.isOvertaken)
    const now = (element: string) => {
      const { sheet: latest, cells } = desk.view()
      return answerOf(cells.get(element), latest.figures.find((one) => one.element === element) ?? figure(element))
    }
    desk.chooseAll(answersGiven(given, asked, now), 'typed')
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.flatMap((batch) => batch.cells.map((one) => [one.element, one.answer.value]))).toEqual([['on_time', 0]])
    expect(desk.view().cells.has('late')).toBe(false)
  })
})

describe('a field that was open meanwhile', () => {
  it('for the reason why there is no figure stands beside the figure that has arrived', async () => {
    const { desk, sent } = openedDesk(sheet)
    desk.receive(withFigures(sheet, theirs))
    desk.choose('late', { value: null, state: 'missing', note: 'Chưa kết xuất' }, 0)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual([])
    expect(desk.view().cells.get('late')).toMatchObject({ phase: 'conflict', theirs: { value: 130, savedBy: 'Mai' } })
  })

  it('for a note stands beside the figure that it was not written about', async () => {
    const { desk, sent } = openedDesk(sheet)
    desk.receive(withFigures(sheet, reported('resolved', 418, { revision: 4 })))
    desk.note('resolved', 'Bầu tổ trưởng', 3)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual([])
    expect(desk.view().cells.get('resolved')?.phase).toBe('conflict')
  })

  it('is no conflict with what one has saved oneself', async () => {
    const { desk, sent, enter } = openedDesk(sheet)
    enter('resolved', '418')
    await sent[0]?.reply(storedIn(sheet, reported('resolved', 418, { revision: 4 })))
    desk.note('resolved', 'Bầu tổ trưởng', 3)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]).toMatchObject({ cells: [{ answer: { value: 418, note: 'Bầu tổ trưởng' }, revision: 4 }] })
  })

  it('is no conflict with what one has chosen to keep', async () => {
    const { desk, sent } = openedDesk(sheet)
    desk.receive(withFigures(sheet, theirs))
    desk.choose('late', { value: null, state: 'missing', note: 'Chưa kết xuất' }, 0)
    desk.keepTheirs('late')
    desk.note('late', 'Gồm cả hồ sơ liên thông', 0)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[0]).toMatchObject({ cells: [{ answer: { value: 130, note: 'Gồm cả hồ sơ liên thông' }, revision: 1 }] })
  })
})
