/** Mergers of a province's units: everybody may read them, its administrators preview, enact and call them off. */
import { dateInVietnam } from '../../domain/period.ts'
import { type Unit, unitByCode } from '../../domain/unit.ts'
import { answers } from '../../http/answers.ts'
import { parentNamed, unitNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { cancelMerger } from './cancel-merger.ts'
import {
  Lineage,
  LineageParams,
  LineageQuery,
  MergerAnswer,
  MergerBody,
  MergerList,
  MergerParams,
  MergerQuery,
  MergerRemoval,
} from './contract.ts'
import { drawMerger } from './draw-merger.ts'
import { enactMerger } from './enact-merger.ts'
import { readLineage } from './read-lineage.ts'
import { readMergers } from './read-mergers.ts'

export function mergerRoutes(app: App, site: Site): void {
  app.get(
    '/api/units/mergers',
    { schema: { querystring: MergerQuery, response: answers(MergerList) }, config: { who: 'signed_in' } },
    async (request) => {
      const account = accountOf(request)
      const today = dateInVietnam(site.now())
      const catalogue = await site.evaluation.catalogue()
      return readMergers(site, account, parentNamed(catalogue, request.query.parent, account, today), today)
    },
  )

  app.post(
    '/api/units/mergers',
    { schema: { body: MergerBody, response: answers(MergerAnswer) }, config: { who: 'administer' } },
    async (request) => {
      const { body } = request
      const account = accountOf(request)
      refuseOtherAccount(account, body)
      const now = site.now()
      const today = dateInVietnam(now)
      if (!body.dryRun) return enactMerger(site.db, account, body, today, now)
      const { preview } = await drawMerger(site.db, await site.evaluation.catalogue(), account, body, today)
      return { id: null, preview }
    },
  )

  app.delete(
    '/api/units/mergers/:merger',
    {
      schema: { params: MergerParams, body: MergerRemoval, response: answers(MergerList) },
      config: { who: 'administer' },
    },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      const now = site.now()
      const today = dateInVietnam(now)
      const { parentId } = await cancelMerger(site.db, account, request.params.merger, today, now)
      const { unitsById } = await site.evaluation.catalogue()
      return readMergers(site, account, unitsById.get(parentId) as Unit, today)
    },
  )

  app.get(
    '/api/units/:unit/lineage',
    {
      schema: { params: LineageParams, querystring: LineageQuery, response: answers(Lineage) },
      config: { who: 'signed_in' },
    },
    async (request) => {
      const catalogue = await site.evaluation.catalogue()
      const { unit: code } = request.params
      const { on } = request.query
      const meant = on === undefined ? undefined : unitByCode(catalogue.units, code, on)
      return readLineage(catalogue, meant ?? unitNamed(catalogue, code, dateInVietnam(site.now())))
    },
  )
}
