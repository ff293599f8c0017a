/**
 * A ranking against the same ranking of the period before: both values as they were shown then and now, the change as
 * the difference of what is shown, so that a reader can check it. It ranks nothing.
 */
import type { DumbbellChart, DumbbellRow } from '../domain/chart.ts'
import { lowestStatus } from '../domain/sheet.ts'
import { periodName, unrankedWords } from '../domain/wording.vi.ts'
import type { shownRanking } from '../evaluation/indicator-ranking.ts'
import type { OpenSheets } from '../evaluation/sheets/open-sheets.ts'
import { axisRange } from './axis-range.ts'
import { rankedName } from './ranking-model.ts'
import { printedNumber } from './shown-numbers.ts'
import { changeWords, frameOf, statusLine, words } from './words.vi.ts'

type Ranking = ReturnType<typeof shownRanking>
type Item = Pick<Ranking['total'], 'value' | 'shown' | 'reason' | 'assessment'>

/** `before` is the ranking of `now.previous`, of the same indicator and place. */
export function dumbbellChart(now: Ranking, before: Ranking, open: OpenSheets): DumbbellChart {
  const earlier = new Map(before.items.map((item) => [item.unit.code, item]))
  const total = rowOf(words.total(now.parent.label), now.total, before.total)
  const units = inOrder(now.items).map((item) => rowOf(rankedName(item.unit), item, earlier.get(item.unit.code)))
  const rows: DumbbellRow[] = [{ ...total, isTotal: true }, ...units]
  const values = rows.flatMap((row) => [row.before ?? [], row.now ?? []].flat())
  const isRate = [now.total, ...now.items].some((item) => item.shown.endsWith('%'))
  const adjusted = [...now.items, ...before.items].filter((item) => item.adjusted !== '').map((item) => item.unit.name)
  const status = lowestStatus([now.status, before.status].flatMap((one) => one ?? [])) ?? null
  return {
    kind: 'dumbbell',
    frame: frameOf(
      words.compared.title(now.indicator.shortName, tally(units), before.period),
      words.compared.subtitle(now.indicator.name, now.period, before.period, now.parent.label),
      words.monthlySheets,
      statusLine(status, now.asOf, { open, adjusted: [...new Set(adjusted)] }),
      now.parent.fictional,
    ),
    rowHead: words.unit,
    ...axisRange(values, isRate ? 100 : null),
    beforeName: periodName(before.period),
    nowName: periodName(now.period),
    rows,
  }
}

/** By the present value, best first as in the ranking; those too small to be ranked stand among the others, those without a number last. */
function inOrder(items: Ranking['items']): Ranking['items'] {
  const ranked = items.filter((item) => item.place !== null)
  const isFallingBetter = (ranked[0]?.value ?? 0) < (ranked.at(-1)?.value ?? 0)
  const known = items.filter((item) => item.value !== null)
  known.sort((a, b) => ((a.value ?? 0) - (b.value ?? 0)) * (isFallingBetter ? 1 : -1))
  return [...known, ...items.filter((item) => item.value === null)]
}

function rowOf(name: string, now: Item, before: Item | undefined): DumbbellRow {
  return {
    name,
    before: before?.value ?? null,
    beforeShown: before === undefined ? unrankedWords('missing', [], null) : wordsOf(before),
    now: now.value,
    nowShown: wordsOf(now),
    change: before === undefined ? '' : changeOf(before, now),
    assessment: now.assessment,
  }
}

/** The value, or why there is none. */
function wordsOf({ value, shown, reason }: Item): string {
  return value === null ? (reason ?? shown) : shown
}

function changeOf(before: Item, now: Item): string {
  if (before.value === null || now.value === null) return ''
  const [then, today] = [printedNumber(before.shown), printedNumber(now.shown)]
  if (!then || !today) return ''
  const decimals = Math.max(then.decimals, today.decimals)
  const scaled = (number: number) => Math.round(number * 10 ** decimals)
  return changeWords(scaled(today.number) - scaled(then.number), decimals, today.isPercent)
}

function tally(rows: readonly DumbbellRow[]): { up: number; down: number; same: number } {
  const count = (sign: string) => rows.filter((row) => row.change.startsWith(sign)).length
  return { up: count('↑'), down: count('↓'), same: count('=') }
}
