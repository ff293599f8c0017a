/** The states of a scoring round against a model of them by random walks, its locks, its due days and its votes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysLeft,
  dueFault,
  isCarried,
  moveBetween,
  type RoundState,
  roundLock,
  roundStages,
  roundStates,
  type ScoreStep,
  scoreSteps,
} from '../../server/domain/round.ts'
import { countdownWords } from '../../server/domain/round.vi.ts'

describe('the states of a round', () => {
  it('are walked as a line: one on, one back, and never out of publication', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...roundStates), { maxLength: 40 }), (wanted) => {
        // The model knows places on a line and nothing else.
        let place = 0
        let state: RoundState = 'self'
        for (const to of wanted) {
          const step = roundStates.indexOf(to) - place
          const isOpen = place < 5 && (step === 1 || (step === -1 && place > 0))
          expect(moveBetween(state, to)).toBe(isOpen ? (step === 1 ? 'advance' : 'back') : undefined)
          if (!isOpen) continue
          state = to
          place += step
        }
      }),
    )
  })

  it('let one step be written at a time, the survey until publication, and tell no half appraisal', () => {
    for (const [at, state] of roundStates.entries()) {
      const facts = { state, handedIn: false, excluded: false, survey: 'used' as const, inherited: false }
      const open = scoreSteps.filter((step) => roundLock(step, facts) === undefined)
      expect(open).toEqual(state === 'published' ? [] : [roundStates[at], 'survey'])
      const { writes, told } = roundStages[state]
      if (writes === 'first' || writes === 'second' || writes === 'council') expect(told).not.toContain(writes)
    }
  })

  it.each<[string, ScoreStep, Partial<Parameters<typeof roundLock>[1]>, string | undefined]>([
    ['handed in', 'self', { handedIn: true }, 'handed_in'],
    ['handed in, and explaining', 'explanation', { handedIn: true, state: 'explanation' }, undefined],
    ['not ranked', 'self', { excluded: true }, 'excluded'],
    ['to come', 'second', {}, 'not_yet'],
    ['over', 'self', { state: 'second' }, 'over'],
    ['no survey', 'survey', { survey: 'rescaled' }, 'no_survey'],
    ['of the province, while others appraise', 'self', { state: 'second', inherited: true }, undefined],
    ['published before anything else', 'self', { state: 'published', excluded: true }, 'published'],
  ])('lock: %s', (_name, step, over, lock) => {
    const facts = { state: 'self', handedIn: false, excluded: false, survey: 'used', inherited: false } as const
    expect(roundLock(step, { ...facts, ...over })).toBe(lock)
  })

  it('count days across the end of a year, and ask for due days in order', () => {
    expect([
      countdownWords(daysLeft('2026-12-30', '2027-01-02')),
      countdownWords(daysLeft('2026-12-30', '2026-12-30')),
    ]).toEqual(['còn 3 ngày', 'hạn hôm nay'])
    expect(countdownWords(daysLeft('2027-01-02', '2026-12-30'))).toBe('quá hạn 3 ngày')
    const dues = new Map<RoundState, string>([
      ['self', '2026-11-01'],
      ['first', '2026-11-02'],
      ['explanation', '2026-11-02'],
      ['second', '2026-12-01'],
      ['council', '2026-12-02'],
    ])
    expect(dueFault(dues)).toBeUndefined()
    expect(dueFault(new Map([...dues, ['second', '2026-11-01']]))).toBe('second')
    dues.delete('council')
    expect(dueFault(dues)).toBe('council')
  })

  it.each([
    [10, 5, false],
    [10, 6, true],
    [9, 5, true],
    [1, 1, true],
    [1, 0, false],
  ])('of %i members %i for: %s', (members, votesFor, carried) => {
    expect(isCarried(members, votesFor)).toBe(carried)
  })
})
