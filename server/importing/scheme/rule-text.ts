/** How a leaf is scored, as the table says it, understood: the way back from `ruleWords`, and what else is usual. What is not clear is scored by hand, and said so. */
import type { ZeroRule } from '#domain/indicator.ts'
import { type ScoringRule, wholeShare } from '#domain/scoring-rule.ts'
import { folded, intervalIn, numberIn } from './point-text.ts'
import { classOfParts, partOf, ruleOfParts } from './step-text.ts'
import { bullet, schemeSentencesRead as say, ruleWordsRead as words } from './words.vi.ts'

export type RuleContext = {
  name: string
  maximum: number | null
  decimals: number
  /** The table marks the leaf as asked in a survey. */
  isSurvey: boolean
  /** Its maximum is written with a minus. */
  isNegative: boolean
}

export type ReadRule = { rule: ScoringRule; doubts: string[] }

export function readRule(text: string, context: RuleContext): ReadRule {
  const said = text.normalize('NFC').trim()
  const key = folded(said)
  const clear = (rule: ScoringRule) => ({ rule, doubts: [] })
  if (words.manualExact.test(key)) return clear({ kind: 'manual' })
  const found = classSaid(said, context) ?? extraSaid(key, context) ?? scaledSaid(key) ?? partsSaid(said, context)
  if (found !== undefined) return found
  const survey = surveySaid(key, context)
  if (survey !== undefined) return survey
  const ratio = ratioSaid(key, context)
  if (ratio !== undefined) return clear(ratio)
  const named = extraNamed(key, context)
  if (named !== undefined) return clear(named)
  if (words.manual.test(key)) return clear({ kind: 'manual' })
  return { rule: { kind: 'manual' }, doubts: [said === '' ? say.noRule : say.unreadRule(shortened(said))] }
}

function shortened(said: string): string {
  const line = said.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

/** Lines of a rule, without bullets. */
export function linesOf(said: string): string[] {
  return said
    .split(/[;\n]|\.\s+(?=[-–+\p{Lu}])/u)
    .map((line) => line.replace(/\s+/g, ' ').trim().replace(bullet, '').trim())
    .filter((line) => line !== '')
}

function zeroIn(key: string): ZeroRule {
  if (words.zeroFull.test(key)) return 'full'
  return words.zeroNone.test(key) ? 'none' : 'not_assessed'
}

function classSaid(said: string, { maximum, decimals }: RuleContext): ReadRule | undefined {
  const lead = words.classLead.exec(folded(said))
  if (!lead) return undefined
  const parts = linesOf(said.slice(lead[0].length)).map((line) => partOf(line, maximum, decimals))
  return parts.every((one) => one !== undefined) && parts.length > 0 ? classOfParts(parts) : undefined
}

function partsSaid(said: string, { name, maximum, decimals }: RuleContext): ReadRule | undefined {
  const lead = words.countLead.exec(folded(said))?.[0] ?? ''
  const bare = said.slice(lead.length)
  const lines = linesOf(bare).filter((line) => zeroIn(folded(line)) === 'not_assessed')
  const parts = lines.map((line) => partOf(line, maximum, decimals))
  if (!parts.every((one) => one !== undefined)) return undefined
  // One line says something only where it holds for everything.
  if (parts.length < 2 && intervalIn(parts[0]?.condition ?? '')?.from !== 0) return undefined
  const isRate = lead === '' && words.percentWord.test(folded(`${name} ${bare}`))
  return ruleOfParts(parts, maximum, zeroIn(folded(said)), isRate)
}

/** "Cộng 0,5 điểm mỗi mô hình, tối đa 2 điểm"; "Trừ trực tiếp". */
function extraSaid(key: string, context: RuleContext): ReadRule | undefined {
  const isDeduction = words.deduction.test(key) || context.isNegative
  if (!isDeduction && !/^(?:diem (?:thuong|cong)|cong|thuong)\b/.test(key)) return undefined
  return { rule: extraOf(key, isDeduction, context), doubts: [] }
}

/** Nothing is said of how, but the name says that it is a bonus or a deduction. */
function extraNamed(key: string, context: RuleContext): ScoringRule | undefined {
  const name = folded(context.name)
  const isDeduction = words.deduction.test(name)
  if (!isDeduction && !words.bonus.test(name)) return undefined
  return extraOf(key, isDeduction, context)
}

function extraOf(key: string, isDeduction: boolean, { decimals }: RuleContext): ScoringRule {
  const each = words.each.exec(key)?.[1]
  const amount = each === undefined ? undefined : numberIn(each, decimals)
  return { kind: isDeduction ? 'deduction' : 'bonus', each: amount ?? null }
}

function scaledSaid(key: string): ReadRule | undefined {
  const match = words.scaled.exec(key)
  const top = numberIn(match?.slice(1).find((one) => one !== undefined) ?? '', 0)
  return top === undefined ? undefined : { rule: { kind: 'scaled', top }, doubts: [] }
}

function surveySaid(key: string, { name, isSurvey }: RuleContext): ReadRule | undefined {
  const isSaid = words.survey.test(key) || (key === '' && words.survey.test(folded(name)))
  const isMean = words.surveyMean.test(key)
  const isExact = /(?:×|\bx\b) diem trung binh \/ 5/.test(key)
  if (!isSurvey && !isSaid && !isExact) return undefined
  const isClear = isMean || words.surveyRate.test(key)
  return { rule: { kind: 'survey', measure: isMean ? 'mean' : 'rate' }, doubts: isClear ? [] : [say.surveyUnclear] }
}

function ratioSaid(key: string, context: RuleContext): ScoringRule | undefined {
  if (!words.ratio.test(key)) return undefined
  const fullAt = fullAtIn(key) ?? fullByMultiplier(key, context)
  return fullAt === undefined ? undefined : { kind: 'ratio', from: null, fullAt, zero: zeroIn(key) }
}

function fullAtIn(key: string): number | undefined {
  const match = words.fullAt.exec(key)
  const said = match?.[1] ?? match?.[2]
  return said === undefined ? undefined : numberIn(said, 2)
}

/** "2,5 × tỷ lệ" of at most 2 points is full from 80% on. Undefined where it would never be full. */
function fullByMultiplier(key: string, { maximum, decimals }: RuleContext): number | undefined {
  const match = /([\d.,]*\d)\s*(?:diem)?\s*(?:×|\bx\b|\*)\s*ty le/.exec(key) ?? /(?:×|\bx\b|\*)\s*([\d.,]*\d)/.exec(key)
  const multiplier = match?.[1] === undefined ? undefined : numberIn(match[1], decimals)
  // "× 100%" only writes a ratio as a percentage.
  if (multiplier === undefined || maximum === null || /(?:×|\bx\b|\*)\s*100\b/.test(key)) return wholeShare
  const share = (maximum * wholeShare) / multiplier
  return Number.isInteger(share) && share > 0 && share <= wholeShare ? share : undefined
}
