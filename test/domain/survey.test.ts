/** Surveys: margins, places, and what counts and questionnaires must not be. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratioOf } from '../../server/domain/exact-ratio.ts'
import {
  countFaults,
  type Levels,
  monthFed,
  type Questionnaire,
  questionnaireLacks,
  type UnitCounts,
} from '../../server/domain/survey.ts'
import { marginWords } from '../../server/domain/survey.vi.ts'
import { marginOf } from '../../server/domain/survey-margin.ts'
import { poolGroups, rankSurvey, ratesOf, unrankedReason } from '../../server/domain/survey-rates.ts'
import { ofGroup, two } from './survey-forms.ts'

describe('the margin', () => {
  it.each<[string, [number, number], number, number | null, string]>([
    // 1,96·√(0,5·0,5/100) = 9,8 điểm %.
    ['of half of a hundred', [50, 100], 100, null, '± 9,8 điểm %'],
    // 1,96·√(0,84·0,16/1000) = 2,2722…, rounded up.
    ['of 84% of a thousand', [840, 1000], 1000, null, '± 2,3 điểm %'],
    // The same of 1.200 people: × √(200/1199) = 0,4084….
    ['with the population given', [840, 1000], 1000, 1200, '± 1,0 điểm %'],
    ['where everybody was asked', [840, 1000], 1000, 1000, 'hỏi toàn bộ, không có sai số mẫu'],
    ['at 100%', [40, 40], 40, null, 'không tính sai số ở mức 0% và 100%'],
    ['at 0%', [0, 40], 40, null, 'không tính sai số ở mức 0% và 100%'],
    ['where nobody answered', [0, 0], 0, null, ''],
  ])('%s', (_name, [above, below], sample, population, words) => {
    expect(marginWords(marginOf(ratioOf(above, below), sample, population))).toBe(words)
  })

  it('is the least tenth that is not smaller than the formula gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 50_000 }), (hits, sample) => {
        const margin = marginOf(ratioOf(hits, 1000), sample, null)
        const exact = 1000 * 1.96 * Math.sqrt(((hits / 1000) * (1 - hits / 1000)) / sample)
        const tenths = margin.kind === 'margin' ? margin.tenths : Number.NaN
        expect(tenths).toBeGreaterThanOrEqual(exact - 1e-6)
        expect(tenths - 1).toBeLessThan(exact + 1e-6)
      }),
    )
  })
})

describe('places', () => {
  it('are shared where rates are equal, and kept from small samples, gaps and those without answers', () => {
    const of = (name: string, hits: number, answered: number, more: Levels | null = [0, 0, 0, 0, answered]) => {
      const pool = poolGroups(
        {
          population: null,
          groups: [ofGroup(1, answered, [answered - hits, 0, 0, hits, 0], more, [0, 0, 0, 0, answered])],
        },
        3,
      )
      const rates = ratesOf(two, pool, 'mean_of_items')
      return { subject: name, value: rates.total.rate, reason: unrankedReason(pool, rates) }
    }
    const placed = rankSurvey(
      [
        of('few', 29, 29),
        of('c', 60, 120),
        of('b', 30, 40),
        of('a', 75, 100),
        of('best', 90, 100),
        of('gap', 90, 100, null),
        { subject: 'none', value: undefined, reason: unrankedReason(undefined, undefined) },
        of('empty', 0, 0),
      ],
      (one, other) => one.localeCompare(other),
    )
    expect(placed.map(({ subject, place, reason }) => [subject, place, reason])).toEqual([
      ['best', 1, undefined],
      ['a', 2, undefined],
      ['b', 2, undefined],
      ['c', 4, undefined],
      ['empty', null, 'nothing_arose'],
      ['few', null, 'small_denominator'],
      ['gap', null, 'missing'],
      ['none', null, 'missing'],
    ])
  })
})

describe('counts', () => {
  const sound = { population: 900, groups: [ofGroup(1, 40, [0, 0, 0, 0, 40], [1, 1, 1, 1, 1], null)] }
  it.each<[string, UnitCounts, string[]]>([
    ['that fit', sound, []],
    [
      'with more forms back than were handed out',
      { ...sound, groups: [{ ...ofGroup(1, 5, null, null, null), returned: 6, issued: 5 }] },
      ['returned_exceed'],
    ],
    [
      'with more valid forms than came back',
      { ...sound, groups: [{ ...ofGroup(1, 5, null, null, null), valid: 6 }] },
      ['valid_exceed'],
    ],
    [
      'with more answers than respondents',
      { ...sound, groups: [ofGroup(1, 4, null, [1, 1, 1, 1, 1], null)] },
      ['answers_exceed'],
    ],
    ['of another form', { ...sound, groups: [ofGroup(1, 4, null)] }, ['answers_of_other_form']],
    ['of a group that is none', { ...sound, groups: [ofGroup(3, 4, null, null, null)] }, ['unknown_group']],
    [
      'of a group twice',
      { ...sound, groups: [ofGroup(1, 4, null, null, null), ofGroup(1, 4, null, null, null)] },
      ['group_twice'],
    ],
    ['of more people than there are', { ...sound, population: 39 }, ['population_below']],
  ])('%s', (_name, counts, codes) => {
    expect(countFaults(two, counts).map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    ['one_stop', '2026-02-01', '2026-02-28', '2026-02'],
    ['one_stop', '2024-02-01', '2024-02-28', null],
    ['one_stop', '2026-02-02', '2026-02-28', null],
    ['one_stop', '2026-02-01', '2026-03-31', null],
    ['sipas', '2026-02-01', '2026-02-28', null],
    ['par', '2026-02-01', '2026-02-28', null],
  ] as const)('of %s from %s to %s feed the sheet of %s', (kind, from, to, month) => {
    expect(monthFed({ kind, from, to })).toBe(month)
  })

  it('are asked for by a questionnaire that is whole', () => {
    const overall: Questionnaire = { factors: [{ name: 'A', items: [{ text: '1', overall: true }] }], groups: ['x'] }
    expect(questionnaireLacks('one_stop', overall, 1)).toEqual([])
    expect(questionnaireLacks('one_stop', two, 1)).toEqual(['overall'])
    expect(questionnaireLacks('sipas', two, 1)).toEqual([])
    expect(questionnaireLacks('sipas', { factors: [], groups: [] }, 0)).toEqual(['factors', 'groups', 'units'])
    expect(questionnaireLacks('par', { ...two, factors: [{ name: 'A', items: [] }] }, 1)).toEqual(['items'])
  })
})
