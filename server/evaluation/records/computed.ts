/**
 * Figures that nobody types: where a unit keeps the records that a count is made of, the open sheet says what the records say
 * now. Once the sheet is handed in the figure is written like any other, and what happens in the records later changes it no
 * more. Unscoped, as records are: `facts.ts` decides to whom it is shown.
 */
import type { Reader } from '../../database/tables.ts'
import { catalogueTopic, recordsTopic, versions } from '../../database/version.ts'
import { type ComputedCount, type ComputedSource, isAskedIn, sourceOf } from '../../domain/element.ts'
import { type Figure, figuresEqual, violations, wrongElements } from '../../domain/figure.ts'
import { lastDayOf, type Month, yearOf } from '../../domain/period.ts'
import { isOpen } from '../../domain/sheet.ts'
import { type Catalogue, loadCatalogue } from '../catalogue.ts'
import { initiativesOn, inspectionsOn, keepsInitiatives, keepsInspections } from '../emulation/emulation-counts.ts'
import { countTasks, type TaskSource, tasksDue } from '../plans/task-counts.ts'
import type { SheetFacts } from '../sheets/sheet-facts.ts'
import { loadRecords, type Records } from './records.ts'

type Asked = { records: Records; catalogue: Catalogue; unitId: number; month: Month; today: string }

/** The counts of one kind of records; undefined where the unit keeps none of them for the month. */
type Source = (asked: Asked) => Partial<Record<ComputedCount, number>> | undefined

/** What is not here is typed by everybody. */
const sources: Partial<Record<ComputedSource, Source>> = {
  plan_tasks: tasks('plan_tasks'),
  assigned_tasks: tasks('assigned_tasks'),
  initiatives: ({ records, unitId, month, today }) => {
    if (!keepsInitiatives(records, unitId, yearOf(month))) return undefined
    const counts = initiativesOn(records, unitId, yearOf(month), dayOf(month, today))
    return {
      'initiatives.bodies': counts.bodies.length,
      'initiatives.bodies_registered': counts.bodiesRegistered.length,
      'initiatives.registered': counts.registered.length,
      'initiatives.applied': counts.applied.length,
    }
  },
  // Kept month by month: only a month with a closed round is computed, the others stay typed.
  one_stop: ({ records, unitId, month }) => {
    const found = records.ratings.get(`${unitId} ${month}`)
    return found && { 'one_stop.valid': found.valid, 'one_stop.satisfied': found.satisfied }
  },
  inspections: ({ records, unitId, month, today }) => {
    if (!keepsInspections(records, unitId, yearOf(month))) return undefined
    const counts = inspectionsOn(records, unitId, yearOf(month), dayOf(month, today))
    return { 'inspections.bodies': counts.bodies.length, 'inspections.inspected': counts.inspected.length }
  },
}

/** Stocks stand as of the month's last day, or as of today where it is not over. */
function dayOf(month: Month, today: string): string {
  const last = lastDayOf(month)
  return last < today ? last : today
}

function tasks(source: TaskSource): Source {
  return ({ records, catalogue, unitId, month, today }) => {
    const found = tasksDue(records, catalogue, source, unitId, month, today)
    if (found === undefined) return undefined
    const { due, done } = countTasks(found, month, today)
    return { [`${source}.due`]: due, [`${source}.done`]: done }
  }
}

/** By element code, what a unit's records say on a day of the cells that its sheet of a month asks. */
export function computedFigures(
  records: Records,
  catalogue: Catalogue,
  unitId: number,
  month: Month,
  today: string,
): ReadonlyMap<string, number> {
  const asked = { records, catalogue, unitId, month, today }
  const counted = new Map<ComputedSource, ReturnType<Source>>()
  const figures = new Map<string, number>()
  for (const element of catalogue.elements) {
    if (element.computed === null || !isAskedIn(element, month)) continue
    const source = sourceOf(element.computed)
    if (!counted.has(source)) counted.set(source, sources[source]?.(asked))
    const value = counted.get(source)?.[element.computed]
    if (value !== undefined) figures.set(element.code, value)
  }
  return figures
}

/** The same by element id, as figures are stored. */
export function byElementId(figures: ReadonlyMap<string, number>, catalogue: Catalogue): Map<number, number> {
  return new Map(
    [...figures].flatMap(([code, value]) => {
      const element = catalogue.elementsByCode.get(code)
      return element ? [[element.id, value] as const] : []
    }),
  )
}

export type Computed = {
  records: Records
  catalogue: Catalogue
  today: string
  /** Changes with what it was made of. */
  version: string
  /** By element code; empty where the unit keeps no records that its sheet of the month asks for. */
  figuresOf: (unitId: number, month: Month) => ReadonlyMap<string, number>
  /** A sheet as it stands: an open one, or one that nobody has begun, with what the records say. */
  over: (sheet: SheetFacts | undefined, unitId: number, month: Month) => SheetFacts | undefined
}

export function computedOn(records: Records, catalogue: Catalogue, today: string, version: string): Computed {
  const figures = new Map<string, ReadonlyMap<string, number>>()
  const overlaid = new WeakMap<SheetFacts, SheetFacts>()
  const begun = new Map<string, SheetFacts>()
  const figuresOf = (unitId: number, month: Month) => {
    const key = `${unitId} ${month}`
    const known = figures.get(key)
    if (known) return known
    const found = computedFigures(records, catalogue, unitId, month, today)
    figures.set(key, found)
    return found
  }
  return {
    records,
    catalogue,
    today,
    version,
    figuresOf,
    over(sheet, unitId, month) {
      if (sheet !== undefined && !isOpen(sheet.state)) return sheet
      const said = figuresOf(unitId, month)
      if (said.size === 0) return sheet
      const known = sheet === undefined ? begun.get(`${unitId} ${month}`) : overlaid.get(sheet)
      if (known) return known
      const made = withFigures(sheet ?? notBegun, said, catalogue)
      if (sheet === undefined) begun.set(`${unitId} ${month}`, made)
      else overlaid.set(sheet, made)
      return made
    },
  }
}

function withFigures(sheet: SheetFacts, said: ReadonlyMap<string, number>, catalogue: Catalogue): SheetFacts {
  const figures = new Map<string, Figure>(sheet.figures)
  for (const [code, value] of said) figures.set(code, { state: 'reported', value })
  // An approved sheet that is open again: what its records say otherwise by now is a correction on its way.
  const approved = sheet.asApproved?.figures
  const moved = approved ? [...said.keys()].filter((code) => !figuresEqual(approved.get(code), figures.get(code))) : []
  return {
    ...sheet,
    figures,
    wrong: wrongElements(violations(figures, catalogue.rules)),
    adjusted: new Set([...sheet.adjusted, ...moved]),
  }
}

const notBegun: SheetFacts = {
  figures: new Map(),
  notes: new Map(),
  typedRates: new Map(),
  wrong: new Set(),
  status: 'provisional',
  adjusted: new Set(),
  adjustments: [],
  rateAdjustments: [],
  state: 'draft',
  course: {
    state: 'draft',
    firstSubmittedAt: null,
    firstSubmitted: null,
    approved: false,
    decided: null,
    openUntil: null,
  },
  asApproved: undefined,
}

export function versionOf(read: ReadonlyMap<string, number>): string {
  return `c${read.get(catalogueTopic) ?? 0} r${read.get(recordsTopic) ?? 0}`
}

/** The same as this transaction sees it: read anew where somebody has changed a plan or a task meanwhile. */
export async function computedIn(trx: Reader, known: Computed): Promise<Computed> {
  const version = versionOf(await versions(trx))
  if (version === known.version) return known
  return computedOn(await loadRecords(trx), await loadCatalogue(trx), known.today, version)
}
