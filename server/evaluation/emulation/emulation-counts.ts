/** The counts of the quarterly sheet that records of initiatives and inspections yield, of one unit as of a day. */
import { type InitiativeCounts, initiativeCounts } from '../../domain/initiative.ts'
import { type InspectionCounts, inspectionCounts } from '../../domain/inspection.ts'
import type { EmulationRecords } from './emulation-records.ts'

type Kept = Pick<EmulationRecords, 'bodies' | 'campaigns' | 'initiatives' | 'inspections'>

const ofUnit = (unitId: number) => (one: { unitId: number }) => one.unitId === unitId

export function initiativesOn(records: Kept, unitId: number, year: number, day: string): InitiativeCounts {
  const { initiatives, bodies } = records
  return initiativeCounts(initiatives.filter(ofUnit(unitId)), bodies.filter(ofUnit(unitId)), year, day)
}

export function inspectionsOn(records: Kept, unitId: number, year: number, day: string): InspectionCounts {
  const { inspections, bodies } = records
  return inspectionCounts(inspections.filter(ofUnit(unitId)), bodies.filter(ofUnit(unitId)), year, day)
}

/** Whether a unit keeps initiatives as records in a year: bodies that are to register, and a campaign that was launched. */
export function keepsInitiatives(records: Kept, unitId: number, year: number): boolean {
  return (
    records.bodies.some((body) => body.unitId === unitId && body.registers) &&
    [...records.campaigns.values()].some(
      (campaign) => campaign.unitId === unitId && campaign.year === year && campaign.state !== 'draft',
    )
  )
}

/** Whether a unit keeps inspections as records in a year: bodies that may be inspected, and one planned or held. */
export function keepsInspections(records: Kept, unitId: number, year: number): boolean {
  return (
    records.bodies.some((body) => body.unitId === unitId && body.inspectable) &&
    records.inspections.some((inspection) => inspection.unitId === unitId && inspection.year === year)
  )
}
