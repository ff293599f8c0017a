/**
 * The record of acts as one person may read it: administrators what happened at their units, with figures hidden until
 * they are approved; a ward's own people what was done to its sheets.
 */
import type { z } from 'zod'
import { Failure } from '../../domain/failure.ts'
import { startOfDayInVietnam } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { notFound, unitsNamed } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { AuditFileQuery, AuditItem } from './contract.ts'
import { editionActWords } from './edition-acts.vi.ts'
import { ownRecordActWords } from './emulation-acts.vi.ts'
import { type AuditRow, auditRows, type Reach } from './queries.ts'
import { sentReportActWords } from './report-sentences.vi.ts'
import { actSentence, contentWords, unitActWords } from './sentences.vi.ts'
import { surveyActWords } from './survey-acts.vi.ts'
import { progressActWords } from './task-sentences.vi.ts'

/** Acts of which the content is kept back from whoever may not see the unit's drafts. */
const keptBackActWords = { ...progressActWords, ...sentReportActWords }

/** Acts of which even the name is the unit's own. */
const ownActWords = { ...ownRecordActWords, ...surveyActWords, ...editionActWords }

type Filters = z.infer<typeof AuditFileQuery> & { before?: string | undefined }
const dayMs = 86_400_000

/** At most `limit` rows, newest first. Fails with invalid where the days are in the wrong order. */
export async function readAudit(site: Site, viewer: Account, filters: Filters, limit: number): Promise<AuditItem[]> {
  const { from, to, unit, ...filter } = filters
  if (from !== undefined && to !== undefined && from > to)
    throw new Failure('invalid', { fields: [{ field: 'to', code: 'before_from', message: contentWords.wrongOrder }] })
  const catalogue = await site.evaluation.catalogue()
  const reach = reachOf(viewer, catalogue, unit)
  const rows = await auditRows(
    site.db,
    reach,
    {
      ...filter,
      from: from === undefined ? undefined : startOfDayInVietnam(from),
      until: to === undefined ? undefined : new Date(Date.parse(startOfDayInVietnam(to)) + dayMs).toISOString(),
    },
    limit,
  )
  const seen = new Set(reach.drafts)
  return rows.map((row) => itemOf(row, seen, catalogue))
}

function reachOf(viewer: Account, catalogue: Catalogue, code: string | undefined): Reach {
  const named = code === undefined ? undefined : new Set(unitsNamed(catalogue, code, undefined).map((unit) => unit.id))
  const asked = catalogue.units.filter(
    ({ id }) => named === undefined || named.has(id) || catalogue.ancestorsOf(id).some((above) => named.has(above)),
  )
  const within = (action: 'administer' | 'see_drafts') =>
    asked.filter((unit) => may(viewer, action, unit.id, catalogue.ancestorsOf)).map((unit) => unit.id)
  const [administered, drafts] = [within('administer'), within('see_drafts')]
  // A unit out of reach answers as one that does not exist.
  if (code !== undefined && administered.length + drafts.length === 0) throw notFound('unit', code)
  return {
    administered,
    drafts,
    sheetActs: Object.keys(unitActWords),
    withoutUnit: named === undefined,
  }
}

function itemOf(row: AuditRow, seesDrafts: ReadonlySet<number>, catalogue: Catalogue): AuditItem {
  const unit = row.unitId === null ? undefined : catalogue.unitsById.get(row.unitId)
  const element = row.elementId === null ? undefined : catalogue.elementsById.get(row.elementId)
  const isOnSheet = row.month !== null && row.sheetState !== null
  const isOwn = row.act in keptBackActWords || row.act in ownActWords
  const isUnapproved = (isOnSheet && row.sheetState !== 'approved') || isOwn
  const mayRead = !isUnapproved || (unit !== undefined && seesDrafts.has(unit.id))
  // Even the title of an initiative is its unit's own until it is recognised; a task's name is not.
  const isNamed = mayRead || !(row.act in ownActWords)
  const hasContent = row.before !== null || row.after !== null
  return {
    id: row.id,
    at: row.at,
    by: row.accountId === null ? null : { id: row.accountId, name: row.by ?? '' },
    act: row.act,
    sentence: actSentence({
      act: row.act,
      before: isNamed ? parsed(row.before) : null,
      after: isNamed ? parsed(row.after) : null,
      unit,
      month: row.month,
      element,
    }),
    unit: unit ? nameOf(unit) : null,
    month: row.month,
    element: element ? { code: element.code, name: element.name } : null,
    before: mayRead ? contentWords.of(parsed(row.before), row.act, element, catalogue) : null,
    after: mayRead ? contentWords.of(parsed(row.after), row.act, element, catalogue) : null,
    hidden: !mayRead && hasContent,
    way: row.way,
  }
}

function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}
