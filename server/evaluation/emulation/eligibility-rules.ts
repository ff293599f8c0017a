/** What records say of a criterion, rule by rule, for the unit (`body` null) or for one of its bodies. */
import { type Body, nameKey } from '../../domain/body.ts'
import { completionOf } from '../../domain/completion.ts'
import type { Criterion, CriterionRule } from '../../domain/emulation.ts'
import { compareFractions } from '../../domain/fraction.ts'
import { initiativeCounts } from '../../domain/initiative.ts'
import { formatScaled } from '../../domain/measure.ts'
import { isNumeric } from '../../domain/target.ts'
import { taskNumber } from '../../domain/task.ts'
import { lowerFirst, targetWords } from '../../domain/wording.vi.ts'
import { type Numbered, numberOfUnit } from '../number.ts'
import { unitOfTask } from '../plans/tasks.ts'
import { show } from '../shown.vi.ts'
import { reasons } from './eligibility.vi.ts'
import type { EligibilityView, Found } from './eligibility-view.ts'

type Rule = (view: EligibilityView, body: Body | null, criterion: Criterion) => Found

const verdict = (isMet: boolean) => (isMet ? ('met' as const) : ('missed' as const))

/** Whether so many of so many are at least so many per cent, exactly. */
function reaches(part: number, whole: number, percent: number): boolean {
  return part * 100 >= percent * whole
}

/** Of plans in force for the year: those that the unit does, or of which the body has the lead. */
const tasksDone: Rule = ({ records, facts, unit, campaign, day }, body, { threshold }) => {
  const { plans } = facts.catalogue
  const tasks = records.tasks.filter((task) => {
    const plan = plans.get(task.planId)
    if (plan?.year !== campaign.year || plan.state !== 'in_force') return false
    if (body === null) return unitOfTask(facts.catalogue, task) === unit.id
    return plan.unitId === unit.id && task.lead !== null && nameKey(task.lead) === nameKey(body.name)
  })
  const occurrences = tasks.flatMap((task) => records.occurrences.get(task.id) ?? [])
  const { due, inTime } = completionOf(occurrences, campaign.from, day, facts.today)
  if (due.length === 0) {
    const reason = body === null ? reasons.noTasks(campaign.from, day) : reasons.noTasksOfBody
    return { verdict: 'no_data', reason }
  }
  const late = due
    .filter((one) => !inTime.includes(one))
    .flatMap(({ taskId }) => records.tasksById.get(taskId) ?? [])
    .map((task) => `${taskNumber(task)} ${task.name}`)
  return {
    verdict: verdict(reaches(inTime.length, due.length, threshold ?? 100)),
    reason: reasons.tasks(inTime.length, due.length, [...new Set(late)]),
  }
}

/** All numeric targets that bind the unit in the year of the campaign, by the numbers so far. */
const targetsMet: Rule = ({ facts, unit, campaign }, body) => {
  if (body !== null) return { verdict: 'no_data', reason: reasons.targetsOnlyOfUnit }
  const numbers = facts.catalogue.indicators
    .map((indicator) => numberOfUnit(facts, unit, indicator, String(campaign.year)))
    .filter(({ target, assessment }) => target && isNumeric(target.operator) && assessment !== 'not_applicable')
  if (numbers.length === 0) return { verdict: 'no_data', reason: reasons.noTargets(campaign.year) }
  const met = numbers.filter(({ assessment }) => assessment === 'met')
  const unknown = numbers.filter(({ assessment }) => assessment === 'no_data')
  const missed = numbers.filter((one) => !met.includes(one) && !unknown.includes(one))
  const named = (one: Numbered) => `${one.indicator.shortName} ${show(one, facts.catalogue).shown}${wanted(one)}`
  return {
    verdict: missed.length > 0 ? 'missed' : unknown.length > 0 ? 'no_data' : 'met',
    reason: reasons.targets(
      met.length,
      numbers.length,
      missed.map(named),
      unknown.map(({ indicator }) => indicator.shortName),
    ),
  }
}

function wanted({ target, indicator }: Numbered): string {
  return target === undefined ? '' : ` / ${targetWords(target, indicator)}`
}

function initiativesOf({ records, campaign, unit, day }: EligibilityView, body: Body | null) {
  return initiativeCounts(
    records.initiatives.filter((one) => one.campaignId === campaign.id && (body === null || one.bodyId === body.id)),
    records.bodies.filter((one) => one.unitId === unit.id),
    campaign.year,
    day,
  )
}

const initiativeRegistered: Rule = (view, body, { threshold }) => {
  if (body !== null && !body.registers) return { verdict: 'not_applicable', reason: reasons.notExpected }
  const { bodies, bodiesRegistered, registered } = initiativesOf(view, body)
  if (body !== null)
    return registered.length === 0
      ? { verdict: 'missed', reason: reasons.noneRegistered(view.day) }
      : { verdict: 'met', reason: reasons.ownRegistered(registered.map(({ title }) => title)) }
  if (bodies.length === 0) return { verdict: 'no_data', reason: reasons.noBodies }
  const without = bodies.filter((one) => !bodiesRegistered.includes(one)).map(({ name }) => name)
  return {
    verdict: verdict(reaches(bodiesRegistered.length, bodies.length, threshold ?? 100)),
    reason: reasons.bodiesRegistered(bodiesRegistered.length, bodies.length, without),
  }
}

const initiativeApplied: Rule = (view, body, { threshold }) => {
  if (body !== null && !body.registers) return { verdict: 'not_applicable', reason: reasons.notExpected }
  const { registered, applied } = initiativesOf(view, body)
  if (registered.length === 0) return { verdict: 'no_data', reason: reasons.noneRegistered(view.day) }
  const atLeast = threshold ?? 1
  return {
    verdict: verdict(reaches(applied.length, registered.length, atLeast)),
    reason: reasons.applied(applied.length, registered.length, atLeast),
  }
}

const points = (hundredths: number) => formatScaled(hundredths, 2)

/** Bodies of a ward have no index of their own: the plan asks it of those that are assessed every year. */
const parClass: Rule = ({ campaign, parPoints }, body, { threshold, word }) => {
  if (body !== null) return { verdict: 'not_applicable', reason: reasons.parOfBody }
  const year = campaign.year - 1
  if (parPoints === undefined) return { verdict: 'no_data', reason: reasons.noPar(year) }
  const named = word ?? ''
  if (threshold === null) return { verdict: 'no_data', reason: reasons.noBound(points(parPoints), named) }
  return {
    verdict: verdict(parPoints >= threshold),
    reason: reasons.par(points(parPoints), year, points(threshold), named),
  }
}

const indicatorRule: Rule = ({ facts, unit, campaign }, body, { indicator: code, threshold }) => {
  const indicator = facts.catalogue.indicatorsByCode.get(code ?? '')
  if (!indicator) throw new Error(`a criterion names no indicator ${code}`)
  const { name } = indicator
  if (body !== null) return { verdict: 'no_data', reason: reasons.onlyOfUnit(name) }
  const number = numberOfUnit(facts, unit, indicator, String(campaign.year))
  const shown = show(number, facts.catalogue)
  if (number.assessment === 'not_applicable') return { verdict: 'not_applicable', reason: reasons.nothingArose(name) }
  if (number.ratio === undefined)
    return { verdict: 'no_data', reason: reasons.noNumber(name, lowerFirst(shown.reason ?? '')) }
  const bound = threshold ?? 100
  const goal = { numerator: bound, denominator: indicator.kind === 'rate' ? 100 : 1 }
  const order = compareFractions(number.ratio, goal)
  const isLower = indicator.polarity === 'lower'
  return {
    verdict: verdict(isLower ? order <= 0 : order >= 0),
    reason: reasons.number(name, shown.shown, shown.fraction, isLower ? reasons.atMost(bound) : reasons.atLeast(bound)),
  }
}

export const ruleOf: Record<Exclude<CriterionRule, 'contents'>, Rule> = {
  tasks_done: tasksDone,
  targets_met: targetsMet,
  initiative_registered: initiativeRegistered,
  initiative_applied: initiativeApplied,
  par_class: parClass,
  indicator: indicatorRule,
}
