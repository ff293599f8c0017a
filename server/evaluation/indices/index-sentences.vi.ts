/** Findings about indices as sentences, generated from numbers; and the words of what stands in a course. */
import { formatInteger } from '../../domain/measure.ts'
import type { Period } from '../../domain/period.ts'
import type { Unit } from '../../domain/unit.ts'
import { capitalised, lowerFirst, periodName, unitName } from '../../domain/wording.vi.ts'
import type { PointFrom, PointGap } from './index-series.ts'

type Item = {
  index: { shortName: string }
  latest: { period: Period; movement: number | null; place: number | null; placeShown: string } | null
  targets: readonly { assessment: string }[]
}

/** "Tỉnh Quảng Ninh có 4 chỉ số đã công bố. PCI hạng 2/63 năm 2024, giảm 1 bậc." */
export function overviewLead(unit: Unit, items: readonly Item[]): string {
  const place = capitalised(unitName(unit))
  const known = items.filter(({ latest }) => latest !== null)
  if (known.length === 0) return `${place} chưa có kết quả chỉ số nào được công bố.`
  const lead = `${place} có ${formatInteger(known.length)} chỉ số đã công\u00a0bố.`
  const targets = items.flatMap((item) => item.targets).filter(({ assessment }) => assessment !== 'no_data')
  const met = targets.filter(({ assessment }) => assessment === 'met').length
  if (targets.length > 0)
    return `${lead} Đạt ${formatInteger(met)} trong ${formatInteger(targets.length)} chỉ tiêu đã đủ kết quả để đánh giá.`
  const best = known
    .filter(({ latest }) => latest?.place !== null)
    .sort((one, other) => (one.latest?.place ?? 0) - (other.latest?.place ?? 0))[0]
  if (!best?.latest) return lead
  return `${lead} ${best.index.shortName} hạng ${best.latest.placeShown}, ${lowerFirst(periodName(best.latest.period))}.`
}

export const overviewNote =
  'Mỗi chỉ số lấy kỳ công bố gần nhất, ghi đúng số và hạng của nguồn. Chỉ số của một năm thường công bố trong năm sau.'

export function courseTitle(
  unit: Unit,
  name: string,
  period: Period,
  standing: { shown: string; placeShown: string; place: number | null; movementShown: string } | null,
): string {
  const when = lowerFirst(periodName(period))
  if (standing === null) return `Chưa có kết quả ${name} ${when} của ${unitName(unit)}`
  const place = standing.place === null ? '' : `, hạng ${standing.placeShown}`
  const moved = standing.movementShown === '' ? '' : `, ${standing.movementShown}`
  return `${name} ${when} của ${unitName(unit)}: ${standing.shown} điểm${place}${moved}`
}

export const pointFromWords: Record<PointFrom, string> = {
  own: '',
  same: 'tên cũ của đơn vị',
  mean: 'bình quân các đơn vị trước sắp xếp',
}

export const gapWords: Record<PointGap, string> = {
  not_published: 'chưa có số công bố',
  not_comparable: 'không so sánh được: đơn vị sắp xếp từ nhiều đơn vị',
}

export function methodWords(name: string): string {
  return name === '' ? 'đổi cách tính' : `từ đây tính theo ${name}`
}
