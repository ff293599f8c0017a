/** Acts upon schemes: drafted, copied, changed, put in force, withdrawn, taken away. Each answers the scheme as it stands afterwards. */
import type { FastifyRequest } from 'fastify'
import { dateInVietnam } from '../../domain/period.ts'
import { answers, nothing } from '../../http/answers.ts'
import { schemeNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { changeHead, changeTree } from './change-draft.ts'
import type { SchemeAct } from './close-act.ts'
import {
  SchemeCopy,
  SchemeDraft,
  SchemeHeadBody,
  SchemeIssueBody,
  SchemeParams,
  SchemeRemovalBody,
  SchemeTreeBody,
  SchemeWhole,
  SchemeWithdrawalBody,
} from './contract.ts'
import { copyScheme, draftScheme } from './draft-scheme.ts'
import { draftToEdit, schemeToEdit, unitToDraftFor } from './find-scheme.ts'
import { issueScheme, removeScheme, withdrawScheme } from './issue-scheme.ts'
import { schemeWhole } from './read-scheme.ts'

/** Who acts, when, and on what is known then. */
export async function schemeActOf(site: Site, request: FastifyRequest): Promise<SchemeAct> {
  const now = site.now()
  const catalogue = await site.evaluation.catalogue()
  return {
    db: site.db,
    account: accountOf(request),
    catalogue,
    at: now.toISOString(),
    today: dateInVietnam(now),
  }
}

export function schemeActRoutes(app: App, site: Site): void {
  const params = SchemeParams
  const response = answers(SchemeWhole)
  const config = { who: 'edit_schemes' } as const

  async function actOf(request: FastifyRequest): Promise<SchemeAct> {
    refuseOtherAccount(accountOf(request), request.body as { account?: string })
    return schemeActOf(site, request)
  }

  /** The scheme as the next reader finds it. */
  const shown = async (request: FastifyRequest, code: string) => schemeWhole(await schemeActOf(site, request), code)

  app.get('/api/schemes/:scheme/tree', { schema: { params, response }, config: { who: 'signed_in' } }, (request) =>
    shown(request, request.params.scheme),
  )

  app.post('/api/schemes', { schema: { body: SchemeDraft, response }, config }, async (request) => {
    const act = await actOf(request)
    const unit = unitToDraftFor(act.catalogue, act.account, request.body.unit, act.today)
    await draftScheme(act, unit.id, request.body)
    return shown(request, request.body.code)
  })

  app.post('/api/schemes/:scheme/copy', { schema: { params, body: SchemeCopy, response }, config }, async (request) => {
    const act = await actOf(request)
    const source = schemeNamed(act.catalogue, request.params.scheme, act.account)
    const unit = unitToDraftFor(act.catalogue, act.account, request.body.unit, act.today)
    await copyScheme(act, unit.id, source, request.body)
    return shown(request, request.body.code)
  })

  app.patch('/api/schemes/:scheme', { schema: { params, body: SchemeHeadBody, response }, config }, async (request) => {
    const act = await actOf(request)
    const scheme = await draftToEdit(act.db, act.catalogue, act.account, request.params.scheme)
    await changeHead(act, scheme, request.body)
    return shown(request, scheme.code)
  })

  app.put(
    '/api/schemes/:scheme/nodes',
    { schema: { params, body: SchemeTreeBody, response }, config },
    async (request) => {
      const act = await actOf(request)
      const scheme = await draftToEdit(act.db, act.catalogue, act.account, request.params.scheme)
      await changeTree(act, scheme, request.body)
      return shown(request, scheme.code)
    },
  )

  app.post(
    '/api/schemes/:scheme/issue',
    { schema: { params, body: SchemeIssueBody, response }, config },
    async (request) => {
      const act = await actOf(request)
      const scheme = await draftToEdit(act.db, act.catalogue, act.account, request.params.scheme)
      await issueScheme(act, scheme, request.body)
      return shown(request, scheme.code)
    },
  )

  app.post(
    '/api/schemes/:scheme/withdraw',
    { schema: { params, body: SchemeWithdrawalBody, response }, config },
    async (request) => {
      const act = await actOf(request)
      const scheme = schemeToEdit(act.catalogue, act.account, request.params.scheme)
      await withdrawScheme(act, scheme, request.body)
      return shown(request, scheme.code)
    },
  )

  app.delete(
    '/api/schemes/:scheme',
    { schema: { params, body: SchemeRemovalBody, response: nothing }, config },
    async (request, reply) => {
      const act = await actOf(request)
      const scheme = schemeToEdit(act.catalogue, act.account, request.params.scheme)
      await removeScheme(act, scheme, request.body.revision)
      return reply.code(204).send()
    },
  )
}
