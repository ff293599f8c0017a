/** What every row of a file is read with. */
import type { Convention } from '#domain/number-convention.ts'
import type { Month } from '#domain/period.ts'
import type { Finders } from './columns.ts'
import type { Knowledge, KnownElement, KnownIndicator, KnownUnit } from './knowledge.ts'
import type { Report } from './outcome.ts'

export type ReadContext = {
  knowledge: Knowledge
  finders: Finders
  elements: ReadonlyMap<string, KnownElement>
  indicators: ReadonlyMap<string, KnownIndicator>
  convention: Convention | null
  /** The month chosen by the person, for sheets that name none. */
  month: Month | undefined
  /** The unit for which our own template was made; none in any other file. */
  templateUnits: KnownUnit[]
  /** The unit whose import this is, for sheets that name none; none in a province's, or in a template. */
  ownUnits: KnownUnit[]
  report: Report
}
