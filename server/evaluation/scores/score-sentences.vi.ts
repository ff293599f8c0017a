/** What is said of the points of a leaf: where its counts come from, and why there are none. */
import { formatInteger, formatScaled } from '../../domain/measure.ts'
import type { Period } from '../../domain/period.ts'
import type { ScoreBasis } from '../../domain/scheme.ts'
import type { Unit } from '../../domain/unit.ts'
import { capitalised, lowerFirst, periodName, unitName } from '../../domain/wording.vi.ts'
import { reasonWords } from '../shown.vi.ts'
import type { Answered } from './leaf-answers.ts'
import type { StoredScheme } from './schemes.ts'

export function sourceWords({ from, source }: Answered): string {
  switch (from) {
    case 'sheets':
      return 'Tính từ phiếu số liệu tháng'
    case 'province':
      return source === '' ? 'Số chung của tỉnh, thành phố' : `Số chung của tỉnh, thành phố: ${source}`
    case 'entered':
      return source
    case null:
      return ''
  }
}

/** Why a leaf has no points. */
export function answerReason(answer: Answered | undefined, isNotAssessed: boolean): string {
  if (isNotAssessed) return 'Không phát sinh, không chấm'
  const number = answer?.number
  if (number !== undefined && number.absence !== undefined) return reasonWords(number)
  return 'Chưa có số liệu'
}

export function gapToFullWords(lacking: number, caseWord: string): string {
  return `thiếu ${formatInteger(lacking)} ${caseWord === '' ? 'trường hợp' : caseWord} để đủ điểm`
}

type Total = {
  computed: number | null
  computedShown: string
  published: number | null
  publishedShown: string
  missing: number
}
type Loss = { lost: number }

/** The finding of one unit's scores: how much was lost and where, or what is still missing. */
export function scoresTitle(
  unit: Unit,
  period: Period,
  { decimals }: Pick<StoredScheme, 'decimals'>,
  { total, losses, nodes }: { total: Total; losses: readonly Loss[]; nodes: readonly { isLeaf: boolean }[] },
): string {
  const when = lowerFirst(periodName(period))
  const who = capitalised(unitName(unit))
  if (total.published === null && total.computed === null) return `Chưa có điểm của ${unitName(unit)} ${when}`
  if (total.published === null && total.missing > 0) {
    const leaves = nodes.filter(({ isLeaf }) => isLeaf).length
    return `${who} mới tính được ${leaves - total.missing} trong ${leaves} tiêu chí ${when}`
  }
  const lost = losses.reduce((sum, one) => sum + one.lost, 0)
  if (lost === 0)
    return total.published === null
      ? `${who} đạt điểm tối đa ${when}`
      : `${who} được ${total.publishedShown} điểm ${when}`
  return `Mất ${formatScaled(lost, decimals)} điểm${mostOf(losses, lost)}`
}

/** "; hơn một nửa ở 3 tiêu chí": the fewest leaves that make more than half, where they are few. */
function mostOf(losses: readonly Loss[], lost: number): string {
  let sum = 0
  const count = losses.findIndex((one) => {
    sum += one.lost
    return sum * 2 > lost
  })
  return count < 0 || count > 4 || losses.length <= count + 1 ? '' : `; hơn một nửa ở ${count + 1} tiêu chí`
}

const basisWords: Record<ScoreBasis, string> = {
  published: 'điểm công bố',
  verified: 'điểm thẩm định',
  computed: 'điểm tính từ số liệu của đơn vị',
}

/** Why a unit has no place by its computed points. */
export function unrankedScore(missing: number): string {
  return missing === 0 ? 'chưa có điểm' : `còn ${missing} tiêu chí chưa có số liệu`
}

type Ranked = { place: number | null; unit: { label: string }; total: number | null; totalShown: string }

export function comparisonTitle(
  items: readonly Ranked[],
  { decimals }: Pick<StoredScheme, 'decimals'>,
  period: Period,
  basis: ScoreBasis,
): string {
  const placed = items.filter(({ place }) => place !== null)
  const [first] = placed
  const last = placed.at(-1)
  if (first === undefined || last === undefined)
    return items.length === 0 ? 'Không có đơn vị nào trong khối này' : `Chưa đơn vị nào có đủ ${basisWords[basis]}`
  const tied = placed.filter(({ place }) => place === 1).length
  const head =
    tied > 1
      ? `${formatInteger(tied)} đơn vị cùng đứng đầu với ${first.totalShown} điểm`
      : `${capitalised(first.unit.label)} đứng đầu ${lowerFirst(periodName(period))} với ${first.totalShown} điểm`
  const apart = Math.round(((first.total ?? 0) - (last.total ?? 0)) * 10 ** decimals)
  return placed.length === 1 || apart === 0
    ? head
    : `${head}, hơn đơn vị xếp cuối ${formatScaled(apart, decimals)} điểm`
}

export function comparisonSubtitle(scheme: StoredScheme, parent: Unit, period: Period, basis: ScoreBasis): string {
  return `${capitalised(basisWords[basis])} theo ${scheme.name} (${scheme.decision}), ${unitName(parent)}, ${lowerFirst(periodName(period))}. Đồng hạng xếp 1, 2, 2, 4.`
}
