/** A draft of a set of a foreign province, which nobody of the sample may know of. */
import { catalogueTopic, raiseVersion } from '../../server/database/version.ts'
import type { Program } from '../support/app.ts'

export type PlantedSchemes = { scheme: string }

export async function plantSchemes(program: Program, elsewhere: number, name: string): Promise<PlantedSchemes> {
  const { db } = program.connection
  const scheme = 'nhap_tinh_khac'
  await db
    .insertInto('scheme')
    .values({
      code: scheme,
      index_code: 'par_index',
      name,
      decision: name,
      issuer: 'UBND',
      unit_id: elsewhere,
      applies_to: '["ward"]',
      valid_from: '2027-01-01',
      valid_to: null,
      source: '',
      as_of: null,
      state: 'draft',
      decimals: 2,
      rounding: 'half_up',
      rounded_at: 'leaf',
      maximum: 10_000,
      revision: 1,
    })
    .execute()
  await raiseVersion(db, catalogueTopic)
  return { scheme }
}
