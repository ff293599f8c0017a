/** The words after "?" as plain text in both directions; "01" stays "01" and never becomes the number 1. */
import { type Field, fields } from '#domain/element.ts'
import { type Severity, severities } from '#domain/import-table.ts'
import { type InitiativeState, initiativeStates } from '#domain/initiative.ts'
import { type TaskState, taskStates } from '#domain/occurrence.ts'
import type { Month, Period } from '#domain/period.ts'
import { type Role, roles } from '#domain/permission.ts'
import type { PlanTableKind } from '#domain/plan-table.ts'
import { type ScoreBasis, scoreBases } from '#domain/scheme.ts'
import { type SurveyKind, surveyKinds } from '#domain/survey.ts'
import type { Block } from '#domain/unit.ts'
import type { Order } from './api.ts'
import { block, code, date, month, ownPath, period, short, text, unit, uuid, whole, year } from './search-words.ts'

type Raw = Record<string, unknown>

export type FrontSearch = { ve?: string | undefined }
export type OverviewSearch = {
  ky?: Period | undefined
  tinh?: string | undefined
  'chi-tieu'?: string | undefined
  khoi?: Block | undefined
  xep?: Order | undefined
  'danh-gia'?: RankingFilter | undefined
  tim?: string | undefined
}
export type RankingFilter = (typeof rankingFilters)[number]
const rankingFilters = ['all', 'missed', 'met'] as const
export type UnitsSearch = { tinh?: string | undefined; tim?: string | undefined }
/** Whose units, in which period and block. */
export type UnitSheetsSearch = { ky?: Period | undefined; tinh?: string | undefined; khoi?: Block | undefined }
/** "goc": figures as the units of then reported them; by the territory of today where nothing is said. */
export type UnitSearch = {
  ky?: Period | undefined
  'chi-tieu'?: string | undefined
  'so-lieu'?: BasisWord | undefined
}
export type BasisWord = (typeof basisWords)[number]
export const basisWords = ['dia-gioi', 'goc'] as const
export type SheetsSearch = { ky?: Period | undefined; tinh?: string | undefined; tim?: string | undefined }
/** Which rows of a sheet: what is owed, or one's own; the whole sheet without the word. */
export type SheetSearch = { o?: 'thieu' | 'cua-toi' | undefined }
/** Whose figures, of which month, which import, which of its two views before the commit, and which lines of its report. */
export type ImportsSearch = {
  'don-vi'?: string | undefined
  thang?: Month | undefined
  lan?: string | undefined
  buoc?: ImportView | undefined
  loc?: Severity | undefined
}
export type ImportView = (typeof importViews)[number]
const importViews = ['hieu', 'xem'] as const
export type PlanImportSearch = { loai: PlanTableKind }
export type PlansSearch = { 'don-vi'?: string | undefined; nam?: number | undefined }
/** Whose reports, of one unit or of a province and its units, of which year. */
export type ReportsSearch = { 'don-vi'?: string | undefined; tinh?: string | undefined; nam?: number | undefined }
export const sheetFilters = ['tat-ca', 'chua-cham', 'lech', 'giai-trinh'] as const
export type SheetFilter = (typeof sheetFilters)[number]
/** Which leaves of a scoring sheet are shown. */
export type RoundSheetSearch = { 'tieu-chi'?: SheetFilter | undefined }
/** Where nothing is said of unit and year, one's own unit and this year; "moi" takes all of them. */
export type TasksSearch = {
  xem?: TasksView | undefined
  'don-vi'?: string | undefined
  nam?: number | 'moi' | undefined
  'ke-hoach'?: number | undefined
  'linh-vuc'?: Field | undefined
  'tinh-trang'?: TaskState | undefined
  'chu-tri'?: string | undefined
  'cua-toi'?: '1' | undefined
  tim?: string | undefined
  /** The month of the calendar. */
  thang?: Month | undefined
}
export const tasksViews = ['danh-sach', 'lich', 'bang'] as const
export type TasksView = (typeof tasksViews)[number]
export type LateTasksSearch = { tinh?: string | undefined; nam?: number | undefined }
/** Which campaign, which of its parts, and of the initiatives which state and words. */
export type EmulationSearch = {
  'phong-trao'?: number | undefined
  /** Where no campaign is named: the latest of this unit, of this year. */
  'don-vi'?: string | undefined
  nam?: number | undefined
  muc?: EmulationPart | undefined
  'trang-thai'?: InitiativeState | undefined
  tim?: string | undefined
}
export type EmulationPart = (typeof emulationParts)[number]
export const emulationParts = ['sang-kien', 'khen-thuong', 'dieu-kien', 'tieu-chi'] as const
export type BodiesSearch = { 'don-vi'?: string | undefined }
export type InspectionsSearch = { 'don-vi'?: string | undefined; nam?: number | undefined }
export type IndexSearch = BodiesSearch & { ky?: Period | undefined; 'so-lieu'?: BasisWord | undefined }
/** Whose surveys, of which year and kind, and of the ratings at the one-stop desk which month. */
export type SurveysSearch = {
  'don-vi'?: string | undefined
  nam?: number | undefined
  loai?: SurveyKind | undefined
  thang?: Month | undefined
}
/** One group of respondents alone, and one unit beside the whole. */
export type SurveySearch = { nhom?: number | undefined; 'don-vi'?: string | undefined }
export type SchemeSearch = { ky?: Period | undefined; tinh?: string | undefined; khoi?: Block | undefined }
/** The earlier version with which a scheme is compared. */
export type SchemeChangesSearch = { tu?: string | undefined }
/** Of whom the comparison is told in full, against whom, and which group is open. */
export type ComparisonSearch = SchemeSearch & {
  diem?: ScoreBasis | undefined
  'don-vi'?: string | undefined
  voi?: string | undefined
  nhom?: string | undefined
}
export type ScoresSearch = { ky?: Period | undefined }
export type PeopleSearch = {
  tim?: string | undefined
  'don-vi'?: string | undefined
  'vai-tro'?: Role | undefined
  'tinh-trang'?: string | undefined
}
/** Whose mergers, and whether a new one is being laid out. */
export type MergersSearch = { tinh?: string | undefined; lap?: '1' | undefined }
export type SettingsSearch = { 'don-vi'?: string | undefined; nam?: number | undefined }
export type AuditSearch = {
  'don-vi'?: string | undefined
  thang?: string | undefined
  nguoi?: string | undefined
  viec?: string | undefined
  tu?: string | undefined
  den?: string | undefined
}

export function parseSearch(search: string): Raw {
  return Object.fromEntries(new URLSearchParams(search))
}

export function stringifySearch(search: Raw): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== null && value !== '') words.set(name, String(value))
  const text = words.toString()
  return text === '' ? '' : `?${text}`
}

/** What each page reads from its address. A word that is not well formed is left out: a mistyped address still opens. */
export const searchOf = {
  front: (raw: Raw): FrontSearch => ({ ve: ownPath(raw.ve) }),
  overview: (raw: Raw): OverviewSearch => ({
    ky: period(raw.ky),
    tinh: unit(raw.tinh),
    'chi-tieu': code(raw['chi-tieu']),
    khoi: block(raw.khoi),
    xep: raw.xep === 'value' || raw.xep === 'distance' ? raw.xep : undefined,
    'danh-gia': rankingFilters.find((known) => known === raw['danh-gia']),
    tim: short(raw.tim),
  }),
  units: (raw: Raw): UnitsSearch => ({ tinh: unit(raw.tinh), tim: short(raw.tim) }),
  unitSheets: (raw: Raw): UnitSheetsSearch => ({ ky: period(raw.ky), tinh: unit(raw.tinh), khoi: block(raw.khoi) }),
  unit: (raw: Raw): UnitSearch => ({
    ky: period(raw.ky),
    'chi-tieu': code(raw['chi-tieu']),
    'so-lieu': basisWords.find((known) => known === raw['so-lieu']),
  }),
  sheets: (raw: Raw): SheetsSearch => ({ ky: period(raw.ky), tinh: unit(raw.tinh), tim: short(raw.tim) }),
  sheet: (raw: Raw): SheetSearch => ({ o: raw.o === 'thieu' || raw.o === 'cua-toi' ? raw.o : undefined }),
  imports: (raw: Raw): ImportsSearch => ({
    'don-vi': unit(raw['don-vi']),
    thang: month(raw.thang),
    lan: uuid(raw.lan),
    buoc: importViews.find((known) => known === raw.buoc),
    loc: severities.find((known) => known === raw.loc),
  }),
  planImport: (raw: Raw): PlanImportSearch => ({ loai: raw.loai === 'targets' ? 'targets' : 'tasks' }),
  plans: (raw: Raw): PlansSearch => ({ 'don-vi': unit(raw['don-vi']), nam: year(raw.nam) }),
  reports: (raw: Raw): ReportsSearch => ({
    'don-vi': unit(raw['don-vi']),
    tinh: unit(raw.tinh),
    nam: year(raw.nam),
  }),
  tasks: (raw: Raw): TasksSearch => ({
    xem: tasksViews.find((known) => known === raw.xem),
    'don-vi': raw['don-vi'] === 'moi' ? 'moi' : unit(raw['don-vi']),
    nam: raw.nam === 'moi' ? 'moi' : year(raw.nam),
    'ke-hoach': whole(raw['ke-hoach']),
    'linh-vuc': fields.find((known) => known === raw['linh-vuc']),
    'tinh-trang': taskStates.find((known) => known === raw['tinh-trang']),
    'chu-tri': text(raw['chu-tri'], 200),
    'cua-toi': String(raw['cua-toi']) === '1' ? '1' : undefined,
    tim: text(raw.tim, 100),
    thang: month(raw.thang),
  }),
  lateTasks: (raw: Raw): LateTasksSearch => ({ tinh: unit(raw.tinh), nam: year(raw.nam) }),
  emulation: (raw: Raw): EmulationSearch => ({
    'phong-trao': whole(raw['phong-trao']),
    'don-vi': unit(raw['don-vi']),
    nam: year(raw.nam),
    muc: emulationParts.find((known) => known === raw.muc),
    'trang-thai': initiativeStates.find((known) => known === raw['trang-thai']),
    tim: short(raw.tim),
  }),
  bodies: (raw: Raw): BodiesSearch => ({ 'don-vi': unit(raw['don-vi']) }),
  inspections: (raw: Raw): InspectionsSearch => ({ 'don-vi': unit(raw['don-vi']), nam: year(raw.nam) }),
  index: (raw: Raw): IndexSearch => ({
    'don-vi': unit(raw['don-vi']),
    ky: period(raw.ky),
    'so-lieu': basisWords.find((known) => known === raw['so-lieu']),
  }),
  surveys: (raw: Raw): SurveysSearch => ({
    'don-vi': unit(raw['don-vi']),
    nam: year(raw.nam),
    loai: surveyKinds.find((known) => known === raw.loai),
    thang: month(raw.thang),
  }),
  survey: (raw: Raw): SurveySearch => ({ nhom: whole(raw.nhom), 'don-vi': unit(raw['don-vi']) }),
  scheme: (raw: Raw): SchemeSearch => ({ ky: period(raw.ky), tinh: unit(raw.tinh), khoi: block(raw.khoi) }),
  schemeChanges: (raw: Raw): SchemeChangesSearch => ({ tu: code(raw.tu) }),
  comparison: (raw: Raw): ComparisonSearch => ({
    ...searchOf.scheme(raw),
    diem: scoreBases.find((known) => known === raw.diem),
    'don-vi': unit(raw['don-vi']),
    voi: unit(raw.voi),
    nhom: text(raw.nhom, 60),
  }),
  roundSheet: (raw: Raw): RoundSheetSearch => ({
    'tieu-chi': sheetFilters.find((known) => known === raw['tieu-chi']),
  }),
  scores: (raw: Raw): ScoresSearch => ({ ky: period(raw.ky) }),
  people: (raw: Raw): PeopleSearch => ({
    tim: short(raw.tim),
    'don-vi': unit(raw['don-vi']),
    'vai-tro': roles.find((known) => known === raw['vai-tro']),
    'tinh-trang': code(raw['tinh-trang']),
  }),
  mergers: (raw: Raw): MergersSearch => ({ tinh: unit(raw.tinh), lap: String(raw.lap) === '1' ? '1' : undefined }),
  settings: (raw: Raw): SettingsSearch => ({ 'don-vi': unit(raw['don-vi']), nam: year(raw.nam) }),
  audit: (raw: Raw): AuditSearch => ({
    'don-vi': unit(raw['don-vi']),
    thang: month(raw.thang),
    nguoi: short(raw.nguoi),
    viec: code(raw.viec),
    tu: date(raw.tu),
    den: date(raw.den),
  }),
}
