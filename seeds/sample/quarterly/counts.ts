/** Every count that is asked in the last month of a quarter, or in December only, for one unit. */
import { type Month, quarterOf } from '../../../server/domain/period.ts'
import { digitalCounts } from './digital.ts'
import { directionCounts } from './direction.ts'
import { formalityCounts, type YearSoFar } from './formalities.ts'
import { moneyCounts, staffCounts } from './staff-and-money.ts'

/** For the last month of a quarter; `year` holds the monthly counts of its year up to it. The yearly ones come with them. */
export function quarterlyCounts(code: string, month: Month, year: YearSoFar) {
  const quarter = quarterOf(month)
  return {
    ...directionCounts(code, quarter),
    ...formalityCounts(code, quarter, year),
    ...staffCounts(code, quarter),
    ...moneyCounts(code, quarter),
    ...digitalCounts(code, quarter, year),
  }
}

export type QuarterlyCode = keyof ReturnType<typeof quarterlyCounts>
