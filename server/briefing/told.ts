/** A number as a sentence needs it: with its change from the period before, and how the units below stand. */
import { formatScaled } from '../domain/measure.ts'
import type { Unit } from '../domain/unit.ts'
import { pointsWords } from '../domain/wording.vi.ts'
import { displayed, type Numbered } from '../evaluation/number.ts'
import type { UnitRanking } from '../evaluation/ranking.ts'
import { periodInSentence } from '../evaluation/sentences.vi.ts'
import { nameOf, show } from '../evaluation/shown.vi.ts'
import type { Desk } from './desk.ts'
import type { Told } from './sentences.vi.ts'
import { noNumber } from './words.vi.ts'

/** The unit's own number; where units stand below it, with how many of them met and who is first and last. */
export function told(desk: Desk, one: Numbered, before: Numbered): Told {
  const { indicator } = one
  const shown = show(one, desk.facts.catalogue)
  const base: Told = {
    name: indicator.name,
    shown: shown.value === null ? '' : withMeasure(shown.shown, one),
    fraction: shown.fraction,
    target: shown.target?.shown ?? '',
    assessment: one.assessment,
    gap: shown.gapShown,
    reason: shown.value === null ? (shown.reason ?? noNumber) : '',
    change: changeOf(desk, one, before),
  }
  return desk.units.length === 0 ? base : { ...base, ...belowOf(desk, desk.ranking(indicator)) }
}

function withMeasure(shown: string, { indicator }: Numbered): string {
  return indicator.kind === 'rate' ? shown : `${shown} ${indicator.measure}`
}

function changeOf(desk: Desk, one: Numbered, before: Numbered): Told['change'] {
  const [now, last] = [displayed(one), displayed(before)]
  if (now === undefined || last === undefined) return undefined
  const { kind, decimals, measure } = one.indicator
  const by = now - last
  return {
    direction: by > 0 ? 'up' : by < 0 ? 'down' : 'same',
    shown: kind === 'rate' ? pointsWords(by, decimals) : `${formatScaled(Math.abs(by), decimals)} ${measure}`,
    before: periodInSentence(desk.previous),
  }
}

/** Who is highest and lowest; where somebody shares the first or the last place, nobody is named. */
function belowOf(
  { facts }: Desk,
  { indicator, rows, met, assessed }: UnitRanking,
): Pick<Told, 'met' | 'highest' | 'lowest'> {
  const placed = rows.filter((row) => row.place !== null)
  const named = (row: { subject: Unit; number: Numbered } | undefined) =>
    row && { name: nameOf(row.subject).label, shown: show(row.number, facts.catalogue).shown }
  const [first, second] = placed
  const [last, lastButOne] = placed.toReversed()
  const isAlone = first?.place !== second?.place && last?.place !== lastButOne?.place
  const [highest, lowest] = indicator.polarity === 'higher' ? [first, last] : [last, first]
  return { met: { met, assessed }, ...(isAlone && { highest: named(highest), lowest: named(lowest) }) }
}
