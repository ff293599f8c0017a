/** Routes of the monthly sheet. */

import { answers } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { FigureBody, type FigureItem, FigureParams, SavedFigure, Sheet, SheetParams } from './contract.ts'
import { readSheet } from './read-sheet.ts'
import { saveFigure } from './save-figure.ts'
import { unitOfSheet } from './sheet-access.ts'
import { submitSheet } from './submit-sheet.ts'

export function sheetRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  app.get(
    '/api/sheets/:unit/:month',
    { schema: { params: SheetParams, response: answers(Sheet) }, config },
    async (request, reply) => {
      const account = accountOf(request)
      const { unit: code, month } = request.params
      const unit = unitOfSheet(await site.evaluation.catalogue(), account, code, month)
      reply.header('cache-control', 'private, no-store')
      return readSheet(site, account, unit, month, site.now())
    },
  )

  app.put(
    '/api/sheets/:unit/:month/figures/:element',
    { schema: { params: FigureParams, body: FigureBody, response: answers(SavedFigure) }, config },
    async (request) => {
      const account = accountOf(request)
      const now = site.now()
      const { unit: code, month, element } = request.params
      const unit = unitOfSheet(await site.evaluation.catalogue(), account, code, month)
      await saveFigure(site, account, unit, month, element, request.body, now)
      const sheet = await readSheet(site, account, unit, month, now)
      return { figure: sheet.figures.find((one) => one.element === element) as FigureItem, sheet }
    },
  )

  app.post(
    '/api/sheets/:unit/:month/submit',
    { schema: { params: SheetParams, response: answers(Sheet) }, config },
    async (request) => {
      const account = accountOf(request)
      const now = site.now()
      const { unit: code, month } = request.params
      const unit = unitOfSheet(await site.evaluation.catalogue(), account, code, month)
      await submitSheet(site, account, unit, month, now)
      return readSheet(site, account, unit, month, now)
    },
  )
}
