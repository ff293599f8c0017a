/** Inspections of a unit's bodies: planned for a month or held without notice, concluded, and what was found put right. */
import { type Body, bodyExists } from './body.ts'

/** Định kỳ, đột xuất. */
export const inspectionKinds = ['regular', 'surprise'] as const
export type InspectionKind = (typeof inspectionKinds)[number]

export type Inspection = {
  id: number
  unitId: number
  year: number
  bodyId: number
  kind: InspectionKind
  /** Month for which it is planned; null for one that was never planned. */
  plannedMonth: string | null
  heldOn: string | null
  /** Number and date of the conclusion. */
  conclusion: string | null
  concludedOn: string | null
  findings: string
  /** When what was found had been put right; null while it has not, or where nothing was found. */
  remediedOn: string | null
  revision: number
}

export type InspectionCounts = {
  /** Within the range of inspections, on that day. */
  bodies: Body[]
  /** Of them, those inspected since January, each once however often. */
  inspected: Body[]
}

/** Source: plan of a ward of Hải Phòng for 2025, mục II.1.(5): "kiểm tra định kỳ và đột xuất tối thiểu 30% các phòng, đơn vị". */
export function inspectionCounts(
  inspections: Iterable<Pick<Inspection, 'bodyId' | 'heldOn'>>,
  bodies: Iterable<Body>,
  year: number,
  day: string,
): InspectionCounts {
  const held = new Set<number>()
  for (const { bodyId, heldOn } of inspections)
    if (heldOn !== null && heldOn >= `${year}-01-01` && heldOn <= `${year}-12-31` && heldOn <= day) held.add(bodyId)
  const within = [...bodies].filter((body) => body.inspectable && bodyExists(body, day))
  return { bodies: within, inspected: within.filter(({ id }) => held.has(id)) }
}
