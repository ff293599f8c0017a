/** Everything that can be found, made ready once for each state of the catalogue. No figure, note or person is in it. */
import type { Indicator } from '../../domain/indicator.ts'
import { lastDayOf, lastMonthOf } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import { type SearchText, searchText } from '../../domain/search.ts'
import { existsOn, type Unit } from '../../domain/unit.ts'
import { capitalised, unitName } from '../../domain/wording.vi.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { Records } from '../../evaluation/records/records.ts'
import type { SearchItem } from './contract.ts'
import { searchWords } from './words.vi.ts'

export type Entry = {
  item: SearchItem
  texts: readonly SearchText[]
  /** The unit to which it belongs, for "own province first"; null for what is everybody's. */
  unitId: number | null
  /** A unit that has ended stands behind those that exist. */
  validTo: string | null
  /** The year of a plan, newer first; 0 for what has none. */
  year: number
}

const kept = new WeakMap<Catalogue, Entry[]>()

export function indexOf(catalogue: Catalogue): Entry[] {
  const known = kept.get(catalogue)
  if (known) return known
  const made = [
    ...catalogue.units.map((unit) => unitEntry(catalogue, unit)),
    ...catalogue.indicators.map(indicatorEntry),
    ...elementEntries(catalogue),
    ...planEntries(catalogue),
    ...targetEntries(catalogue),
  ]
  kept.set(catalogue, made)
  return made
}

const keptTasks = new WeakMap<Records, { of: Catalogue; entries: Entry[] }>()

/** Tasks of plans in force; they change more often than the catalogue. */
export function taskIndexOf(catalogue: Catalogue, records: Records): Entry[] {
  const known = keptTasks.get(records)
  if (known?.of === catalogue) return known.entries
  const entries = taskEntries(catalogue, records)
  keptTasks.set(records, { of: catalogue, entries })
  return entries
}

const nowhere = { unit: null, period: null, indicator: null, element: null, plan: null }

function unitEntry(catalogue: Catalogue, unit: Unit): Entry {
  const above = unit.parentId === null ? undefined : catalogue.unitsById.get(unit.parentId)
  const place = above === undefined ? '' : capitalised(unitName(above))
  const where = unit.validTo === null ? place : searchWords.ended(place, unit.validTo)
  const label = capitalised(unitName(unit))
  return {
    item: { ...nowhere, kind: 'unit', label, where, unit: unit.code, period: periodOfEnded(unit) },
    texts: [unit.name, label, unit.code].map(searchText),
    unitId: unit.id,
    validTo: unit.validTo,
    year: 0,
  }
}

/** Codes were used again: an ended unit is opened in the last month at whose end it existed. */
function periodOfEnded(unit: Unit): string | null {
  if (unit.validTo === null) return null
  const month = unit.validTo.slice(0, 7)
  return existsOn(unit, lastDayOf(lastMonthOf(month))) ? month : unit.validTo.slice(0, 4)
}

function indicatorEntry(indicator: Indicator): Entry {
  return {
    item: {
      ...nowhere,
      kind: 'indicator',
      label: indicator.name,
      where: `${indicator.shortName} · ${indicator.measure}`,
      indicator: indicator.code,
    },
    texts: [indicator.name, indicator.shortName, indicator.nameEn, indicator.code].map(searchText),
    unitId: null,
    validTo: null,
    year: 0,
  }
}

function elementEntries(catalogue: Catalogue): Entry[] {
  return catalogue.elements.map((element) => {
    const user = catalogue.indicators.find((one) => [...one.numerator, ...one.denominator].includes(element.code))
    return {
      item: {
        ...nowhere,
        kind: 'element',
        label: element.name,
        where: searchWords.section(element.section),
        element: element.code,
        indicator: user?.code ?? null,
      },
      texts: [element.name, element.nameEn, element.code].map(searchText),
      unitId: null,
      validTo: null,
      year: 0,
    }
  })
}

const isInForce = ({ state }: Plan) => state === 'in_force'

function planEntries(catalogue: Catalogue): Entry[] {
  return [...catalogue.plans.values()].filter(isInForce).map((plan) => {
    const unit = catalogue.unitsById.get(plan.unitId)
    return {
      item: {
        ...nowhere,
        kind: 'plan',
        label: plan.title,
        where: [plan.number, unit && capitalised(unitName(unit)), String(plan.year)].filter(Boolean).join(' · '),
        plan: plan.id,
      },
      texts: [plan.title, plan.number ?? '', plan.issuer, `${unit?.name ?? ''} ${plan.year}`].map(searchText),
      unitId: plan.unitId,
      validTo: null,
      year: plan.year,
    }
  })
}

function targetEntries(catalogue: Catalogue): Entry[] {
  return catalogue.targets.map((target) => {
    const plan = catalogue.plans.get(target.planId)
    const unit = catalogue.unitsById.get(target.unitId)
    const where = [plan?.number ?? plan?.title, target.clause, unit && capitalised(unitName(unit))]
    return {
      item: {
        ...nowhere,
        kind: 'target',
        label: target.summary,
        where: where.filter(Boolean).join(' · '),
        plan: target.planId,
        indicator: target.indicator,
      },
      texts: [target.summary, target.clause].map(searchText),
      unitId: target.unitId,
      validTo: null,
      year: plan?.year ?? 0,
    }
  })
}

function taskEntries(catalogue: Catalogue, records: Records): Entry[] {
  return records.tasks.flatMap((task) => {
    const plan = catalogue.plans.get(task.planId)
    if (plan?.state !== 'in_force') return []
    const unit = catalogue.unitsById.get(plan.unitId)
    const where = [plan.number ?? plan.title, task.clause, unit && capitalised(unitName(unit))]
    return {
      item: {
        ...nowhere,
        kind: 'task',
        label: task.name,
        where: where.filter(Boolean).join(' · '),
        plan: task.planId,
      },
      texts: [task.name, task.product, task.lead ?? ''].map(searchText),
      unitId: plan.unitId,
      validTo: null,
      year: plan.year,
    }
  })
}
