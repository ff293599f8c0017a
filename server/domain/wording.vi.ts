/**
 * The field's words as every screen, chart and export prints them, so that one thing has one name everywhere.
 * Sentences of a single screen live with that screen; what the server and the web both say lives here.
 */
import type { Assessment } from './assessment.ts'
import type { Element } from './element.ts'
import type { Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { formatInteger, formatScaled, formatShortest } from './measure.ts'
import {
  dateInVietnam,
  type Month,
  monthNumber,
  monthsOf,
  type Period,
  periodKind,
  quarterNumber,
  yearOf,
} from './period.ts'
import type { Role } from './permission.ts'
import type { UnrankedReason } from './ranking.ts'
import type { TypedRate } from './rollup.ts'
import type { DataStatus, SheetState } from './sheet.ts'
import type { Operator, Target } from './target.ts'
import type { Block, UnitKind } from './unit.ts'

export const sampleMark = 'Dữ liệu minh họa'

export const assessmentWords: Record<Assessment, string> = {
  met: 'Đạt',
  near: 'Gần đạt',
  missed: 'Chưa đạt',
  out_of_reach: 'Không còn khả năng đạt',
  no_data: 'Chưa có số liệu',
  no_target: 'Chưa giao chỉ tiêu',
  not_applicable: 'Không áp dụng',
}

export const statusWords: Record<DataStatus, string> = {
  provisional: 'Tạm tính',
  submitted: 'Đã nộp',
  approved: 'Đã duyệt',
  final: 'Đã chốt',
}

export const sheetStateWords: Record<SheetState, string> = {
  draft: 'Bản nháp',
  submitted: 'Đã nộp, chờ duyệt',
  returned: 'Trả lại',
  approved: 'Đã duyệt',
  reopened: 'Mở lại',
}

export const unitKindWords: Record<UnitKind, string> = {
  province: 'tỉnh, thành phố',
  ward: 'phường',
  commune: 'xã',
  special_zone: 'đặc khu',
  department: 'cơ quan',
}

export const blockWords: Record<Block, string> = { all: 'Tất cả', ward: 'Phường', commune: 'Xã và đặc khu' }

export const roleWords: Record<Role, string> = {
  leader: 'Lãnh đạo',
  approver: 'Người duyệt',
  clerk: 'Công chức nhập liệu',
  administrator: 'Quản trị',
}

const operatorSigns: Record<Operator, string> = {
  '>=': '≥',
  '>': '>',
  '=': '=',
  '<=': '≤',
  '<': '<',
  class: 'xếp loại',
  rank: 'thứ hạng',
  direction: 'xu hướng',
}

const romans = ['I', 'II', 'III', 'IV']

/** "Tháng 9/2026", "Quý III/2026", "Năm 2026". */
export function periodName(period: Period): string {
  switch (periodKind(period)) {
    case 'month':
      return `Tháng ${monthNumber(period)}/${yearOf(period)}`
    case 'quarter':
      return `Quý ${romans[quarterNumber(period) - 1]}/${yearOf(period)}`
    case 'span':
      return spanName(period)
    default:
      return `Năm ${period}`
  }
}

/** "6 tháng đầu năm 2026", "Tháng 12/2025 đến tháng 2/2026". */
function spanName(span: Period): string {
  const months = monthsOf(span)
  if (monthNumber(months[0] as Month) === 1) return `${months.length} tháng đầu năm ${yearOf(span)}`
  const [from, to] = [months[0], months.at(-1)].map(
    (month) => `${monthNumber(month as Month)}/${yearOf(month as Month)}`,
  )
  return `Tháng ${from} đến tháng ${to}`
}

/** "T9/26", "III/2026", "2026", "6T/2026": fits an axis. */
export function periodShort(period: Period): string {
  const name = periodName(period)
  if (periodKind(period) === 'span') {
    const [first, last] = [period.slice(0, 7), period.slice(9)]
    return monthNumber(first) === 1
      ? `${monthNumber(last)}T/${yearOf(period)}`
      : `${periodShort(first)}–${periodShort(last)}`
  }
  if (periodKind(period) === 'month') return `T${monthNumber(period)}/${period.slice(2, 4)}`
  return name.slice(name.indexOf(' ') + 1)
}

/** "2026-10-05" → "05/10/2026". */
export function dateName(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** "09:14 ngày 07/10/2026" of an instant, by the clock of Viet Nam. */
export function momentName(instant: string): string {
  const at = new Date(instant)
  const clock = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
  return `${clock} ngày ${dateName(dateInVietnam(at))}`
}

/** A name with its kind: "phường Hương Bưởi", "xã Đồi Sim", "tỉnh Quảng Ninh". */
export function unitName(unit: { name: string; kind: UnitKind; code?: string }): string {
  if (unit.kind === 'province') return `${centralCities.has(unit.code ?? '') ? 'thành phố' : 'tỉnh'} ${unit.name}`
  if (unit.kind === 'department' || /^phường/i.test(unit.name)) return unit.name
  return `${unitKindWords[unit.kind]} ${unit.name}`
}

/** Centrally-run cities among the 34 provinces (seeds/reference/units.ts names the source), and the sample's. */
const centralCities = new Set(['01', '31', '46', '48', '75', '79', '92', 'MH'])

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** "≥ 99,7%", "từ loại Khá trở lên", "nhóm đầu toàn tỉnh". */
export function targetWords(
  target: Pick<Target, 'operator' | 'value' | 'decimals' | 'word'>,
  indicator: Pick<Indicator, 'kind' | 'measure'>,
): string {
  if (target.value === null) return target.operator === 'class' ? `từ loại ${target.word} trở lên` : (target.word ?? '')
  const number = formatShortest(target.value, target.decimals)
  const amount = `${number}${indicator.kind === 'rate' ? '%' : ` ${indicator.measure}`}`
  // Plans write "100%" without a sign, and a spreadsheet would take "= 100%" for a formula.
  return target.operator === '=' ? amount : `${operatorSigns[target.operator]} ${amount}`
}

/** "thiếu 37 hồ sơ" of "còn thiếu 37 hồ sơ", where room is scarce; "thiếu 37" where the head names the cases. */
export function shortGap(gapShown: string, caseWord?: string): string {
  const short = gapShown.replace(/^còn /, '')
  return caseWord === undefined ? short : short.replace(new RegExp(` ${caseWord}$`), '')
}

/** "còn thiếu 37 hồ sơ", or "vượt 3 hồ sơ" where lower is better. */
export function gapWords(gap: number, indicator: Pick<Indicator, 'polarity' | 'caseWord'>): string {
  const cases = `${formatInteger(gap)} ${indicator.caseWord}`
  return indicator.polarity === 'higher' ? `còn thiếu ${cases}` : `vượt ${cases}`
}

/** A change between two displayed rates: "0,5 điểm %"; the arrow says which way. */
export function pointsWords(scaled: number, decimals: number): string {
  return `${formatScaled(Math.abs(scaled), decimals)} điểm %`
}

/** Why a unit has no place, in words; months are named where they are the reason. */
export function unrankedWords(reason: UnrankedReason, months: readonly Period[], denominator: number | null): string {
  const named = months.map((month) => monthNumber(month)).join(', ')
  switch (reason) {
    case 'missing':
      return months.length > 0 ? `chưa đủ số liệu tháng ${named}` : 'chưa có số liệu'
    case 'rate_only':
      return 'chỉ có tỷ lệ, không có tử số và mẫu số'
    case 'invalid':
      return `số liệu tháng ${named} có ô sai, chưa tính`
    case 'not_due':
      return 'chưa đến kỳ báo cáo'
    case 'not_applicable':
      return 'không áp dụng'
    case 'nothing_arose':
      return 'không phát sinh'
    case 'small_denominator':
      return `không xếp hạng: mẫu số ${formatInteger(denominator ?? 0)}, dưới 30`
    case 'no_target':
      return 'chưa giao chỉ tiêu'
    case 'not_comparable':
      return 'không so sánh được do sáp nhập một phần'
    case 'not_then':
      return 'đơn vị chưa có hoặc đã thôi hoạt động'
  }
}

/** "Có số liệu điều chỉnh tháng 7, 8/2026", or "" where nothing was corrected after approval. */
export function adjustedWords(months: readonly Month[]): string {
  const byYear = Map.groupBy(months, yearOf)
  const named = [...byYear].map(([year, of]) => `${of.map(monthNumber).join(', ')}/${year}`)
  return named.length === 0 ? '' : `Có số liệu điều chỉnh tháng ${named.join('; ')}`
}

/** "chỉ có tỷ lệ tháng 7 là 92,3%, không có tử số và mẫu số, nên không tính và không xếp hạng". */
export function typedRateWords(rates: readonly { month: Month; rate: TypedRate }[]): string {
  const named = rates.map(({ month, rate }) => `tháng ${monthNumber(month)} là ${rateWords(rate)}`)
  return `chỉ có tỷ lệ ${named.join(', ')}, không có tử số và mẫu số, nên không tính và không xếp hạng`
}

/** The same in two words, for a narrow column: "thiếu 3 tháng". */
export function absenceNote(missingMonths: number): string {
  return missingMonths === 0 ? 'chưa có số liệu' : `thiếu ${missingMonths} tháng`
}

/** A figure as one reads it: "402", "Chưa có số liệu", "Không áp dụng", "để trống". */
export function figureWords(figure: Figure | undefined, element: Pick<Element, 'decimals'>): string {
  if (figure === undefined) return 'để trống'
  if (figure.state === 'reported') return formatScaled(figure.value, element.decimals)
  return figure.state === 'missing' ? 'Chưa có số liệu' : 'Không áp dụng'
}

/** A typed percentage as one reads it: "12,5%", "để trống". */
export function rateWords(rate: TypedRate | undefined): string {
  return rate === undefined ? 'để trống' : `${formatScaled(rate.value, rate.decimals)}%`
}

export function lowerFirst(text: string): string {
  // Abbreviations such as "TTHC" keep their capitals.
  return /^.\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
