/**
 * Whether the unit, each of its bodies and each individual put forward fulfils what a campaign asks: condition by condition,
 * from tasks, numbers, initiatives and published scores, with the reason in words. What no record tells a person may judge.
 */
import type { Body } from '../../domain/body.ts'
import { bodyExists } from '../../domain/body.ts'
import {
  type AwardCode,
  type Commendation,
  type ConditionVerdict,
  type Criterion,
  type Eligibility,
  eligibilityOf,
  type Judgement,
  type SubjectKind,
  togetherVerdict,
} from '../../domain/emulation.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { reasons } from './eligibility.vi.ts'
import { ruleOf } from './eligibility-rules.ts'
import type { EligibilityView, Found } from './eligibility-view.ts'

/** Who is judged: the unit itself, one of its bodies, or the individual of a file. */
export type Judged =
  | { kind: 'unit' }
  | { kind: 'body'; body: Body }
  | { kind: 'commendation'; commendation: Commendation }

/** `by`: what answers, or null where nothing does. */
export type Condition = {
  criterion: number
  text: string
  clause: string
  verdict: ConditionVerdict
  reason: string
  by: 'records' | 'person' | null
  /** True where a person may judge it, because no record answers. */
  mayJudge: boolean
  /** How often it was judged, against two people at once. */
  revision: number
}

export type Standing = {
  contents: Condition[]
  awards: { award: AwardCode; eligibility: Eligibility; conditions: Condition[] }[]
}

export function standingOf(view: EligibilityView, judged: Judged): Standing {
  const { campaign } = view
  const subject: SubjectKind = judged.kind === 'commendation' ? 'individual' : 'collective'
  const asked = campaign.criteria.filter((criterion) => criterion.subject === subject)
  const contents = asked
    .filter((criterion) => criterion.award === null)
    .map((criterion) => conditionOf(view, judged, criterion, []))
  const awards = campaign.awards.map(({ code }) => {
    const conditions = asked
      .filter((criterion) => criterion.award === code)
      .map((criterion) => conditionOf(view, judged, criterion, contents))
    return { award: code, eligibility: eligibilityOf(conditions.map(({ verdict }) => verdict)), conditions }
  })
  return { contents, awards }
}

/** The bodies that exist on the day, in the order of their names. */
export function bodiesJudged({ records, unit, day }: EligibilityView): Body[] {
  return records.bodies.filter((body) => body.unitId === unit.id && bodyExists(body, day))
}

function conditionOf(
  view: EligibilityView,
  judged: Judged,
  criterion: Criterion,
  contents: readonly Condition[],
): Condition {
  const found = foundBy(view, judged, criterion, contents)
  const judgement = judgementOf(view, judged, criterion)
  const mayJudge = criterion.rule !== 'contents' && (found === undefined || found.verdict === 'no_data')
  const head = {
    criterion: criterion.id,
    text: criterion.text,
    clause: criterion.clause,
    mayJudge,
    revision: judgement?.revision ?? 0,
  }
  if (mayJudge && judgement) {
    const { note, accountId, at } = judgement
    const reason = reasons.judged(note, view.nameOfAccount(accountId), dateInVietnam(new Date(at)))
    return { ...head, verdict: judgement.met ? 'met' : 'missed', reason, by: 'person' }
  }
  if (found === undefined) return { ...head, verdict: 'no_data', reason: reasons.notJudged, by: null }
  return { ...head, ...found, by: found.verdict === 'no_data' ? null : 'records' }
}

function foundBy(
  view: EligibilityView,
  judged: Judged,
  criterion: Criterion,
  contents: readonly Condition[],
): Found | undefined {
  if (criterion.rule === null) return undefined
  if (criterion.rule === 'contents') return takenTogether(contents)
  if (judged.kind === 'commendation') return { verdict: 'no_data', reason: reasons.ofIndividual }
  return ruleOf[criterion.rule](view, judged.kind === 'body' ? judged.body : null, criterion)
}

function takenTogether(contents: readonly Condition[]): Found {
  const asked = contents.filter(({ verdict }) => verdict !== 'not_applicable')
  if (asked.length === 0) return { verdict: 'no_data', reason: reasons.noContents }
  const texts = (verdict: ConditionVerdict) => asked.filter((one) => one.verdict === verdict).map(({ text }) => text)
  const reason = reasons.contents(texts('met').length, asked.length, texts('missed'), texts('no_data'))
  return { verdict: togetherVerdict(asked.map(({ verdict }) => verdict)), reason }
}

function judgementOf({ records, unit }: EligibilityView, judged: Judged, criterion: Criterion): Judgement | undefined {
  const id = judged.kind === 'unit' ? unit.id : judged.kind === 'body' ? judged.body.id : judged.commendation.id
  return records.judgements.find(
    (one) => one.criterionId === criterion.id && one.subject === judged.kind && one.subjectId === id,
  )
}
