/** Routes of imports: template, dry run, commit, undo, and what was imported before. */
import multipart from '@fastify/multipart'
import { dateInVietnam } from '../../domain/period.ts'
import { tableCsv } from '../../exporting/csv.ts'
import { asciiFileName } from '../../exporting/file-name.ts'
import { answers } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { commitImport } from './commit-import.ts'
import {
  CommitAnswer,
  CommitBody,
  ImportAnswer,
  ImportList,
  ImportListQuery,
  ImportParams,
  TemplateQuery,
  UndoAnswer,
  UndoBody,
} from './contract.ts'
import { dryRun } from './dry-run.ts'
import { importWithin, unitsWithin } from './import-access.ts'
import { presentImport, summaryOf, unitOf } from './present-import.ts'
import { importFiles, storedAnswer } from './queries.ts'
import { reportTable } from './report-table.ts'
import { importSentences } from './sentences.vi.ts'
import { templateOf } from './template.ts'
import { undoImport } from './undo-import.ts'
import { uploadLimits, uploadOf } from './upload.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const mostListed = 50

export function importRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const
  /** A program of the ward may bring figures in files as well as one by one. */
  const byProgram = { who: 'signed_in', byToken: 'write' } as const

  app.get('/api/imports/template.xlsx', { schema: { querystring: TemplateQuery }, config }, async (request, reply) => {
    const { unit, month } = request.query
    const { file, nameParts } = await templateOf(site, accountOf(request), unit, month, site.now())
    const name = asciiFileName([importSentences.templateName, ...nameParts], 'xlsx')
    return reply.header('content-disposition', `attachment; filename="${name}"`).type(xlsx).send(file)
  })

  // Files come as multipart; no other route takes them.
  app.register(async (scope) => {
    const own = scope as App
    await own.register(multipart, { limits: uploadLimits })
    own.post(
      '/api/imports',
      { schema: { response: answers(ImportAnswer) }, config: byProgram, bodyLimit: uploadLimits.fileSize + 1_048_576 },
      async (request) => {
        const account = accountOf(request)
        const id = await dryRun(site, account, await uploadOf(request), site.now())
        return presentImport(site, await importWithin(site, account, id))
      },
    )
  })

  app.get(
    '/api/imports',
    { schema: { querystring: ImportListQuery, response: answers(ImportList) }, config },
    async (request) => {
      const catalogue = await site.evaluation.catalogue()
      const { unit: code } = request.query
      const units = unitsWithin(catalogue, accountOf(request)).filter(
        (unit) => code === undefined || unit.code === code,
      )
      const ids = units.map((unit) => unit.id)
      const files = await importFiles(site.db, ids, mostListed)
      return { items: files.map((file) => summaryOf(catalogue, file)) }
    },
  )

  app.get(
    '/api/imports/:id',
    { schema: { params: ImportParams, response: answers(ImportAnswer) }, config },
    async (request) => presentImport(site, await importWithin(site, accountOf(request), request.params.id)),
  )

  app.get('/api/imports/:id/report.csv', { schema: { params: ImportParams }, config }, async (request, reply) => {
    const file = await importWithin(site, accountOf(request), request.params.id)
    const catalogue = await site.evaluation.catalogue()
    const table = reportTable(file, await storedAnswer(site.db, file.id), unitOf(catalogue, file.unitId).fictional)
    const name = asciiFileName([importSentences.reportName, dateInVietnam(new Date(file.createdAt))], 'csv')
    return reply
      .header('content-disposition', `attachment; filename="${name}"`)
      .type('text/csv; charset=utf-8')
      .send(tableCsv(table, 'excel'))
  })

  app.post(
    '/api/imports/:id/commit',
    { schema: { params: ImportParams, body: CommitBody, response: answers(CommitAnswer) }, config: byProgram },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      const file = await importWithin(site, account, request.params.id)
      const written = await commitImport(site, account, file, site.now())
      const catalogue = await site.evaluation.catalogue()
      return { import: summaryOf(catalogue, await importWithin(site, account, file.id)), written }
    },
  )

  app.post(
    '/api/imports/:id/undo',
    { schema: { params: ImportParams, body: UndoBody, response: answers(UndoAnswer) }, config: byProgram },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      const file = await importWithin(site, account, request.params.id)
      const { total, ...undone } = await undoImport(site, account, file, request.body.partial ?? false, site.now())
      const catalogue = await site.evaluation.catalogue()
      return {
        import: summaryOf(catalogue, await importWithin(site, account, file.id)),
        ...undone,
        obstaclesTotal: total,
      }
    },
  )
}
