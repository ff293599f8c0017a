/** Gathers what is published of a unit: all its indices, or one of them over the years. */
import type { Exportable } from '../../charting/columns.ts'
import { indexCourseExport, indicesExport } from '../../charting/index-model.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam, previousPeriod } from '../../domain/period.ts'
import { indexCourse } from '../../evaluation/indices/index-course.ts'
import { indexFacts, unitPublished } from '../../evaluation/indices/index-facts.ts'
import { indexOverview, latestPeriod } from '../../evaluation/indices/index-overview.ts'
import { componentsOf } from '../../evaluation/indices/results.ts'
import { notFound, unitNamed } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { ExportQuery } from './contract.ts'
import { exportSentences } from './sentences.vi.ts'

export async function gatherIndices(site: Site, what: 'indices' | 'index', query: ExportQuery): Promise<Exportable> {
  if (query.unit === undefined) {
    const message = exportSentences.unitNeeded
    throw new Failure('invalid', { message, fields: [{ field: 'unit', code: 'missing', message }] })
  }
  const now = site.now()
  const today = dateInVietnam(now)
  const catalogue = await site.evaluation.catalogue()
  const published =
    query.indicator === undefined || query.period === undefined
      ? undefined
      : await unitPublished(site.db, catalogue, query.unit, query.indicator, query.period)
  const unit = published ?? unitNamed(catalogue, query.unit, today)
  const facts = await indexFacts(site.db, catalogue, unit)
  if (what === 'indices') return indicesExport(indexOverview(facts, today), now.toISOString())
  const index = query.indicator ?? ''
  if (!catalogue.indexScales.has(index)) throw notFound('index', index)
  const period = query.period ?? latestPeriod(facts, index) ?? today.slice(0, 4)
  const nodes = await componentsOf(site.db, index, [period, previousPeriod(period)])
  return indexCourseExport(
    indexCourse(facts, { index, period, basis: query.basis ?? 'territory' }, nodes),
    now.toISOString(),
  )
}
