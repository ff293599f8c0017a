/** Points given in scoring rounds, by step, as screens of scores read them. */
import type { Reader } from '../database/tables.ts'
import type { Account } from '../domain/permission.ts'
import { isSurveyLeaf, type RoundTotal, roundPoints } from '../domain/round-points.ts'
import { leavesOf } from '../domain/scheme.ts'
import type { Catalogue } from './catalogue.ts'
import { leafStepsOf } from './round-totals.ts'
import { roundScores, roundsStored, seesSheet, toldSteps } from './rounds.ts'
import type { StoredScheme } from './schemes.ts'

/** Points of one unit in one round, in the scheme's unit, by node; the total under ''. */
export type RoundPoints = {
  self: ReadonlyMap<string, number>
  verified: ReadonlyMap<string, number>
  survey: ReadonlyMap<string, number>
}

/** Points of a unit in the round of a scheme and year, as far as the viewer is told; undefined where there are none. */
export async function roundPointsOf(
  db: Reader,
  view: { catalogue: Catalogue; viewer: Account },
  scheme: StoredScheme,
  unitId: number,
  year: number,
): Promise<RoundPoints | undefined> {
  const rounds = await roundsStored(db)
  const round = rounds.find((one) => one.scheme === scheme.code && one.year === year && one.units.has(unitId))
  if (round === undefined || !seesSheet(view, round, unitId)) return undefined
  const scores = await roundScores(db, round, unitId)
  const isTold = (step: Parameters<typeof toldSteps>[2]) => toldSteps(view, round, step)
  const leaves = leafStepsOf(scheme, scores.get(unitId), scores.get(round.parentId), isTold)
  const self = roundPoints(scheme, leaves, 'self', round.survey)
  const isVerified = [...leaves.values()].some(({ first }) => first !== undefined)
  const verified = isVerified ? pointsOf(roundPoints(scheme, leaves, 'council', round.survey)) : new Map()
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
