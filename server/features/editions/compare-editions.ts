/** An edition against another of the same unit, or against the numbers as they stand now, number by number and in sentences. */
import type { EditionNumber } from '../../domain/edition.ts'
import { compareEditions, type NumberChange } from '../../domain/edition-comparison.ts'
import { assessmentWords, statusWords } from '../../domain/wording.vi.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import { editionSeen, type OnEdition } from './access.ts'
import { changeSentence, comparisonTitle, fractionOf, type Sides, sideName } from './comparison-sentences.vi.ts'
import type { ReadEdition } from './content.ts'
import type { EditionComparison } from './contract.ts'
import { itemOf } from './read-edition.ts'
import { editionSentences as say } from './sentences.vi.ts'

export async function compareEdition(
  site: Site,
  read: ReadEdition,
  on: OnEdition,
  against: 'now' | number,
): Promise<EditionComparison> {
  const other = against === 'now' ? undefined : await otherOf(site, on, against)
  const before = (await read(on)).content
  const after = (await read(other ?? nowOf(on))).content
  const sides = sidesOf(on, other)
  const { same, changes, texts } = compareEditions(before, after)
  return {
    edition: itemOf(on),
    other: other ? itemOf(other) : null,
    asOf: after.head.asOf,
    title: comparisonTitle(changes.length, texts.length, sides),
    sameNumbers: same,
    changes: changes.map((change) => changeOf(change, sides)),
    texts,
  }
}

/** Of one period the numbers of two editions tell them apart; of two periods only with them. */
function sidesOf(on: OnEdition, other: OnEdition | undefined): Sides {
  const before = sideName(on.edition)
  if (other === undefined) return { before, after: null }
  const after = sideName(other.edition)
  if (other.edition.period === on.edition.period) return { before, after }
  return { before: { ...before, short: before.name }, after: { ...after, short: after.name } }
}

/** Only of the same unit, by its code: of another one every number would differ. */
async function otherOf(site: Site, on: OnEdition, id: number): Promise<OnEdition> {
  const other = await editionSeen(site, on, id)
  if (other.unit.code !== on.unit.code) throw notFound('edition', String(id))
  return other
}

/** The same edition as if it were drawn up now, with the words that were written into it. */
function nowOf(on: OnEdition): OnEdition {
  return { ...on, edition: { ...on.edition, state: 'draft' } }
}

function changeOf(change: NumberChange, sides: Sides): EditionComparison['changes'][number] {
  const { unit, unitName, indicator, indicatorName, period } = (change.before ?? change.after) as EditionNumber
  const subject = { unit, unitName, indicator, indicatorName, period }
  const { before, after, what } = change
  return { ...subject, before: sideOf(before), after: sideOf(after), what, sentence: changeSentence(change, sides) }
}

function sideOf(number: EditionNumber | null) {
  if (number === null) return null
  const { shown, target, assessment, place, status } = number
  return {
    shown,
    fraction: fractionOf(number),
    target,
    assessment: assessmentWords[assessment],
    place,
    status: status === null ? say.noStatus : statusWords[status],
  }
}
