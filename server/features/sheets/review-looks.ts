/** Looks through many submitted sheets at once: how many cells of each ask for a reviewer's look. A few statements per month. */
import { isAskedIn } from '../../domain/element.ts'
import type { Month } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import { countLooks, looksOf } from '../../domain/review.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Site } from '../../http/site.ts'
import { noRates, rateEntries } from '../../recording/rates.ts'
import { figuresOfSheets } from '../../recording/stored-figures.ts'
import { factsAround, pastIn } from './past.ts'
import { approvedBefore, type QueuedSheet, returnedCells, savedSinceDecision } from './review-queries.ts'
import { isBlank, isCorrected, oddness, wrongCells } from './sheet-check.ts'
import { isEnterer, versionOf } from './standing.ts'

export type LookedAt = {
  version: number
  cells: ReturnType<typeof countLooks>
  isEnteredBy: (accountId: string) => boolean
}

/** What there is to look at in each of the sheets, by its row. The reader must be one who may see them. */
export async function lookAt(
  site: Site,
  account: Account,
  sheets: readonly { row: QueuedSheet; unit: Unit }[],
  now: Date,
): Promise<Map<QueuedSheet, LookedAt>> {
  const looked = new Map<QueuedSheet, LookedAt>()
  for (const [month, those] of Map.groupBy(sheets, ({ row }) => row.month))
    for (const [row, one] of await lookAtMonth(site, account, month, those, now)) looked.set(row, one)
  return looked
}

async function lookAtMonth(
  site: Site,
  account: Account,
  month: Month,
  sheets: readonly { row: QueuedSheet; unit: Unit }[],
  now: Date,
): Promise<[QueuedSheet, LookedAt][]> {
  const facts = await factsAround(site, account, month, now)
  const { catalogue } = facts
  const elements = catalogue.elements.filter((element) => isAskedIn(element, month))
  const unitIds = sheets.map(({ unit }) => unit.id)
  const figures = await figuresOfSheets(site.db, month, unitIds)
  const rates = await rateEntries(site.db, month, unitIds)
  const returned = await returnedCells(site.db, month, unitIds)
  const approved = await approvedBefore(site.db, month, unitIds)
  const since = await savedSinceDecision(site.db, month, unitIds)
  return sheets.map(({ row, unit }) => {
    const stored = figures.get(unit.id) ?? new Map()
    const entered = { cells: stored, rates: rates.get(unit.id) ?? noRates }
    const wrong = wrongCells(catalogue, elements, stored)
    const past = pastIn(facts, unit, month)
    const computed = facts.computedOf(unit.id, month)
    const kinds = elements.map((element) => {
      const cell = stored.get(element.id)
      return looksOf({
        state: cell?.state ?? 'missing',
        isBlank: isBlank(cell),
        isWrong: wrong.has(element.code),
        note: cell?.note ?? null,
        isReturned: returned.get(unit.id)?.has(element.id) ?? false,
        isChanged: since.get(unit.id)?.has(element.id) ?? false,
        isCorrected: isCorrected(approved.get(unit.id) ?? new Map(), element.id, cell),
        isOdd: !computed.has(element.code) && oddness(element, cell, past) !== undefined,
      })
    })
    return [
      row,
      {
        version: versionOf(row, entered),
        cells: countLooks(kinds),
        isEnteredBy: (accountId) => isEnterer(accountId, row, entered),
      },
    ]
  })
}
