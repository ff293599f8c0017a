/** The record of acts, page by page and as a file. */
import { dateInVietnam } from '../../domain/period.ts'
import { type Account, mayAnywhere } from '../../domain/permission.ts'
import { sampleMark } from '../../domain/wording.vi.ts'
import { tableCsv } from '../../exporting/csv.ts'
import { asciiFileName } from '../../exporting/file-name.ts'
import { answers } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { AuditFileQuery, type AuditItem, AuditList, AuditQuery } from './contract.ts'
import { readAudit } from './read-audit.ts'
import { fileWords, otherActWords, unitActWords } from './sentences.vi.ts'

const usualLimit = 100
const mostInFile = 20_000

export function auditRoutes(app: App, site: Site): void {
  app.get(
    '/api/audit',
    {
      schema: { querystring: AuditQuery, response: answers(AuditList) },
      config: { who: 'signed_in', byToken: 'never' },
    },
    async (request) => {
      const account = accountOf(request)
      const { limit = usualLimit, ...filters } = request.query
      // One more than asked for tells whether there is a next page.
      const found = await readAudit(site, account, filters, limit + 1)
      const items = found.slice(0, limit)
      return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null, acts: actsFor(account) }
    },
  )

  app.get(
    '/api/audit.csv',
    { schema: { querystring: AuditFileQuery }, config: { who: 'signed_in', byToken: 'never' } },
    async (request, reply) => {
      const found = await readAudit(site, accountOf(request), request.query, mostInFile + 1)
      const today = dateInVietnam(site.now())
      return reply
        .header('content-disposition', `attachment; filename="${asciiFileName([fileWords.name, today], 'csv')}"`)
        .header('cache-control', 'private, no-store')
        .type('text/csv; charset=utf-8')
        .send(fileOf(found.slice(0, mostInFile), found.length > mostInFile, today, site.config.mode === 'sample'))
    },
  )
}

function actsFor(account: Account): AuditList['acts'] {
  const known = mayAnywhere(account, 'administer') ? { ...unitActWords, ...otherActWords } : unitActWords
  return Object.entries(known).map(([act, words]) => ({ act, words }))
}

function fileOf(items: readonly AuditItem[], isCut: boolean, today: string, isSample: boolean): string {
  const frame = {
    title: fileWords.name,
    subtitle: fileWords.subtitle(items.length, isCut),
    source: fileWords.source,
    status: fileWords.madeAt(today),
    mark: isSample ? sampleMark : null,
  }
  const columns = fileWords.columns.map((name) => ({ name, kind: 'text' as const, decimals: 0 }))
  const rows = items.map((item) => [
    fileWords.instant(item.at),
    item.by?.name ?? fileWords.byProgram,
    item.sentence,
    item.unit?.code ?? null,
    item.unit?.label ?? null,
    item.month,
    item.element?.name ?? null,
    item.hidden ? fileWords.hidden : item.before,
    item.hidden ? fileWords.hidden : item.after,
  ])
  return tableCsv({ frame, sheetName: fileWords.sheetName, columns, rows }, 'excel')
}
