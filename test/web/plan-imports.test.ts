/** From the rows that were read to what is sent: what is taken, what must be mended, and which whole a part keeps. */
import { describe, expect, it } from 'vitest'
import type { ReadTaskItem } from '#contract/plans'
import {
  emptyDraft,
  faultsLeft,
  isTaken,
  rowOfFault,
  tasksTaken,
  withIndicator,
} from '../../web/features/plan-imports/draft.ts'

const task = (changes: Partial<ReadTaskItem> = {}): ReadTaskItem => ({
  row: 4,
  faults: [],
  doubts: [],
  field: 'direction',
  name: 'Việc',
  product: '',
  lead: null,
  partners: [],
  deadline: { kind: 'within', value: '2026-05', shown: 'Tháng 5/2026' },
  deadlineNote: null,
  recurrence: null,
  clause: '',
  note: '',
  partOf: null,
  ...changes,
})
const noField = { column: 'field' as const, message: 'Chưa rõ lĩnh vực.' }
const noDeadline = { column: 'deadline' as const, message: 'Không hiểu.' }

describe('rows of a file', () => {
  it('are taken unless a fault is in the way or the person says no', () => {
    expect(isTaken(task(), 0, emptyDraft)).toBe(true)
    expect(isTaken(task(), 0, { ...emptyDraft, taken: { 0: false } })).toBe(false)
    expect(isTaken(task({ faults: [noDeadline] }), 0, { ...emptyDraft, taken: { 0: true } })).toBe(false)
  })

  it('are mended by choosing the field, and by nothing else', () => {
    const row = task({ faults: [noField, noDeadline] })
    expect(faultsLeft(row, 2, { ...emptyDraft, fields: { 2: 'procedures' } })).toEqual([noDeadline])
    expect(faultsLeft(row, 2, { ...emptyDraft, fields: { 1: 'procedures' } })).toEqual([noField, noDeadline])
  })

  it('of one line are given their indicator together', () => {
    const rows = [{ row: 2 }, { row: 2 }, { row: 3 }]
    expect(withIndicator(rows, 2, 'reuse', { ...emptyDraft, indicators: { 2: 'on_time' } }).indicators).toEqual({
      0: 'reuse',
      1: 'reuse',
      2: 'on_time',
    })
  })

  it('keep their wholes by the place among those taken; a part whose whole is left out stands alone', () => {
    const tasks = [task(), task({ faults: [noDeadline] }), task(), task({ partOf: 2 }), task({ partOf: 1 })]
    expect(tasksTaken({ tasks }, emptyDraft).map(({ at, line }) => [at, line.within])).toEqual([
      [0, null],
      [2, null],
      [3, 1],
      [4, null],
    ])
  })

  it('are found again from the field that a refusal names', () => {
    const sent = [{ at: 0 }, { at: 2 }, { at: 5 }]
    expect([rowOfFault('tasks.2.deadline', sent), rowOfFault('targets.0.value', sent)]).toEqual([5, 0])
    expect([rowOfFault('change.reason', sent), rowOfFault('tasks.9.name', sent)]).toEqual([undefined, undefined])
  })
})
