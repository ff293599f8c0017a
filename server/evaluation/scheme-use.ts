/** What rests on a version of an index: who takes it away, or changes it, must be told. */
import type { Reader } from '../database/tables.ts'

export type SchemeUse = {
  /** Published numbers, and counts entered for its leaves. */
  results: number
  counts: number
  /** Names of the scoring rounds that run on it. */
  rounds: string[]
}

export async function schemeInUse(db: Reader, code: string): Promise<SchemeUse> {
  const { results } = await db
    .selectFrom('index_result')
    .select((row) => row.fn.countAll().as('results'))
    .where('scheme', '=', code)
    .executeTakeFirstOrThrow()
  const { counts } = await db
    .selectFrom('leaf_count')
    .select((row) => row.fn.countAll().as('counts'))
    .where('scheme', '=', code)
    .executeTakeFirstOrThrow()
  return { results: Number(results), counts: Number(counts), rounds: await roundsOn(db, code) }
}

/** None are known yet: scoring rounds are not kept in this version. */
async function roundsOn(_db: Reader, _code: string): Promise<string[]> {
  return []
}

export function isUsed({ results, counts, rounds }: SchemeUse): boolean {
  return results > 0 || counts > 0 || rounds.length > 0
}
