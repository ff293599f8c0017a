/** How tests reach the report calendar of the sample: one item by unit and title, and what a database holds of reports. */
import type { InjectOptions } from 'fastify'
import type { ReportCalendar, ReportItem } from '#contract/reports'
import type { Person, Program } from '../support/app.ts'
import { stored } from '../support/stored.ts'

export const third = 'Báo cáo cải cách hành chính quý III/2026'
export const scoring = 'Báo cáo tự chấm điểm Chỉ số cải cách hành chính năm 2026'

export async function calendarOf(person: Person, query = ''): Promise<ReportCalendar> {
  const response = await person.get(`/api/reports/calendar${query}`)
  if (response.statusCode !== 200) throw new Error(response.body)
  return response.json()
}

export async function itemOf(person: Person, unit: string, title: string): Promise<ReportItem> {
  const { items } = await calendarOf(person, `?unit=${unit}`)
  const item = items.find((one) => one.title === title)
  if (!item) throw new Error(`${unit} does not owe ${title}`)
  return item
}

export const act = (person: Person, method: 'POST' | 'PATCH' | 'DELETE', url: string, payload: object) =>
  person.call({ method, url, payload } satisfies InjectOptions)

export const send = (person: Person, duty: number, unit: string, more: object = {}) =>
  act(person, 'POST', '/api/reports', { duty, unit, sentOn: '2026-11-20', ...more })

/** What must not move where an act is refused. */
export const kept = ({ connection: { db } }: Program) => stored(db, ['report', 'report_duty', 'audit', 'data_version'])
