/** Entries of a scheme's table as nodes with maximum and rule, and what is wrong or doubtful in each row. */
import { formatShortest, parseViNumber } from '#domain/measure.ts'
import { childrenMaximum, type SchemeNode } from '#domain/scheme.ts'
import { isExtra, type LeafSource, type ScoringRule } from '#domain/scoring-rule.ts'
import { searchKey } from '#domain/unit.ts'
import { type Entry, entriesOf } from './entries.ts'
import type { ReadNode, SchemeKnowledge } from './outcome.ts'
import { folded, numberIn } from './point-text.ts'
import type { Line } from './rows.ts'
import { readRule } from './rule-text.ts'
import { noMarks, pointsMark, schemeSentencesRead as say, sourceWordsRead } from './words.vi.ts'

export function readNodes(lines: readonly Line[], knowledge: SchemeKnowledge): ReadNode[] {
  const entries = entriesOf(lines, knowledge.decimals)
  const parents = new Set(entries.map(({ parent }) => parent))
  const read = entries.map((entry, at) => nodeOf(entry, entries, at, !parents.has(at), knowledge))
  return withSums(read, entries, knowledge.decimals)
}

function nodeOf(
  entry: Entry,
  entries: readonly Entry[],
  at: number,
  isLeaf: boolean,
  knowledge: SchemeKnowledge,
): ReadNode {
  const { line } = entry
  const remarks: Pick<ReadNode, 'faults' | 'doubts'> = { faults: [], doubts: [] }
  if (line.name === '') remarks.faults.push({ column: 'name', message: say.noName })
  const { maximum, isNegative } = maximumOf(line, knowledge.decimals, remarks)
  if (isLeaf && line.maximum === '') remarks.doubts.push({ column: 'maximum', message: say.noMaximum })
  const isSurvey = isMarked(line.cell('survey'))
  const rule = isLeaf
    ? leafRule(entry, { maximum, isNegative, isSurvey, isMissing: line.maximum === '' }, knowledge, remarks)
    : null
  if (!isLeaf && entry.rule.trim() !== '') remarks.doubts.push({ column: 'rule', message: say.ruleOnGroup })
  const node: SchemeNode = {
    code: entry.code,
    parent: entry.parent === null ? entry.unknownParent : (entries[entry.parent]?.code ?? null),
    position: at + 1,
    name: line.name,
    maximum,
    inherited: isMarked(line.cell('inherited')),
    rule,
    // A word that the table writes below "tài liệu kiểm chứng" is what is asked for.
    evidence: isMarked(line.cell('evidence')),
    note: line.cell('note').slice(0, 2000),
  }
  return { row: line.row, node, ...remarks }
}

function isMarked(said: string): boolean {
  return said !== '' && !noMarks.test(folded(said))
}

type Remarks = Pick<ReadNode, 'faults' | 'doubts'>

function maximumOf({ maximum: said }: Line, decimals: number, { faults }: Remarks) {
  const isNegative = /^[-−–]\s*\d/.test(said)
  const text = said.replace(/^[-−–+]\s*/, '').replace(pointsMark, '')
  if (text === '') return { maximum: null, isNegative }
  const maximum = numberIn(text, decimals)
  if (maximum !== undefined) return { maximum, isNegative }
  const isPrecise = parseViNumber(text, 9).ok
  faults.push({ column: 'maximum', message: isPrecise ? say.tooPrecise(said, decimals) : say.unreadMaximum(said) })
  return { maximum: null, isNegative }
}

type LeafMarks = { maximum: number | null; isNegative: boolean; isSurvey: boolean; isMissing: boolean }

function leafRule(entry: Entry, marks: LeafMarks, knowledge: SchemeKnowledge, { doubts }: Remarks): ScoringRule {
  const { decimals } = knowledge
  const { rule, doubts: unclear } = readRule(entry.rule, { ...marks, name: entry.line.name, decimals })
  doubts.push(...unclear.map((message) => ({ column: 'rule' as const, message })))
  const said = entry.line.cell('source')
  if (!('from' in rule) || said === '') return rule
  const from = sourceOf(said, knowledge)
  if (from === undefined) doubts.push({ column: 'source', message: say.unknownSource(said) })
  return { ...rule, from: from ?? null }
}

/** "Chỉ số: on_time", the name of an indicator, or "Ô số liệu: a + b / c". */
function sourceOf(said: string, { indicators, elements }: SchemeKnowledge): LeafSource | undefined {
  const key = folded(said)
  const lead = sourceWordsRead.elements.exec(key)?.[0]
  if (lead !== undefined) {
    const [above = '', below = ''] = key.slice(lead.length).split('/')
    const known = new Set(elements.map(({ code }) => code))
    const side = (text: string) => text.split('+').map((code) => code.trim())
    const [numerator, denominator] = [side(above), side(below)]
    return [...numerator, ...denominator].every((code) => known.has(code)) ? { numerator, denominator } : undefined
  }
  const name = key.replace(sourceWordsRead.indicator, '')
  const found = indicators.find((one) => [one.code, searchKey(one.name), searchKey(one.shortName)].includes(name))
  return found === undefined ? undefined : { indicator: found.code }
}

/** A group whose maximum the table leaves out has what its children make; deepest first. */
function withSums(read: ReadNode[], entries: readonly Entry[], decimals: number): ReadNode[] {
  for (let at = read.length - 1; at >= 0; at -= 1) {
    const one = read[at] as ReadNode
    const children = read.filter((_, place) => entries[place]?.parent === at).map(({ node }) => node)
    if (children.length === 0 || one.node.maximum !== null || one.faults.some(({ column }) => column === 'maximum'))
      continue
    const sum = childrenMaximum(children)
    // What stands apart is no part of any maximum.
    if (sum === null || children.every(({ rule }) => isExtra(rule))) continue
    one.node.maximum = sum
    one.doubts.push({ column: 'maximum', message: say.summedMaximum(formatShortest(sum, decimals)) })
  }
  return read
}
