/** The rates as the table shows them at this moment: worked out from what is being typed, or in doubt and then not shown. */
import type { RateItem, Sheet } from '#contract/sheets'
import type { Cell } from './cell-state.ts'
import { inputsOf, liveRate } from './live-rates.ts'
import { doubtOf, type RateDoubt } from './row-view.ts'

export type PrintedRate = { rate: RateItem; doubt: RateDoubt | undefined }

export function printedRates(sheet: Sheet, cells: ReadonlyMap<string, Cell>): PrintedRate[] {
  return sheet.rates.map((rate): PrintedRate => {
    const doubt = doubtOf(inputsOf(rate), sheet, cells)
    // A choice or a mistake must be settled by a person; whatever else is under way can be computed at once.
    if (doubt !== 'recomputing' && doubt !== 'unsent') return { rate, doubt }
    const live = liveRate(rate, sheet, cells)
    return live ? { rate: live, doubt: undefined } : { rate, doubt }
  })
}

/** By the element on whose row a rate is printed. */
export function byRow(rates: readonly PrintedRate[]): ReadonlyMap<string, PrintedRate[]> {
  const rows = new Map<string, PrintedRate[]>()
  for (const one of rates) rows.set(one.rate.element, [...(rows.get(one.rate.element) ?? []), one])
  return rows
}
