/** Routes of the monthly sheet: what its clerk does. Review has its own file. */
import { z } from 'zod'
import { Failure } from '../../domain/failure.ts'
import { answers } from '../../http/answers.ts'
import { notFound } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import {
  BatchBody,
  CellRecords,
  type CellResult,
  DiscardBody,
  Events,
  FigureBody,
  type FigureItem,
  FigureParams,
  History,
  HistoryQuery,
  SavedBatch,
  SavedFigure,
  Sheet,
  SheetParams,
  SubmitBody,
} from './contract.ts'
import { discardFigure } from './discard-figure.ts'
import { eventsOf, historyOf } from './read-history.ts'
import { readRecords } from './read-records.ts'
import { readSheet } from './read-sheet.ts'
import { saveBatch } from './save-batch.ts'
import { failureOf, saveFigures } from './save-figures.ts'
import { sheetSentences } from './sentences.vi.ts'
import { unitOfSheet } from './sheet-access.ts'
import { submitSheet } from './submit-sheet.ts'

export function sheetRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const
  /** What a program of the ward may do with a token: enter figures and hand them in. */
  const byProgram = { who: 'signed_in', byToken: 'write' } as const
  const catalogue = () => site.evaluation.catalogue()

  app.get(
    '/api/sheets/:unit/:month',
    { schema: { params: SheetParams, response: answers(Sheet) }, config },
    async (request, reply) => {
      const account = accountOf(request)
      const { unit: code, month } = request.params
      const unit = unitOfSheet(await catalogue(), account, code, month, ['see_drafts', 'reopen_sheets'])
      reply.header('cache-control', 'private, no-store')
      return readSheet(site, account, unit, month, site.now())
    },
  )

  app.put(
    '/api/sheets/:unit/:month/figures/:element',
    { schema: { params: FigureParams, body: FigureBody, response: answers(SavedFigure) }, config: byProgram },
    async (request) => {
      const account = accountOf(request)
      const now = site.now()
      const { unit: code, month, element } = request.params
      const { way = 'typed', ...entry } = request.body
      const unit = unitOfSheet(await catalogue(), account, code, month)
      const [result] = await saveFigures(site, account, unit, month, [{ ...entry, element }], way, now)
      const failure = failureOf(result as CellResult, request.body)
      if (failure instanceof Failure) throw failure
      const sheet = await readSheet(site, account, unit, month, now)
      return { figure: sheet.figures.find((one) => one.element === element) as FigureItem, sheet }
    },
  )

  app.post(
    '/api/sheets/:unit/:month/figures',
    { schema: { params: SheetParams, body: BatchBody, response: answers(SavedBatch) }, config: byProgram },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body, sheetSentences.otherAccount)
      const now = site.now()
      const { unit: code, month } = request.params
      const unit = unitOfSheet(await catalogue(), account, code, month)
      const results = await saveBatch(site, account, unit, month, request.body, now)
      return { results, sheet: await readSheet(site, account, unit, month, now) }
    },
  )

  app.post(
    '/api/sheets/:unit/:month/figures/:element/discard',
    { schema: { params: FigureParams, body: DiscardBody, response: { ...answers(z.void()), 204: z.void() } }, config },
    async (request, reply) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body, sheetSentences.otherAccount)
      const { unit: code, month, element } = request.params
      const unit = unitOfSheet(await catalogue(), account, code, month)
      await discardFigure(site, account, unit, month, element, request.body, site.now())
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/sheets/:unit/:month/submit',
    { schema: { params: SheetParams, body: SubmitBody, response: answers(Sheet) }, config: byProgram },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      const now = site.now()
      const { unit: code, month } = request.params
      const unit = unitOfSheet(await catalogue(), account, code, month)
      await submitSheet(site, account, unit, month, request.body?.note?.normalize('NFC') || null, now)
      return readSheet(site, account, unit, month, now)
    },
  )

  app.get(
    '/api/sheets/:unit/:month/history',
    { schema: { params: SheetParams, querystring: HistoryQuery, response: answers(History) }, config },
    async (request) => {
      const { unit: code, month } = request.params
      const known = await catalogue()
      const unit = unitOfSheet(known, accountOf(request), code, month)
      const element = known.elementsByCode.get(request.query.element)
      if (!element) throw notFound('element', request.query.element)
      return historyOf(site.db, { month, unitId: unit.id }, element)
    },
  )

  app.get(
    '/api/sheets/:unit/:month/records/:element',
    { schema: { params: FigureParams, response: answers(CellRecords) }, config },
    async (request, reply) => {
      const account = accountOf(request)
      const { unit: code, month, element } = request.params
      const unit = unitOfSheet(await catalogue(), account, code, month)
      reply.header('cache-control', 'private, no-store')
      return readRecords(site, account, unit, month, element, site.now())
    },
  )

  app.get(
    '/api/sheets/:unit/:month/events',
    { schema: { params: SheetParams, response: answers(Events) }, config },
    async (request) => {
      const { unit: code, month } = request.params
      const unit = unitOfSheet(await catalogue(), accountOf(request), code, month)
      return eventsOf(site.db, { month, unitId: unit.id })
    },
  )
}
