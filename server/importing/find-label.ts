/**
 * Which element or indicator a label means. A label may have levels ("Văn bản đến" above "Đúng hạn"). A code, a name or a
 * known synonym is sure; a similar name is offered, and said to be similar; two that fit equally are neither.
 */
import type { Knowledge } from './knowledge.ts'
import { labelKey, likeness, speaksOfOtherPeriod } from './label-key.ts'
import { elementSynonyms, namesItsSubject } from './words.vi.ts'

export type Match = { code: string; sure: boolean }

export type LabelFinder = {
  element: (levels: readonly string[]) => Match | undefined
  /** Only where the label speaks of a percentage. */
  indicator: (levels: readonly string[]) => Match | undefined
  /** Some level speaks of another period, and the whole is not simply the name of an element. */
  isOfOtherPeriod: (levels: readonly string[]) => boolean
}

/** How alike a label must be to be offered, and how far ahead of the next. */
const alike = 0.7
const ahead = 0.08

type Names = { exact: Map<string, Set<string>>; keys: { code: string; key: string }[] }

export function createLabelFinder(knowledge: Knowledge, codesByLabel: ReadonlyMap<string, string>): LabelFinder {
  const elements: Names = { exact: new Map(), keys: [] }
  const wholes = new Map(knowledge.elements.map((element) => [element.code, element.name]))
  for (const { code, name, partOf } of knowledge.elements) {
    const whole = partOf === null ? undefined : wholes.get(partOf)
    const names = [code, name, ...(elementSynonyms[code] ?? [])]
    for (const one of names) add(elements, code, labelKey(one))
    if (whole !== undefined) add(elements, code, labelKey(`${labelKey(whole)} ${labelKey(name)}`))
  }
  const codes = new Set(knowledge.elements.map((element) => element.code))
  for (const [label, code] of codesByLabel) if (codes.has(code)) elements.exact.set(labelKey(label), new Set([code]))
  const indicators: Names = { exact: new Map(), keys: [] }
  for (const { code, name, shortName } of knowledge.indicators)
    for (const one of [code, name, shortName]) add(indicators, code, withoutRate(labelKey(one)))
  const memory = new Map<string, Match | undefined>()
  const remembered = (key: string, make: () => Match | undefined) => {
    if (!memory.has(key)) memory.set(key, make())
    return memory.get(key)
  }
  const element = (levels: readonly string[]) =>
    remembered(`e ${levels.join(' › ')}`, () => match(elements, keysOf(levels)))
  return {
    element,
    isOfOtherPeriod: (levels) => levels.some(speaksOfOtherPeriod) && element([levels.join(' ')])?.sure !== true,
    indicator: (levels) =>
      remembered(`i ${levels.join(' › ')}`, () =>
        speaksOfRate(levels) ? match(indicators, keysOf(levels).map(withoutRate)) : undefined,
      ),
  }
}

function add(names: Names, code: string, key: string): void {
  if (key === '') return
  const codes = names.exact.get(key) ?? new Set()
  names.exact.set(key, codes.add(code))
  names.keys.push({ code, key })
}

export function speaksOfRate(levels: readonly string[]): boolean {
  return levels.some((level) => level.includes('%') || /(?:^| )ty le(?: |$)/.test(labelKey(level)))
}

function withoutRate(key: string): string {
  return key
    .replace(/(?<!\S)(?:ty le|dat|%)(?!\S)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The label with more and more of the levels above it: whole path, last two, last alone; "thủ tục hành chính" may be left out. */
function keysOf(levels: readonly string[]): string[] {
  const paths = [levels, levels.slice(-2), levels.slice(-1)]
  const keys = paths.map((path) => labelKey(path.map(labelKey).join(' ')))
  const bare = keys.map((key) => key.replace(/ ?thu tuc hanh chinh/, '').trim())
  return [...new Set([...keys, ...bare].filter((key) => key !== ''))]
}

function match(names: Names, labels: readonly string[]): Match | undefined {
  const [full = ''] = labels
  for (const label of labels) {
    const codes = names.exact.get(label)
    if (codes === undefined) continue
    const [code = ''] = codes
    if (codes.size > 1) return undefined
    if (label === full || namesItsSubject.test(label)) return { code, sure: true }
    // "Quá hạn" below "Văn bản đến" is no dossier: the levels left out must not speak for another element.
    const own = scoreOf(names, code, full)
    const contradicted = names.keys.some((one) => one.code !== code && likeness(full, one.key) > own)
    return contradicted ? undefined : { code, sure: true }
  }
  const scores = new Map<string, number>()
  for (const { code, key } of names.keys)
    for (const label of labels) scores.set(code, Math.max(scores.get(code) ?? 0, likeness(label, key)))
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1])
  if (best === undefined || best[1] < alike || best[1] - (second?.[1] ?? 0) < ahead) return undefined
  // The same words in another order are the same name.
  return { code: best[0], sure: best[1] === 1 }
}

function scoreOf(names: Names, code: string, label: string): number {
  return names.keys.reduce((most, one) => (one.code === code ? Math.max(most, likeness(label, one.key)) : most), 0)
}
