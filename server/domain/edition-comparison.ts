/**
 * What differs between two editions of one unit, or between a frozen one and the numbers as they stand: by unit, indicator and
 * period, never by the place in a list. A missing number and a zero are different here, too.
 */
import type { EditionContent, EditionNumber } from './edition.ts'

/** `only_before`, `only_after`: the number stands in one of the two. The others may come together. */
export const numberChanges = ['only_before', 'only_after', 'figure', 'target', 'assessment', 'place', 'status'] as const
export type NumberChangeKind = (typeof numberChanges)[number]

export type NumberChange = {
  before: EditionNumber | null
  after: EditionNumber | null
  /** In the order of `numberChanges`; never empty. */
  what: NumberChangeKind[]
}

export type EditionDifference = {
  /** Numbers that are in both and alike. */
  same: number
  /** Figures first, then what follows from them; within one sort in the order of the editions. */
  changes: NumberChange[]
  texts: { key: string; heading: string; before: string; after: string }[]
}

type Compared = Pick<EditionContent, 'numbers' | 'texts'> & { head: Pick<EditionContent['head'], 'period'> }

/**
 * Of two editions of different periods only what both could hold is compared: a number of a period that the other does not
 * speak of at all is no change.
 */
export function compareEditions(before: Compared, after: Compared): EditionDifference {
  const [left, right] = [byKey(before), byKey(after)]
  const isShared = sharedPeriods(before, after)
  const changes: NumberChange[] = []
  let same = 0
  for (const [key, number] of left) {
    const other = right.get(key) ?? null
    if (other === null && !isShared(number.period)) continue
    const what = changesOf(number, other)
    if (what.length === 0) same += 1
    else changes.push({ before: number, after: other, what })
  }
  for (const [key, number] of right)
    if (!left.has(key) && isShared(number.period)) changes.push({ before: null, after: number, what: ['only_after'] })
  return { same, changes: changes.sort((a, b) => weight(a) - weight(b)), texts: textDifferences(before, after) }
}

function byKey({ numbers }: Pick<Compared, 'numbers'>): Map<string, EditionNumber> {
  return new Map(numbers.map((number) => [`${number.unit}\n${number.indicator}\n${number.period}`, number]))
}

function sharedPeriods(before: Compared, after: Compared): (period: string) => boolean {
  if (before.head.period === after.head.period) return () => true
  const [left, right] = [before, after].map(({ numbers }) => new Set(numbers.map(({ period }) => period)))
  return (period) => left?.has(period) === true && right?.has(period) === true
}

function changesOf(before: EditionNumber, after: EditionNumber | null): NumberChangeKind[] {
  if (after === null) return ['only_before']
  const differs: Partial<Record<NumberChangeKind, boolean>> = {
    figure:
      before.numerator !== after.numerator || before.denominator !== after.denominator || before.shown !== after.shown,
    target: before.target !== after.target,
    assessment: before.assessment !== after.assessment,
    place: before.place !== after.place,
    status: before.status !== after.status,
  }
  return numberChanges.filter((kind) => differs[kind])
}

/** A number that appeared or vanished weighs as a changed figure. */
function weight({ what }: NumberChange): number {
  const first = what[0] as NumberChangeKind
  return first === 'only_before' || first === 'only_after' ? 0 : numberChanges.indexOf(first)
}

/** In the order of the first, then what only the second has. */
function textDifferences(before: Compared, after: Compared): EditionDifference['texts'] {
  const later = new Map(after.texts.map((text) => [text.key, text]))
  const known = new Set(before.texts.map(({ key }) => key))
  const own = before.texts.map((text) => ({ ...text, before: text.text, after: later.get(text.key)?.text ?? '' }))
  const added = after.texts
    .filter(({ key }) => !known.has(key))
    .map((text) => ({ ...text, before: '', after: text.text }))
  return [...own, ...added]
    .filter((text) => text.before !== text.after)
    .map(({ key, heading, before: was, after: now }) => ({ key, heading, before: was, after: now }))
}
