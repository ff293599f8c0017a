/** Rounds as they go out: the head with its countdown, and the whole with units, totals, places and what is still missing. */
import { formatScaled } from '../../domain/measure.ts'
import { daysLeft, roundStages, roundStates, type ScoreStep } from '../../domain/round.ts'
import { countdownWords, roundStateWords, surveyUseWords } from '../../domain/round.vi.ts'
import { unitName } from '../../domain/wording.vi.ts'
import { standingsOf, type UnitStanding } from '../../evaluation/scores/round-totals.ts'
import { seesSheet, seesWholeRound, toldSteps } from '../../evaluation/scores/rounds.ts'
import { wireScheme } from '../../evaluation/scores/schemes.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { mayAt, type OnRound } from './access.ts'
import type { RoundHead, RoundUnitItem, RoundWhole } from './contract.ts'
import { missingOf } from './missing.ts'
import { roundSentences as say } from './sentences.vi.ts'

export function headOf(on: OnRound): RoundHead {
  const { round, scheme, parent, catalogue, viewer, today } = on
  const due = round.dues.get(round.state) ?? null
  const days = due === null || round.state === 'published' ? undefined : daysLeft(today, due)
  const scored = [...round.units.values()].filter(({ unitId, excluded }) => unitId !== parent.id && excluded === null)
  const own = viewer.roles.map(({ unitId }) => unitId).find((id) => id !== parent.id && round.units.has(id))
  const ownUnit = own === undefined ? undefined : catalogue.unitsById.get(own)
  const { code, name, indexName, decision, decimals, maximum, classes } = wireScheme(catalogue, scheme)
  return {
    id: round.id,
    scheme: { code, name, indexName, decision, decimals, maximum, classes },
    year: round.year,
    parent: nameOf(parent),
    state: round.state,
    stateShown: roundStateWords[round.state],
    due,
    countdown: days === undefined ? '' : countdownWords(days),
    isLate: days !== undefined && days < 0,
    dues: roundStates.map((state) => ({
      state,
      shown: roundStateWords[state],
      due: round.dues.get(state) ?? null,
    })),
    survey: round.survey,
    surveyShown: surveyUseWords[round.survey],
    decision: round.decision,
    units: scored.length,
    handedIn: scored.filter(({ handedInAt }) => handedInAt !== null).length,
    own: ownUnit ? nameOf(ownUnit) : null,
    acts: actsOf(on),
    revision: round.revision,
  }
}

function actsOf(on: OnRound): RoundHead['acts'] {
  const { round, parent } = on
  const { mover, next, back } = roundStages[round.state]
  if (mover === null) return []
  const isMover = mayAt(on, mover, parent.id)
  const isEditor = mayAt(on, 'appraise_scores', parent.id)
  const acts: RoundHead['acts'] = []
  if (isEditor) acts.push('edit')
  if (isMover && next !== null) acts.push('advance')
  if (isMover && back !== null) acts.push('back')
  if (isEditor || mayAt(on, 'decide_scores', parent.id)) acts.push('council')
  return acts
}

/** All rows for the province, and for everybody once published; a unit's own before. */
export async function wholeOf(on: OnRound): Promise<RoundWhole> {
  const { round, scheme, catalogue, site, viewer, today } = on
  const isWhole = seesWholeRound(on, round)
  const all = await standingsOf(site.db, catalogue, round, (step: ScoreStep) => toldSteps(on, round, step))
  const seen = all.filter(({ unit }) => seesSheet(on, round, unit.id))
  const { next, back } = roundStages[round.state]
  const named = (state: (typeof roundStates)[number] | null) =>
    state === null ? null : { state, shown: roundStateWords[state] }
  return {
    ...headOf(on),
    title: titleOf(on, isWhole || round.state === 'self' ? all : seen, isWhole),
    items: seen.map((one) => itemOf(on, one)),
    council: isWhole || round.state === 'published' ? round.council : null,
    next: named(next),
    back: named(back),
    missing: isWhole ? missingOf(round, scheme, all, today) : [],
    isWhole: isWhole || round.state === 'published',
    viewer: viewer.id,
  }
}

function itemOf({ round, scheme }: OnRound, one: UnitStanding): RoundUnitItem {
  const { progress } = one
  const row = round.units.get(one.unit.id)
  const plain = (points: number | null) => (points === null ? null : points / 10 ** scheme.decimals)
  const shown = (points: number | null) => (points === null ? '–' : formatScaled(points, scheme.decimals))
  return {
    unit: nameOf(one.unit),
    excluded: one.excluded,
    handedIn: row?.handedInAt ? { at: row.handedInAt, by: row.handedInBy ?? '' } : null,
    returned: row?.returned ?? null,
    own: progress.own,
    answered: progress.answered,
    toAppraise: progress.toAppraise.length,
    appraised: progress.appraised,
    differing: progress.differing.length,
    unexplained: progress.unexplained.length,
    self: plain(one.self.total),
    selfShown: shown(one.self.total),
    total: plain(one.total),
    totalShown: shown(one.total),
    class: one.class,
    place: one.place,
    ofUnits: one.ofUnits,
    blockPlace: one.blockPlace,
    ofBlock: one.ofBlock,
    reason: reasonOf(one),
    revision: row?.revision ?? 0,
  }
}

function reasonOf({ excluded, place, final }: UnitStanding): string | null {
  if (excluded !== null) return say.reasonExcluded(excluded)
  return place === null ? say.reasonMissing(final.missing.length) : null
}

function titleOf({ round, scheme }: OnRound, all: readonly UnitStanding[], isWhole: boolean): string {
  const scored = all.filter(({ excluded }) => excluded === null)
  if (round.state === 'published') {
    const first = scored.find(({ place }) => place === 1)
    if (!first) return say.publishedEmpty
    return say.published(unitName(first.unit), first.total ?? 0, scheme.decimals, first.class)
  }
  if (!isWhole && round.state !== 'self' && round.state !== 'explanation') return roundStateWords[round.state]
  const sum = (count: (one: UnitStanding) => number) => scored.reduce((total, one) => total + count(one), 0)
  switch (round.state) {
    case 'self':
      return say.progress.self(
        sum(({ unit }) => (round.units.get(unit.id)?.handedInAt ? 1 : 0)),
        scored.length,
      )
    case 'first':
      return say.progress.first(
        sum(({ progress }) => (progress.appraised === progress.toAppraise.length ? 1 : 0)),
        scored.length,
      )
    case 'explanation':
      return say.progress.explanation(sum(({ progress }) => progress.unexplained.length))
    case 'second':
      return say.progress.second(sum(({ progress }) => progress.unheard.length))
    case 'council':
      return say.progress.council(
        sum(({ final }) => (final.missing.length === 0 ? 1 : 0)),
        scored.length,
      )
  }
}
