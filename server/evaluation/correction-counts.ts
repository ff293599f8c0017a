/** How many corrections sheets carry, without reading their other figures: for boards of many months. */
import type { Reader } from '../database/tables.ts'
import type { Figure } from '../domain/figure.ts'
import type { Month } from '../domain/period.ts'
import type { TypedRate } from '../domain/rollup.ts'
import { type Content, contentAsApproved, correctedFigures, correctedRates } from './corrections.ts'
import {
  type StoredAdjustment,
  type StoredRateCorrection,
  storedAdjustment,
  storedFigure,
  storedRateCorrection,
} from './queries.ts'
import type { SheetCourses } from './sheet-courses.ts'

/** In the sheet as it is, and as it was last approved. */
export type CorrectionCount = { now: number; approved: number }

/** By unit and month, as "unit month"; a sheet without corrections is absent. */
export async function correctionCounts(
  db: Reader,
  courses: SheetCourses,
  unitIds: readonly number[],
  from: Month,
  to: Month,
): Promise<ReadonlyMap<string, CorrectionCount>> {
  const counts = new Map<string, CorrectionCount>()
  for (const [key, { unitId, month, ...content }] of await correctedContents(db, unitIds, from, to)) {
    const course = courses.get(unitId)?.get(month)
    if (course)
      counts.set(key, { now: countOf(content), approved: countOf(contentAsApproved(content, course) ?? content) })
  }
  return counts
}

function countOf(content: Content): number {
  return correctedFigures(content).length + correctedRates(content).length
}

type Corrected = {
  unitId: number
  month: Month
  figures: Map<number, Figure>
  notes: Map<number, string>
  typedRates: Map<string, TypedRate>
  adjustments: StoredAdjustment[]
  rateCorrections: StoredRateCorrection[]
}

/** Of the sheets that have corrections: those, and what stands in the places that they touched. */
async function correctedContents(
  db: Reader,
  unitIds: readonly number[],
  from: Month,
  to: Month,
): Promise<Map<string, Corrected>> {
  const contents = new Map<string, Corrected>()
  if (unitIds.length === 0) return contents
  const contentOf = ({ unit_id: unitId, month }: { unit_id: number; month: Month }): Corrected => {
    const key = `${unitId} ${month}`
    const empty = { figures: new Map(), notes: new Map(), typedRates: new Map(), adjustments: [], rateCorrections: [] }
    const content = contents.get(key) ?? { unitId, month, ...empty }
    contents.set(key, content)
    return content
  }
  const adjustments = await db
    .selectFrom('adjustment')
    .innerJoin('figure', (join) =>
      join
        .onRef('figure.month', '=', 'adjustment.month')
        .onRef('figure.unit_id', '=', 'adjustment.unit_id')
        .onRef('figure.element_id', '=', 'adjustment.element_id'),
    )
    .selectAll('adjustment')
    .select(['figure.value', 'figure.absence', 'figure.note'])
    .where('adjustment.month', '>=', from)
    .where('adjustment.month', '<=', to)
    .where('adjustment.unit_id', 'in', [...unitIds])
    .orderBy('adjustment.revision')
    .execute()
  for (const row of adjustments) {
    const content = contentOf(row)
    content.adjustments.push(storedAdjustment(row))
    const figure = storedFigure(row.value, row.absence, row.note)
    if (figure) content.figures.set(row.element_id, figure)
  }
  const rates = await db
    .selectFrom('rate_change')
    .leftJoin('typed_rate', (join) =>
      join
        .onRef('typed_rate.month', '=', 'rate_change.month')
        .onRef('typed_rate.unit_id', '=', 'rate_change.unit_id')
        .onRef('typed_rate.indicator', '=', 'rate_change.indicator'),
    )
    .selectAll('rate_change')
    .select(['typed_rate.value', 'typed_rate.decimals'])
    .where('rate_change.reason', 'is not', null)
    .where('rate_change.month', '>=', from)
    .where('rate_change.month', '<=', to)
    .where('rate_change.unit_id', 'in', [...unitIds])
    .orderBy('rate_change.revision')
    .execute()
  for (const row of rates) {
    const content = contentOf(row)
    content.rateCorrections.push(storedRateCorrection(row))
    if (row.value !== null && row.decimals !== null)
      content.typedRates.set(row.indicator, { value: row.value, decimals: row.decimals })
  }
  return contents
}
