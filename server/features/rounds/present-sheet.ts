/** The sheet of one unit as it goes out: each leaf with what every step said of it, what the figures suggest, and what may be written. */
import { formatScaled } from '../../domain/measure.ts'
import { monthsOf } from '../../domain/period.ts'
import { roundLock, roundStages, type ScoreStep } from '../../domain/round.ts'
import { roundLockSentence } from '../../domain/round.vi.ts'
import { differs, isSurveyLeaf, type RoundTotal, roundPoints } from '../../domain/round-points.ts'
import { classOf, type SchemeNode, treeOrder } from '../../domain/scheme.ts'
import { ruleWords } from '../../domain/scoring-rule.vi.ts'
import { unitName } from '../../domain/wording.vi.ts'
import { type Answered, answersOf, leafCounts } from '../../evaluation/scores/leaf-answers.ts'
import { leafStepsOf } from '../../evaluation/scores/round-totals.ts'
import { mayScoreOwn, mayWriteStep, roundScores, seesSheetInside, toldSteps } from '../../evaluation/scores/rounds.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { mayAt, type OnSheet } from './access.ts'
import type { ScoreSheet, SheetLine } from './contract.ts'
import { headOf } from './present.ts'
import { choicesOf, formOf, givenOf, suggestionOf } from './present-score.ts'
import { mayProve } from './prove.ts'
import { roundSentences as say } from './sentences.vi.ts'
import { surveyResults, surveysFor } from './survey-results.ts'
import { commentCounts, counted, proofsOf } from './talk-queries.ts'

export async function sheetOf(on: OnSheet): Promise<ScoreSheet> {
  const { round, scheme, unit, parent, row, site, viewer } = on
  const isInside = seesSheetInside(on, round, unit.id)
  const isShared = unit.id === parent.id
  const scores = await roundScores(site.db, round, unit.id)
  const isTold = (step: ScoreStep) => toldSteps(on, round, step)
  const leaves = leafStepsOf(scheme, scores.get(unit.id), scores.get(parent.id), isTold)
  const self = roundPoints(scheme, leaves, 'self', round.survey)
  const final = roundPoints(scheme, leaves, 'council', round.survey)
  const suggested = isInside && round.state !== 'published' ? await suggestionsOf(on) : new Map<string, Answered>()
  const comments = isInside ? await commentCounts(site.db, round.id, unit.id) : new Map<string, number>()
  const proofs = isInside ? counted(await proofsOf(site.db, row.id)) : new Map<string, number>()
  const surveyed = !isShared && maySurvey(on) ? await surveyResults(on) : []
  const nodes = treeOrder(shownNodes(scheme.nodes, isShared)).map(({ node, depth }): SheetLine => {
    const isLeaf = node.rule !== null
    const steps = leaves.get(node.code) ?? {}
    const said = (node.inherited ? scores.get(parent.id) : scores.get(unit.id))?.get(node.code)
    const isDiffering = isLeaf && steps.first !== undefined && differs(scheme, node, steps, steps.first)
    const isOwn = isLeaf && node.inherited === isShared
    return {
      code: node.code,
      parent: node.parent,
      depth,
      name: node.name,
      maximum: node.maximum === null ? null : node.maximum / 10 ** scheme.decimals,
      maximumShown: shown(node.maximum, scheme.decimals),
      isLeaf,
      rule: node.rule?.kind ?? null,
      ruleShown: node.rule === null ? '' : ruleWords(node.rule, node.maximum, scheme.decimals),
      form: node.rule === null ? null : formOf(node.rule),
      choices: choicesOf(node.rule),
      inherited: node.inherited,
      survey: isSurveyLeaf(node),
      evidence: node.evidence,
      suggestion: isOwn ? suggestionOf(scheme, node, suggested.get(node.code)) : null,
      surveys: isSurveyLeaf(node) ? surveysFor(scheme, node, surveyed) : [],
      given: givenOf(scheme, node, said, isTold),
      differs: isDiffering,
      mustExplain: isDiffering && (said?.get('explanation')?.note ?? '') === '',
      comments: comments.get(node.code) ?? 0,
      proofs: proofs.get(node.code) ?? 0,
      selfShown: shown(self.nodes.get(node.code)?.points, scheme.decimals),
      finalShown: shown(final.nodes.get(node.code)?.points, scheme.decimals),
      final: plain(final.nodes.get(node.code)?.points, scheme.decimals),
      writes: isLeaf ? writesAt(on, node, isDiffering) : null,
    }
  })
  const writes = writesOf(on)
  return {
    round: headOf(on),
    unit: nameOf(unit),
    title: titleOf(on, self, final),
    excluded: row.excluded,
    handedIn: row.handedInAt === null ? null : { at: row.handedInAt, by: row.handedInBy ?? '' },
    returned: row.returned,
    nodes,
    maximumShown: formatScaled(scheme.maximum, scheme.decimals),
    self: plain(self.total, scheme.decimals),
    selfShown: shown(self.total, scheme.decimals),
    total: plain(final.total, scheme.decimals),
    totalShown: shown(final.total, scheme.decimals),
    class: final.total === null || final.missing.length > 0 ? null : (classOf(scheme, final.total)?.name ?? null),
    locked: nodes.some((node) => node.writes !== null) ? '' : lockedOf(on),
    writes,
    acts: isInside ? actsOf(on) : [],
    isInside,
    revision: row.revision,
    viewer: viewer.id,
  }
}

/** On the province's sheet only what it scores for all, with the groups above. */
function shownNodes(nodes: readonly SchemeNode[], isShared: boolean): SchemeNode[] {
  if (!isShared) return [...nodes]
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const kept = new Set<string>()
  for (const leaf of nodes.filter(({ inherited, rule }) => inherited && rule !== null))
    for (let at: SchemeNode | undefined = leaf; at !== undefined; at = byCode.get(at.parent ?? '')) kept.add(at.code)
  return nodes.filter(({ code }) => kept.has(code))
}

async function suggestionsOf({ site, viewer, now, round, scheme, unit }: OnSheet): Promise<Map<string, Answered>> {
  const period = String(round.year)
  const facts = await site.evaluation.facts(viewer, monthsOf(period), now)
  return answersOf(facts, scheme, unit, period, await leafCounts(site.db, scheme.code, period))
}

function factsOf({ round, row, unit, parent }: OnSheet) {
  return {
    state: round.state,
    handedIn: row.handedInAt !== null,
    excluded: row.excluded !== null,
    survey: round.survey,
    inherited: unit.id === parent.id,
  }
}

/** The step that the viewer may write on this sheet now. */
function writesOf(on: OnSheet): ScoreStep | null {
  const step = on.unit.id === on.parent.id ? 'self' : roundStages[on.round.state].writes
  if (step === null || !mayWriteStep(on, on.round, on.unit.id, step)) return null
  return roundLock(step, factsOf(on)) === undefined ? step : null
}

function maySurvey(on: OnSheet): boolean {
  return mayWriteStep(on, on.round, on.unit.id, 'survey') && roundLock('survey', factsOf(on)) === undefined
}

function writesAt(on: OnSheet, node: SchemeNode, isDiffering: boolean): ScoreStep | null {
  if (node.inherited !== (on.unit.id === on.parent.id)) return null
  if (isSurveyLeaf(node)) {
    return maySurvey(on) ? 'survey' : null
  }
  const step = writesOf(on)
  return step === 'explanation' && !isDiffering ? null : step
}

/** Why somebody who has a part in this sheet cannot write now; "" for those who only read. */
function lockedOf(on: OnSheet): string {
  const { round, unit, parent } = on
  const steps: ScoreStep[] = ['self', 'first', 'explanation', 'second', 'council']
  const own = steps.filter((step) => mayWriteStep(on, round, unit.id, step))
  const step = own.find((one) => roundLock(one, factsOf(on)) === 'handed_in') ?? own.at(-1)
  if (step === undefined) return ''
  const next = own.find((one) => roundLock(one, factsOf(on)) === 'not_yet') ?? step
  const told = unit.id === parent.id ? 'self' : roundLock(step, factsOf(on)) === 'handed_in' ? step : next
  const lock = roundLock(told, factsOf(on))
  return lock === undefined ? '' : roundLockSentence(lock, told, round.state)
}

function actsOf(on: OnSheet): ScoreSheet['acts'] {
  const { round, row, unit, parent } = on
  const acts: ScoreSheet['acts'] = []
  const isOwn = mayScoreOwn(on, round, unit.id)
  const isUnit = unit.id !== parent.id && row.excluded === null
  if (isUnit && round.state === 'self' && row.handedInAt === null && isOwn) acts.push('hand_in')
  if (isUnit && round.state === 'self' && row.handedInAt !== null && mayAt(on, 'appraise_scores', parent.id))
    acts.push('return')
  if (round.state !== 'published') acts.push('comment')
  if (mayProve(on)) acts.push('prove')
  return acts
}

function titleOf({ unit, parent, scheme }: OnSheet, self: RoundTotal, final: RoundTotal): string {
  const label = unitName(unit)
  if (unit.id === parent.id) return say.sharedTitle(label)
  const total = final.total ?? self.total
  if (total === null) return say.ownUnscored(label)
  const points = formatScaled(total, scheme.decimals)
  return say.ownTitle(label, points, formatScaled(scheme.maximum, scheme.decimals), final.missing.length)
}

function shown(points: number | null | undefined, decimals: number): string {
  return points === null || points === undefined ? '–' : formatScaled(points, decimals)
}

function plain(points: number | null | undefined, decimals: number): number | null {
  return points === null || points === undefined ? null : points / 10 ** decimals
}
