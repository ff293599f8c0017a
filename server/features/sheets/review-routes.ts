/** Routes of review: what waits, approve, return, reopen, and a clerk's request for it. */
import type { FastifyRequest } from 'fastify'
import type { Action } from '../../domain/permission.ts'
import type { SheetState } from '../../domain/sheet.ts'
import { answers } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import {
  ApproveBody,
  ReopenBody,
  RequestBody,
  ReturnBody,
  ReviewList,
  Sheet,
  SheetParams,
  SheetStanding,
} from './contract.ts'
import { sheetRow } from './queries.ts'
import { readReviews } from './read-reviews.ts'
import { readSheet } from './read-sheet.ts'
import { requestReopening } from './request-reopening.ts'
import { approveSheet, type Review, reopenSheet, returnSheet } from './review-sheet.ts'
import { unitOfSheet } from './sheet-access.ts'

type Reviewing = FastifyRequest<{
  Params: { unit: string; month: string }
  Body: { account?: string | undefined } | null | undefined
}>

export function reviewRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  async function reviewOf(request: Reviewing, rights?: readonly Action[]): Promise<Review> {
    const account = accountOf(request)
    refuseOtherAccount(account, request.body)
    const { unit: code, month } = request.params
    const unit = unitOfSheet(await site.evaluation.catalogue(), account, code, month, rights)
    return { site, account, unit, month, now: site.now() }
  }
  const sheetAfter = ({ account, unit, month, now }: Review) => readSheet(site, account, unit, month, now)

  app.get('/api/reviews', { schema: { response: answers(ReviewList) }, config }, async (request) =>
    readReviews(site, accountOf(request), site.now()),
  )

  app.post(
    '/api/sheets/:unit/:month/approve',
    { schema: { params: SheetParams, body: ApproveBody, response: answers(Sheet) }, config },
    async (request) => {
      const review = await reviewOf(request)
      await approveSheet(review, request.body ?? {})
      return sheetAfter(review)
    },
  )

  app.post(
    '/api/sheets/:unit/:month/return',
    { schema: { params: SheetParams, body: ReturnBody, response: answers(Sheet) }, config },
    async (request) => {
      const review = await reviewOf(request)
      const { reason = null, cells = [] } = request.body
      await returnSheet(
        review,
        reason?.normalize('NFC') ?? null,
        cells.map((cell) => ({ ...cell, reason: cell.reason.normalize('NFC') })),
      )
      return sheetAfter(review)
    },
  )

  app.post(
    '/api/sheets/:unit/:month/reopen',
    { schema: { params: SheetParams, body: ReopenBody, response: answers(SheetStanding) }, config },
    async (request) => {
      const review = await reviewOf(request, ['see_drafts', 'reopen_sheets'])
      await reopenSheet(review, request.body.reason.normalize('NFC'), request.body.until)
      // An administrator may open a sheet again and yet not see what is then drafted in it.
      const row = await sheetRow(site.db, { month: review.month, unitId: review.unit.id })
      return {
        state: (row?.state ?? 'draft') as SheetState,
        reason: row?.reason ?? null,
        openUntil: row?.open_until ?? null,
        decidedAt: row?.decided_at ?? null,
        decidedBy: row?.decider ?? null,
      }
    },
  )

  app.post(
    '/api/sheets/:unit/:month/request',
    { schema: { params: SheetParams, body: RequestBody, response: answers(Sheet) }, config },
    async (request) => {
      const review = await reviewOf(request)
      await requestReopening(review, request.body.reason.normalize('NFC'))
      return sheetAfter(review)
    },
  )
}
