/** The words after "?" of the pages of meetings: packs, presentation, and what was decided. */
import type { Period } from '#domain/period.ts'
import { period, unit, whole } from './search-words.ts'

type Raw = Record<string, unknown>

/** Which slide, from 1. */
export type PresentationSearch = { trang?: number | undefined }
/** Whose meetings, and the period from which one came; a draft of it is then offered first. */
export type EditionsSearch = { 'don-vi'?: string | undefined; ky?: Period | undefined }
/** Against the numbers as they stand now, or another edition. */
export type EditionComparisonSearch = { voi?: 'now' | number | undefined }
export type FindPresentationSearch = { 'don-vi'?: string | undefined; ky?: Period | undefined }
/** Whose meetings, or which unit they concern; what is still open where nothing is said. */
export type ActionsSearch = {
  'don-vi'?: string | undefined
  'viec-nao'?: ActionsFilter | undefined
  /** The edition of the meeting that decides: what is added belongs to it. */
  'tai-lieu'?: number | undefined
}
export const actionsFilters = ['chua-xong', 'ket-thuc', 'tat-ca'] as const
export type ActionsFilter = (typeof actionsFilters)[number]

export const meetingSearchOf = {
  editions: (raw: Raw): EditionsSearch => ({ 'don-vi': unit(raw['don-vi']), ky: period(raw.ky) }),
  editionComparison: (raw: Raw): EditionComparisonSearch => ({ voi: whole(raw.voi) ?? 'now' }),
  presentation: (raw: Raw): PresentationSearch => ({ trang: whole(raw.trang) }),
  findPresentation: (raw: Raw): FindPresentationSearch => ({ 'don-vi': unit(raw['don-vi']), ky: period(raw.ky) }),
  actions: (raw: Raw): ActionsSearch => ({
    'don-vi': unit(raw['don-vi']),
    'viec-nao': actionsFilters.find((known) => known === raw['viec-nao']),
    'tai-lieu': whole(raw['tai-lieu']),
  }),
}
