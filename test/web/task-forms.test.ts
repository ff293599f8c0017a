/** What is typed of a task and what is sent of it: deadlines in every form, acts with their words, files that may be evidence. */
import { describe, expect, it } from 'vitest'
import type { TaskBody } from '#contract/tasks'
import { actFields, type Draft, faultsOf, saidOf } from '../../web/features/tasks/act-fields.ts'
import {
  type DeadlineDraft,
  deadlineOfDraft,
  draftOfDeadline,
  monthDayOf,
  periodsOffered,
  toggled,
  yearsOffered,
} from '../../web/features/tasks/deadline-draft.ts'
import { refusalOf } from '../../web/features/tasks/evidence-choice.ts'
import { bodyOf, changedParts, emptyDraft } from '../../web/features/tasks/task-draft.ts'

describe('a deadline', () => {
  it.each<TaskBody['deadline']>([
    { kind: 'within', value: '2026-05 2026-10' },
    { kind: 'within', value: '2026-Q2' },
    { kind: 'within', value: '2026' },
    { kind: 'within', value: '2026-Q1 2026-05' },
    { kind: 'on', value: '2026-02-15' },
    { kind: 'before', value: '2026-02-15' },
    { kind: 'yearly', value: '12-31' },
    { kind: 'regular', value: '' },
    { kind: 'guidance', value: '' },
  ])('comes out of the form as it went in: %j', (deadline) => {
    expect(deadlineOfDraft(draftOfDeadline(deadline))).toEqual(deadline)
  })

  const begun = (part: Partial<DeadlineDraft>): DeadlineDraft => ({
    ...draftOfDeadline({ kind: 'within', value: '' }),
    ...part,
  })

  it('puts months in order however they were pressed, and needs one at least', () => {
    expect(deadlineOfDraft(begun({ form: 'months', months: ['2026-10', '2026-05'] }))?.value).toBe('2026-05 2026-10')
    expect(deadlineOfDraft(begun({ form: 'months' }))).toBeUndefined()
    expect(deadlineOfDraft(begun({ form: 'on' }))).toBeUndefined()
    expect(toggled(toggled(['2026-05'], '2026-10'), '2026-05')).toEqual(['2026-10'])
  })

  it('keeps periods of several kinds until others are chosen', () => {
    const mixed = draftOfDeadline({ kind: 'within', value: '2026-Q1 2026-05' })
    expect(deadlineOfDraft({ ...mixed, months: ['2026-06'] })?.value).toBe('2026-06')
  })

  it.each([
    ['31/12', '12-31'],
    ['5.1', '01-05'],
    ['31/02', undefined],
    ['29/02', undefined],
    ['12/31', undefined],
    ['tháng 12', undefined],
  ])('reads a day of every year: %s', (typed, expected) => {
    expect(monthDayOf(typed)).toBe(expected)
  })

  it('offers the years of the plan, and those that the task names beyond it', () => {
    const draft = draftOfDeadline({ kind: 'within', value: '2027-01' })
    expect(yearsOffered({ from: '2026-01', to: '2026-12' }, draft)).toEqual([2026, 2027])
    expect(periodsOffered('quarters', 2026)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
    expect(periodsOffered('months', 2026)).toHaveLength(12)
  })
})

describe('a task as it is typed', () => {
  const typed = {
    ...emptyDraft('procedures'),
    name: '  Công khai thủ tục ',
    lead: ' ',
    partners: ['Công an', ' '],
    deadline: draftOfDeadline({ kind: 'regular', value: '' }),
    recurrence: 'quarter' as const,
  }

  it('goes without blanks and blank lines, and not at all without a name or a deadline', () => {
    expect(bodyOf(typed)).toMatchObject({
      name: 'Công khai thủ tục',
      lead: null,
      partners: ['Công an'],
      recurrence: 'quarter',
      clause: '',
    })
    expect(bodyOf({ ...typed, name: ' ' })).toBeUndefined()
    expect(bodyOf({ ...typed, deadline: draftOfDeadline({ kind: 'within', value: '' }) })).toBeUndefined()
  })

  it('recurs only where it is regular', () => {
    const dated = { ...typed, deadline: draftOfDeadline({ kind: 'within', value: '2026-05' }) }
    expect(bodyOf(dated)?.recurrence).toBeNull()
  })

  it('sends only what was changed', () => {
    const before = bodyOf(typed) as TaskBody
    expect(changedParts(before, { ...before, partners: ['Công an'] })).toEqual({})
    expect(changedParts(before, { ...before, product: 'Báo cáo', partners: [] })).toEqual({
      product: 'Báo cáo',
      partners: [],
    })
  })
})

describe('an act', () => {
  const draft: Draft = {
    percent: ' 40% ',
    day: '2026-11-20',
    due: '2026-12-31',
    note: ' xong ',
    reason: ' trùng việc ',
  }

  it('sends its own words and no others', () => {
    expect(saidOf('progress', draft)).toEqual({ percent: 40, note: 'xong' })
    expect(saidOf('report', draft)).toEqual({ day: '2026-11-20', note: 'xong' })
    expect(saidOf('approve', draft)).toEqual({ note: 'xong' })
    expect(saidOf('extend', draft)).toEqual({ due: '2026-12-31', reason: 'trùng việc' })
    for (const act of ['return', 'reopen', 'drop', 'resume'] as const)
      expect(saidOf(act, draft)).toEqual({ reason: 'trùng việc' })
  })

  it.each([
    ['progress', { percent: '100' }, ['percent']],
    ['progress', { percent: '-1' }, ['percent']],
    ['progress', { percent: '0' }, []],
    ['drop', { reason: '..' }, ['reason']],
    ['extend', { due: '', reason: '' }, ['due', 'reason']],
    ['approve', { note: '' }, []],
  ] as const)('%s with %j is not sent: %j', (act, part, faults) => {
    expect(faultsOf(act, { ...draft, ...part })).toEqual(faults)
  })

  it('that changes the plan asks for its reason', () => {
    for (const act of ['drop', 'resume', 'extend', 'return', 'reopen'] as const)
      expect(actFields[act]).toContain('reason')
  })
})

describe('a file as evidence', () => {
  it.each([
    ['Báo cáo quý III.pdf', 1000, null],
    ['bang.tong.hop.xlsx', 1000, null],
    ['ke-hoach.pdf.exe', 1000, /\.exe/],
    ['hoa-don.exe.pdf', 1000, /hai phần mở rộng/],
    ['so-do.svg', 1000, /\.svg/],
    ['trang.html', 1000, /\.html/],
    ['thu/muc.pdf', 1000, /dấu \//],
    ['bao-cao', 1000, /phần mở rộng/],
    ['rong.pdf', 0, /không có nội dung/],
    ['lon.pdf', 50 * 1024 * 1024, /20 MB/],
  ])('%s of %i bytes', (name, size, refused) => {
    const said = refusalOf({ name, size })
    if (refused === null) expect(said).toBeNull()
    else expect(said).toMatch(refused)
  })
})
