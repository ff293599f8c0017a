/** What the page of reports asks the server and does there. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  DutyAnswer,
  DutyBody,
  DutyPatch,
  ReportAnswer,
  ReportBody,
  ReportCalendar,
  ReportPatch,
} from '#contract/reports'
import { request } from '../../api.ts'
import type { Own } from '../../own-act.ts'

export type Asked = { unit?: string | undefined; parent?: string | undefined; year: number }

export const reportsKey = ['reports'] as const

export const calendarQuery = (asked: Asked) =>
  queryOptions({
    queryKey: [...reportsKey, asked],
    queryFn: ({ signal }) => request<ReportCalendar>('GET', '/api/reports/calendar', { query: asked, signal }),
    placeholderData: keepPreviousData,
  })

/** What changes with a report: the calendar, what there is to do, and the reminders. */
export const changes = [reportsKey, ['duties'], ['reminders']] as const

const place = (duty: number, unit: string) => `/api/reports/${duty}/${encodeURIComponent(unit)}`
const dutyPlace = (duty: number) => `/api/report-duties/${duty}`

type At = { duty: number; unit: string }

export const ask = {
  send: (body: Omit<ReportBody, 'account'>, own: Own) =>
    request<ReportAnswer>('POST', '/api/reports', { body: { ...body, ...own } }),
  change: ({ duty, unit }: At, body: Omit<ReportPatch, 'account'>, own: Own) =>
    request<ReportAnswer>('PATCH', place(duty, unit), { body: { ...body, ...own } }),
  takeBack: ({ duty, unit }: At, revision: number, own: Own) =>
    request<ReportAnswer>('DELETE', place(duty, unit), { body: { revision, ...own } }),
  addDuty: (body: Omit<DutyBody, 'account'>, own: Own) =>
    request<DutyAnswer>('POST', '/api/report-duties', { body: { ...body, ...own } }),
  changeDuty: (duty: number, body: Omit<DutyPatch, 'account'>, own: Own) =>
    request<DutyAnswer>('PATCH', dutyPlace(duty), { body: { ...body, ...own } }),
  removeDuty: (duty: number, revision: number, own: Own) =>
    request<undefined>('DELETE', dutyPlace(duty), { body: { revision, ...own } }),
  layOut: (unit: string, year: number, own: Own) =>
    request<{ laid: number }>('POST', '/api/report-duties/year', { body: { unit, year, ...own } }),
}
