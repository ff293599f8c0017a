/** What the page of settings asks the server. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { DueDayBody, DueDays, DueYearBody, SettingsChange, SiteSettings } from '#contract/settings'
import { request } from '../../api.ts'

export const ask = {
  change: (body: SettingsChange) => request<SiteSettings>('PUT', '/api/settings', { body }),
  setDay: (body: DueDayBody) => request<DueDays>('PUT', '/api/due-days', { body }),
  setYear: (body: DueYearBody) => request<DueDays>('PUT', '/api/due-days/year', { body }),
}

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => request<SiteSettings>('GET', '/api/settings', { signal }),
})

export const dueDaysQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ['due-days', unit, year],
    queryFn: ({ signal }) => request<DueDays>('GET', '/api/due-days', { query: { unit, year }, signal }),
    placeholderData: keepPreviousData,
  })
