/** A sheet as its reader sees it: every cell with last month, year to date and last year, checks, review, and live rates. */
import { readSettings } from '../../database/settings.ts'
import type { Reader } from '../../database/tables.ts'
import { type Element, isAskedIn, monthsAsked } from '../../domain/element.ts'
import type { Figure } from '../../domain/figure.ts'
import { elementsOf } from '../../domain/indicator.ts'
import { lockSentence } from '../../domain/lock.vi.ts'
import { type Month, monthsBetween, previousPeriod, shiftPeriod } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import { isOpen, type SheetState } from '../../domain/sheet.ts'
import type { Target } from '../../domain/target.ts'
import type { Unit } from '../../domain/unit.ts'
import { figureWords } from '../../domain/wording.vi.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { Facts } from '../../evaluation/facts.ts'
import { numberOfUnit } from '../../evaluation/number.ts'
import { showComputed } from '../../evaluation/records/computed-shown.ts'
import { activeAmong, type NamedOwner, ownerRows } from '../../evaluation/sheets/owners.ts'
import { sheetCloses, sheetDue } from '../../evaluation/sheets/sheet-due.ts'
import { nameOf, show } from '../../evaluation/shown.vi.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { FigureContent } from '../../recording/stamp.ts'
import type { StoredFigure } from '../../recording/stored-figures.ts'
import { withComputed } from './computed-cells.ts'
import type { FigureItem, RateItem, Sheet } from './contract.ts'
import { factsAround, pastIn, valueIn } from './past.ts'
import { type CellReturn, cellReturns, type SheetRow, sheetRow } from './queries.ts'
import { approvedBefore, savedSinceDecision } from './review-queries.ts'
import { oddSentence, suspicionSentence } from './sentences.vi.ts'
import { lockOf } from './sheet-access.ts'
import { figureOf, isBlank, isCorrected, oddness, wrongCells } from './sheet-check.ts'
import { actsOf, enteredIn, versionOf } from './standing.ts'

/** Whoever may not see drafts is shown an approved sheet only; any other answers as one that does not exist. */
export async function readSheet(site: Site, account: Account, unit: Unit, month: Month, now: Date): Promise<Sheet> {
  const facts = await factsAround(site, account, month, now)
  const { catalogue } = facts
  const key = { month, unitId: unit.id }
  const row = await sheetRow(site.db, key)
  const state = (row?.state ?? 'draft') as SheetState
  if (state !== 'approved' && !may(account, 'see_drafts', unit.id, catalogue.ancestorsOf))
    throw notFound('unit', unit.code)
  const settings = await readSettings(site.db)
  const entered = await enteredIn(site.db, key)
  const said = facts.computedOf(unit.id, month)
  const stored = isOpen(state) ? withComputed(entered.cells, said, catalogue) : entered.cells
  const elements = catalogue.elements.filter((element) => isAskedIn(element, month))
  const owners = await ownerRows(site.db, [unit.id])
  const about: About = {
    facts,
    unit,
    month,
    state,
    row,
    account,
    said,
    entered: entered.cells,
    returns: await cellReturns(site.db, key),
    approved: (await approvedBefore(site.db, month, [unit.id])).get(unit.id) ?? new Map(),
    owners: new Map(owners.map((owner) => [owner.elementId, owner])),
    theirs: await cellsOfOthers(site.db, catalogue, account, unit, owners),
    since: (await savedSinceDecision(site.db, month, [unit.id])).get(unit.id) ?? new Map(),
  }
  const figures = elements.map((element) => itemOf(about, element, stored.get(element.id)))
  const wrong = wrongCells(catalogue, elements, stored)
  for (const figure of figures) figure.wrong = wrong.get(figure.element) ?? null
  const parent = unit.parentId === null ? undefined : catalogue.unitsById.get(unit.parentId)
  const standing = { state, openUntil: row?.open_until ?? null }
  const lock = lockOf(catalogue, settings, account, unit, month, standing, now)
  return {
    unit: nameOf(unit),
    parent: parent ? nameOf(parent) : null,
    month,
    state,
    due: sheetDue(catalogue, unit, month),
    today: facts.today,
    lock: lock === undefined ? null : { reason: lock, message: lockSentence(lock, state) },
    submittedAt: row?.submitted_at ?? null,
    submittedBy: row?.submitter ?? null,
    decidedAt: row?.decided_at ?? null,
    decidedBy: row?.decider ?? null,
    reason: row?.reason ?? null,
    note: row?.note ?? null,
    approvedAt: row?.approved_at ?? null,
    openUntil: standing.openUntil,
    closesOn: sheetCloses(catalogue, unit, month, settings.lockAfterDays),
    request:
      row?.request == null ? null : { reason: row.request, at: row.requested_at as string, by: row.asker ?? null },
    acts: actsOf(catalogue, settings, account, unit, row, entered, lock),
    version: versionOf(row, entered),
    answered: figures.filter((figure) => !figure.blank).length,
    asked: figures.length,
    figures,
    rates: ratesOf(facts, unit, month),
  }
}

type About = {
  facts: Facts
  unit: Unit
  month: Month
  state: SheetState
  account: Account
  row: SheetRow | undefined
  /** What the unit's records say, by element code. */
  said: ReadonlyMap<string, number>
  /** The cells as they are stored, whatever the records say. */
  entered: ReadonlyMap<number, StoredFigure>
  returns: ReadonlyMap<number, CellReturn>
  approved: ReadonlyMap<number, Figure | undefined>
  owners: ReadonlyMap<number, NamedOwner>
  /** Ids of elements for which another person answers. */
  theirs: ReadonlySet<number>
  /** What stood in the cells saved since the last decision. */
  since: ReadonlyMap<number, FigureContent | null>
}

function itemOf(about: About, element: Element, stored: StoredFigure | undefined): FigureItem {
  const { facts, unit, month, said, state } = about
  const past = (one: Month): number | null => valueIn(facts, unit, one, element.code)
  const value = stored?.value ?? null
  // What was counted and not typed can hold no slip of the finger.
  const odd = said.has(element.code) ? undefined : oddness(element, stored, pastIn(facts, unit, month))
  return {
    element: element.code,
    name: element.name,
    section: element.section,
    position: element.position,
    measure: element.measure,
    decimals: element.decimals,
    partOf: element.partOf,
    definition: element.definition,
    value,
    state: stored?.state ?? 'missing',
    blank: isBlank(stored),
    computed: showComputed(facts.catalogue, said, element, figureOf(stored), state),
    note: stored?.note ?? null,
    revision: stored?.revision ?? 0,
    savedAt: stored?.savedAt ?? null,
    savedBy: stored?.savedBy ?? null,
    lastMonth: past(previousPeriod(month)),
    yearToDate: element.rollup === 'flow' ? sumOf([...monthsAsked(element, yearBefore(month)).map(past), value]) : null,
    sameMonthLastYear: past(shiftPeriod(month, -12)),
    wrong: null,
    suspicion: odd && stored?.note === null ? suspicionSentence(odd, element) : null,
    odd: odd ? oddSentence(odd, element) : null,
    ...reviewOf(about, element, stored),
  }
}

/** Whoever enters no figures looks at the whole sheet: to them no cell is somebody else's. */
async function cellsOfOthers(
  db: Reader,
  catalogue: Catalogue,
  account: Account,
  unit: Unit,
  owners: readonly NamedOwner[],
): Promise<ReadonlySet<number>> {
  if (!may(account, 'enter_figures', unit.id, catalogue.ancestorsOf)) return new Set()
  const active = await activeAmong(db, catalogue, owners)
  const isTheirs = (id: number) => ![null, account.id].includes(active.of(unit.id, id))
  return new Set(catalogue.elements.map((element) => element.id).filter(isTheirs))
}

function reviewOf(
  about: About,
  element: Element,
  stored: StoredFigure | undefined,
): Pick<FigureItem, 'returned' | 'changed' | 'changedFrom' | 'approvedShown' | 'owner'> {
  const { returns, owners, theirs, account, since } = about
  const returned = returns.get(element.id)
  const owner = owners.get(element.id)
  return {
    returned: returned
      ? {
          reason: returned.reason,
          at: returned.at,
          by: returned.by,
          answered: (stored?.revision ?? 0) > returned.revision,
        }
      : null,
    changed: since.has(element.id),
    changedFrom: since.has(element.id) ? figureWords(figureOf(since.get(element.id)), element) : null,
    approvedShown: approvedShown(about, element, stored),
    owner:
      owner?.name == null
        ? null
        : { name: owner.name, mine: owner.accountId === account.id, theirs: theirs.has(element.id) },
  }
}

/** What had been approved, where the cell says something else by now: corrected, or moved on with its records. */
function approvedShown(
  { approved, row, entered }: About,
  element: Element,
  stored: StoredFigure | undefined,
): string | null {
  if (approved.has(element.id))
    return isCorrected(approved, element.id, stored) ? figureWords(approved.get(element.id), element) : null
  const before = entered.get(element.id)
  if (row?.approved_at == null || stored?.value === before?.value) return null
  return figureWords(figureOf(before), element)
}

function yearBefore(month: Month): Month[] {
  return monthsBetween(`${month.slice(0, 4)}-01`, month).slice(0, -1)
}

/** A sum only where every part is known: a missing month is never counted as 0. */
function sumOf(values: readonly (number | null)[]): number | null {
  return values.every((value) => value !== null) ? values.reduce((sum, value) => sum + value, 0) : null
}

function ratesOf(facts: Facts, unit: Unit, month: Month): RateItem[] {
  return facts.catalogue.indicators
    .filter((indicator) => indicator.kind === 'rate')
    .filter((indicator) =>
      elementsOf(indicator).every((code) => {
        const element = facts.catalogue.elementsByCode.get(code)
        return element !== undefined && isAskedIn(element, month)
      }),
    )
    .map((indicator) => {
      const number = numberOfUnit(facts, unit, indicator, month, [month])
      const shown = show(number, facts.catalogue)
      return {
        indicator: indicator.code,
        shortName: indicator.shortName,
        element: indicator.numerator[0] as string,
        numerator: shown.numerator,
        denominator: shown.denominator,
        value: shown.value,
        shown: shown.shown,
        assessment: shown.assessment,
        targetShown: shown.target?.shown ?? '',
        gapShown: shown.gapShown,
        recipe: indicator,
        goal: goalOf(number.target),
      }
    })
}

function goalOf(target: Target | undefined): RateItem['goal'] {
  return target ? { operator: target.operator, value: target.value, decimals: target.decimals } : null
}
