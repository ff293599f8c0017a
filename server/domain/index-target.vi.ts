/** Words of what became of a target on an index, and of how a unit stands in it. */
import type { IndexReason, RankWanted, Scaled, Standing } from './index-target.ts'
import { leadingParts } from './index-target.ts'
import { formatInteger, formatScaled, formatShortest } from './measure.ts'
import type { UnitKind } from './unit.ts'

/** "12/63", "12" where the number of units is not printed, "–" without a place. */
export function placeShown(place: number | null, ofUnits: number | null): string {
  if (place === null) return '–'
  return ofUnits === null ? formatInteger(place) : `${formatInteger(place)}/${formatInteger(ofUnits)}`
}

/** "tăng 3 bậc", "giảm 2 bậc", "giữ nguyên hạng". */
export function stepsWords(steps: number): string {
  if (steps === 0) return 'giữ nguyên hạng'
  return `${steps > 0 ? 'tăng' : 'giảm'} ${formatInteger(Math.abs(steps))} bậc`
}

/** "tăng 0,35 điểm". */
export function changeWords({ value, decimals }: Scaled): string {
  if (value === 0) return 'không đổi'
  return `${value > 0 ? 'tăng' : 'giảm'} ${formatScaled(Math.abs(value), decimals)} điểm`
}

/** Why a target on an index is met or missed, or why that cannot be said. */
export function indexReasonWords(reason: IndexReason, now: Standing | undefined, name: string, year: number): string {
  const place = `hạng ${placeShown(now?.place ?? null, now?.ofUnits ?? null)}`
  switch (reason.code) {
    case 'not_published':
      return `chưa có kết quả ${name} năm ${year}`
    case 'no_place':
      return `nguồn công bố ${name} năm ${year} không ghi hạng của đơn vị`
    case 'no_size':
      return `${place}; nguồn không ghi số đơn vị được xếp hạng nên chưa biết nhóm đầu gồm bao nhiêu đơn vị`
    case 'no_classes':
      return `chưa có ngưỡng xếp loại của ${name} năm ${year}`
    case 'unreadable':
      return 'chưa hiểu cách ghi của chỉ tiêu nên chưa đánh giá'
    case 'not_comparable':
      return `không so sánh được với năm ${year - 1}: cách tính hoặc số đơn vị xếp hạng đã đổi`
    case 'nothing_before':
      return `chưa có kết quả ${name} năm ${year - 1} để so sánh`
    case 'no_place_before':
      return `${place}; nguồn công bố năm ${year - 1} không ghi hạng`
    case 'value':
      return reason.short === null
        ? `đạt ${formatScaled(now?.value ?? 0, now?.decimals ?? 0)} điểm`
        : `đạt ${formatScaled(now?.value ?? 0, now?.decimals ?? 0)} điểm, còn thiếu ${formatScaled(reason.short.value, reason.short.decimals)} điểm`
    case 'class':
      return `${reason.className === null ? 'dưới mọi loại' : `xếp loại ${reason.className}`}, chỉ tiêu từ loại ${reason.wanted}`
    case 'place':
      return `${place}, ${rankWantedWords(reason.wanted, reason.limit)}`
    case 'moved':
      return `${place}, năm trước ${formatInteger(reason.before)}: ${stepsWords(reason.steps)}`
    case 'changed':
      return `${formatShortest(now?.value ?? 0, now?.decimals ?? 0)} điểm, năm trước ${formatShortest(reason.before.value, reason.before.decimals)}: ${changeWords(reason.change)}`
  }
}

/** "nhóm đầu là một phần ba đứng đầu, đến hạng 21". */
function rankWantedWords(wanted: RankWanted, limit: number): string {
  if (wanted.kind === 'first') return `chỉ tiêu đến hạng ${formatInteger(limit)}`
  const part = wanted.parts === leadingParts ? 'nhóm đầu là một phần ba' : 'nửa trên là một phần hai'
  return `${part} số đơn vị đứng đầu, đến hạng ${formatInteger(limit)}`
}

/** Where an index is not given to units of a kind: "PAPI chỉ công bố cho cấp tỉnh". */
export function levelWords(name: string, kind: UnitKind): string {
  return kind === 'province' ? `${name} chỉ công bố cho cấp xã` : `${name} chỉ công bố cho cấp tỉnh`
}

/** Said on screens where rank groups are judged. */
export const leadingNote = 'Nhóm đầu: một phần ba số đơn vị được xếp hạng, tính từ hạng 1.'
