/**
 * What scoring rounds ask of one person now: of a unit its own score or its explanations, of the province what waits to be
 * appraised or decided, or that the round is moved on. Rounds that are published ask nothing.
 */
import type { Database } from '../../database/tables.ts'
import { scoresTopic, versions } from '../../database/version.ts'
import { type Account, may } from '../../domain/permission.ts'
import { roundStages } from '../../domain/round.ts'
import type { Catalogue } from '../catalogue.ts'
import { leafStepsOf, type Progress, progressOf } from './round-totals.ts'
import { mayScoreOwn, type Round, roundScores, roundsStored } from './rounds.ts'
import type { StoredScheme } from './schemes.ts'

export type RoundDuty = {
  round: Round
  /** The unit that scores itself, or the province. */
  unitId: number
  part: 'own' | 'province'
  /** Leaves of the unit, or units of the province, that wait; with 0 there is only the last step left: handing in, moving on. */
  open: number
}

type View = { catalogue: Catalogue; viewer: Account; today: string }

export async function roundDuties(db: Database, view: View): Promise<RoundDuty[]> {
  const duties: RoundDuty[] = []
  for (const round of await roundsStored(db)) {
    if (round.state === 'published' || !view.catalogue.schemes.has(round.scheme)) continue
    for (const unitId of ownUnits(view, round)) duties.push(...(await ownDuty(db, view, round, unitId)))
    duties.push(...(await provinceDuty(db, view, round)))
  }
  return duties
}

/** Where the person has a part in the unit itself; those not ranked owe nothing. */
function ownUnits(view: View, round: Round): number[] {
  const units = new Set(view.viewer.roles.map(({ unitId }) => unitId))
  return [...units].filter((unitId) => {
    const row = round.units.get(unitId)
    return row !== undefined && unitId !== round.parentId && row.excluded === null && mayScoreOwn(view, round, unitId)
  })
}

async function ownDuty(db: Database, { catalogue }: View, round: Round, unitId: number): Promise<RoundDuty[]> {
  const isSelf = round.state === 'self' && round.units.get(unitId)?.handedInAt === null
  if (!isSelf && round.state !== 'explanation') return []
  const scheme = catalogue.schemes.get(round.scheme) as StoredScheme
  const scores = await roundScores(db, round, unitId)
  const said = scores.get(unitId)
  const { own, answered, unexplained } = progressOf(scheme, leafStepsOf(scheme, said, scores.get(round.parentId)), said)
  const open = isSelf ? own - answered : unexplained.length
  return isSelf || open > 0 ? [{ round, unitId, part: 'own', open }] : []
}

async function provinceDuty(db: Database, { catalogue, viewer, today }: View, round: Round): Promise<RoundDuty[]> {
  const { mover } = roundStages[round.state]
  if (mover === null || !may(viewer, mover, round.parentId, catalogue.ancestorsOf)) return []
  const duty = { round, unitId: round.parentId, part: 'province' as const }
  const isOver = today > (round.dues.get(round.state) ?? '9999')
  switch (round.state) {
    case 'self':
      return isOver || scored(round).every(({ handedInAt }) => handedInAt !== null) ? [{ ...duty, open: 0 }] : []
    case 'explanation': {
      const open = isOver ? 0 : await unitsWith(db, catalogue, round, ({ unexplained }) => unexplained.length > 0)
      return open === 0 ? [{ ...duty, open }] : []
    }
    case 'first':
      return [{ ...duty, open: await unitsWith(db, catalogue, round, (one) => one.appraised < one.toAppraise.length) }]
    case 'second':
      return [{ ...duty, open: await unitsWith(db, catalogue, round, ({ unheard }) => unheard.length > 0) }]
    default:
      return [{ ...duty, open: 0 }]
  }
}

function scored({ units, parentId }: Round) {
  return [...units.values()].filter(({ unitId, excluded }) => unitId !== parentId && excluded === null)
}

type Counted = { version: number; progress: { unitId: number; progress: Progress }[] }
/** By database and round: asked with every page, while scores seldom change. */
const counted = new WeakMap<Database, Map<number, Counted>>()

async function unitsWith(
  db: Database,
  catalogue: Catalogue,
  round: Round,
  isOpen: (progress: Progress) => boolean,
): Promise<number> {
  // Before the scores: what is written in between is counted under the older version, and so again the next time.
  const version = (await versions(db)).get(scoresTopic) ?? 0
  const rounds = counted.get(db) ?? new Map<number, Counted>()
  counted.set(db, rounds)
  const known = rounds.get(round.id)
  const { progress } = known?.version === version ? known : { progress: await progressIn(db, catalogue, round) }
  rounds.set(round.id, { version, progress })
  const asked = new Set(scored(round).map(({ unitId }) => unitId))
  return progress.filter((one) => asked.has(one.unitId) && isOpen(one.progress)).length
}

async function progressIn(db: Database, { schemes }: Catalogue, round: Round): Promise<Counted['progress']> {
  const scheme = schemes.get(round.scheme) as StoredScheme
  const scores = await roundScores(db, round)
  const shared = scores.get(round.parentId)
  return [...round.units.keys()]
    .filter((unitId) => unitId !== round.parentId)
    .map((unitId) => {
      const said = scores.get(unitId)
      return { unitId, progress: progressOf(scheme, leafStepsOf(scheme, said, shared), said) }
    })
}
