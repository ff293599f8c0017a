/** SQL of inspections. */
import { deleteAtRevision, updateAtRevision } from '../../database/revised.ts'
import { takeIds } from '../../database/series.ts'
import type { Database } from '../../database/tables.ts'
import type { Inspection } from '../../domain/inspection.ts'

type Content = Omit<Inspection, 'id' | 'revision'>

function columns(inspection: Content) {
  return {
    unit_id: inspection.unitId,
    year: inspection.year,
    body_id: inspection.bodyId,
    kind: inspection.kind,
    planned_month: inspection.plannedMonth,
    held_on: inspection.heldOn,
    conclusion: inspection.conclusion,
    concluded_on: inspection.concludedOn,
    findings: inspection.findings,
    remedied_on: inspection.remediedOn,
  }
}

export async function insertInspection(trx: Database, inspection: Content): Promise<void> {
  const [id = 0] = await takeIds(trx, 'inspection', 1)
  await trx
    .insertInto('inspection')
    .values({ id, ...columns(inspection), revision: 1 })
    .execute()
}

export async function updateInspection(trx: Database, inspection: Inspection): Promise<boolean> {
  const { id, revision } = inspection
  return updateAtRevision(trx, 'inspection', { id, revision }, columns(inspection))
}

/** Of what was never held alone. */
export async function deleteInspection(trx: Database, id: number, revision: number): Promise<boolean> {
  return deleteAtRevision(trx, 'inspection', { id, revision, held_on: null })
}
