/** A foreign ward's report with note and link, and a report that a unit of another province owes. */
import type { Program } from '../support/app.ts'

export const secretLink = 'https://vanban.example.vn/mat/918273'

export type PlantedReports = { duty: string }

type Planting = { ward: number; elsewhere: number; by: string; note: string; at: string }

export async function plantReports(
  { connection: { db } }: Program,
  { ward, elsewhere, by, note, at }: Planting,
): Promise<PlantedReports> {
  const duty = 765_432
  await db
    .insertInto('report_duty')
    .values({
      id: duty,
      unit_id: elsewhere,
      applies_to: 'all',
      receiver: 'A',
      name: 'B',
      kind: 'year',
      period: '2026',
      year: 2026,
      from_date: null,
      to_date: null,
      report_period: null,
      due: '2026-12-20',
      plan_id: null,
      clause: '',
      source: 'C',
      revision: 1,
    })
    .execute()
  await db
    .updateTable('report')
    .set({ note, link: secretLink, account_id: by, at })
    .where('unit_id', '=', ward)
    .execute()
  return { duty: String(duty) }
}
