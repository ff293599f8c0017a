/** What is wrong with a task as it was typed. Each row changes one thing of a sound task. */
import { describe, expect, it } from 'vitest'
import { deadlineOfStored } from '#domain/deadline.ts'
import { type TaskAbout, type TaskFaultCode, type TaskKey, type TypedTask, taskFaults } from '#domain/task-faults.ts'
import { taskFaultSentence } from '#domain/task-faults.vi.ts'

const typed: TypedTask = {
  field: 'procedures',
  lead: 'Văn phòng HĐND và UBND',
  partners: ['Phòng Kinh tế', 'Trung tâm Phục vụ hành chính công'],
  deadline: { kind: 'within', periods: ['2026-05', '2026-10'] },
  recurrence: null,
  partOf: null,
}
const about: TaskAbout = {
  span: { from: '2026-01', to: '2026-12' },
  own: null,
  whole: null,
  leadUnit: 'none',
  responsible: 'none',
}
const every = new Set<TaskKey>([
  'field',
  'lead',
  'leadUnit',
  'partners',
  'deadline',
  'recurrence',
  'responsible',
  'partOf',
])
const own = { id: 7, hasParts: false }
const day = (value: string) => deadlineOfStored('on', value)
const whole = { field: 'procedures', partOf: null }

const sound: [what: string, typed: Partial<TypedTask>, about?: Partial<TaskAbout>][] = [
  ['as it is', {}],
  ['without a lead', { lead: null, partners: [] }],
  ['with a lead whose name has "và" and commas', { lead: 'Phòng Văn hóa, Thể thao và Du lịch' }],
  ['due on the first day of the plan', { deadline: day('2026-01-01') }],
  ['due in the year after the plan', { deadline: { kind: 'before', day: '2027-02-15' } }],
  [
    'due each year of a plan of five',
    { deadline: { kind: 'yearly', monthDay: '12-15' } },
    { span: { from: '2022-01', to: '2026-12' } },
  ],
  ['regular without a day', { deadline: { kind: 'regular' } }],
  ['regular and each quarter', { deadline: { kind: 'regular' }, recurrence: 'quarter' }],
  ['as a part of a task of its field', { partOf: 3 }, { whole }],
  ['assigned to a unit below, to a person within', {}, { leadUnit: 'below', responsible: 'within' }],
]

const wrong: [what: string, typed: Partial<TypedTask>, about: Partial<TaskAbout>, TaskKey, TaskFaultCode, string?][] = [
  ['a deadline that cannot be read', { deadline: undefined }, {}, 'deadline', 'unreadable_deadline'],
  ['a day before the plan', { deadline: day('2025-12-31') }, {}, 'deadline', 'before_plan', '2025-12-31'],
  [
    '"before" the first day of the plan',
    { deadline: { kind: 'before', day: '2026-01-01' } },
    {},
    'deadline',
    'before_plan',
    '2025-12-31',
  ],
  [
    'a month before the plan among others',
    { deadline: { kind: 'within', periods: ['2026-05', '2025-05'] } },
    {},
    'deadline',
    'before_plan',
    '2025-05-31',
  ],
  [
    'a day before a plan that begins in July',
    { deadline: day('2026-06-30') },
    { span: { from: '2026-07', to: '2026-12' } },
    'deadline',
    'before_plan',
  ],
  ['a day decades later', { deadline: day('2062-05-01') }, {}, 'deadline', 'after_plan', '2062-05-01'],
  ['a recurrence of what has a day', { recurrence: 'month' }, {}, 'recurrence', 'recurs_otherwise'],
  ['two bodies that lead', { lead: 'Phòng Kinh tế; Văn phòng' }, {}, 'lead', 'two_leads', 'Phòng Kinh tế; Văn phòng'],
  ['two bodies on two lines', { lead: 'Phòng Kinh tế\nVăn phòng' }, {}, 'lead', 'two_leads'],
  [
    'a lead that takes part',
    { partners: ['văn  phòng HĐND và ubnd'] },
    {},
    'partners',
    'lead_is_partner',
    'văn  phòng HĐND và ubnd',
  ],
  ['a partner twice', { partners: ['Công an', 'công an'] }, {}, 'partners', 'partner_twice', 'công an'],
  [
    'a partner twice, written with other code points',
    { partners: ['Thuế', 'Thuế'.normalize('NFD')] },
    {},
    'partners',
    'partner_twice',
  ],
  ['two partners in one', { partners: ['Công an; Quân sự'] }, {}, 'partners', 'two_partners'],
  ['a unit elsewhere', {}, { leadUnit: 'elsewhere' }, 'leadUnit', 'unit_not_below'],
  ['a person elsewhere', {}, { responsible: 'elsewhere' }, 'responsible', 'person_elsewhere'],
  ['a part of itself', { partOf: 7 }, { own, whole }, 'partOf', 'part_of_itself'],
  [
    'a part of its own part',
    { partOf: 8 },
    { own: { id: 7, hasParts: true }, whole: { field: 'procedures', partOf: 7 } },
    'partOf',
    'part_of_itself',
  ],
  ['a part of a part', { partOf: 8 }, { whole: { field: 'procedures', partOf: 3 } }, 'partOf', 'part_of_part'],
  ['a part of a task of another plan', { partOf: 99 }, {}, 'partOf', 'other_plan'],
  [
    'a part of a task of another field',
    { partOf: 3 },
    { whole: { field: 'direction', partOf: null } },
    'partOf',
    'other_field',
  ],
  ['a part that has parts', { partOf: 3 }, { own: { id: 7, hasParts: true }, whole }, 'partOf', 'has_parts'],
]

describe('a task', () => {
  it.each(sound)('%s is sound', (_, change, known = {}) => {
    expect(taskFaults({ ...typed, ...change }, { ...about, ...known }, every)).toEqual([])
  })

  it.each(wrong)('with %s is refused', (_, change, known, field, code, named) => {
    // A whole with parts that moves is another matter; it is told below.
    const changed = new Set([...every].filter((key) => key !== 'field'))
    const faults = taskFaults({ ...typed, ...change }, { ...about, ...known }, changed)
    expect(faults).toMatchObject([{ field, code }])
    if (named !== undefined) expect(faults[0]?.about).toBe(named)
    expect(taskFaultSentence(faults[0] as (typeof faults)[number])).toMatch(/^[A-ZĐ“].*\.$/s)
  })

  it('with parts stays in its field', () => {
    const faults = taskFaults(typed, { ...about, own: { id: 7, hasParts: true } }, new Set(['field']))
    expect(faults).toMatchObject([{ field: 'field', code: 'parts_stay' }])
  })

  it('is not judged by what was stored before and is not changed now', () => {
    const odd = { ...typed, lead: 'Một; hai', deadline: day('2025-06-30') }
    expect(taskFaults(odd, { ...about, leadUnit: 'elsewhere' }, new Set(['name', 'note']))).toEqual([])
    expect(taskFaults(odd, about, new Set(['partners'])).map(({ code }) => code)).toEqual(['two_leads'])
  })
})

describe('a deadline as it is sent', () => {
  it.each([
    ['within', '2026-05 2026-10', true],
    ['within', '2026-Q2', true],
    ['within', '2026-13', false],
    ['within', '', false],
    ['on', '2026-02-28', true],
    ['on', '2026-02-30', false],
    ['on', '2026-13-01', false],
    ['on', '0026-01-01', false],
    ['before', '2026-1-1', false],
    ['yearly', '12-31', true],
    ['yearly', '02-29', true],
    ['yearly', '02-30', false],
    ['yearly', '13-01', false],
    ['regular', '', true],
    ['regular', '2026', false],
    ['guidance', '', true],
    ['sometime', '', false],
  ])('%s “%s” can be read: %s', (kind, value, isSound) => {
    expect(deadlineOfStored(kind, value) !== undefined).toBe(isSound)
  })
})
