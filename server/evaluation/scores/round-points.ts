/** Points given in scoring rounds, by step, as screens of scores read them. */
import type { Reader } from '../../database/tables.ts'
import { type Period, periodKind, yearOf } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import type { ScoreStep } from '../../domain/round.ts'
import { isSurveyLeaf, type LeafSteps, type RoundTotal, roundPoints } from '../../domain/round-points.ts'
import { leavesOf } from '../../domain/scheme.ts'
import type { Catalogue } from '../catalogue.ts'
import { leafStepsOf } from './round-totals.ts'
import { type Round, roundScores, roundsStored, seesRound, seesSheet, toldSteps } from './rounds.ts'
import type { StoredScheme } from './schemes.ts'

/** Points of one unit in one round, in the scheme's unit, by node; the total under ''. */
export type RoundPoints = {
  self: ReadonlyMap<string, number>
  verified: ReadonlyMap<string, number>
  survey: ReadonlyMap<string, number>
}

/** Points in the round of a scheme and period, by unit, as far as the viewer is told. Rounds are of years. */
export async function roundPointsOf(
  db: Reader,
  view: { catalogue: Catalogue; viewer: Account },
  scheme: StoredScheme,
  period: Period,
): Promise<Map<number, RoundPoints>> {
  const points = new Map<number, RoundPoints>()
  if (periodKind(period) !== 'year') return points
  for (const round of await roundsStored(db)) {
    if (round.scheme !== scheme.code || round.year !== yearOf(period) || !seesRound(view, round)) continue
    const scores = await roundScores(db, round)
    const isTold = (step: ScoreStep) => toldSteps(view, round, step)
    for (const unitId of round.units.keys()) {
      if (!seesSheet(view, round, unitId)) continue
      const leaves = leafStepsOf(scheme, scores.get(unitId), scores.get(round.parentId), isTold)
      points.set(unitId, pointsIn(scheme, round, leaves))
    }
  }
  return points
}

function pointsIn(scheme: StoredScheme, { survey }: Round, leaves: ReadonlyMap<string, LeafSteps>): RoundPoints {
  const self = roundPoints(scheme, leaves, 'self', survey)
  const isVerified = [...leaves.values()].some(({ first }) => first !== undefined)
  const verified = isVerified ? pointsOf(roundPoints(scheme, leaves, 'council', survey)) : new Map<string, number>()
  const surveyed = leavesOf(scheme.nodes).flatMap((leaf): [string, number][] => {
    const points = isSurveyLeaf(leaf) ? self.nodes.get(leaf.code)?.points : undefined
    return points === undefined || points === null ? [] : [[leaf.code, points]]
  })
  return { self: pointsOf(self), verified, survey: new Map(surveyed) }
}

function pointsOf({ nodes, total }: RoundTotal): Map<string, number> {
  const points = new Map<string, number>()
  for (const [code, made] of nodes) if (made.points !== null) points.set(code, made.points)
  if (total !== null) points.set('', total)
  return points
}
