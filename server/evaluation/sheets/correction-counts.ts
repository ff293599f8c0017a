/** How many corrections sheets carry, without reading their other figures: for boards of many months. */
import type { Reader } from '../../database/tables.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Month } from '../../domain/period.ts'
import type { TypedRate } from '../../domain/rollup.ts'
import {
  type StoredAdjustment,
  type StoredRateCorrection,
  storedAdjustment,
  storedFigure,
  storedRateCorrection,
} from '../queries.ts'
import { type Content, contentAsApproved, correctedFigures, correctedRates } from './corrections.ts'
import type { SheetCourseRow } from './sheet-courses.ts'

/** In the sheet as it is, and as it was last approved. */
export type CorrectionCount = { now: number; approved: number }

/** By unit, in a month: of some units, or of all; a sheet without corrections is absent. */
export async function correctionCounts(
  db: Reader,
  month: Month,
  units: readonly number[] | 'all',
  courses: ReadonlyMap<number, SheetCourseRow>,
): Promise<ReadonlyMap<number, CorrectionCount>> {
  const counts = new Map<number, CorrectionCount>()
  for (const [unitId, content] of await correctedContents(db, month, units)) {
    const course = courses.get(unitId)
    if (!course) continue
    const count = { now: countOf(content), approved: countOf(contentAsApproved(content, course) ?? content) }
    if (count.now > 0 || count.approved > 0) counts.set(unitId, count)
  }
  return counts
}

function countOf(content: Content): number {
  return correctedFigures(content).length + correctedRates(content).length
}

type Corrected = {
  figures: Map<number, Figure>
  notes: Map<number, string>
  typedRates: Map<string, TypedRate>
  adjustments: StoredAdjustment[]
  rateCorrections: StoredRateCorrection[]
}

/** Of the sheets that have corrections: those, and what stands in the places that they touched. */
async function correctedContents(
  db: Reader,
  month: Month,
  units: readonly number[] | 'all',
): Promise<Map<number, Corrected>> {
  const contents = new Map<number, Corrected>()
  const contentOf = (unitId: number): Corrected => {
    const empty = { figures: new Map(), notes: new Map(), typedRates: new Map(), adjustments: [], rateCorrections: [] }
    const content = contents.get(unitId) ?? empty
    contents.set(unitId, content)
    return content
  }
  let adjustments = db
    .selectFrom('adjustment')
    .innerJoin('figure', (join) =>
      join
        .onRef('figure.month', '=', 'adjustment.month')
        .onRef('figure.unit_id', '=', 'adjustment.unit_id')
        .onRef('figure.element_id', '=', 'adjustment.element_id'),
    )
    .selectAll('adjustment')
    .select(['figure.value', 'figure.absence', 'figure.note'])
    .where('adjustment.month', '=', month)
    .orderBy('adjustment.revision')
  if (units !== 'all') adjustments = adjustments.where('adjustment.unit_id', 'in', [...units])
  for (const row of await adjustments.execute()) {
    const content = contentOf(row.unit_id)
    content.adjustments.push(storedAdjustment(row))
    const figure = storedFigure(row.value, row.absence, row.note)
    if (figure) content.figures.set(row.element_id, figure)
  }
  let rates = db
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
    .where('rate_change.month', '=', month)
    .orderBy('rate_change.revision')
  if (units !== 'all') rates = rates.where('rate_change.unit_id', 'in', [...units])
  for (const row of await rates.execute()) {
    const content = contentOf(row.unit_id)
    content.rateCorrections.push(storedRateCorrection(row))
    if (row.value !== null && row.decimals !== null)
      content.typedRates.set(row.indicator, { value: row.value, decimals: row.decimals })
  }
  return contents
}
