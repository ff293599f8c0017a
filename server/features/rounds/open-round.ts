/** Opens a scoring round for a scheme in force, and changes its due days, its survey, who is ranked, and the council's minutes. */

import { violatedConstraint } from '../../database/constraint.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { dueFault, type RoundState } from '../../domain/round.ts'
import { leavesOf } from '../../domain/scheme.ts'
import type { Unit } from '../../domain/unit.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import { schemeNamed, unitNamed } from '../../http/named.ts'
import { closeAct, invalid, mayAt, type OnRound, type RoundView, refuse, stale } from './access.ts'
import type { CouncilBody, RoundBody, RoundPatch } from './contract.ts'
import { insertRound, replaceDues, updateRound, updateRoundUnit } from './queries.ts'
import { roundSentences as say } from './sentences.vi.ts'

export async function openRound(view: RoundView, body: RoundBody): Promise<number> {
  const { catalogue, site, viewer, today } = view
  const parent = unitNamed(catalogue, body.parent, today)
  refuse(mayAt(view, 'appraise_scores', parent.id))
  if (parent.kind !== 'province') throw invalid('parent', 'not_province', say.notProvince)
  const scheme = schemeNamed(catalogue, body.scheme, viewer)
  refuseScheme(scheme, parent)
  const units = catalogue
    .childrenOf(parent.id, `${body.year}-12-31`)
    .filter(({ kind }) => scheme.appliesTo.includes(kind))
  if (units.length === 0) throw invalid('scheme', 'no_units', say.noUnits)
  const dues = duesIn(body.dues)
  const excluded = excludedIn(body.excluded, units)
  const rows = [parent, ...units].map(({ id }) => ({ unitId: id, excluded: excluded.get(id) ?? null }))
  try {
    return await inTransaction(site.db, async (trx) => {
      const head = { unit_id: parent.id, scheme: scheme.code, year: body.year, survey: body.survey }
      const id = await insertRound(trx, head, rows)
      await replaceDues(trx, id, dues)
      await closeAct(trx, view, 'open_round', parent.id, {
        after: { name: scheme.name, year: body.year, units: units.length, survey: body.survey },
      })
      return id
    })
  } catch (thrown) {
    if (violatedConstraint(thrown) === 'unique') throw new Failure('conflict', { message: say.twice })
    throw thrown
  }
}

export async function changeRound(on: OnRound, patch: RoundPatch): Promise<void> {
  const { round, scheme, parent, site } = on
  const isCouncilOnly = patch.survey === undefined && patch.dues === undefined && patch.excluded === undefined
  const mayCouncil = mayAt(on, 'decide_scores', parent.id)
  refuse(mayAt(on, 'appraise_scores', parent.id) || (isCouncilOnly && mayCouncil))
  if (round.state === 'published')
    throw new Failure('locked', { message: say.publishedLocked, context: { reason: 'published' } })
  const dues = patch.dues === undefined ? undefined : duesIn(patch.dues)
  const excluded = patch.excluded && excludedIn(patch.excluded, scored(on))
  const council = patch.council && councilIn(patch.council)
  await inTransaction(site.db, async (trx) => {
    const change = { ...(patch.survey === undefined ? {} : { survey: patch.survey }), ...council }
    const seen = { id: round.id, revision: patch.revision, state: round.state }
    if (!(await updateRound(trx, seen, change))) throw stale()
    if (dues) await replaceDues(trx, round.id, dues)
    if (excluded) await exclude(trx, on, excluded)
    const { survey, council: minutes } = patch
    const after = { name: scheme.name, year: round.year, survey, dues: patch.dues, excluded: patch.excluded, minutes }
    await closeAct(trx, on, 'change_round', parent.id, {
      after: Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined)),
    })
  })
}

function scored({ round, parent, catalogue }: OnRound): Unit[] {
  return [...round.units.keys()]
    .filter((unitId) => unitId !== parent.id)
    .flatMap((unitId) => catalogue.unitsById.get(unitId) ?? [])
}

async function exclude(trx: Database, { round, parent }: OnRound, excluded: ReadonlyMap<number, string>) {
  for (const row of round.units.values()) {
    const reason = excluded.get(row.unitId) ?? null
    if (row.unitId === parent.id || row.excluded === reason) continue
    if (!(await updateRoundUnit(trx, row, { excluded: reason }))) throw stale()
  }
}

function refuseScheme(scheme: StoredScheme, parent: Unit): void {
  if (scheme.state !== 'in_force') throw invalid('scheme', 'not_in_force', say.notInForce)
  if (scheme.unitId !== null && scheme.unitId !== parent.id) throw invalid('scheme', 'foreign', say.foreignScheme)
  const ruleless = leavesOf(scheme.nodes).find(({ rule, maximum }) => rule === null || maximum === null)
  if (ruleless) throw invalid('scheme', 'no_rule', say.noRule(ruleless.name))
}

function duesIn(given: RoundBody['dues']): Map<RoundState, string> {
  const dues = new Map(Object.entries(given) as [RoundState, string][])
  const fault = dueFault(dues)
  if (fault) throw invalid('dues', fault, say.dueWrong(fault))
  return dues
}

function excludedIn(given: RoundBody['excluded'], units: readonly Unit[]): Map<number, string> {
  return new Map(
    given.map(({ unit: code, reason }) => {
      const unit = units.find((one) => one.code === code)
      if (!unit) throw invalid('excluded', 'unknown_unit', say.unknownUnit(code))
      return [unit.id, reason]
    }),
  )
}

function councilIn({ number, on, venue, chair, secretary, opinions, members, votesFor }: CouncilBody) {
  if (members !== null && votesFor !== null && votesFor > members)
    throw invalid('votesFor', 'above_members', say.councilFor)
  return {
    council_number: number,
    council_on: on,
    council_place: venue,
    council_chair: chair,
    council_secretary: secretary,
    council_opinions: opinions,
    council_members: members,
    council_for: votesFor,
  }
}
