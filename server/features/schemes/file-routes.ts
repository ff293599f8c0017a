/** Schemes as files: a table read into a draft, the form to fill in, and a scheme in the same form; and two versions compared. */
import multipart from '@fastify/multipart'
import { asciiFileName } from '../../exporting/file-name.ts'
import { schemeTemplateXlsx, schemeXlsx } from '../../exporting/scheme-xlsx.ts'
import { answers } from '../../http/answers.ts'
import { schemeNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { schemeActOf } from './act-routes.ts'
import { compareSchemes } from './compare-schemes.ts'
import { SchemeComparison, SchemeComparisonQuery, SchemeParams, SchemeReading } from './contract.ts'
import { importScheme, readingLimits, schemeFileOf } from './import-scheme.ts'
import { schemeSentences as say } from './sentences.vi.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function schemeFileRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const
  const attached = (name: string) => `attachment; filename="${asciiFileName([name], 'xlsx')}"`

  app.get('/api/schemes/template.xlsx', { config }, async (_request, reply) =>
    reply
      .header('content-disposition', attached(say.templateName))
      .type(xlsx)
      .send(await schemeTemplateXlsx(site.now())),
  )

  app.get('/api/schemes/:scheme/table.xlsx', { schema: { params: SchemeParams }, config }, async (request, reply) => {
    const catalogue = await site.evaluation.catalogue()
    const scheme = schemeNamed(catalogue, request.params.scheme, accountOf(request))
    const isFictional = scheme.unitId !== null && catalogue.unitsById.get(scheme.unitId)?.fictional === true
    const file = await schemeXlsx(scheme, isFictional, site.now())
    return reply.header('content-disposition', attached(scheme.name)).type(xlsx).send(file)
  })

  app.get(
    '/api/schemes/:scheme/comparison',
    {
      schema: { params: SchemeParams, querystring: SchemeComparisonQuery, response: answers(SchemeComparison) },
      config,
    },
    async (request) => {
      const catalogue = await site.evaluation.catalogue()
      const account = accountOf(request)
      const after = schemeNamed(catalogue, request.params.scheme, account)
      return compareSchemes(catalogue, schemeNamed(catalogue, request.query.with, account), after)
    },
  )

  // Files come as multipart; no other route takes them.
  app.register(async (scope) => {
    const own = scope as App
    await own.register(multipart, { limits: readingLimits })
    own.post(
      '/api/schemes/import',
      {
        schema: { response: answers(SchemeReading) },
        config: { who: 'edit_schemes' },
        bodyLimit: readingLimits.fileSize + 1_048_576,
      },
      async (request) => {
        const sent = await schemeFileOf(request)
        refuseOtherAccount(accountOf(request), sent.options)
        return importScheme(await schemeActOf(site, request), sent)
      },
    )
  })
}
