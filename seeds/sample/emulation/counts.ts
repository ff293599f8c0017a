/** What phường Hương Bưởi reports of initiatives and inspections in 2026: what its records say at the end of a quarter. */
import { initiativeCounts } from '../../../server/domain/initiative.ts'
import { inspectionCounts } from '../../../server/domain/inspection.ts'
import { lastDayOf, lastMonthOf, type Quarter } from '../../../server/domain/period.ts'
import { codes } from '../units.ts'
import { bodies as seedBodies } from './bodies.ts'
import { initiatives as seedInitiatives } from './initiatives.ts'
import { inspections as seedInspections } from './inspections.ts'

const year = 2026
const bodies = seedBodies.map((body, index) => ({ ...body, id: index, unitId: 0, validTo: null, revision: 1 }))
const bodyId = ({ body }: { body: string }) => bodies.findIndex(({ name }) => name === body)
const initiatives = seedInitiatives.map((one) => ({
  ...one,
  bodyId: bodyId(one),
  appliedOn: one.appliedOn ?? null,
  withdrawnOn: one.withdrawnOn ?? null,
}))
const inspections = seedInspections.map((one) => ({ ...one, bodyId: bodyId(one) }))

function isKept(code: string, quarter: Quarter): boolean {
  return code === codes.huongBuoi && quarter.startsWith(String(year))
}

export function recordedInitiatives(code: string, quarter: Quarter) {
  if (!isKept(code, quarter)) return undefined
  const counts = initiativeCounts(initiatives, bodies, year, lastDayOf(lastMonthOf(quarter)))
  return {
    initiative_bodies: counts.bodies.length,
    initiative_bodies_registered: counts.bodiesRegistered.length,
    initiatives_registered: counts.registered.length,
    initiatives_applied: counts.applied.length,
  }
}

export function recordedInspections(code: string, quarter: Quarter) {
  if (!isKept(code, quarter)) return undefined
  const counts = inspectionCounts(inspections, bodies, year, lastDayOf(lastMonthOf(quarter)))
  return { inspection_units: counts.bodies.length, units_inspected: counts.inspected.length }
}
