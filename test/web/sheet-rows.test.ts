/** What the rows of a sheet say: problems, statuses, doubtful rates, tasks before submission. */
import { describe, expect, it } from 'vitest'
import { type Cell, left, notSent, stale, typed, untouched } from '../../web/features/sheets/cell-state.ts'
import {
  doubtOf,
  partnersOf,
  problemOf,
  sectionsOf,
  statusOf,
  tasksOf,
  toneOf,
} from '../../web/features/sheets/row-view.ts'
import { changeIn } from '../../web/features/sheets/use-spoken.ts'
import { figure, reported, sheetOf } from './sheet-builders.ts'

const resolved = reported('resolved', 384)
const onTime = reported('on_time', 364)
const late = figure('late')
const sheet = sheetOf([resolved, onTime, late])
const inputs = ['on_time', 'resolved']
const entered = (element: typeof resolved, text: string) => left(typed(untouched(element), text), element).cell
const cells = (...entries: [string, Cell][]) => new Map(entries)
const theirs = { value: 118, state: 'reported', note: null, revision: 2, savedAt: null, savedBy: null } as const

describe('a rate', () => {
  it('is shown where all its cells are stored', () => {
    expect(doubtOf(inputs, sheet, cells())).toBeUndefined()
  })

  it('is being recomputed from the first keystroke in one of its cells', () => {
    expect(doubtOf(inputs, sheet, cells(['resolved', typed(untouched(resolved), '3')]))).toBe('recomputing')
    expect(doubtOf(inputs, sheet, cells(['resolved', entered(resolved, '390')]))).toBe('recomputing')
  })

  it('is left alone by cells that it does not use', () => {
    expect(doubtOf(inputs, sheet, cells(['late', entered(late, '6')]))).toBeUndefined()
  })

  it.each([
    ['choosing', stale(entered(resolved, '390'), theirs)],
    ['mending', entered(resolved, 'abc')],
    ['unsent', notSent(entered(resolved, '390'))],
  ])('says %s for what its cell waits for', (doubt, cell) => {
    expect(doubtOf(inputs, sheet, cells(['resolved', cell]))).toBe(doubt)
  })

  it('waits for mending while the server calls one of its cells wrong, unless the other half is just being mended', () => {
    const wrong = sheetOf([
      { ...resolved, wrong: 'Sai.' },
      { ...onTime, wrong: 'Sai.' },
    ])
    expect(doubtOf(inputs, wrong, cells())).toBe('mending')
    expect(doubtOf(inputs, wrong, cells(['on_time', typed(untouched(onTime), '3')]))).toBe('recomputing')
  })
})

describe('the other cell of a broken rule', () => {
  const sentence = 'Trước hạn và đúng hạn (398) lớn hơn hồ sơ đã giải quyết (384). Sửa một trong hai ô.'

  it('is the one of which the same is said', () => {
    const part = { ...onTime, wrong: sentence }
    const whole = { ...resolved, wrong: sentence }
    const other = { ...late, wrong: 'Một điều khác.' }
    expect(partnersOf(part, [whole, part, other])).toEqual([whole])
  })

  it('is found by its name where the sentences differ', () => {
    const part = { ...onTime, wrong: sentence }
    const whole = {
      ...resolved,
      name: 'Hồ sơ đã giải quyết',
      wrong: 'Hồ sơ phải trả (400) lớn hơn hồ sơ đã giải quyết (384).',
    }
    expect(partnersOf(part, [whole, part])).toEqual([whole])
  })
})

describe('a row', () => {
  it('says what is done now before what is wrong with what was done', () => {
    const flagged = { ...resolved, suspicion: 'Chênh 10 lần.' }
    expect(statusOf(flagged, undefined)).toBe('flagged')
    expect(statusOf(flagged, entered(flagged, '390'))).toBe('saving')
    expect(statusOf(resolved, notSent(entered(resolved, '390')))).toBe('unsent')
    expect(statusOf(resolved, typed(untouched(resolved), '3'))).toBe('typing')
    expect(statusOf(resolved, undefined)).toBe('saved')
    expect(statusOf(late, undefined)).toBe('none')
  })

  it('looks wrong for the value that was judged, not for the next one on its way', () => {
    const wrong = { ...resolved, wrong: 'Sai cặp.' }
    expect(toneOf(problemOf(wrong, undefined), undefined)).toBe('wrong')
    const mended = entered(wrong, '402')
    expect(toneOf(problemOf(wrong, mended), mended)).toBe('unsettled')
    const faulty = entered(wrong, '4o2')
    expect(toneOf(problemOf(wrong, faulty), faulty)).toBe('wrong')
    const met = stale(mended, theirs)
    expect(toneOf(problemOf(wrong, met), met)).toBe('warned')
  })

  it('is no longer flagged once it has a note', () => {
    expect(problemOf({ ...resolved, suspicion: 'Chênh 10 lần.', note: 'Bầu tổ trưởng' }, undefined)).toBeUndefined()
  })
})

describe('before submission', () => {
  const figures = [{ ...resolved, wrong: 'Sai cặp.' }, { ...onTime, suspicion: 'Chênh 10 lần.' }, late]
  const work = cells(['late', entered(late, '-3')])

  it('the bar counts wrong, conflicting, flagged and unsent cells', () => {
    expect(tasksOf(sheetOf(figures), work)).toEqual([
      { kind: 'wrong', elements: ['resolved', 'late'] },
      { kind: 'flagged', elements: ['on_time'] },
    ])
    expect(tasksOf(sheet, cells(['resolved', notSent(entered(resolved, '1'))]))).toEqual([
      { kind: 'unsent', elements: ['resolved'] },
    ])
  })

  it('a returned cell is counted until it has been saved again', () => {
    const asked = { reason: 'Xem lại', at: '2026-10-06T02:00:00Z', by: 'Chị Hoa', answered: false }
    const returned = { ...resolved, returned: asked }
    expect(tasksOf(sheetOf([returned]), cells())).toEqual([{ kind: 'returned', elements: ['resolved'] }])
    expect(statusOf(returned, undefined)).toBe('returned')
    const answered = { ...resolved, returned: { ...asked, answered: true } }
    expect(tasksOf(sheetOf([answered]), cells())).toEqual([])
    expect(statusOf(answered, undefined)).toBe('saved')
  })
})

describe('the live region', () => {
  const view = (given: Map<string, Cell>) => ({ sheet, cells: given, canUndo: false, canRedo: false })

  it('is silent on keystrokes and says a fault once', () => {
    const typing = cells(['resolved', typed(untouched(resolved), '3x')])
    const faulty = cells(['resolved', entered(resolved, '3x')])
    expect(changeIn(view(cells()), view(typing))).toBeNull()
    expect(changeIn(view(typing), view(faulty))).toContain('Ô 1')
    expect(changeIn(view(faulty), view(faulty))).toBeNull()
  })

  it('says that a cell is saved, with its time', () => {
    const saving = cells(['resolved', { ...entered(resolved, '390'), phase: 'saving' as const }])
    expect(changeIn(view(saving), view(cells()))).toBe('Đã lưu ô 1 lúc 09:14.')
    const both = cells(...[...saving], ['on_time', { ...entered(onTime, '3'), phase: 'saving' as const }])
    expect(changeIn(view(both), view(cells()))).toBe('Đã lưu 2 ô lúc 09:14.')
  })
})

it('sections keep the order of the sheet', () => {
  const rows = [figure('a', { section: 'I' }), figure('b', { section: 'I' }), figure('c', { section: 'II' })]
  expect(sectionsOf(rows).map((section) => [section.name, section.figures.length])).toEqual([
    ['I', 2],
    ['II', 1],
  ])
})
