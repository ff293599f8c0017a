/** What rests on a version of an index: who takes it away, or changes it, must be told. */
import type { Reader } from '../../database/tables.ts'
import { roundName } from '../../domain/round.vi.ts'
import type { UnitKind } from '../../domain/unit.ts'

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

async function roundsOn(db: Reader, code: string): Promise<string[]> {
  const rows = await db
    .selectFrom('scoring_round')
    .innerJoin('unit', 'unit.id', 'scoring_round.unit_id')
    .select(['scoring_round.year', 'unit.name', 'unit.kind'])
    .where('scheme', '=', code)
    .orderBy('scoring_round.year')
    .orderBy('scoring_round.id')
    .execute()
  return rows.map(({ year, name, kind }) => roundName({ name, kind: kind as UnitKind }, year))
}

export function isUsed({ results, counts, rounds }: SchemeUse): boolean {
  return results > 0 || counts > 0 || rounds.length > 0
}
