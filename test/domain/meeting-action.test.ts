/** How an action stands on a day, in which order actions are read, and what the next meeting goes through. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  actionDaysLate,
  actionStanding,
  actionStates,
  actionsToReview,
  byUrgency,
  type MeetingAction,
} from '#domain/meeting-action.ts'
import { openActionsWords, standingWords } from '#domain/meeting-action.vi.ts'

type Some = Pick<MeetingAction, 'id' | 'state' | 'due' | 'closedOn' | 'decidedOn'>

describe('an action on 21/11/2026', () => {
  it.each<[string, Pick<MeetingAction, 'state' | 'due'>, string, number]>([
    ['due yesterday', { state: 'open', due: '2026-11-20' }, 'late', 1],
    ['due today', { state: 'open', due: '2026-11-21' }, 'open', 0],
    ['due tomorrow', { state: 'open', due: '2026-11-22' }, 'open', 0],
    ['without a day', { state: 'open', due: null }, 'open', 0],
    ['due across a year', { state: 'open', due: '2025-12-31' }, 'late', 325],
    ['done after its day', { state: 'done', due: '2026-01-01' }, 'done', 0],
    ['given up', { state: 'dropped', due: '2026-01-01' }, 'dropped', 0],
  ])('%s', (_name, action, standing, days) => {
    expect([actionStanding(action, '2026-11-21'), actionDaysLate(action, '2026-11-21')]).toEqual([standing, days])
  })
})

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-07-${String(number).padStart(2, '0')}`)
const actions = fc.uniqueArray(
  fc
    .record({
      id: fc.integer({ min: 1, max: 99 }),
      state: fc.constantFrom(...actionStates),
      due: fc.option(day),
      closedOn: day,
      decidedOn: day,
    })
    .map(({ closedOn, ...rest }): Some => ({ ...rest, closedOn: rest.state === 'open' ? null : closedOn })),
  { selector: ({ id }) => id },
)

describe('the order', () => {
  it('is the same however they lie: open by day, those without one, then closed from the latest', () => {
    fc.assert(
      fc.property(actions, fc.func(fc.integer()), (drawn, shuffle) => {
        const sorted = drawn.toSorted(byUrgency)
        expect(drawn.toSorted((a, b) => shuffle(a.id) - shuffle(b.id)).sort(byUrgency)).toEqual(sorted)
        const key = ({ state, due, closedOn, id }: Some) => {
          // Younger days first, by what is left until a day that never comes.
          const left = closedOn === null ? 0 : 99 - Number(closedOn.slice(8))
          return state === 'open' ? `1 ${due ?? 'z'} ${String(id).padStart(2, '0')}` : `2 ${left} ${99 - id + 100}`
        }
        expect(sorted.map(({ id }) => id)).toEqual(
          [...drawn].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ id }) => id),
        )
      }),
    )
  })
})

describe('the next meeting', () => {
  const one = (id: number, decidedOn: string, closedOn: string | null = null): Some => ({
    id,
    decidedOn,
    closedOn,
    due: null,
    state: closedOn === null ? 'open' : 'done',
  })

  it('goes through what is open and what was closed since the last one, and through nothing of its own day', () => {
    const all = [
      one(1, '2026-04-15', '2026-06-01'),
      one(2, '2026-04-15', '2026-07-15'),
      one(3, '2026-04-15'),
      one(4, '2026-07-15', '2026-08-01'),
      one(5, '2026-07-15'),
      one(6, '2026-10-14'),
    ]
    expect(actionsToReview(all, '2026-10-14').map(({ id }) => id)).toEqual([3, 5, 4, 2])
    expect(actionsToReview(all, '2026-04-15')).toEqual([])
  })

  it('leaves nothing open out, whatever was decided', () => {
    fc.assert(
      fc.property(actions, day, (drawn, on) => {
        const open = drawn.filter(({ state, decidedOn }) => state === 'open' && decidedOn < on)
        const gone = actionsToReview(drawn, on)
        expect(open.every((action) => gone.includes(action))).toBe(true)
        expect(gone.every(({ decidedOn }) => decidedOn < on)).toBe(true)
      }),
    )
  })
})

describe('in words', () => {
  it.each([
    [0, 0, 'Không còn việc nào chưa xong'],
    [3, 0, '3 việc chưa xong'],
    [3, 2, '3 việc chưa xong, 2 việc quá hạn'],
    [2, 2, '2 việc chưa xong, đều đã quá hạn'],
    [1, 1, '1 việc chưa xong, đã quá hạn'],
    [1200, 1, '1.200 việc chưa xong, 1 việc quá hạn'],
  ])('%i open, %i of them late: %s', (open, late, words) => {
    expect(openActionsWords(open, late)).toBe(words)
  })

  it('each says how it stands', () => {
    expect([standingWords('late', 52), standingWords('open', 0), standingWords('dropped', 0)]).toEqual([
      'Quá hạn 52 ngày',
      'Đang làm',
      'Thôi không làm',
    ])
  })
})
