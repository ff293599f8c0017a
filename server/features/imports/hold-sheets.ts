/** Takes hold of all sheets of an import in one order, and says which of them, or of their figures, are not as they were. */
import { inPieces } from '../../database/breathe.ts'
import type { Database } from '../../database/tables.ts'
import type { Element } from '../../domain/element.ts'
import type { Account } from '../../domain/permission.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { Site } from '../../http/site.ts'
import { sheetName } from '../../recording/many-figures.ts'
import { type HeldSheet, holdOpenSheet, type SheetKey } from '../../recording/sheet.ts'
import type { Obstacle } from './contract.ts'
import { type Locks, locksOf } from './import-access.ts'
import { unitOf } from './present-import.ts'
import { figuresOfUnits, type StagedRow } from './row-queries.ts'
import { importSentences } from './sentences.vi.ts'
import type { StoredRate } from './stored-answer.ts'

/** The sheets of all that is written, each once, by month and unit: two imports never wait for each other crosswise. */
export function sheetsOf(...written: readonly (readonly SheetKey[])[]): SheetKey[] {
  const sheets = new Map<string, SheetKey>()
  for (const rows of written) {
    let last: SheetKey | undefined
    for (const { month, unitId } of rows) {
      // A sheet's rows stand together: of a hundred thousand, few are looked up.
      if (last?.month === month && last.unitId === unitId) continue
      last = { month, unitId }
      sheets.set(sheetName(last), last)
    }
  }
  return [...sheets.values()].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.unitId - b.unitId))
}

export type Holder = (trx: Database, sheets: readonly SheetKey[]) => Promise<Held>
export type Held = { sheets: Map<string, HeldSheet>; closed: Obstacle[] }

/** Between so many, whoever only reads is answered. */
const heldAtOnce = 20

/** Prepares what needs no transaction: the right and the days. */
export async function holderFor(site: Site, account: Account, now: Date): Promise<Holder> {
  const catalogue = await site.evaluation.catalogue()
  const locks = await locksOf(site, account, now)
  return async (trx, sheets) => {
    const held: Held = { sheets: new Map(), closed: [] }
    for await (const some of inPieces(sheets, heldAtOnce))
      for (const key of some) {
        const one = await holdOne(trx, catalogue, locks, key)
        if (one) held.sheets.set(sheetName(key), one)
        else held.closed.push(closedObstacle(catalogue, key))
      }
    return held
  }
}

async function holdOne(trx: Database, catalogue: Catalogue, locks: Locks, key: SheetKey) {
  const unit = unitOf(catalogue, key.unitId)
  // A returned sheet is closed by no date: what is left of the reasons is the month and the right.
  if (locks.reasonOf(unit, key.month, 'returned', null) !== undefined) return undefined
  return holdOpenSheet(trx, key, { today: locks.today, draftsClosed: locks.draftsClosed(unit, key.month) })
}

function closedObstacle(catalogue: Catalogue, { month, unitId }: SheetKey): Obstacle {
  const { code, label } = nameOf(unitOf(catalogue, unitId))
  return {
    unit: code,
    unitLabel: label,
    month,
    element: null,
    indicator: null,
    reason: 'not_open',
    message: importSentences.sheetClosed,
  }
}

/** The rows whose figure no longer has the revision expected of it. */
export async function movedRows(
  db: Database,
  rows: readonly StagedRow[],
  revisionOf: (row: StagedRow) => number,
): Promise<StagedRow[]> {
  const revisions = new Map<string, number>()
  for (const [month, some] of Map.groupBy(rows, (row) => row.month)) {
    const units = [...new Set(some.map((row) => row.unitId))]
    for (const figure of await figuresOfUnits(db, month, units))
      revisions.set(`${month} ${figure.unitId} ${figure.elementId}`, figure.revision)
  }
  return rows.filter((row) => (revisions.get(`${row.month} ${row.unitId} ${row.elementId}`) ?? 0) !== revisionOf(row))
}

export function changedObstacle(
  catalogue: Catalogue,
  { month, unitId, elementId }: StagedRow,
  sentence: (element: Element) => string = ({ name }) => importSentences.changedSince(name),
): Obstacle {
  const { code, label } = nameOf(unitOf(catalogue, unitId))
  const element = catalogue.elementsById.get(elementId) as Element
  return {
    unit: code,
    unitLabel: label,
    month,
    element: element.code,
    indicator: null,
    reason: 'changed',
    message: sentence(element),
  }
}

export function changedRateObstacle(catalogue: Catalogue, { month, unitId, indicator }: StoredRate): Obstacle {
  const { code, label } = nameOf(unitOf(catalogue, unitId))
  return {
    unit: code,
    unitLabel: label,
    month,
    element: null,
    indicator,
    reason: 'changed',
    message: importSentences.rateChangedSince(catalogue.indicatorsByCode.get(indicator)?.name ?? indicator),
  }
}
