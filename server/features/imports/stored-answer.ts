/** What a dry run leaves behind beside its figures: everything that its answer says, by internal keys. */

import type { LockReason } from '../../domain/failure.ts'
import type { FigureState } from '../../domain/figure.ts'
import type { ReportLine } from '../../domain/import-table.ts'
import type { Month } from '../../domain/period.ts'
import type { ImportAnswer, ImportCounts, ImportOptions, ImportSummary, Obstacle } from './contract.ts'

/** Kept in `import_file.options`: small, so that a list can be made of it. */
export type StoredSummary = {
  asked: ImportOptions
  bytes: number
  counts: ImportCounts
  months: Month[]
  units: number
  /** Once it was undone. */
  undo?: NonNullable<ImportSummary['undo']>
}

export type StoredChange = {
  unitId: number
  month: Month
  new: number
  changed: number
  equal: number
  rates: number
  ratesEqual: number
  lock: LockReason | null
}

export type StoredReplacement = {
  unitId: number
  month: Month
  element: string
  before: number | null
  beforeState: FigureState
  after: number
}

/** With what stood there before, so that it can be put back. */
export type StoredRate = {
  unitId: number
  month: Month
  indicator: string
  value: number
  decimals: number
  before: { value: number; decimals: number; importId: string } | null
}

/** As many as a person would read, and how many there were. */
export type ShownObstacles = { obstacles: Obstacle[]; total: number }

/** Kept in `import_file.answer`. */
export type StoredAnswer = Pick<
  ImportAnswer,
  'questions' | 'sheets' | 'mapping' | 'remembered' | 'convention' | 'evidence' | 'conversions' | 'conversionNote'
> & {
  signature: string
  report: ReportLine[]
  reportTotal: number
  changes: StoredChange[]
  replaced: StoredReplacement[]
  rates: StoredRate[]
  /** Once it was undone in part. */
  obstacles?: ShownObstacles
}
