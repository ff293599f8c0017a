/** Editions: those who work for a unit or above it read them; its clerk and approver prepare and freeze them. */
import { answers, nothing } from '../../http/answers.ts'
import { sendKnown, sent } from '../../http/freshness.ts'
import type { App, Site } from '../../http/site.ts'
import { actingOf, askingOf, editionSeen } from './access.ts'
import { changeEdition, removeEdition } from './change-edition.ts'
import { compareEdition } from './compare-editions.ts'
import { editionReader, versionsNow } from './content.ts'
import {
  ComparisonQuery,
  Edition,
  EditionBody,
  EditionComparison,
  EditionFreeze,
  EditionItem,
  EditionList,
  EditionListQuery,
  EditionParams,
  EditionPatch,
  EditionRemoval,
} from './contract.ts'
import { createEdition } from './create-edition.ts'
import { editionFileRoutes } from './file-routes.ts'
import { freezeEdition } from './freeze-edition.ts'
import { itemOf, readEdition } from './read-edition.ts'
import { readEditions } from './read-editions.ts'

export function editionRoutes(app: App, site: Site): void {
  const reading = { who: 'signed_in' } as const
  const writing = { who: 'prepare_meetings' } as const
  const params = EditionParams
  const read = editionReader(site)
  editionFileRoutes(app, site, read)

  app.get(
    '/api/editions',
    { schema: { querystring: EditionListQuery, response: answers(EditionList) }, config: reading },
    async (request) => readEditions(site, await askingOf(site, request), request.query.parent),
  )

  app.post(
    '/api/editions',
    { schema: { body: EditionBody, response: answers(EditionItem) }, config: writing },
    async (request) => {
      const asking = await actingOf(site, request)
      return itemOf(await editionSeen(site, asking, await createEdition(site, asking, request.body)))
    },
  )

  app.get(
    '/api/editions/:id',
    { schema: { params, response: answers(Edition) }, config: reading },
    async (request, reply) => {
      const asking = await askingOf(site, request)
      const on = await editionSeen(site, asking, request.params.id)
      // What is frozen stays what it is, whatever is saved meanwhile.
      const version = on.edition.sha256 ?? (await versionsNow(site))
      if (await sendKnown(request, reply, { ...asking, version })) return sent(reply)
      return readEdition(site, read, on)
    },
  )

  app.patch(
    '/api/editions/:id',
    { schema: { params, body: EditionPatch, response: answers(Edition) }, config: writing },
    async (request) => {
      const asking = await actingOf(site, request)
      await changeEdition(site, read, asking, request.params.id, request.body)
      return readEdition(site, read, await editionSeen(site, asking, request.params.id))
    },
  )

  app.delete(
    '/api/editions/:id',
    { schema: { params, body: EditionRemoval, response: nothing }, config: writing },
    async (request, reply) => {
      await removeEdition(site, await actingOf(site, request), request.params.id, request.body.revision)
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/editions/:id/freeze',
    { schema: { params, body: EditionFreeze, response: answers(Edition) }, config: writing },
    async (request) => {
      const asking = await actingOf(site, request)
      await freezeEdition(site, read, asking, request.params.id, request.body)
      return readEdition(site, read, await editionSeen(site, asking, request.params.id))
    },
  )

  app.get(
    '/api/editions/:id/comparison',
    { schema: { params, querystring: ComparisonQuery, response: answers(EditionComparison) }, config: reading },
    async (request) => {
      const on = await editionSeen(site, await askingOf(site, request), request.params.id)
      return compareEdition(site, read, on, request.query.with)
    },
  )
}
