/** Rates, places and verdicts recomputed from raw rows, one unit after the other, by comparing everything with everything. */
import {
  at,
  before,
  type Cell,
  hasCell,
  lastDayIn,
  monthsIn,
  type Raw,
  type SlowTarget,
  type SlowUnit,
} from './slow-facts.ts'
import { countedCell } from './slow-tasks.ts'

/** Whose figures are seen: by unit and by the state of the sheet. */
export type Sees = (unitId: number, state: string) => boolean
export const everything: Sees = () => true

export type Question = {
  indicator: string
  period: string
  block?: string
  order?: string
  sees?: Sees
  today?: string
}

type Rate = { up: bigint; down: bigint; counted: number }
type Outcome = { rate: Rate } | { reason: string; rate?: Rate }

export type SlowRow = {
  code: string
  place: number | null
  numerator: number | null
  denominator: number | null
  reasonCode: string | null
  assessment: string
  gap: number | null
  movement: number | null
}

const smallest = 30n

export function slowRanking(raw: Raw, question: Question, parent = 'MH') {
  const now = placed(raw, question, parent)
  const earlier = placed(raw, { ...question, period: before(question.period) }, parent)
  const rows = now.map((row) => {
    const last = earlier.find((one) => one.code === row.code)?.place ?? null
    return { ...row, movement: row.place === null || last === null ? null : last - row.place }
  })
  const assessed = rows.filter((row) => ['met', 'near', 'missed', 'out_of_reach'].includes(row.assessment))
  return { rows, assessed: assessed.length, met: assessed.filter((row) => row.assessment === 'met').length }
}

function placed(raw: Raw, question: Question, parent: string): SlowRow[] {
  const { indicator, period, block = 'all', order = 'value' } = question
  const members = unitsBelow(raw, parent).filter((unit) => existed(unit, lastDayIn(monthsIn(period).at(-1) as string)))
  const inBlock = members.filter((unit) => block === 'all' || (block === 'ward') === (unit.kind === 'ward'))
  const judged = inBlock.map((unit) => {
    const outcome = outcomeOf(raw, unit, question)
    const target = targetFor(raw, unit, indicator, period)
    let reason = 'reason' in outcome ? outcome.reason : outcome.rate.down < smallest ? 'small_denominator' : null
    if (order === 'distance' && reason === null && target === undefined) reason = 'no_target'
    return { unit, outcome, target, reason, score: scoreOf(outcome, target, order) }
  })
  const ranked = judged.filter((one) => one.reason === null)
  return judged.map(({ unit, outcome, target, reason, score }) => ({
    code: unit.code,
    place:
      reason === null
        ? 1 + ranked.filter((other) => isBetter(other.score, score, raw.lower.has(indicator))).length
        : null,
    numerator: outcome.rate ? Number(outcome.rate.up) : null,
    denominator: outcome.rate ? Number(outcome.rate.down) : null,
    reasonCode: reason,
    ...verdict(raw, outcome, target, question),
    movement: null,
  }))
}

type Ratio = { up: bigint; down: bigint }
const isBetter = (one: Ratio, than: Ratio, lower: boolean) =>
  lower ? one.up * than.down < than.up * one.down : one.up * than.down > than.up * one.down

function scoreOf(outcome: Outcome, target: SlowTarget | undefined, order: string): Ratio {
  const rate = outcome.rate ?? { up: 0n, down: 1n }
  if (order === 'value' || target === undefined) return rate
  return { up: rate.up * target.down - target.up * rate.down, down: rate.down * target.down }
}

/** The province: every unit that existed, each with the months in which it did. */
export function slowTotal(raw: Raw, question: Question, parent = 'MH'): { up: number; down: number } {
  let up = 0n
  let down = 0n
  const { up: ups = [], down: downs = [] } = raw.terms.get(question.indicator) ?? {}
  if ([...ups, ...downs].some((code) => raw.stocks.has(code))) return totalAtTheEnd(raw, question, parent)
  for (const unit of unitsBelow(raw, parent)) {
    const months = overMonths(question).filter((month) => existed(unit, lastDayIn(month)))
    const outcome = addUp(raw, [unit.id], question, months)
    if (months.length === 0 || !outcome.rate) continue
    up += outcome.rate.up
    down += outcome.rate.down
  }
  return { up: Number(up), down: Number(down) }
}

/** What stands at a period's end belongs to the units of that day; a merged ward's last stock is its successor's. */
function totalAtTheEnd(raw: Raw, question: Question, parent: string): { up: number; down: number } {
  const rates = unitsBelow(raw, parent)
    .filter((unit) => existed(unit, lastDayIn(monthsIn(question.period).at(-1) as string)))
    .flatMap((unit) => outcomeOf(raw, unit, question).rate ?? [])
  return {
    up: Number(rates.reduce((sum, rate) => sum + rate.up, 0n)),
    down: Number(rates.reduce((sum, rate) => sum + rate.down, 0n)),
  }
}

function unitsBelow(raw: Raw, parent: string): SlowUnit[] {
  const above = raw.units.find((unit) => unit.code === parent && unit.kind === 'province')
  return raw.units.filter((unit) => unit.parentId === above?.id)
}

const existed = (unit: SlowUnit, day: string) => unit.from <= day && day <= unit.to

function overMonths({ period, today = '2026-11-21' }: Question): string[] {
  return monthsIn(period).filter((month) => month < today.slice(0, 7))
}

function outcomeOf(raw: Raw, unit: SlowUnit, question: Question): Outcome {
  const months = overMonths(question)
  const early = months.filter((month) => unit.from > lastDayIn(month))
  const links = raw.links.filter((link) => link.to === unit.id)
  if (early.length > 0 && (links.length === 0 || links.some((link) => !link.whole))) return { reason: 'not_comparable' }
  const parts = [unit.id, ...links.map((link) => link.from)]
  return addUp(raw, parts, question, months, (month) =>
    early.includes(month) ? links.map((link) => link.from) : [unit.id],
  )
}

function addUp(
  raw: Raw,
  ids: number[],
  question: Question,
  months: string[],
  bearers: (month: string) => number[] = () => ids,
): Outcome {
  const { up, down } = raw.terms.get(question.indicator) ?? { up: [], down: [] }
  const rate: Rate = { up: 0n, down: 0n, counted: 0 }
  const found = new Set<string>()
  const due = months.filter((month) => [...up, ...down].every((code) => hasCell(raw, code, month)))
  for (const month of due) {
    const whose = bearers(month)
    const kinds = whose.map((id) => kindOf(raw, id, month, [...up, ...down], question))
    if (kinds.includes('missing')) found.add('missing')
    else if (kinds.includes('invalid')) found.add('invalid')
    else if (kinds.every((kind) => kind === 'not_applicable')) continue
    else {
      rate.counted += 1
      // Of what stands at a month's end only the last counts; what happens in months adds up.
      const afresh = (sum: bigint, codes: string[]) => (codes.some((code) => raw.stocks.has(code)) ? 0n : sum)
      rate.up = whose.reduce((sum, id) => sum + sumOf(raw, id, month, up, question), afresh(rate.up, up))
      rate.down = whose.reduce((sum, id) => sum + sumOf(raw, id, month, down, question), afresh(rate.down, down))
    }
  }
  if (found.has('invalid')) return { reason: 'invalid' }
  if (found.has('missing')) return { reason: 'missing' }
  if (due.length === 0) return { reason: 'not_due' }
  if (rate.counted === 0) return { reason: 'not_applicable' }
  return rate.down === 0n ? { reason: 'nothing_arose', rate } : { rate }
}

/** The cells of a sheet as somebody sees it; while it is open, or not begun, tasks are counted and not read from it. */
function sheetSeen(raw: Raw, unitId: number, month: string, codes: string[], question: Question) {
  const { sees = everything, today = '2026-11-21' } = question
  const state = raw.stateOf.get(at(unitId, month)) ?? 'draft'
  if (!sees(unitId, state)) return new Map<string, Cell>()
  const sheet = new Map(raw.cells.get(at(unitId, month)))
  if (!['draft', 'returned', 'reopened'].includes(state)) return sheet
  for (const code of codes) {
    const value = countedCell(raw.tasks, unitId, month, code, today)
    if (value !== undefined) sheet.set(code, { value, absence: null, note: null })
  }
  return sheet
}

function kindOf(raw: Raw, unitId: number, month: string, codes: string[], question: Question): string {
  const sheet = sheetSeen(raw, unitId, month, codes, question)
  const cells = codes.map((code) => sheet.get(code))
  if (cells.some((cell) => cell === undefined || cell.absence === 'missing')) return 'missing'
  const broken = raw.rules.filter(({ part, whole }) => {
    const [small, large] = [sheet.get(part)?.value ?? null, sheet.get(whole)?.value ?? null]
    return small !== null && large !== null && small > large
  })
  if (broken.some(({ part, whole }) => codes.includes(part) || codes.includes(whole))) return 'invalid'
  return cells.some((cell) => cell?.absence === 'not_applicable') ? 'not_applicable' : 'reported'
}

function sumOf(raw: Raw, unitId: number, month: string, codes: string[], question: Question): bigint {
  let sum = 0n
  const sheet = sheetSeen(raw, unitId, month, codes, question)
  for (const code of codes) sum += BigInt(sheet.get(code)?.value ?? 0)
  return sum
}

/** A unit's own plan before the province's, the row for its kind before the row for all, the later before the earlier. */
export function targetFor(raw: Raw, unit: SlowUnit, indicator: string, period: string): SlowTarget | undefined {
  const month = monthsIn(period).at(-1) as string
  const inForce = raw.targets.filter((one) => one.indicator === indicator && one.from <= month && month <= one.to)
  const mine = inForce.filter((one) => one.unitId === unit.id && ['own', 'all'].includes(one.appliesTo))
  const byKind = inForce.filter((one) => one.unitId === unit.parentId && one.appliesTo === unit.kind)
  const byAll = inForce.filter((one) => one.unitId === unit.parentId && one.appliesTo === 'all')
  const first = [mine, byKind, byAll].find((list) => list.length > 0) ?? []
  return first.sort((a, b) => b.id - a.id)[0]
}

function verdict(raw: Raw, outcome: Outcome, target: SlowTarget | undefined, question: Question) {
  const reason = 'reason' in outcome ? outcome.reason : undefined
  if (reason === 'nothing_arose' || reason === 'not_applicable') return { assessment: 'not_applicable', gap: null }
  if (reason !== undefined || !outcome.rate) return { assessment: 'no_data', gap: null }
  if (!target) return { assessment: 'no_target', gap: null }
  const { up, down, counted } = outcome.rate
  const reaches = (numerator: bigint, denominator: bigint) => {
    const difference = numerator * target.down - target.up * denominator
    return target.operator === '>' ? difference > 0n : difference >= 0n
  }
  if (reaches(up, down)) return { assessment: 'met', gap: null }
  let gap = 0n
  while (!reaches(up + gap, down)) gap += 1n
  const left = monthsLeft(raw, question)
  if (left > 0) {
    const expected = (down * BigInt(left) + BigInt(counted) - 1n) / BigInt(counted)
    if (!reaches(up + expected, down + expected)) return { assessment: 'out_of_reach', gap: Number(gap) }
  }
  const near = target.up < target.down && (target.up * down - up * target.down) * 100n <= 2n * down * target.down
  return { assessment: near ? 'near' : 'missed', gap: Number(gap) }
}

/** How many reports a year under way still brings; none to a year that is over, nor to what stands at a month's end. */
function monthsLeft(raw: Raw, question: Question): number {
  const { up, down } = raw.terms.get(question.indicator) ?? { up: [], down: [] }
  const codes = [...up, ...down]
  if (question.period.length !== 4 || codes.some((code) => raw.stocks.has(code))) return 0
  const over = overMonths(question)
  const rest = monthsIn(question.period).filter((month) => !over.includes(month))
  return rest.filter((month) => codes.every((code) => hasCell(raw, code, month))).length
}
