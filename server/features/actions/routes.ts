/** Actions of meetings: those who see drafts there read them; those who decide write them, and the unit concerned reports. */
import type { FastifyRequest } from 'fastify'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { type Unit, unitByCode } from '../../domain/unit.ts'
import { type ActionView, mayDecide, maySeeAction, maySeeMeeting } from '../../evaluation/meeting-actions.ts'
import { answers } from '../../http/answers.ts'
import { notFound } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { ActionBody, ActionList, ActionParams, ActionPatch, ActionQuery, ActionRemoval } from './contract.ts'
import { type Act, changeAction, decideAction, removeAction } from './decide-action.ts'
import { readActions } from './read-actions.ts'
import { actionSentences as say } from './sentences.vi.ts'

export function actionRoutes(app: App, site: Site): void {
  // Everybody who may report at a unit may decide there, too.
  const writing = { who: 'decide_actions' } as const
  const response = answers(ActionList)
  const params = ActionParams

  app.get(
    '/api/actions',
    { schema: { querystring: ActionQuery, response }, config: { who: 'signed_in' } },
    async (request) => {
      const view = await viewOf(request)
      const { parent, unit, state } = request.query
      if (parent !== undefined)
        return readActions(site.db, view, { by: 'meeting', of: meetingSeen(view, parent), state })
      return readActions(site.db, view, { by: 'unit', of: unitSeen(view, unit as string), state })
    },
  )

  app.post('/api/actions', { schema: { body: ActionBody, response }, config: writing }, async (request) => {
    const act = await actFor(request)
    const unit = meetingSeen(act.view, request.body.parent)
    if (!mayDecide(act.view, unit.id)) throw new Failure('forbidden', { message: say.noRight })
    await decideAction(act, unit.id, request.body)
    return listOf(act.view, unit.id)
  })

  app.patch(
    '/api/actions/:id',
    { schema: { params, body: ActionPatch, response }, config: writing },
    async (request) => {
      const act = await actFor(request)
      return listOf(act.view, await changeAction(act, request.params.id, request.body))
    },
  )

  app.delete(
    '/api/actions/:id',
    { schema: { params, body: ActionRemoval, response }, config: writing },
    async (request) => {
      const act = await actFor(request)
      return listOf(act.view, await removeAction(act, request.params.id, request.body.revision))
    },
  )

  async function viewOf(request: FastifyRequest): Promise<ActionView> {
    const catalogue = await site.evaluation.catalogue()
    return { catalogue, viewer: accountOf(request), today: dateInVietnam(site.now()) }
  }

  async function actFor(request: FastifyRequest): Promise<Act> {
    refuseOtherAccount(accountOf(request), request.body as { account?: string })
    return { db: site.db, view: await viewOf(request), at: site.now().toISOString() }
  }

  /** Of the meeting of which the action is or was. */
  async function listOf(view: ActionView, unitId: number): Promise<ActionList> {
    return readActions(site.db, view, { by: 'meeting', of: view.catalogue.unitsById.get(unitId) as Unit })
  }
}

/** The unit of a code, where its meetings concern the viewer; any other answers as one that does not exist. */
function meetingSeen(view: ActionView, code: string): Unit {
  const unit = ofCode(view, code)
  if (!unit || !maySeeMeeting(view, unit.id)) throw notFound('unit', code)
  return unit
}

function unitSeen(view: ActionView, code: string): Unit {
  const unit = ofCode(view, code)
  if (!unit || !maySeeAction(view, { unitId: unit.id, forUnitId: unit.id })) throw notFound('unit', code)
  return unit
}

function ofCode({ catalogue: { units }, today }: ActionView, code: string): Unit | undefined {
  return unitByCode(units, code, today) ?? units.findLast((one) => one.code === code)
}
