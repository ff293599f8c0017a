/** The form in which facts are written down in this folder, before the database gives them keys. Each names its source. */
import type { Deadline } from '../server/domain/deadline.ts'
import type { Element, Field, PartRule } from '../server/domain/element.ts'
import type { Figure } from '../server/domain/figure.ts'
import type { Indicator } from '../server/domain/indicator.ts'
import type { OccurrenceState, Recurrence, TaskAct } from '../server/domain/occurrence.ts'
import type { Month } from '../server/domain/period.ts'
import type { ReportDuty } from '../server/domain/report-duty.ts'
import type { Scheme } from '../server/domain/scheme.ts'
import type { SheetState } from '../server/domain/sheet.ts'
import type { Operator, Target } from '../server/domain/target.ts'
import type { UnitKind } from '../server/domain/unit.ts'

/** A unit is named by its code and its first day, because codes were re-used in 2025. */
export type UnitReference = { code: string; from: string }

export type SeedUnit = {
  code: string
  name: string
  kind: UnitKind
  parent: UnitReference | null
  validFrom: string
  validTo: string | null
  source: string
}

export type SeedSuccession = { from: UnitReference; to: UnitReference; on: string; whole: boolean; source: string }

export type SeedElement = Omit<Element, 'id'>
export type SeedIndicator = Indicator
export type SeedRule = PartRule

export type SeedTarget = {
  indicator: string
  operator: Operator
  /** Decimal text with a point: "99.7". Null for class, rank and direction. */
  value: string | null
  word: string | null
  from: Month
  to: Month
  appliesTo: Target['appliesTo']
  clause: string
  summary: string
  /** Index, in the plan's list, of the target of which this is a part. */
  partOf?: number
}

/** A task of a plan, in the order of the document; restated in a few words. */
export type SeedTask = {
  field: Field
  name: string
  /** Empty where the document names none. */
  product: string
  /** As the document names the body, or null where it names none. */
  lead: string | null
  partners: string[]
  deadline: Deadline
  /** What the document adds to the deadline. */
  deadlineNote: string | null
  clause: string
  /** Index, in the plan's list, of the task of which this is a part. */
  partOf?: number
  /** How often a regular task recurs, where the document says so. */
  recurrence?: Recurrence
  /** The unit that the lead is, where it is one of the catalogue. */
  leadUnit?: UnitReference
  /** Username of the person who answers for it. */
  responsible?: string
  /** What has become of it, by position of its occurrences; those not named have not been begun. */
  course?: Record<number, SeedCourse>
}

/** What became of one occurrence. `events` are its log, oldest first. */
export type SeedCourse = {
  state: OccurrenceState
  percent?: number
  due?: string
  reportedOn?: string
  reason?: string
  events: SeedTaskEvent[]
}

export type SeedTaskEvent = {
  at: string
  /** Username. */
  by: string
  act: TaskAct
  percent?: number
  day?: string
  /** The day that held before, where the act moved it. */
  beforeDay?: string
  note?: string
}

export type SeedPlan = {
  unit: UnitReference
  number: string | null
  date: string | null
  year: number
  title: string
  issuer: string
  note: string
  /** What it cites, one per line. */
  basis?: string
  targets: SeedTarget[]
  tasks: SeedTask[]
}

export type SeedScheme = Scheme & { asOf: string | null }

export type SeedIndexScale = {
  index: string
  top: number
  merger: 'mean' | 'none'
  level: 'province' | 'commune' | 'both'
  owner: string
}

/** Published results from one source. Node '' is the total; values are scaled by the decimals. */
export type SeedResults = {
  source: string
  publishedOn: string | null
  results: SeedResult[]
}

export type SeedResult = {
  index: string
  scheme: string | null
  unit: UnitReference
  period: string
  node: string
  value: number
  decimals: number
  place?: number
  ofUnits?: number
  note?: string
}

/** A number published of the nation, a region or a block. */
export type SeedBenchmark = {
  index: string
  year: number
  kind: 'nation' | 'nation_mean' | 'nation_median' | 'region_mean' | 'block_mean'
  name: string
  value: number
  decimals: number
  place?: number
  ofUnits?: number
  note?: string
  source: string
  publishedOn?: string
}

/** A method by which an index is made, from the day of its decision on. */
export type SeedIndexVersion = {
  index: string
  level: 'province' | 'commune'
  from: string
  decision: string
  source: string
}

/** What stands behind leaves of a scheme where no sheet gives it. */
export type SeedLeafCount = {
  scheme: string
  unit: UnitReference
  period: string
  node: string
  numerator: number | null
  denominator: number | null
  /** Where the leaf takes points and no counts. */
  points?: number
  source: string
}

/** The day on which a month's sheet is due for a unit and those below it. */
export type SeedSheetDue = { unit: UnitReference; month: Month; due: string; source: string }

export type SeedReportPeriod = {
  code: string
  name: string
  year: number
  from: string
  to: string
  due: string
  receiver: string
  source: string
}

/** A duty to report; its year is its period's. The window of its data is its own, that of the period named, or the calendar's. */
export type SeedReportDuty = Pick<
  ReportDuty,
  'appliesTo' | 'receiver' | 'name' | 'kind' | 'period' | 'due' | 'clause' | 'source'
> & {
  /** Null for a rule of the state. */
  unit: UnitReference | null
  from?: string
  to?: string
  reportPeriod?: string
  plan?: SeedPlan
}

export type SeedReport = { duty: SeedReportDuty; unit: UnitReference; sentOn: string; number: string; date: string }

/** Decided by the meeting of a unit, for itself or for one below it; `closed` where it is done. */
export type SeedAction = {
  meeting: UnitReference
  unit: UnitReference
  indicator: string | null
  issue: string
  /** A post or a body. */
  owner: string
  decidedOn: string
  due: string | null
  result: string
  closedOn: string | null
}

export type SeedSheet = {
  unit: UnitReference
  month: Month
  state: SheetState
  submittedAt: string | null
  decidedAt: string | null
  figures: Map<string, { figure: Figure; note?: string }>
}

export type { Operator }
