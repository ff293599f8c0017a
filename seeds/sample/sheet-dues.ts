/** When each monthly sheet of the sample is due: the fifth of the following month, 2024 to 2026. */
import { monthsBetween, nextPeriod } from '../../server/domain/period.ts'
import type { SeedSheetDue } from '../shapes.ts'
import { province, source } from './units.ts'

export const sheetDues: SeedSheetDue[] = monthsBetween('2024-01', '2026-12').map((month) => ({
  unit: province,
  month,
  due: `${nextPeriod(month)}-05`,
  source,
}))
