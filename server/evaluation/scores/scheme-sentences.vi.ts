/** What is said about a published ranking: what does not add up, and where and when the scores were read. */
import { formatInteger } from '../../domain/measure.ts'
import type { Period } from '../../domain/period.ts'
import type { Scheme } from '../../domain/scheme.ts'
import type { Block } from '../../domain/unit.ts'
import { dateName, periodName } from '../../domain/wording.vi.ts'

const unitsOf: Record<Block, string> = { all: 'xã, phường', ward: 'phường', commune: 'xã, đặc khu' }

export function schemeTitle(units: number, notable: number, block: Block): string {
  if (units === 0) return 'Chưa có điểm công bố'
  if (notable === 0) return `Điểm công bố của ${formatInteger(units)} ${unitsOf[block]} khớp với tổng các nhóm`
  return `${formatInteger(notable)} trong ${formatInteger(units)} ${unitsOf[block]} có điểm công bố lệch quá 0,02 so với tổng các nhóm`
}

export function schemeSubtitle(scheme: Scheme & { asOf: string | null }, place: string, period: Period): string {
  const asOf = scheme.asOf === null ? '' : `, công bố ngày ${dateName(scheme.asOf)}`
  return `${scheme.name} (${scheme.decision}), ${place}, ${periodName(period).toLowerCase()}${asOf}. Xếp hạng theo điểm công bố; đồng hạng xếp 1, 2, 2, 4.`
}
