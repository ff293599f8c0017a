/**
 * Sentences of a file against those of its edition. Between sentences that stand unchanged, each number of ours must be
 * there, in our order; whether the office split, joined or reworded the sentences around them is its own matter. A sentence of
 * ours that stands there once more with other numbers is a difference.
 */

import { align, pairUp } from './verification-alignment.ts'
import type { Difference, Findings } from './verification-findings.ts'
import { numbersIn, sameNumbers, standsWithin, withoutNumbers } from './verification-numbers.ts'

/** `isClosed`: nobody adds sentences there, as in a picture, so that other numbers than ours are a difference too. */
export type ReadParagraph = { place: string; text: string; isClosed?: boolean }

/** Of a long paragraph, what stands around the first difference. */
const excerptLength = 200

export function compareParagraphs(given: readonly ReadParagraph[], fresh: readonly ReadParagraph[]): Findings {
  const numbers = fresh.reduce((sum, { text }) => sum + numbersIn(text).length, 0)
  const found: Findings = { numbers, differences: [], words: [] }
  const textOf = ({ text }: ReadParagraph) => text
  const ownOf = new Map(fresh.map((one) => [withoutNumbers(one.text), one]))
  const known = new Set(fresh.map(textOf))
  /** Ours once more with other numbers, as in one of several feet of pages. */
  const forged = ({ text }: ReadParagraph) =>
    numbersIn(text).length === 0 || known.has(text) ? undefined : ownOf.get(withoutNumbers(text))
  for (const { isSame, left, right } of align(given.map(textOf), fresh.map(textOf)))
    if (!isSame) compareStretch(given.slice(...left), fresh.slice(...right), forged, found)
  return found
}

function compareStretch(
  theirs: readonly ReadParagraph[],
  ours: readonly ReadParagraph[],
  forged: (paragraph: ReadParagraph) => ReadParagraph | undefined,
  found: Findings,
): void {
  const allOf = (paragraphs: readonly ReadParagraph[]) => paragraphs.flatMap(({ text }) => numbersIn(text))
  const holds = (ours[0] ?? theirs[0])?.isClosed === true ? sameNumbers : standsWithin
  const isWhole = holds(allOf(ours), allOf(theirs))
  const before = found.differences.length
  const textOf = ({ text }: ReadParagraph) => text
  for (const { left, right } of pairUp(theirs, ours, (one) => withoutNumbers(one.text), textOf)) {
    const original = left !== null && right === null ? forged(left) : undefined
    if (original !== undefined) {
      found.differences.push(differenceOf(left, original))
      continue
    }
    const said = differenceOf(left, right)
    const lost = !holds(numbersIn(right?.text ?? ''), numbersIn(left?.text ?? ''))
    if (lost && !isWhole) found.differences.push(said)
    else if (said.inFile !== said.inEdition) found.words.push(said)
  }
  if (isWhole || found.differences.length > before) return
  // Each sentence has its numbers, but they stand in another order.
  const joined = (paragraphs: readonly ReadParagraph[]) => paragraphs.map(textOf).join(' ')
  const place = theirs[0]?.place ?? ours[0]?.place ?? ''
  found.differences.push(differenceOf({ place, text: joined(theirs) }, { place, text: joined(ours) }))
}

function differenceOf(theirs: ReadParagraph | null, ours: ReadParagraph | null): Difference {
  const [inFile, inEdition] = excerpts(theirs?.text ?? '', ours?.text ?? '')
  return { place: theirs?.place ?? ours?.place ?? '', inFile, inEdition }
}

/** Both around the place where they first differ. */
function excerpts(one: string, other: string): [string, string] {
  let same = 0
  while (same < one.length && same < other.length && one[same] === other[same]) same += 1
  const space = one.lastIndexOf(' ', Math.max(0, same - excerptLength / 2))
  const from = one.length <= excerptLength && other.length <= excerptLength ? 0 : Math.max(0, space)
  const cut = (text: string) => {
    if (text === '') return ''
    const end = from + excerptLength
    return `${from > 0 ? '…' : ''}${text.slice(from, end).trim()}${text.length > end ? '…' : ''}`
  }
  return [cut(one), cut(other)]
}
