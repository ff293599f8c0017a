/**
 * Punctuation that the decree lays down, put right whatever a person typed: bases and recipients end with ";" and the last
 * with ".", the text ends with "./.". It changes no word, and a text that is in form already stays as it is.
 */
import type { Block } from './model.ts'

/** Each ends with ";", the last with ".". */
export function basesInForm(bases: readonly string[]): string[] {
  return listed(bases.map((text) => withoutEnd(text)))
}

/** "- Sở Nội vụ (b/c);" … "- Lưu: VT.". */
export function recipientsInForm(recipients: readonly string[]): string[] {
  return listed(recipients.map((text) => `- ${withoutEnd(text.replace(/^[\s\-–−+•]+/u, ''))}`))
}

/** One addressee stands beside "Kính gửi:", several below it, a dash before each. */
export function addresseesInForm(addressees: readonly string[]): string[] {
  const bare = addressees.map((text) => withoutEnd(text.replace(/^[\s\-–−+•]+/u, '')))
  return bare.length === 1 ? bare : listed(bare.map((text) => `- ${text}`))
}

/** The body ends with "./.": after its last paragraph, or after a paragraph of its own where a table stands last. */
export function closedBody(body: readonly Block[], lastWords: string): Block[] {
  const last = body.at(-1)
  if (last?.kind !== 'paragraph') return [...body, { kind: 'paragraph', runs: [{ text: closed(lastWords) }] }]
  const runs = last.runs.map((run, index) =>
    index === last.runs.length - 1 ? { ...run, text: closed(run.text) } : run,
  )
  return [...body.slice(0, -1), { ...last, runs }]
}

function closed(text: string): string {
  return `${withoutEnd(text)}./.`
}

/** "I", "II", … of annexes, where there are two or more. */
export function roman(number: number): string {
  const signs: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = number
  return signs.reduce((text, [value, sign]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return text + sign.repeat(times)
  }, '')
}

function listed(texts: readonly string[]): string[] {
  return texts.map((text, index) => `${text}${index === texts.length - 1 ? '.' : ';'}`)
}

/** Without the stops at its end; dots that say "and so on" stay. */
function withoutEnd(text: string): string {
  return text.trim().replace(/(?:\.\/\.|[\s;,]|(?<!\.)\.(?!\.))+$/u, '')
}
