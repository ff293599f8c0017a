/** The course of one indicator of a unit beside that of its province, ready to draw on a screen or on paper. */
import { useQuery } from '@tanstack/react-query'
import type { AssessmentList, Scorecard } from '#contract/scorecards'
import { capitalised } from '#domain/wording.vi.ts'
import { courseOf, type Row } from './course.ts'
import { courseQuery } from './scorecard-query.ts'

export function useCourse(scorecard: Scorecard, row: Row) {
  return courseBeside(scorecard, row, useQuery(provinceQuery(scorecard, row.indicator.code)).data)
}

/** What is asked of the province to stand beside a unit's own course; nothing of a province itself. */
export function provinceQuery({ parent, periods, period }: Scorecard, indicator: string) {
  const asked = { from: periods[0] ?? period, to: period, indicator }
  return { ...courseQuery(parent?.code ?? '', asked), enabled: parent !== null }
}

export function courseBeside(scorecard: Scorecard, row: Row, province: AssessmentList | undefined) {
  const { parent, periods } = scorecard
  const points = periods.map((period) => province?.items.find((item) => item.period === period))
  const hasProvince = parent !== null && points.some((point) => point?.value != null)
  const other = hasProvince
    ? {
        name: kindName(parent),
        points: points.map((point) => ({ value: point?.value ?? null, shown: point?.shown ?? '' })),
      }
    : undefined
  return { other, chart: courseOf(scorecard, row, other?.points.map((point) => point.value) ?? []) }
}

/** "Thành phố" of "thành phố Minh Họa": enough beside a line on its own page. */
function kindName(parent: NonNullable<Scorecard['parent']>): string {
  return capitalised(parent.label.slice(0, -parent.name.length).trim() || parent.name)
}
