/** What is said of the points of a leaf: where its counts come from, and why there are none. */
import { formatShortest } from '../domain/measure.ts'
import type { Period } from '../domain/period.ts'
import type { Unit } from '../domain/unit.ts'
import { capitalised, lowerFirst, periodName, unitName } from '../domain/wording.vi.ts'
import type { Answered } from './leaf-answers.ts'
import type { StoredScheme } from './schemes.ts'
import { reasonWords } from './shown.vi.ts'

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

type Total = {
  computed: number | null
  computedShown: string
  publishedShown: string
  published: number | null
  missing: number
  differenceShown: string
}

/** The finding of a page of scores: what was published, what we compute, and how far they are apart. */
export function scoresTitle(
  unit: Unit,
  period: Period,
  scheme: Pick<StoredScheme, 'maximum' | 'decimals'>,
  { total, nodes }: { total: Total; nodes: readonly { isLeaf: boolean; notable: boolean }[] },
): string {
  const who = capitalised(unitName(unit))
  const when = lowerFirst(periodName(period))
  const most = formatShortest(scheme.maximum, scheme.decimals)
  const leaves = nodes.filter(({ isLeaf }) => isLeaf)
  if (total.published !== null) {
    const apart = leaves.filter(({ notable }) => notable).length
    const checked =
      apart > 0
        ? ` ${apart} tiêu chí lệch so với số tính lại.`
        : total.computed !== null && total.missing === 0
          ? ' Số tính lại khớp với số công bố ở từng tiêu chí.'
          : ''
    return `${who} được công bố ${total.publishedShown}/${most} điểm ${when}.${checked}`
  }
  if (total.computed === null) return `Chưa có điểm của ${unitName(unit)} ${when}`
  if (total.missing > 0)
    return `${who} tính được ${total.computedShown} điểm ${when}; còn ${total.missing} trong ${leaves.length} tiêu chí chưa có số liệu`
  return `${who} đạt ${total.computedShown}/${most} điểm ${when}, tính từ số liệu của đơn vị`
}
