/** Everything that changes rarely, read once per version: units, elements, indicators, plans, targets, schemes, report periods. */
import type { Reader } from '../database/tables.ts'
import type { Element, PartRule } from '../domain/element.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { ReportPeriod } from '../domain/period.ts'
import { type Plan, spanOfYear } from '../domain/plan.ts'
import type { Succession } from '../domain/succession.ts'
import type { Target } from '../domain/target.ts'
import { compareNames, existsOn, type Unit } from '../domain/unit.ts'
import { type IndexVersion, indexVersionsStored } from './indices/index-versions.ts'
import { type IndexScale, indexScalesStored, type StoredScheme, schemesStored } from './scores/schemes.ts'

/** A link with the document that says so, and the merger enacted here that made it. */
export type KnownSuccession = Succession & { source: string; mergerId: number | null }

export type Catalogue = {
  units: Unit[]
  unitsById: Map<number, Unit>
  /** The place of each unit among all, by id. */
  places: ReadonlyMap<number, number>
  successions: KnownSuccession[]
  elements: Element[]
  elementsByCode: Map<string, Element>
  elementsById: Map<number, Element>
  rules: PartRule[]
  indicators: Indicator[]
  indicatorsByCode: Map<string, Indicator>
  plans: Map<number, Plan>
  /** Of the plans in force; these bind. */
  targets: Target[]
  draftTargets: Target[]
  /** Versions of indices, drafts among them, by code. */
  schemes: Map<string, StoredScheme>
  /** By code of the index. */
  indexScales: Map<string, IndexScale>
  /** Oldest first within an index. */
  indexVersions: IndexVersion[]
  reportPeriods: ReportPeriod[]
  /** Due days of monthly sheets, by the unit that a row names and the month. */
  sheetDues: Map<number, Map<string, string>>
  /** Chain of units above a unit, nearest first. */
  ancestorsOf: (unitId: number) => readonly number[]
  /** Units directly below a unit that exist on a date, in Vietnamese order of names. */
  childrenOf: (unitId: number, date: string) => readonly Unit[]
}

/** One and the same list for as long as it is asked for: what is worked out for its units is kept by it. */
const mostDays = 60

export async function loadCatalogue(db: Reader): Promise<Catalogue> {
  const units = await unitRows(db)
  const unitsById = new Map(units.map((unit) => [unit.id, unit]))
  const elements = await elementRows(db)
  const indicators = await indicatorRows(db)
  const successionRows = await db
    .selectFrom('succession')
    .selectAll()
    .orderBy('on_date')
    .orderBy('to_id')
    .orderBy('from_id')
    .execute()
  const rules = await db.selectFrom('element_rule').selectAll().execute()
  const plans = await planRows(db)
  const targets = await targetRows(db, plans)
  const isDraft = (target: Target) => plans.get(target.planId)?.state === 'draft'
  const periodRows = await db.selectFrom('report_period').selectAll().orderBy('code').execute()
  const dueRows = await db.selectFrom('sheet_due').select(['unit_id', 'month', 'due']).execute()
  const ancestors = new Map<number, readonly number[]>()
  const childrenByParent = Map.groupBy(units, (unit) => unit.parentId)
  const childrenOnDays = new Map<string, readonly Unit[]>()
  for (const children of childrenByParent.values()) children.sort((a, b) => compareNames(a.name, b.name))
  return {
    units,
    unitsById,
    places: new Map(units.map((unit, place) => [unit.id, place])),
    successions: successionRows.map((row) => ({
      fromId: row.from_id,
      toId: row.to_id,
      on: row.on_date,
      whole: row.whole === 1,
      source: row.source,
      mergerId: row.merger_id,
    })),
    elements,
    elementsByCode: new Map(elements.map((element) => [element.code, element])),
    elementsById: new Map(elements.map((element) => [element.id, element])),
    rules,
    indicators,
    indicatorsByCode: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    plans,
    targets: targets.filter((target) => !isDraft(target)),
    draftTargets: targets.filter(isDraft),
    schemes: new Map((await schemesStored(db)).map((scheme) => [scheme.code, scheme])),
    indexScales: await indexScalesStored(db),
    indexVersions: await indexVersionsStored(db),
    reportPeriods: periodRows.map(({ from_date, to_date, ...row }) => ({ ...row, from: from_date, to: to_date })),
    sheetDues: new Map(
      [...Map.groupBy(dueRows, (row) => row.unit_id)].map(([unitId, rows]) => [
        unitId,
        new Map(rows.map((row) => [row.month, row.due])),
      ]),
    ),
    ancestorsOf: (unitId) => {
      const known = ancestors.get(unitId)
      if (known) return known
      const parentId = unitsById.get(unitId)?.parentId
      const chain: number[] = []
      for (let id = parentId; id !== null && id !== undefined; id = unitsById.get(id)?.parentId) chain.push(id)
      ancestors.set(unitId, chain)
      return chain
    },
    childrenOf: (unitId, date) => {
      const key = `${unitId} ${date}`
      const known = childrenOnDays.get(key)
      if (known) return known
      const children = (childrenByParent.get(unitId) ?? []).filter((unit) => existsOn(unit, date))
      childrenOnDays.set(key, children)
      if (childrenOnDays.size > mostDays) childrenOnDays.delete(childrenOnDays.keys().next().value as string)
      return children
    },
  }
}

async function unitRows(db: Reader): Promise<Unit[]> {
  const rows = await db.selectFrom('unit').selectAll().orderBy('code').orderBy('valid_from').execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind as Unit['kind'],
    parentId: row.parent_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    fictional: row.fictional === 1,
  }))
}

async function elementRows(db: Reader): Promise<Element[]> {
  const rows = await db.selectFrom('element').selectAll().orderBy('position').execute()
  return rows.map(({ name_en, part_of, rollup, asked, computed, ...row }) => ({
    ...row,
    computed: computed as Element['computed'],
    nameEn: name_en,
    partOf: part_of,
    rollup: rollup as Element['rollup'],
    asked: asked as Element['asked'],
  }))
}

async function indicatorRows(db: Reader): Promise<Indicator[]> {
  const terms = await db.selectFrom('indicator_term').selectAll().orderBy('element').execute()
  const rows = await db.selectFrom('indicator').selectAll().orderBy('position').execute()
  const side = (indicator: string, name: string) =>
    terms.filter((term) => term.indicator === indicator && term.side === name).map((term) => term.element)
  return rows.map((row) => ({
    code: row.code,
    version: row.version,
    kind: row.kind as Indicator['kind'],
    field: row.field as Indicator['field'],
    position: row.position,
    name: row.name,
    shortName: row.short_name,
    nameEn: row.name_en,
    numerator: side(row.code, 'numerator'),
    denominator: side(row.code, 'denominator'),
    numeratorWords: row.numerator_words,
    denominatorWords: row.denominator_words,
    caseWord: row.case_word,
    measure: row.measure,
    polarity: row.polarity as Indicator['polarity'],
    decimals: row.decimals,
    zeroRule: row.zero_rule as Indicator['zeroRule'],
    headline: row.headline,
    source: row.source,
  }))
}

async function planRows(db: Reader): Promise<Map<number, Plan>> {
  const rows = await db.selectFrom('plan').selectAll().execute()
  return new Map(
    rows.map(({ unit_id, from_month, to_month, copied_from: _, state, ...plan }) => [
      plan.id,
      {
        ...plan,
        unitId: unit_id,
        state: state as Plan['state'],
        span: from_month === null || to_month === null ? spanOfYear(plan.year) : { from: from_month, to: to_month },
      },
    ]),
  )
}

async function targetRows(db: Reader, plans: Map<number, Plan>): Promise<Target[]> {
  const rows = await db.selectFrom('target').selectAll().orderBy('plan_id').orderBy('position').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    unitId: (plans.get(row.plan_id) as Plan).unitId,
    indicator: row.indicator,
    operator: row.operator as Target['operator'],
    value: row.value,
    decimals: row.decimals,
    word: row.word,
    from: row.from_month,
    to: row.to_month,
    appliesTo: row.applies_to as Target['appliesTo'],
    clause: row.clause,
    summary: row.summary,
    note: row.note,
    partOf: row.part_of,
  }))
}
