/** A sheet as its clerk sees it: every cell with last month, year to date and last year, checks, and live rates. */
import { type Element, isAskedIn, monthsAsked } from '../../domain/element.ts'
import { reportedValue } from '../../domain/figure.ts'
import { elementsOf } from '../../domain/indicator.ts'
import { type Month, monthsBetween, previousPeriod, shiftPeriod } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import { suspicionOf } from '../../domain/plausibility.ts'
import type { SheetState } from '../../domain/sheet.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Facts } from '../../evaluation/facts.ts'
import { numberOfUnit } from '../../evaluation/number.ts'
import { sheetDue } from '../../evaluation/sheet-due.ts'
import { nameOf, show } from '../../evaluation/shown.vi.ts'
import type { Site } from '../../http/site.ts'
import type { FigureItem, RateItem, Sheet } from './contract.ts'
import { figuresOfSheet, type StoredFigure, sheetRow } from './queries.ts'
import { suspicionSentence } from './sentences.vi.ts'
import { lockOf } from './sheet-access.ts'
import { isBlank, wrongCells } from './sheet-check.ts'

export async function readSheet(site: Site, account: Account, unit: Unit, month: Month, now: Date): Promise<Sheet> {
  // Thirteen months: the twelve before for plausibility, of which one is the same month of last year.
  const facts = await site.evaluation.facts(account, monthsBetween(shiftPeriod(month, -12), month), now)
  const { catalogue } = facts
  const key = { month, unitId: unit.id }
  const [row, stored] = [await sheetRow(site.db, key), await figuresOfSheet(site.db, key)]
  const elements = catalogue.elements.filter((element) => isAskedIn(element, month))
  const figures = elements.map((element) => itemOf(facts, unit, month, element, stored.get(element.id)))
  const wrong = wrongCells(catalogue, elements, stored)
  for (const figure of figures) figure.wrong = wrong.get(figure.element) ?? null
  const state = (row?.state ?? 'draft') as SheetState
  const parent = unit.parentId === null ? undefined : catalogue.unitsById.get(unit.parentId)
  return {
    unit: nameOf(unit),
    parent: parent ? nameOf(parent) : null,
    month,
    state,
    due: sheetDue(catalogue, unit, month),
    today: facts.today,
    lock: lockOf(catalogue, account, unit, month, state, now),
    submittedAt: row?.submitted_at ?? null,
    decidedAt: row?.decided_at ?? null,
    answered: figures.filter((figure) => !figure.blank).length,
    asked: figures.length,
    figures,
    rates: ratesOf(facts, unit, month),
  }
}

function itemOf(
  facts: Facts,
  unit: Unit,
  month: Month,
  element: Element,
  stored: StoredFigure | undefined,
): FigureItem {
  const past = (one: Month): number | null => valueIn(facts, unit, one, element.code)
  const value = stored?.value ?? null
  const history = monthsBetween(shiftPeriod(month, -12), previousPeriod(month)).flatMap((one) => past(one) ?? [])
  const suspicion = value === null || stored?.note ? undefined : suspicionOf(value, history)
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
    note: stored?.note ?? null,
    revision: stored?.revision ?? 0,
    savedAt: stored?.savedAt ?? null,
    savedBy: stored?.savedBy ?? null,
    lastMonth: past(previousPeriod(month)),
    yearToDate: element.rollup === 'flow' ? sumOf([...monthsAsked(element, yearBefore(month)).map(past), value]) : null,
    sameMonthLastYear: past(shiftPeriod(month, -12)),
    wrong: null,
    suspicion: suspicion ? suspicionSentence(suspicion, element) : null,
  }
}

function yearBefore(month: Month): Month[] {
  return monthsBetween(`${month.slice(0, 4)}-01`, month).slice(0, -1)
}

function valueIn(facts: Facts, unit: Unit, month: Month, code: string): number | null {
  const sheet = facts.territoryOf(unit, month)
  return sheet === undefined || sheet === 'not_comparable' ? null : (reportedValue(sheet.figures.get(code)) ?? null)
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
      }
    })
}
