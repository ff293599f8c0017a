/** Handing a sheet in: what is left to do, the answers given in the dialog, which rows are owed, what a cell went through. */
import { describe, expect, it } from 'vitest'
import type { History } from '#contract/sheets'
import { historyLines } from '../../web/components/history-lines.ts'
import { left, notSent, typed, untouched } from '../../web/features/sheets/cell-state.ts'
import { hasOwn, owedOf, rowsShown } from '../../web/features/sheets/own-view.ts'
import { leftToDo, workFrom, workOf } from '../../web/features/sheets/submission.ts'
import { answersGiven, forTheRest, type Given, openQuestions } from '../../web/features/sheets/submission-answers.ts'
import { nothingDone, redo, undo, withStep } from '../../web/features/sheets/undo-stack.ts'
import { figure, reported, sheetOf } from './sheet-builders.ts'

const late = figure('late')
const odd = reported('odd', 4180, { suspicion: 'Chênh 10 lần. Nếu đúng, ghi lý do.' })
const wrong = reported('wrong', 9, { wrong: 'X (9) lớn hơn y (8). Sửa một trong hai ô.' })
const sound = reported('sound', 8)
const sheet = sheetOf([wrong, odd, late, sound])
const said = (given: ReturnType<typeof workOf>) => given.obstacles.map((one) => `${one.number} ${one.kind}`)

describe('what is left to do', () => {
  it('is what must be mended, what is blank and what needs a word, each with its number', () => {
    expect(said(workOf(sheet, new Map()))).toEqual(['1 hard', '2 flagged', '3 blank'])
    expect(workOf(sheet, new Map()).obstacles[0]?.message).toBe('X (9) lớn hơn y (8).')
  })

  it('holds a text that is no number and an answer that is not sent', () => {
    const faulty = left(typed(untouched(sound), '-3'), sound).cell
    expect(said(workOf(sheetOf([sound]), new Map([['sound', faulty]])))).toEqual(['1 hard'])
    const unsent = notSent(left(typed(untouched(sound), '3'), sound).cell)
    expect(said(workOf(sheetOf([sound]), new Map([['sound', unsent]])))).toEqual(['1 hard'])
  })

  it('is nothing where every cell has an answer, a note excuses an odd one', () => {
    const named = figure('none', { state: 'not_applicable', blank: false })
    expect(workOf(sheetOf([sound, named, { ...odd, note: 'Bầu tổ trưởng' }]), new Map()).obstacles).toEqual([])
  })

  it('asks for a word where every value is last month’s, from five on', () => {
    const same = (count: number) =>
      sheetOf(Array.from({ length: count }, (_, index) => reported(`e${index}`, 5, { lastMonth: 5 })))
    expect(workOf(same(5), new Map()).isCopy).toBe(true)
    expect(workOf(same(4), new Map()).isCopy).toBe(false)
    const copied = workOf(same(5), new Map())
    expect([leftToDo(copied, null), leftToDo(copied, ' '), leftToDo(copied, 'Không phát sinh')]).toEqual([1, 1, 0])
  })

  it('the server’s fields become the same list, and a field of the whole sheet its question', () => {
    const fields = [
      { field: 'late', code: 'blank', message: 'Ô “late” chưa nhập. Nhập số.' },
      { field: 'odd', code: 'needs_note', message: 'Chênh 10 lần. Ghi lý do.' },
      { field: 'wrong', code: 'part_larger_than_whole', message: 'X lớn hơn y. Sửa.' },
      { field: 'sheet', code: 'copy_of_last_month', message: '' },
      { field: 'revision', code: 'stale', message: '' },
    ]
    const work = workFrom(fields, sheet)
    expect(said(work)).toEqual(['3 blank', '2 flagged', '1 hard'])
    expect(work.isCopy).toBe(true)
  })
})

describe('the answers in the dialog', () => {
  const work = workOf(sheetOf([odd, late, figure('later')]), new Map())
  const nothing: Given = { blanks: {}, notes: {}, sheetNote: '' }
  const now = () => ({ value: 4180, state: 'reported' as const, note: null })

  it('are saved as chosen, a reason for each missing figure', () => {
    const given: Given = {
      blanks: { late: { kind: 'none_arose' }, later: { kind: 'missing', reason: '  Chưa có báo cáo ' } },
      notes: { odd: 'Bầu tổ trưởng' },
      sheetNote: '',
    }
    expect(openQuestions(given, work)).toBe(0)
    expect(answersGiven(given, work, now)).toEqual([
      { element: 'odd', answer: { value: 4180, state: 'reported', note: 'Bầu tổ trưởng' } },
      { element: 'late', answer: { value: 0, state: 'reported', note: null } },
      { element: 'later', answer: { value: null, state: 'missing', note: 'Chưa có báo cáo' } },
    ])
  })

  it('that lack a reason are not saved and stay open', () => {
    const given: Given = { ...nothing, blanks: { late: { kind: 'missing', reason: ' ' } }, notes: { odd: ' ' } }
    expect(openQuestions(given, work)).toBe(3)
    expect(answersGiven(given, work, now)).toEqual([])
  })

  it('can be given for all the rest at once, and leave what was chosen alone', () => {
    const chosen: Given = { ...nothing, blanks: { late: { kind: 'missing', reason: 'x' } } }
    expect(forTheRest(chosen, work, { kind: 'none_arose' }).blanks).toEqual({
      late: { kind: 'missing', reason: 'x' },
      later: { kind: 'none_arose' },
    })
  })

  it('need a word on a sheet that repeats last month', () => {
    const copied = { obstacles: [], isCopy: true }
    expect(openQuestions(nothing, copied)).toBe(1)
    expect(openQuestions({ ...nothing, sheetNote: 'Không phát sinh' }, copied)).toBe(0)
  })
})

describe('the rows shown', () => {
  const asked = { reason: 'Xem lại', at: '', by: null, answered: false }
  const returned = reported('returned', 5, { returned: asked, owner: { name: 'Tôi', mine: true, theirs: false } })
  const answered = reported('answered', 5, { returned: { ...asked, answered: true } })
  const rows = sheetOf([late, returned, answered, sound])
  const names = (choice: Parameters<typeof rowsShown>[1], owed: string[] = []) =>
    rowsShown(rows, choice, new Set(owed)).map((one) => one.element)

  it('of what is owed are those that were owed since one began, in the order of the sheet', () => {
    expect(owedOf(rows, new Map())).toEqual(['late', 'returned'])
    expect(names('thieu', ['sound', 'returned', 'late'])).toEqual(['late', 'returned', 'sound'])
  })

  it('of what is owed are all that the strip counts: the wrong, the odd, the unsent, two values in one', () => {
    const unsent = notSent(left(typed(untouched(sound), '3'), sound).cell)
    const owed = owedOf(sheet, new Map([['sound', unsent]]))
    expect(owed).toEqual(['wrong', 'odd', 'late', 'sound'])
    expect(owed).toHaveLength(workOf(sheet, new Map([['sound', unsent]])).obstacles.length)
  })

  it('leave out what another person has to enter, but not what is wrong there', () => {
    const owner = { name: 'Huy', mine: false, theirs: true }
    const theirs = sheetOf([late, { ...returned, owner }, wrong].map((one) => ({ ...one, owner })))
    expect(owedOf(theirs, new Map())).toEqual(['wrong'])
  })

  it('of one’s own are those that one answers for', () => {
    expect(hasOwn(rows)).toBe(true)
    expect(hasOwn(sheet)).toBe(false)
    expect(names('cua-toi')).toEqual(['returned'])
    expect(names('ca-phieu')).toHaveLength(4)
  })
})

describe('the life of a cell', () => {
  const content = (value: number | null) => ({ value, state: 'reported' as const, note: null })
  const item = (revision: number, at: string): History['items'][number] => ({
    revision,
    at,
    by: 'Anh Huy',
    before: null,
    after: content(revision),
    way: 'typed',
    adjustment: false,
  })

  it('is told newest first, saves of one moment in the order of their revisions', () => {
    const lines = historyLines({
      element: 'late',
      name: 'late',
      decimals: 0,
      items: [item(1, '2026-10-01T01:00:00Z'), item(2, '2026-10-02T01:00:00Z'), item(3, '2026-10-02T01:00:00Z')],
      discarded: [{ at: '2026-10-03T01:00:00Z', by: 'Chị Lan', given: content(9), kept: content(3) }],
      returns: [{ at: '2026-10-01T02:00:00Z', by: 'Chị Hoa', reason: 'Xem lại' }],
    })
    expect(lines.map((line) => (line.kind === 'saved' ? line.item.revision : line.kind))).toEqual([
      'discarded',
      3,
      2,
      'returned',
      1,
    ])
  })
})

describe('the steps that can be taken back', () => {
  const answer = (value: number) => ({ value, state: 'reported' as const, note: null })
  const change = (before: number, after: number) => [{ element: 'a', before: answer(before), after: answer(after) }]

  it('are thirty', () => {
    let stack = nothingDone
    for (let index = 0; index < 40; index += 1) stack = withStep(stack, change(index, index + 1))
    let steps = 0
    for (let taken = undo(stack); taken; taken = undo(taken.stack)) steps += 1
    expect(steps).toBe(30)
  })

  it('come back turned round, and forward again as they were', () => {
    const back = undo(withStep(nothingDone, change(1, 2)))
    expect(back?.step).toEqual(change(2, 1))
    expect(back && redo(back.stack)?.step).toEqual(change(1, 2))
  })

  it('end the way forward with a new one, and forget what changed nothing', () => {
    const back = undo(withStep(nothingDone, change(1, 2)))
    expect(back && redo(withStep(back.stack, change(1, 3)))).toBeUndefined()
    expect(withStep(nothingDone, change(1, 1))).toBe(nothingDone)
  })
})
