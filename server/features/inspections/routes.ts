/** Inspections: the unit's own people and those above it read them; its clerk and approver write them. */
import type { FastifyRequest } from 'fastify'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { type Unit, unitByCode } from '../../domain/unit.ts'
import { mayAt, maySeeRecords } from '../../evaluation/emulation/emulation.ts'
import type { TaskView } from '../../evaluation/plans/tasks.ts'
import { answers } from '../../http/answers.ts'
import { notFound } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import {
  InspectionBody,
  InspectionList,
  InspectionParams,
  InspectionPatch,
  InspectionQuery,
  InspectionRemoval,
} from './contract.ts'
import { readInspections } from './read-inspections.ts'
import { changeInspection, type InspectionAct, planInspection, removeInspection } from './save-inspection.ts'
import { inspectionSentences as say } from './sentences.vi.ts'

export function inspectionRoutes(app: App, site: Site): void {
  const writing = { who: 'report_tasks' } as const
  const response = answers(InspectionList)
  const params = InspectionParams

  app.get(
    '/api/inspections',
    { schema: { querystring: InspectionQuery, response }, config: { who: 'signed_in' } },
    async (request) => {
      const view = await viewOf(request)
      const { unit, year } = request.query
      return readInspections(view, unitSeen(view, unit), year)
    },
  )

  app.post('/api/inspections', { schema: { body: InspectionBody, response }, config: writing }, async (request) => {
    const act = await actFor(request)
    const unit = unitSeen(act.view, request.body.unit)
    if (!mayAt(act.view, 'report_tasks', unit.id)) throw new Failure('forbidden', { message: say.noRight })
    await planInspection(act, unit.id, request.body)
    return readInspections(await viewOf(request), unit, request.body.year)
  })

  app.patch(
    '/api/inspections/:id',
    { schema: { params, body: InspectionPatch, response }, config: writing },
    async (request) => listAfter(request, await actFor(request), (act, id) => changeInspection(act, id, request.body)),
  )

  app.delete(
    '/api/inspections/:id',
    { schema: { params, body: InspectionRemoval, response }, config: writing },
    async (request) =>
      listAfter(request, await actFor(request), (act, id) => removeInspection(act, id, request.body.revision)),
  )

  async function viewOf(request: FastifyRequest): Promise<TaskView> {
    const [catalogue, records] = [await site.evaluation.catalogue(), await site.evaluation.records()]
    return { catalogue, records, viewer: accountOf(request), today: dateInVietnam(site.now()) }
  }

  async function actFor(request: FastifyRequest): Promise<InspectionAct> {
    refuseOtherAccount(accountOf(request), request.body as { account?: string })
    return { db: site.db, view: await viewOf(request), at: site.now().toISOString() }
  }

  /** Does the act, and answers the list in which the inspection stands or stood. */
  async function listAfter(
    request: FastifyRequest & { params: { id: number } },
    act: InspectionAct,
    work: (act: InspectionAct, id: number) => Promise<void>,
  ): Promise<InspectionList> {
    const { id } = request.params
    await work(act, id)
    const { unitId, year } = act.view.records.inspections.find((one) => one.id === id) ?? { unitId: 0, year: 0 }
    return readInspections(await viewOf(request), act.view.catalogue.unitsById.get(unitId) as Unit, year)
  }
}

/** The unit of a code, where its records are the viewer's to see; any other answers as one that does not exist. */
function unitSeen(view: TaskView, code: string): Unit {
  const { units } = view.catalogue
  const unit = unitByCode(units, code, view.today) ?? units.findLast((one) => one.code === code)
  if (!unit || !maySeeRecords(view, unit.id)) throw notFound('unit', code)
  return unit
}
