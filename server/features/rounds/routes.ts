/** Scoring rounds: list, whole, sheet, and the acts upon them; each act answers what it has become. */
import { may } from '../../domain/permission.ts'
import { type Round, roundsStored, seesRound } from '../../evaluation/scores/rounds.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { answers } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { actingView, onRound, onSheet, type RoundView, viewOf, withScheme } from './access.ts'
import { moveRound } from './advance-round.ts'
import {
  AdvanceBody,
  HandInBody,
  LeafParams,
  ReturnBody,
  RoundBody,
  RoundList,
  RoundParams,
  RoundPatch,
  RoundWhole,
  ScoreBody,
  ScoreSaved,
  ScoreSheet,
  ScoresBody,
  SheetParams,
} from './contract.ts'
import { fileRoutes } from './file-routes.ts'
import { giveBack, handIn } from './hand-in.ts'
import { changeRound, openRound } from './open-round.ts'
import { headOf, wholeOf } from './present.ts'
import { sheetOf } from './present-sheet.ts'
import { saveScores } from './save-scores.ts'
import { talkRoutes } from './talk-routes.ts'

export function roundRoutes(app: App, site: Site): void {
  const reading = { who: 'signed_in' } as const
  const appraising = { who: 'appraise_scores' } as const

  app.get('/api/rounds', { schema: { response: answers(RoundList) }, config: reading }, async (request) => {
    const view = await viewOf(site, request)
    const rounds = (await roundsStored(site.db)).filter((round: Round) => seesRound(view, round))
    return {
      items: rounds.map((round) => headOf(withScheme(view, round))),
      mayOpen: provinceOf(view),
      viewer: view.viewer.id,
    }
  })

  app.post(
    '/api/rounds',
    { schema: { body: RoundBody, response: answers(RoundWhole) }, config: appraising },
    async (request) => {
      const view = await actingView(site, request)
      const id = await openRound(view, request.body)
      return wholeOf(await onRound(view, id))
    },
  )

  app.get(
    '/api/rounds/:id',
    { schema: { params: RoundParams, response: answers(RoundWhole) }, config: reading },
    async (request) => wholeOf(await onRound(await viewOf(site, request), request.params.id)),
  )

  app.patch(
    '/api/rounds/:id',
    { schema: { params: RoundParams, body: RoundPatch, response: answers(RoundWhole) }, config: reading },
    async (request) => {
      const view = await actingView(site, request)
      await changeRound(await onRound(view, request.params.id), request.body)
      return wholeOf(await onRound(view, request.params.id))
    },
  )

  app.post(
    '/api/rounds/:id/advance',
    { schema: { params: RoundParams, body: AdvanceBody, response: answers(RoundWhole) }, config: reading },
    async (request) => {
      const view = await actingView(site, request)
      await moveRound(await onRound(view, request.params.id), request.body)
      return wholeOf(await onRound(view, request.params.id))
    },
  )

  app.get(
    '/api/rounds/:id/units/:unit',
    { schema: { params: SheetParams, response: answers(ScoreSheet) }, config: reading },
    async (request) => sheetOf(await onSheet(await viewOf(site, request), request.params.id, request.params.unit)),
  )

  app.post(
    '/api/rounds/:id/units/:unit/hand-in',
    { schema: { params: SheetParams, body: HandInBody, response: answers(ScoreSheet) }, config: { who: 'score_own' } },
    async (request) => {
      const view = await actingView(site, request)
      const { id, unit } = request.params
      await handIn(await onSheet(view, id, unit), request.body.revision)
      return sheetOf(await onSheet(view, id, unit))
    },
  )

  app.post(
    '/api/rounds/:id/units/:unit/return',
    { schema: { params: SheetParams, body: ReturnBody, response: answers(ScoreSheet) }, config: appraising },
    async (request) => {
      const view = await actingView(site, request)
      const { id, unit } = request.params
      await giveBack(await onSheet(view, id, unit), request.body.revision, request.body.reason)
      return sheetOf(await onSheet(view, id, unit))
    },
  )

  app.put(
    '/api/rounds/:id/scores/:unit',
    { schema: { params: SheetParams, body: ScoresBody, response: answers(ScoreSaved) }, config: reading },
    async (request) => {
      const view = await actingView(site, request)
      const { id, unit } = request.params
      return saveScores(await onSheet(view, id, unit), request.body.step, request.body.scores)
    },
  )

  app.put(
    '/api/rounds/:id/scores/:unit/:node',
    { schema: { params: LeafParams, body: ScoreBody, response: answers(ScoreSaved) }, config: reading },
    async (request) => {
      const view = await actingView(site, request)
      const { id, unit, node } = request.params
      const { account: _, step, ...content } = request.body
      return saveScores(await onSheet(view, id, unit), step, [{ node, ...content }])
    },
  )

  talkRoutes(app, site)
  fileRoutes(app, site)
}

/** The province for which the viewer may open a round. */
function provinceOf({ catalogue, viewer }: RoundView) {
  const ids = viewer.roles.map(({ unitId }) => unitId)
  const unit = ids
    .filter((id) => may(viewer, 'appraise_scores', id, catalogue.ancestorsOf))
    .map((id) => catalogue.unitsById.get(id))
    .find((one) => one?.kind === 'province')
  return unit ? nameOf(unit) : null
}
