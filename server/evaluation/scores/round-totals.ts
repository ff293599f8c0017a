/**
 * Totals, classes and places of a scoring round as it stands, and how far each unit has come. Once it is published the
 * totals, classes and places are those that were published, whatever happens afterwards.
 */
import type { Reader } from '../../database/tables.ts'
import { isNoAnswer } from '../../domain/leaf-answer.ts'
import { rank } from '../../domain/ranking.ts'
import { isVerdict, type RoundState, type ScoreStep } from '../../domain/round.ts'
import {
  answerPoints,
  differs,
  type LeafSteps,
  ownLeaves,
  type RoundTotal,
  roundPoints,
  type UpTo,
} from '../../domain/round-points.ts'
import { classOf, leavesOf, type SchemeNode } from '../../domain/scheme.ts'
import { isExtra } from '../../domain/scoring-rule.ts'
import { type Block, compareNames, isInBlock, type Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../catalogue.ts'
import { type Round, type RoundScore, roundScores, type SheetScores } from './rounds.ts'
import type { StoredScheme } from './schemes.ts'

export const wholeBlock: Block = 'all'

/** What of a unit's leaves has been said and what is still to be said. */
export type Progress = {
  /** Leaves that the unit scores itself, extras apart. */
  own: number
  answered: number
  /** Leaves that an appraiser must score, and those that have been. */
  toAppraise: string[]
  appraised: number
  differing: string[]
  unexplained: string[]
  /** Explained and not yet appraised again. */
  unheard: string[]
}

export type UnitStanding = {
  unit: Unit
  excluded: string | null
  progress: Progress
  self: RoundTotal
  /** By the last word that was spoken. */
  final: RoundTotal
  total: number | null
  class: string | null
  place: number | null
  ofUnits: number | null
  blockPlace: number | null
  ofBlock: number | null
}

const verdictUpTo: Record<RoundState, UpTo> = {
  self: 'self',
  first: 'first',
  explanation: 'first',
  second: 'second',
  council: 'council',
  published: 'council',
}

/** What was said of a unit's leaves, what the province scores for all among it. */
export function leafStepsOf(
  scheme: Pick<StoredScheme, 'nodes'>,
  own: SheetScores | undefined,
  shared: SheetScores | undefined,
  isTold: (step: ScoreStep) => boolean = () => true,
): Map<string, LeafSteps> {
  const leaves = new Map<string, LeafSteps>()
  for (const leaf of leavesOf(scheme.nodes)) {
    const said = (leaf.inherited ? shared : own)?.get(leaf.code)
    if (said !== undefined) leaves.set(leaf.code, stepsOf(said, isTold))
  }
  return leaves
}

function stepsOf(said: ReadonlyMap<ScoreStep, RoundScore>, isTold: (step: ScoreStep) => boolean): LeafSteps {
  const steps: LeafSteps = {}
  for (const [step, score] of said) {
    if (!isTold(step)) continue
    if (isVerdict(step)) {
      if (score.points !== null) steps[step] = score.points
    } else if (step !== 'explanation' && !isNoAnswer(score)) steps[step] = score
  }
  return steps
}

/** Whether an appraiser must say something of a leaf: of an extra only where the unit claims it. */
export function mustAppraise(scheme: StoredScheme, leaf: SchemeNode, steps: LeafSteps | undefined): boolean {
  if (isExtra(leaf.rule)) return steps?.self !== undefined
  // Of what did not arise nothing can be appraised.
  return steps?.self === undefined || answerPoints(scheme, leaf, steps.self) !== null
}

export function progressOf(
  scheme: StoredScheme,
  leaves: ReadonlyMap<string, LeafSteps>,
  said: SheetScores | undefined,
): Progress {
  const own = ownLeaves(scheme)
  const asked = own.filter((leaf) => !isExtra(leaf.rule))
  const toAppraise = own.filter((leaf) => mustAppraise(scheme, leaf, leaves.get(leaf.code)))
  const differing = own.filter((leaf) => {
    const steps = leaves.get(leaf.code)
    return steps?.first !== undefined && differs(scheme, leaf, steps, steps.first)
  })
  const isExplained = ({ code }: SchemeNode) => (said?.get(code)?.get('explanation')?.note ?? '') !== ''
  const codes = (list: readonly SchemeNode[]) => list.map(({ code }) => code)
  return {
    own: asked.length,
    answered: asked.filter(({ code }) => leaves.get(code)?.self !== undefined).length,
    toAppraise: codes(toAppraise),
    appraised: toAppraise.filter(({ code }) => leaves.get(code)?.first !== undefined).length,
    differing: codes(differing),
    unexplained: codes(differing.filter((leaf) => !isExplained(leaf))),
    unheard: codes(differing.filter((leaf) => isExplained(leaf) && leaves.get(leaf.code)?.second === undefined)),
  }
}

/** All units of a round; `isTold` hides the steps that the viewer is not told yet. In Vietnamese order of names. */
export async function standingsOf(
  db: Reader,
  catalogue: Catalogue,
  round: Round,
  isTold: (step: ScoreStep) => boolean = () => true,
): Promise<UnitStanding[]> {
  const scheme = catalogue.schemes.get(round.scheme) as StoredScheme
  const scores = await roundScores(db, round)
  const shared = scores.get(round.parentId)
  const standings = unitsOf(catalogue, round).map((unit) => {
    const said = scores.get(unit.id)
    const leaves = leafStepsOf(scheme, said, shared, isTold)
    const final = roundPoints(scheme, leaves, verdictUpTo[round.state], round.survey)
    const excluded = round.units.get(unit.id)?.excluded ?? null
    // Who is not ranked has no total, whatever was said before.
    const total = excluded === null ? final.total : null
    return {
      unit,
      excluded,
      progress: progressOf(scheme, leaves, said),
      self: roundPoints(scheme, leaves, 'self', round.survey),
      final,
      total,
      class: total === null || final.missing.length > 0 ? null : (classOf(scheme, total)?.name ?? null),
      place: null,
      ofUnits: null,
      blockPlace: null,
      ofBlock: null,
    }
  })
  return round.state === 'published' ? published(db, round, standings) : placed(standings)
}

export function unitsOf({ unitsById }: Pick<Catalogue, 'unitsById'>, round: Round): Unit[] {
  return [...round.units.keys()]
    .filter((unitId) => unitId !== round.parentId)
    .flatMap((unitId) => unitsById.get(unitId) ?? [])
    .sort((one, other) => compareNames(one.name, other.name))
}

/** Competition places among all and within the block of each unit; without a whole total, or excluded, there is none. */
export function placed(standings: readonly UnitStanding[]): UnitStanding[] {
  const placesIn = (block: Block) => {
    const within = standings.filter(({ unit }) => isInBlock(unit.kind, block))
    const ranked = rank(
      within.map((one) => ({
        subject: one,
        value: isRanked(one) ? { numerator: one.total as number, denominator: 1 } : undefined,
        reason: undefined,
      })),
      'higher',
      (one, other) => compareNames(one.unit.name, other.unit.name),
    )
    const count = within.filter(isRanked).length
    return new Map(ranked.map(({ subject, place }) => [subject.unit.id, { place, count }]))
  }
  const all = placesIn(wholeBlock)
  const blocks = { ward: placesIn('ward'), commune: placesIn('commune') }
  return standings.map((one) => {
    const whole = all.get(one.unit.id)
    const own = blocks[isInBlock(one.unit.kind, 'ward') ? 'ward' : 'commune'].get(one.unit.id)
    return isRanked(one)
      ? {
          ...one,
          place: whole?.place ?? null,
          ofUnits: whole?.count ?? null,
          blockPlace: own?.place ?? null,
          ofBlock: own?.count ?? null,
        }
      : one
  })
}

function isRanked({ excluded, total, final }: Pick<UnitStanding, 'excluded' | 'total' | 'final'>): boolean {
  return excluded === null && total !== null && final.missing.length === 0
}

async function published(db: Reader, { id }: Round, standings: readonly UnitStanding[]): Promise<UnitStanding[]> {
  const rows = await db.selectFrom('round_result').selectAll().where('round_id', '=', id).execute()
  const byUnit = new Map(rows.map((row) => [row.unit_id, row]))
  return standings.map((one) => {
    const row = byUnit.get(one.unit.id)
    return {
      ...one,
      self: { ...one.self, total: row?.self ?? null },
      total: row?.total ?? null,
      class: row?.class ?? null,
      place: row?.place ?? null,
      ofUnits: row?.of_units ?? null,
      blockPlace: row?.block_place ?? null,
      ofBlock: row?.of_block ?? null,
    }
  })
}
