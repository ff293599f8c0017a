/** A draft edition of another province's commune, and one of phường Sóng Bạc with words that must not be told. */
import { meetingsTopic, raiseVersion } from '../../server/database/version.ts'
import type { Program } from '../support/app.ts'

export const secretWords = 'Lời mật của phường khác'

export type PlantedEditions = { edition: string; nearEdition: string }

/** A key that occurs nowhere else. */
const far = 858_585

export async function plantEditions(
  { connection: { db } }: Program,
  { ward, near, by, at }: { ward: number; near: number; by: string; at: string },
): Promise<PlantedEditions> {
  const planted = {
    period: '2026-Q3',
    kind: 'quarter',
    number: 1,
    state: 'draft',
    frame: null,
    created_at: at,
    created_by: by,
    frozen_at: null,
    frozen_by: null,
    renderer: null,
    sha256: null,
    revision: 1,
  }
  const texts = JSON.stringify([{ key: 'summary', text: secretWords, basedOn: '' }])
  await db
    .insertInto('edition')
    .values([
      { ...planted, id: far, unit_id: ward, texts },
      { ...planted, id: far + 1, unit_id: near, texts },
    ])
    .execute()
  await raiseVersion(db, meetingsTopic)
  return { edition: String(far), nearEdition: String(far + 1) }
}
