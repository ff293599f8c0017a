/** What the scores of a province's units under a scheme are made of, read together: points of rounds as far as the viewer is told. */
import type { Reader } from '../../database/tables.ts'
import type { Period } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import type { Catalogue } from '../catalogue.ts'
import { leafCounts } from './leaf-answers.ts'
import { roundPointsOf } from './round-points.ts'
import { publishedPoints } from './scheme.ts'
import type { StoredScheme } from './schemes.ts'
import type { ScoreSources } from './score-comparison.ts'

export async function scoreSources(
  db: Reader,
  view: { catalogue: Catalogue; viewer: Account },
  scheme: StoredScheme,
  period: Period,
): Promise<ScoreSources> {
  return {
    counts: await leafCounts(db, scheme.code, period),
    published: await publishedPoints(db, scheme, period),
    rounds: await roundPointsOf(db, view, scheme, period),
  }
}
