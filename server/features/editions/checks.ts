/** What one should look at before freezing, as sentences that name units; none of it forbids to freeze. */
import type { EditionContent, EditionText, WrittenText } from '../../domain/edition.ts'
import { frameFaults } from '../../domain/frame-faults.ts'
import { frameFaultWords } from '../../domain/frame-faults.vi.ts'
import { monthsOf, monthsOver, type Period } from '../../domain/period.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Facts } from '../../evaluation/facts.ts'
import type { Site } from '../../http/site.ts'
import type { OnEdition } from './access.ts'
import { eyesOf } from './content.ts'
import type { Edition } from './contract.ts'
import { dayOf } from './create-edition.ts'
import { checkSentences as say } from './sentences.vi.ts'

type Check = Edition['checks'][number]

/** Names in one sentence; the others are counted. */
const mostNamed = 6

export async function checksOf(
  site: Site,
  on: OnEdition,
  { numbers, texts, frame }: Pick<EditionContent, 'numbers' | 'texts' | 'frame'>,
): Promise<Check[]> {
  const { edition, unit, now, catalogue, today } = on
  const { period } = edition
  const facts = await site.evaluation.facts(eyesOf(unit), monthsOf(period), now)
  const below = catalogue.childrenOf(unit.id, dayOf(period, today)).filter(({ kind }) => kind !== 'department')
  return [
    ...sheetChecks(facts, below.length > 0 ? below : [unit], period),
    ...targetCheck(numbers, period),
    ...textChecks(edition.written, texts),
    ...frameFaults(frame).map((fault) => ({ key: 'form' as const, sentence: frameFaultWords(fault) })),
  ]
}

function sheetChecks(facts: Facts, units: readonly Unit[], period: Period): Check[] {
  const months = monthsOver(period, facts.today)
  const counted = (count: (unit: Unit, month: string) => number) =>
    units.map((unit) => ({ unit, count: months.reduce((sum, month) => sum + count(unit, month), 0) }))
  const owed = counted((unit, month) =>
    ['late', 'owed', 'not_due'].includes(facts.positionOf(unit, month).standing) ? 1 : 0,
  )
  const isIn = (unit: Unit, month: string) => facts.positionOf(unit, month).standing === 'handed_in'
  const waiting = counted((unit, month) =>
    isIn(unit, month) && facts.sheetState(unit.id, month) !== 'approved' ? 1 : 0,
  )
  const approved = counted((unit, month) => (facts.sheetState(unit.id, month) === 'approved' ? 1 : 0))
  const wrong = counted((unit, month) => facts.sheetOf(unit.id, month)?.wrong.size ?? 0)
  const corrected = counted((unit, month) => facts.sheetOf(unit.id, month)?.adjusted.size ?? 0)
  const nothing = approved.every(({ count }) => count === 0)
  return [
    ...check('missing_sheets', owed, say.missing),
    ...(nothing ? [{ key: 'unapproved' as const, sentence: say.nothingApproved(period) }] : []),
    ...check('unapproved', waiting, say.unapproved),
    ...check('wrong_figures', wrong, say.wrong),
    ...check('corrections', corrected, say.corrections),
  ]
}

function check(
  key: Check['key'],
  counted: readonly { unit: Unit; count: number }[],
  sentence: (count: number, names: readonly string[], more: number) => string,
): Check[] {
  const some = counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  if (some.length === 0) return []
  const names = some.slice(0, mostNamed).map(({ unit }) => unit.name)
  const total = some.reduce((sum, { count }) => sum + count, 0)
  return [{ key, sentence: sentence(total, names, some.length - names.length) }]
}

/** Units that were told what to reach in none of what is measured here. */
function targetCheck(numbers: EditionContent['numbers'], period: Period): Check[] {
  const own = Map.groupBy(
    numbers.filter((number) => number.period === period),
    ({ unitName }) => unitName,
  )
  const without = [...own].filter(([, all]) => all.every(({ target }) => target === '')).map(([name]) => name)
  if (without.length === 0) return []
  const names = without.slice(0, mostNamed)
  return [{ key: 'no_targets', sentence: say.noTargets(names, without.length - names.length) }]
}

function textChecks(written: readonly WrittenText[], texts: readonly EditionText[]): Check[] {
  const byKey = new Map(texts.map((text) => [text.key, text]))
  const old = written.flatMap(({ key, basedOn }) => {
    const text = byKey.get(key)
    return text !== undefined && text.generated !== basedOn ? [text.heading] : []
  })
  const gone = written.filter(({ key }) => !byKey.has(key)).length
  return [
    ...(old.length === 0 ? [] : [{ key: 'texts_outdated' as const, sentence: say.textsOutdated(old) }]),
    ...(gone === 0 ? [] : [{ key: 'texts_outdated' as const, sentence: say.textsGone(gone) }]),
  ]
}
