/** The course of an indicator on the unit page: what it is called, where it breaks, what holds it. */
import { describe, expect, it } from 'vitest'
import type { AssessmentItem, Scorecard } from '#contract/scorecards'
import { courseOf, firstToSee, runOf } from '../../web/features/scorecards/course.ts'

function cell(period: string, numerator: number | null, denominator = 100, breaksBefore = false): AssessmentItem {
  return {
    indicator: 'online_payment',
    period,
    breaksBefore,
    numerator,
    denominator: numerator === null ? null : denominator,
    value: numerator === null ? null : (numerator / denominator) * 100,
    rounded: numerator === null ? null : (numerator / denominator) * 100,
    shown: numerator === null ? '–' : `${numerator}%`,
    fraction: '',
    target: { operator: '>=', value: 60, shown: '≥ 60%', basis: '15/KH-UBND' },
    assessment: numerator === null ? 'no_data' : 'missed',
    gap: null,
    gapShown: '',
    status: 'approved',
    reason: null,
    reasonCode: null,
    adjusted: '',
  }
}

const quarters = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']
const cellsOf = (...numerators: (number | null)[]) => numerators.map((one, index) => cell(quarters[index] ?? '', one))

describe('a run', () => {
  it('counts falls up to the last period', () => {
    expect(runOf(cellsOf(50, 57, 50, 48))).toEqual({ direction: 'falls', count: 2 })
    expect(runOf(cellsOf(40, 41, 45, 48))).toEqual({ direction: 'rises', count: 3 })
  })

  it('is none for one step, for equal values and across a gap', () => {
    expect(runOf(cellsOf(57, 50, 57, 48))).toBeUndefined()
    expect(runOf(cellsOf(57, 50, 48, 48))).toBeUndefined()
    expect(runOf(cellsOf(57, 50, null, 48))).toBeUndefined()
  })

  it('does not reach across a merger', () => {
    const cells = [cell('2025-Q4', 60), cell('2026-Q1', 57), cell('2026-Q2', 50, 100, true), cell('2026-Q3', 48)]
    expect(runOf(cells)).toBeUndefined()
  })

  it('compares fractions, so that rates which look alike still differ', () => {
    const cells = [cell('2026-Q1', 1000, 1999), cell('2026-Q2', 1001, 2001), cell('2026-Q3', 1001, 2002)]
    expect(runOf(cells)).toEqual({ direction: 'falls', count: 2 })
  })
})

function rowOf(code: string, given: Partial<Scorecard['rows'][number]>): Scorecard['rows'][number] {
  return {
    ...cell('2026-Q3', 48),
    indicator: { code, name: code, shortName: 'thanh toán trực tuyến', kind: 'rate' },
    place: 1,
    ranked: 19,
    movement: 0,
    unranked: null,
    months: [],
    notes: [],
    records: [],
    ...given,
  }
}

describe('the indicator shown first', () => {
  it('is the first that is missed, in the order of the page', () => {
    const rows = [
      rowOf('met', { assessment: 'met' }),
      rowOf('small', { assessment: 'missed', gap: 9 }),
      rowOf('large', { assessment: 'out_of_reach', gap: 80 }),
      rowOf('near', { assessment: 'near', gap: 500 }),
    ]
    expect(firstToSee(rows)).toBe('small')
    expect(firstToSee(rows.slice(0, 1))).toBe('met')
    expect(firstToSee([])).toBeUndefined()
  })
})

describe('the chart', () => {
  const row = rowOf('online_payment', {})
  const scorecard = (cells: AssessmentItem[]) =>
    ({
      unit: { fictional: true },
      period: '2026-Q3',
      status: 'approved',
      history: [{ indicator: 'online_payment', cells }],
    }) as unknown as Scorecard

  it('is titled by its finding and says where its axis begins', () => {
    const chart = courseOf(scorecard(cellsOf(50, 57, 50, 48)), row, [])
    expect(chart?.frame.title).toBe('Thanh toán trực tuyến giảm hai quý liền')
    expect(chart?.frame.subtitle).toContain(`Trục bắt đầu từ ${chart?.minimum}%`)
    expect(chart?.frame.mark).toBe('Dữ liệu minh họa')
  })

  it('holds the line of comparison too', () => {
    const chart = courseOf(scorecard(cellsOf(50, 57, 50, 48)), row, [91, null])
    expect(chart?.maximum).toBeGreaterThanOrEqual(91)
  })

  it('keeps a gap as a gap and is not drawn from a single number', () => {
    const chart = courseOf(scorecard(cellsOf(50, null, 50, 48)), row, [])
    expect(chart?.points.map((point) => point.value)).toEqual([50, null, 50, 48])
    expect(courseOf(scorecard(cellsOf(null, null, null, 48)), row, [])).toBeUndefined()
  })
})
