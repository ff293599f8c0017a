/** What the scores of a province's units under a scheme are made of, read together. */
import type { Reader } from '../database/tables.ts'
import type { Period } from '../domain/period.ts'
import { leafCounts } from './leaf-answers.ts'
import type { RoundPoints } from './round-points.ts'
import { publishedPoints } from './scheme.ts'
import type { StoredScheme } from './schemes.ts'
import type { ScoreSources } from './score-comparison.ts'

/** `rounds`: points given in rounds that the reader may see. */
export async function scoreSources(
  db: Reader,
  scheme: StoredScheme,
  period: Period,
  rounds: ReadonlyMap<number, RoundPoints> = new Map(),
): Promise<ScoreSources> {
  return {
    counts: await leafCounts(db, scheme.code, period),
    published: await publishedPoints(db, scheme, period),
    rounds,
  }
}
