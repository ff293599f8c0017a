/** Every address of the web, in one place: pages as router links, files to take away as plain addresses. */

import { linkOptions } from '@tanstack/react-router'
import type { EditionFormat } from '#domain/edition.ts'
import type { PlanTableKind } from '#domain/plan-table.ts'
import { type Query, withQuery } from './api.ts'
import type {
  ActionsSearch,
  EditionComparisonSearch,
  EditionsSearch,
  FindPresentationSearch,
} from './meeting-search.ts'
import type {
  AuditSearch,
  BodiesSearch,
  ComparisonSearch,
  EmulationSearch,
  ImportsSearch,
  IndexSearch,
  InspectionsSearch,
  LateTasksSearch,
  MergersSearch,
  OverviewSearch,
  PeopleSearch,
  PlansSearch,
  ReportsSearch,
  RoundSheetSearch,
  SchemeSearch,
  SettingsSearch,
  SheetSearch,
  SheetsSearch,
  SurveySearch,
  SurveysSearch,
  TasksSearch,
  UnitSheetsSearch,
  UnitsSearch,
} from './search.ts'

export const paths = {
  front: (back?: string) => linkOptions({ to: '/', search: { ve: back } }),
  overview: (search: OverviewSearch = {}) => linkOptions({ to: '/tong-quan', search }),
  units: (search: UnitsSearch = {}) => linkOptions({ to: '/don-vi', search }),
  unit: (unit: string, period?: string) =>
    linkOptions({ to: '/don-vi/$unit', params: { unit }, search: { ky: period } }),
  /** All units of a province on paper, one sheet each. */
  unitSheets: (search: UnitSheetsSearch = {}) => linkOptions({ to: '/in/don-vi', search }),
  sheets: (search: SheetsSearch = {}) => linkOptions({ to: '/phieu', search }),
  sheet: (unit: string, month: string, search: SheetSearch = {}) =>
    linkOptions({ to: '/phieu/$unit/$month', params: { unit, month }, search }),
  records: (unit: string, month: string, element: string) =>
    linkOptions({ to: '/phieu/$unit/$month/so/$element', params: { unit, month, element } }),
  owners: (unit: string) => linkOptions({ to: '/phieu/$unit/phan-cong', params: { unit } }),
  duties: () => linkOptions({ to: '/viec' }),
  reviews: () => linkOptions({ to: '/duyet' }),
  review: (unit: string, month: string) => linkOptions({ to: '/duyet/$unit/$month', params: { unit, month } }),
  imports: (search: ImportsSearch = {}) => linkOptions({ to: '/nhap-tep', search }),
  editions: (search: EditionsSearch = {}) => linkOptions({ to: '/tai-lieu-hop', search }),
  edition: (edition: number) => linkOptions({ to: '/tai-lieu-hop/$edition', params: { edition: String(edition) } }),
  editionComparison: (edition: number, against: EditionComparisonSearch['voi'] = 'now') =>
    linkOptions({
      to: '/tai-lieu-hop/$edition/so-sanh',
      params: { edition: String(edition) },
      search: { voi: against },
    }),
  presentation: (edition: number, slide?: number) =>
    linkOptions({ to: '/trinh-bay/$edition', params: { edition: String(edition) }, search: { trang: slide } }),
  /** The newest edition of a unit and period, or the way to one. */
  findPresentation: (search: FindPresentationSearch) => linkOptions({ to: '/trinh-bay', search }),
  plans: (search: PlansSearch = {}) => linkOptions({ to: '/ke-hoach', search }),
  plan: (plan: number) => linkOptions({ to: '/ke-hoach/$plan', params: { plan: String(plan) } }),
  planTargets: (plan: number) => linkOptions({ to: '/ke-hoach/$plan/chi-tieu', params: { plan: String(plan) } }),
  planChanges: (plan: number) => linkOptions({ to: '/ke-hoach/$plan/dieu-chinh', params: { plan: String(plan) } }),
  planImport: (plan: number, kind: PlanTableKind = 'tasks') =>
    linkOptions({ to: '/ke-hoach/$plan/nhap-tep', params: { plan: String(plan) }, search: { loai: kind } }),
  reports: (search: ReportsSearch = {}) => linkOptions({ to: '/bao-cao', search }),
  tasks: (search: TasksSearch = {}) => linkOptions({ to: '/nhiem-vu', search }),
  lateTasks: (search: LateTasksSearch = {}) => linkOptions({ to: '/nhiem-vu/qua-han', search }),
  task: (task: number) => linkOptions({ to: '/nhiem-vu/$task', params: { task: String(task) } }),
  editTask: (task: number) => linkOptions({ to: '/nhiem-vu/$task/sua', params: { task: String(task) } }),
  newTask: (plan: number) => linkOptions({ to: '/ke-hoach/$plan/nhiem-vu/moi', params: { plan: String(plan) } }),
  emulation: (search: EmulationSearch = {}) => linkOptions({ to: '/thi-dua', search }),
  bodies: (search: BodiesSearch = {}) => linkOptions({ to: '/thi-dua/tap-the', search }),
  inspections: (search: InspectionsSearch = {}) => linkOptions({ to: '/kiem-tra', search }),
  actions: (search: ActionsSearch = {}) => linkOptions({ to: '/viec-hop', search }),
  indices: (search: BodiesSearch = {}) => linkOptions({ to: '/chi-so', search }),
  index: (index: string, search: IndexSearch = {}) => linkOptions({ to: '/chi-so/$index', params: { index }, search }),
  surveys: (search: SurveysSearch = {}) => linkOptions({ to: '/khao-sat', search }),
  survey: (survey: number, search: SurveySearch = {}) =>
    linkOptions({ to: '/khao-sat/$survey', params: { survey: String(survey) }, search }),
  surveyEntry: (survey: number, unit: string) =>
    linkOptions({ to: '/khao-sat/$survey/nhap/$unit', params: { survey: String(survey), unit } }),
  schemes: () => linkOptions({ to: '/bo-chi-so' }),
  scheme: (scheme: string, search: SchemeSearch = {}) =>
    linkOptions({ to: '/bo-chi-so/$scheme', params: { scheme }, search }),
  schemeTree: (scheme: string) => linkOptions({ to: '/bo-chi-so/$scheme/tieu-chi', params: { scheme } }),
  schemeEditor: (scheme: string) => linkOptions({ to: '/bo-chi-so/$scheme/soan-thao', params: { scheme } }),
  schemeImport: (scheme: string) => linkOptions({ to: '/bo-chi-so/$scheme/nhap-tep', params: { scheme } }),
  schemeChanges: (scheme: string, earlier?: string) =>
    linkOptions({ to: '/bo-chi-so/$scheme/thay-doi', params: { scheme }, search: { tu: earlier } }),
  comparison: (scheme: string, search: ComparisonSearch = {}) =>
    linkOptions({ to: '/bo-chi-so/$scheme/so-sanh', params: { scheme }, search }),
  scores: (scheme: string, unit: string, period?: string) =>
    linkOptions({ to: '/bo-chi-so/$scheme/don-vi/$unit', params: { scheme, unit }, search: { ky: period } }),
  rounds: () => linkOptions({ to: '/cham-diem' }),
  round: (round: number) => linkOptions({ to: '/cham-diem/$round', params: { round: String(round) } }),
  roundSheet: (round: number, unit: string, search: RoundSheetSearch = {}) =>
    linkOptions({ to: '/cham-diem/$round/$unit', params: { round: String(round), unit }, search }),
  ownAccount: () => linkOptions({ to: '/tai-khoan' }),
  administration: () => linkOptions({ to: '/quan-tri' }),
  people: (search: PeopleSearch = {}) => linkOptions({ to: '/quan-tri/nguoi-dung', search }),
  person: (account: string) => linkOptions({ to: '/quan-tri/nguoi-dung/$account', params: { account } }),
  newPerson: () => linkOptions({ to: '/quan-tri/nguoi-dung/them' }),
  importPeople: () => linkOptions({ to: '/quan-tri/nguoi-dung/nhap-csv' }),
  settings: (search: SettingsSearch = {}) => linkOptions({ to: '/quan-tri/cai-dat', search }),
  mergers: (search: MergersSearch = {}) => linkOptions({ to: '/quan-tri/sap-xep', search }),
  audit: (search: AuditSearch = {}) => linkOptions({ to: '/quan-tri/nhat-ky', search }),
}

export type ExportKind =
  | 'ranking'
  | 'dumbbell'
  | 'funnel'
  | 'heat'
  | 'scorecard'
  | 'series'
  | 'scheme'
  | 'indices'
  | 'index'
  | 'scores'
  | 'comparison'
  | 'targets'
  | 'tasks'
  | 'completeness'
  | 'initiatives'
  | 'commendations'
export type ExportFormat = 'svg' | 'png' | 'xlsx' | 'csv'

/** A file made by the server from the same numbers as the screen. */
export function exportPath(what: ExportKind, format: ExportFormat, query: Query): string {
  return withQuery(`/api/exports/${what}.${format}`, query)
}

/** A file of an edition, drawn by the server where it is not ready yet. */
export function editionFilePath(edition: number, format: EditionFormat): string {
  return `/api/editions/${edition}.${format}`
}

/** A scheme in the form in which it can be imported again, and the empty form with an example. */
export function schemeTablePath(scheme: string): string {
  return `/api/schemes/${encodeURIComponent(scheme)}/table.xlsx`
}
export const schemeTemplatePath = '/api/schemes/template.xlsx'

/** The workbook to fill in and send back: a ward's own sheet of the month, or a province's wards as rows. */
export function templatePath(unit: string, month: string): string {
  return withQuery('/api/imports/template.xlsx', { unit, month })
}

/** Every line of what was said of a file, to mend the workbook by. */
export function reportPath(id: string): string {
  return `/api/imports/${encodeURIComponent(id)}/report.csv`
}

/** The table of a survey's answers to fill in and send back. */
export function surveyTablePath(survey: number): string {
  return `/api/surveys/${survey}/entry.csv`
}

/** A file that proves what was done, as it was sent in. */
export function evidencePath(task: number, evidence: string): string {
  return `/api/tasks/${task}/evidence/${encodeURIComponent(evidence)}`
}
