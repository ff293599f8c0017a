/**
 * The rates of the month as the cells now say, worked out while one types, by the domain's own roll-up and exact
 * comparison. Speaks only where every input is a sound number; the server's answer remains the truth.
 */
import type { FigureItem, RateItem, Sheet } from '#contract/sheets'
import { assess } from '#domain/assessment.ts'
import { type Figure, faultOf } from '#domain/figure.ts'
import { formatRate, parseViNumber } from '#domain/measure.ts'
import { rollUp } from '#domain/rollup.ts'
import { gapWords, unrankedWords } from '#domain/wording.vi.ts'
import { answerOf, type Cell } from './cell-state.ts'
import { isUnsettled } from './row-view.ts'

/** Which elements a rate is made of. */
export function inputsOf({ recipe }: Pick<RateItem, 'recipe'>): string[] {
  return [...recipe.numerator, ...recipe.denominator]
}

/**
 * The rate from the cells as they stand, a number being typed included. The server's rate where nothing is being changed;
 * undefined where a text is no number yet, or a part has outgrown its whole: nothing is to be shown then.
 */
export function liveRate(rate: RateItem, sheet: Sheet, cells: ReadonlyMap<string, Cell>): RateItem | undefined {
  const { recipe } = rate
  const codes = new Set(inputsOf(rate))
  const figures = sheet.figures.filter((figure) => codes.has(figure.element))
  if (!figures.some((figure) => isUnsettled(cells.get(figure.element)))) return rate
  const said = new Map<string, Figure>()
  for (const figure of figures) {
    const now = figureNow(figure, cells.get(figure.element))
    if (now === undefined) return undefined
    said.set(figure.element, now)
  }
  const month = { figures: said, wrong: new Set<string>(), status: 'provisional' as const, adjusted: new Set<string>() }
  // Of one month alone a stock and a flow say the same, and all that the sheet asks is asked in it.
  const elements = new Map([...codes].map((code) => [code, { code, rollup: 'flow' as const, asked: 'month' as const }]))
  const rollup = rollUp(recipe, elements, [sheet.month], () => month)
  if (rollup.denominator !== null && rollup.numerator > rollup.denominator) return undefined
  const { assessment, gap } = assess(rollup, recipe, rate.goal ?? undefined)
  const isComplete = rollup.gap === undefined
  const fraction = { numerator: rollup.numerator, denominator: rollup.denominator ?? 1 }
  return {
    ...rate,
    numerator: isComplete ? rollup.numerator : null,
    denominator: isComplete ? rollup.denominator : null,
    value: null,
    shown: isComplete
      ? (formatRate(fraction, recipe.decimals, recipe.polarity) ?? unrankedWords('nothing_arose', [], null))
      : '–',
    assessment,
    gapShown: gap === undefined ? '' : gapWords(gap, recipe),
  }
}

/** What a cell says at this moment, as the domain knows figures; undefined for a text that is no number. */
function figureNow(figure: FigureItem, cell: Cell | undefined): Figure | undefined {
  const answer = answerOf(cell, figure)
  if (cell === undefined || cell.draft === null)
    return answer.value === null
      ? { state: answer.state === 'reported' ? 'missing' : answer.state }
      : { state: 'reported', value: answer.value }
  const parsed = parseViNumber(cell.draft, figure.decimals)
  if (!parsed.ok) return parsed.fault === 'empty' ? { state: 'missing' } : undefined
  return faultOf('reported', parsed.scaled) === undefined ? { state: 'reported', value: parsed.scaled } : undefined
}

/** The sum since January with the value now in the cell; undefined while that is not known. */
export function liveTotal(figure: FigureItem, cell: Cell | undefined): number | null | undefined {
  if (!isUnsettled(cell)) return figure.yearToDate
  const now = figureNow(figure, cell)
  if (now?.state !== 'reported' || figure.yearToDate === null || figure.value === null) return undefined
  return figure.yearToDate - figure.value + now.value
}
