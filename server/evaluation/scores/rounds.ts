/** Scoring rounds as they are stored, and who may see what of them. Reads only. */
import type { Reader } from '../../database/tables.ts'
import { type Account, type AncestorsOf, may } from '../../domain/permission.ts'
import { type RoundState, roundStages, type ScoreStep, type SurveyUse } from '../../domain/round.ts'
import type { LeafAnswer } from '../../domain/scoring-rule.ts'
import type { Catalogue } from '../catalogue.ts'

export type RoundUnit = {
  id: number
  unitId: number
  excluded: string | null
  handedInAt: string | null
  handedInBy: string | null
  returned: string | null
  revision: number
}

export type Council = {
  number: string
  on: string | null
  venue: string
  chair: string
  secretary: string
  opinions: string
  members: number | null
  votesFor: number | null
}

export type Round = {
  id: number
  /** The province that scores. */
  parentId: number
  scheme: string
  year: number
  state: RoundState
  survey: SurveyUse
  dues: Map<RoundState, string>
  council: Council
  decision: { number: string; on: string } | null
  revision: number
  /** By unit, the province's own row among them. */
  units: Map<number, RoundUnit>
}

/** What one step said of one leaf. */
export type RoundScore = LeafAnswer & {
  step: ScoreStep
  note: string
  at: string
  accountId: string
  by: string
  revision: number
}

/** By leaf, then by step. */
export type SheetScores = ReadonlyMap<string, ReadonlyMap<ScoreStep, RoundScore>>

export async function roundsStored(db: Reader, id?: number): Promise<Round[]> {
  const all = db.selectFrom('scoring_round').selectAll().orderBy('year', 'desc').orderBy('id', 'desc')
  const rows = await (id === undefined ? all : all.where('id', '=', id)).execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const dues = await db.selectFrom('round_due').selectAll().where('round_id', 'in', ids).execute()
  const units = await db
    .selectFrom('round_unit')
    .leftJoin('account', 'account.id', 'round_unit.handed_in_by')
    .selectAll('round_unit')
    .select('account.display_name')
    .where('round_id', 'in', ids)
    .orderBy('round_unit.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    parentId: row.unit_id,
    scheme: row.scheme,
    year: row.year,
    state: row.state as RoundState,
    survey: row.survey as SurveyUse,
    dues: new Map(dues.filter((one) => one.round_id === row.id).map((one) => [one.state as RoundState, one.due])),
    council: {
      number: row.council_number,
      on: row.council_on,
      venue: row.council_place,
      chair: row.council_chair,
      secretary: row.council_secretary,
      opinions: row.council_opinions,
      members: row.council_members,
      votesFor: row.council_for,
    },
    decision: row.decision === null ? null : { number: row.decision, on: row.decided_on ?? '' },
    revision: row.revision,
    units: new Map(
      units
        .filter((one) => one.round_id === row.id)
        .map((one) => [
          one.unit_id,
          {
            id: one.id,
            unitId: one.unit_id,
            excluded: one.excluded,
            handedInAt: one.handed_in_at,
            handedInBy: one.display_name,
            returned: one.returned,
            revision: one.revision,
          },
        ]),
    ),
  }))
}

/** Every word on every leaf, by unit; of one unit and the province where one is asked for. */
export async function roundScores(
  db: Reader,
  { id, parentId }: Pick<Round, 'id' | 'parentId'>,
  unitId?: number,
): Promise<Map<number, SheetScores>> {
  const all = db
    .selectFrom('round_score')
    .innerJoin('account', 'account.id', 'round_score.account_id')
    .selectAll('round_score')
    .select('account.display_name')
    .where('round_id', '=', id)
  const rows = await (unitId === undefined ? all : all.where('unit_id', 'in', [unitId, parentId])).execute()
  const scores = new Map<number, Map<string, Map<ScoreStep, RoundScore>>>()
  for (const row of rows) {
    const sheet = scores.get(row.unit_id) ?? new Map<string, Map<ScoreStep, RoundScore>>()
    scores.set(row.unit_id, sheet)
    const leaf = sheet.get(row.node) ?? new Map<ScoreStep, RoundScore>()
    sheet.set(row.node, leaf)
    const step = row.step as ScoreStep
    leaf.set(step, {
      step,
      fraction:
        row.numerator === null || row.denominator === null
          ? null
          : { numerator: row.numerator, denominator: row.denominator },
      choice: row.choice,
      points: row.points,
      note: row.note,
      at: row.at,
      accountId: row.account_id,
      by: row.display_name,
      revision: row.revision,
    })
  }
  return scores
}

type View = { catalogue: Pick<Catalogue, 'ancestorsOf'>; viewer: Account }

/** Everything of the round, as the province's own people see it. */
export function seesWholeRound({ catalogue, viewer }: View, { parentId }: Pick<Round, 'parentId'>): boolean {
  return may(viewer, 'see_drafts', parentId, catalogue.ancestorsOf)
}

/** Inside a unit's sheet: its talk and proofs, whatever has been published. */
export function seesSheetInside(view: View, round: Pick<Round, 'parentId'>, unitId: number): boolean {
  return seesWholeRound(view, round) || may(view.viewer, 'see_drafts', unitId, view.catalogue.ancestorsOf)
}

/** A unit's sheet: its own people and the province; all once it is published. */
export function seesSheet(view: View, round: Pick<Round, 'parentId' | 'state' | 'units'>, unitId: number): boolean {
  return round.units.has(unitId) && (round.state === 'published' || seesSheetInside(view, round, unitId))
}

export function seesRound(view: View, round: Round): boolean {
  return [...round.units.keys()].some((unitId) => seesSheet(view, round, unitId))
}

/** Which steps of a sheet are told to whom: the unit is not told half an appraisal. */
export function toldSteps(view: View, round: Pick<Round, 'parentId' | 'state'>, step: ScoreStep): boolean {
  return seesWholeRound(view, round) || roundStages[round.state].told.includes(step)
}

/** Scores itself: the unit's own people, not those of the province who will appraise it. */
export function mayScoreOwn({ catalogue, viewer }: View, { parentId }: Pick<Round, 'parentId'>, unitId: number) {
  return may(viewer, 'score_own', unitId, belowOnly(catalogue.ancestorsOf, parentId, unitId))
}

function belowOnly(ancestorsOf: AncestorsOf, parentId: number, unitId: number): AncestorsOf {
  if (unitId === parentId) return ancestorsOf
  return (of) => {
    const chain = ancestorsOf(of)
    const at = chain.indexOf(parentId)
    return at === -1 ? chain : chain.slice(0, at)
  }
}

/** Right to write a step of a unit's sheet, whatever the state of the round. */
export function mayWriteStep(view: View, round: Pick<Round, 'parentId'>, unitId: number, step: ScoreStep): boolean {
  const { viewer, catalogue } = view
  switch (step) {
    case 'self':
    case 'explanation':
      return mayScoreOwn(view, round, unitId)
    case 'survey':
      return mayScoreOwn(view, round, round.parentId)
    case 'first':
    case 'second':
      return may(viewer, 'appraise_scores', round.parentId, catalogue.ancestorsOf)
    case 'council':
      return may(viewer, 'decide_scores', round.parentId, catalogue.ancestorsOf)
  }
}
