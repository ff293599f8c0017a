/**
 * The one door to stored figures. Months are kept in memory by their version, which every commit raises;
 * what is handed out is always scoped to a viewer, so that no caller can forget to ask whose figures these are.
 */
import type { Database } from '../database/tables.ts'
import { catalogueTopic, recordsTopic, versions } from '../database/version.ts'
import { notBegun, type Position, positionOf } from '../domain/completeness.ts'
import { type Figure, reportedValue } from '../domain/figure.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Month } from '../domain/period.ts'
import type { Account } from '../domain/permission.ts'
import type { MonthFigures, Rollup } from '../domain/rollup.ts'
import { isHandedIn, lowestStatus, type SheetState } from '../domain/sheet.ts'
import { type Basis, bearersOf, ownMonths, sourceBearers } from '../domain/succession.ts'
import type { Unit } from '../domain/unit.ts'
import { type Catalogue, loadCatalogue } from './catalogue.ts'
import { draftsSeenBy } from './drafts-seen.ts'
import { courseAt, stateAt } from './months/courses.ts'
import { type KeptMonth, keepMonths } from './months/kept-months.ts'
import { type KeptSums, keepSums } from './months/kept-sums.ts'
import { type MonthBlock, rowOf } from './months/month-block.ts'
import { sheetAt } from './months/sheet-view.ts'
import { spansOver } from './months/spans.ts'
import type { PeriodSums } from './months/sums.ts'
import { type Computed, computedOn, versionOf } from './records/computed.ts'
import { loadRecords, type Records } from './records/records.ts'
import type { SheetCourseRow } from './sheets/sheet-courses.ts'
import { sheetDue } from './sheets/sheet-due.ts'
import type { SheetFacts } from './sheets/sheet-facts.ts'
import { keepSheets, type Sheets } from './sheets/sheets.ts'

/** Figures as one person may see them. All months asked for were loaded; asking for another one is a defect. */
export type Facts = {
  catalogue: Catalogue
  viewer: Account
  today: string
  /** The months loaded. */
  months: readonly Month[]
  /** Text that changes whenever any of the versions read changes. */
  version: string
  /** Sheet states are no secret: who has reported is part of every ranking. */
  sheetState: (unitId: number, month: Month) => SheetState | undefined
  /** Whether the unit has handed the month's sheet in; one that is open again for a correction has. */
  handedIn: (unitId: number, month: Month) => boolean
  /** How the unit stands with a month's sheet that is asked of it, by its own due day and course. */
  positionOf: (unit: Unit, month: Month) => Position
  /**
   * A unit's own sheet, or undefined where there is none or it is not for this viewer. While it is open, what its records
   * yield stands in it, for those who see drafts, as the records are now.
   */
  sheetOf: (unitId: number, month: Month) => SheetFacts | undefined
  /** How the past of a unit is told; numbers of one page share it. */
  basis: Basis
  /** By territory the figures of all that a unit is made of, added up; by source its own alone. */
  territoryOf: (unit: Unit, month: Month) => MonthFigures | 'not_comparable' | undefined
  /** Of the months expected of a unit those that its number is made of: all of them, or by source those in which it existed. */
  monthsOf: (unit: Unit, months: readonly Month[]) => readonly Month[]
  /**
   * The roll-up of a unit's own sheets over loaded months in a row: from sums of all units as soon as a page asks for many of
   * them. Undefined where sums say nothing of the unit: what it is then comes out of its sheets.
   */
  summed: (unitId: number, indicator: Indicator, months: readonly Month[]) => Rollup | undefined
  /** Those sums themselves, by the places of units in the catalogue; with drafts only for units whose drafts the viewer sees. */
  sumsOf: (indicator: Indicator, months: readonly Month[], drafts: boolean) => PeriodSums | undefined
  seesDrafts: (unitId: number) => boolean
  /** 1 where their drafts are seen, in the order of the units. */
  draftsSeen: (units: readonly Unit[]) => Uint8Array
  /** By element code, what a unit's records say now, whatever its sheet says; empty for who does not see its drafts. */
  computedOf: (unitId: number, month: Month) => ReadonlyMap<string, number>
}

export type Evaluation = {
  catalogue: () => Promise<Catalogue>
  records: () => Promise<Records>
  computed: (now: Date) => Promise<Computed>
  /** How the sheets of months came along, for boards of many months; no figure is read. */
  sheets: (months: readonly Month[]) => Promise<Sheets>
  facts: (viewer: Account, months: Iterable<Month>, now: Date, basis?: Basis) => Promise<Facts>
}

/** What is read once for each version. */
function keepOnce<T>(load: () => Promise<T>): (version: number) => Promise<T> {
  let kept: { version: number; value: Promise<T> } | undefined
  return (version) => {
    if (kept?.version === version) return kept.value
    const own = { version, value: load() }
    kept = own
    // A failed read must not be kept: every page of everybody would fail until the next change.
    own.value.catch(() => {
      if (kept === own) kept = undefined
    })
    return own.value
  }
}

export function createEvaluation(db: Database, dateOf: (now: Date) => string): Evaluation {
  const catalogueAt = keepOnce(() => loadCatalogue(db))
  const recordsAt = keepOnce(() => loadRecords(db))
  let keptComputed: Computed | undefined
  const keptMonths = keepMonths(db)
  const sheetsAt = keepSheets(db)
  const keptSums = keepSums()

  /** What was counted is kept until a plan, a task or the day changes; months of figures need not be read again for it. */
  async function computedAt(read: ReadonlyMap<string, number>, today: string): Promise<Computed> {
    const version = versionOf(read)
    if (keptComputed?.version === version && keptComputed.today === today) return keptComputed
    const catalogue = await catalogueAt(read.get(catalogueTopic) ?? 0)
    const records = await recordsAt(read.get(recordsTopic) ?? 0)
    // Others may have made it while this was waiting.
    if (keptComputed?.version === version && keptComputed.today === today) return keptComputed
    keptComputed = computedOn(records, catalogue, today, version)
    return keptComputed
  }

  return {
    catalogue: async () => catalogueAt((await versions(db)).get(catalogueTopic) ?? 0),
    records: async () => recordsAt((await versions(db)).get(recordsTopic) ?? 0),
    computed: async (now) => computedAt(await versions(db), dateOf(now)),
    sheets: async (months) => {
      const current = await versions(db)
      return sheetsAt(current, await catalogueAt(current.get(catalogueTopic) ?? 0), months)
    },
    facts: async (viewer, months, now, basis = 'territory') => {
      const current = await versions(db)
      const computed = await computedAt(current, dateOf(now))
      const { catalogue } = computed
      const loaded = new Map<Month, KeptMonth>()
      const read: string[] = [computed.version]
      for (const month of [...new Set(months)].sort()) {
        const kept = await keptMonths.monthAt(month, current.get(month) ?? 0, catalogue)
        loaded.set(month, kept)
        read.push(`${month}:${kept.version}`)
      }
      return scopedFacts(computed, viewer, read.join(' '), loaded, keptSums, basis)
    },
  }
}

function scopedFacts(
  computed: Computed,
  viewer: Account,
  version: string,
  loaded: ReadonlyMap<Month, KeptMonth>,
  keptSums: KeptSums,
  basis: Basis,
): Facts {
  const { catalogue, today } = computed
  const blockOf = (month: Month): MonthBlock => {
    const kept = loaded.get(month)
    if (!kept) throw new Error(`month ${month} was not loaded`)
    return kept.block
  }
  const courseOf = (unitId: number, month: Month): SheetCourseRow | undefined => {
    const block = blockOf(month)
    const row = rowOf(block, unitId)
    return row === undefined ? undefined : courseAt(block.courses, row)
  }
  const sumsOf = (indicator: Indicator, months: readonly Month[], drafts: boolean) =>
    keptSums.sumsOf({ computed, indicator, months, blockOf, drafts })
  const summed = spansOver(sumsOf, (indicator, months, drafts, unitId) =>
    keptSums.rollupOf({ computed, indicator, months, blockOf, drafts }, unitId),
  )
  const sheets = new Map<string, SheetFacts>()
  const stored = (unitId: number, month: Month): SheetFacts | undefined => {
    const block = blockOf(month)
    const row = rowOf(block, unitId)
    if (row === undefined) return undefined
    // One and the same for as long as the page is made.
    const key = `${unitId} ${month}`
    const known = sheets.get(key)
    if (known) return known
    const sheet = sheetAt(block, row)
    sheets.set(key, sheet)
    return sheet
  }
  const draftsSeen = draftsSeenBy(viewer, catalogue)
  const seesDrafts = draftsSeen.of
  const sheetOf = (unitId: number, month: Month): SheetFacts | undefined => {
    const sheet = stored(unitId, month)
    if (sheet?.state === 'approved') return sheet
    return seesDrafts(unitId) ? computed.over(sheet, unitId, month) : sheet?.asApproved
  }
  return {
    catalogue,
    viewer,
    today,
    months: [...loaded.keys()],
    version,
    sheetState: (unitId, month) => {
      const block = blockOf(month)
      const row = rowOf(block, unitId)
      return row === undefined ? undefined : stateAt(block.courses, row)
    },
    handedIn: (unitId, month) => {
      const block = blockOf(month)
      const row = rowOf(block, unitId)
      return row !== undefined && isHandedIn(stateAt(block.courses, row), block.courses.approved[row] === 1)
    },
    positionOf: (unit, month) => {
      const course = courseOf(unit.id, month) ?? notBegun
      return positionOf(unit, month, { ...course, due: sheetDue(catalogue, unit, month) }, today, true)
    },
    sheetOf,
    basis,
    monthsOf: (unit, months) => (basis === 'source' ? ownMonths(unit, months) : months),
    territoryOf: (unit, month) => {
      const bearers =
        basis === 'source'
          ? sourceBearers(unit, month)
          : bearersOf(unit, month, catalogue.unitsById, catalogue.successions)
      if (!bearers.comparable) return bearers.reason === 'partial' ? 'not_comparable' : undefined
      const sheets = bearers.unitIds.map((unitId) => sheetOf(unitId, month))
      return sheets.length === 1 ? sheets[0] : addedUp(sheets)
    },
    summed: (unitId, indicator, months) => {
      const place = catalogue.places.get(unitId)
      if (place === undefined) return undefined
      return summed({ indicator, months, drafts: seesDrafts(unitId), unitId, place })
    },
    sumsOf,
    seesDrafts,
    draftsSeen: draftsSeen.among,
    computedOf: (unitId, month) => (seesDrafts(unitId) ? computed.figuresOf(unitId, month) : new Map()),
  }
}

/** Predecessors as one unit: a figure exists only where every one of them reported it. */
function addedUp(sheets: readonly (SheetFacts | undefined)[]): MonthFigures | undefined {
  const all = sheets.filter((sheet) => sheet !== undefined)
  const first = all[0]
  if (!first || all.length < sheets.length) return undefined
  const figures = new Map<string, Figure>()
  for (const code of first.figures.keys()) {
    const parts = all.map((sheet) => sheet.figures.get(code))
    // A part of the territory in which something does not apply adds nothing to it.
    if (parts.every((part) => part?.state === 'not_applicable')) figures.set(code, { state: 'not_applicable' })
    else if (parts.every((part) => part !== undefined && part.state !== 'missing'))
      figures.set(code, { state: 'reported', value: parts.reduce((sum, part) => sum + (reportedValue(part) ?? 0), 0) })
  }
  return {
    figures,
    wrong: new Set(all.flatMap((sheet) => [...sheet.wrong])),
    status: lowestStatus(all.map((sheet) => sheet.status)) ?? 'provisional',
    adjusted: new Set(all.flatMap((sheet) => [...sheet.adjusted])),
  }
}
