/** The report calendar: everybody may read what is owed and what was sent; each act says who may do it. */
import { dateInVietnam } from '../../domain/period.ts'
import { answers, nothing } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import {
  DutyAnswer,
  DutyBody,
  DutyParams,
  DutyPatch,
  RemoveDutyBody,
  ReportAnswer,
  ReportBody,
  ReportCalendar,
  ReportParams,
  ReportPatch,
  ReportsQuery,
  TakeBackBody,
  YearAnswer,
  YearBody,
} from './contract.ts'
import { addDuty, changeDuty, layOutYear, removeDuty } from './lay-duties.ts'
import { changeReport, markReport, takeBackReport } from './mark-report.ts'
import { readCalendar } from './read-calendar.ts'

export function reportRoutes(app: App, site: Site): void {
  app.get(
    '/api/reports/calendar',
    { schema: { querystring: ReportsQuery, response: answers(ReportCalendar) }, config: { who: 'signed_in' } },
    async (request) => {
      const today = dateInVietnam(site.now())
      const { unit, parent, year = Number(today.slice(0, 4)) } = request.query
      return readCalendar(site, accountOf(request), { unit, parent, year }, today)
    },
  )

  const reporting = { who: 'report_tasks' } as const

  app.post(
    '/api/reports',
    { schema: { body: ReportBody, response: answers(ReportAnswer) }, config: reporting },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      return { item: await markReport(site, account, request.body, site.now()) }
    },
  )

  app.patch(
    '/api/reports/:duty/:unit',
    { schema: { params: ReportParams, body: ReportPatch, response: answers(ReportAnswer) }, config: reporting },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      return { item: await changeReport(site, account, request.params, request.body, site.now()) }
    },
  )

  app.delete(
    '/api/reports/:duty/:unit',
    { schema: { params: ReportParams, body: TakeBackBody, response: answers(ReportAnswer) }, config: reporting },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      return { item: await takeBackReport(site, account, request.params, request.body.revision, site.now()) }
    },
  )

  const laying = { who: 'issue_plans' } as const

  app.post(
    '/api/report-duties',
    { schema: { body: DutyBody, response: answers(DutyAnswer) }, config: laying },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      return addDuty(site, account, request.body, site.now())
    },
  )

  app.patch(
    '/api/report-duties/:duty',
    { schema: { params: DutyParams, body: DutyPatch, response: answers(DutyAnswer) }, config: laying },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      return changeDuty(site, account, request.params.duty, request.body, site.now())
    },
  )

  app.delete(
    '/api/report-duties/:duty',
    { schema: { params: DutyParams, body: RemoveDutyBody, response: nothing }, config: laying },
    async (request, reply) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      await removeDuty(site, account, request.params.duty, request.body.revision, site.now())
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/report-duties/year',
    { schema: { body: YearBody, response: answers(YearAnswer) }, config: laying },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      const { unit, year } = request.body
      return layOutYear(site, account, unit, year, site.now())
    },
  )
}
