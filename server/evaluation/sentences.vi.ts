/** Findings as sentences, generated from numbers: titles, verdicts and the lines under them. Nobody types them. */
import { formatInteger } from '../domain/measure.ts'
import { lastMonthOf, monthNumber, monthsOf, type Period, periodKind, yearOf } from '../domain/period.ts'
import type { Block, Unit } from '../domain/unit.ts'
import { capitalised, gapWords, lowerFirst, periodName, unitName } from '../domain/wording.vi.ts'
import type { Numbered } from './number.ts'
import type { UnitRanking } from './ranking.ts'

export type Verdict = { lead: string; alarm: string }

/** "quý III/2026", in the middle of a sentence. */
export function periodInSentence(period: Period): string {
  return lowerFirst(periodName(period))
}

const blockInSentence: Record<Block, string> = { all: 'đơn vị', ward: 'phường', commune: 'xã, đặc khu' }

/** The finding of a ranking: how many units miss their target. */
export function rankingTitle(ranking: UnitRanking): string {
  const { indicator, met, assessed, near, numbers } = ranking
  const name = lowerFirst(indicator.shortName)
  const units = blockInSentence[ranking.block]
  if (assessed === 0) {
    return numbers === 0
      ? `Chưa có số liệu ${name} ${periodInSentence(ranking.period)}`
      : `${capitalised(name)}: ${formatInteger(numbers)} ${units} có số liệu, chưa giao chỉ tiêu`
  }
  const missed = assessed - met - near
  if (missed + near === 0) return `Cả ${formatInteger(assessed)} ${units} đạt chỉ tiêu ${name}`
  const parts = [
    missed > 0 ? `${formatInteger(missed)} ${units} chưa đạt` : '',
    near > 0 ? `${formatInteger(near)} ${missed > 0 ? '' : `${units} `}gần đạt` : '',
  ]
  return `${parts.filter(Boolean).join(', ')} chỉ tiêu ${name}`
}

/** Measure, place and period; and that each unit is held against its own target. */
export function rankingSubtitle(ranking: Pick<UnitRanking, 'indicator' | 'period' | 'parent'>): string {
  const { indicator, period, parent } = ranking
  return `${indicator.name}, ${periodInSentence(period)}, ${unitName(parent)}. Vạch đứng là chỉ tiêu của từng đơn vị.`
}

/** The overview's first sentence, and the worst of the main targets as the second. */
export function overviewVerdict(parent: Unit, tiles: readonly Numbered[]): Verdict {
  const assessed = tiles.filter((tile) => ['met', 'near', 'missed', 'out_of_reach'].includes(tile.assessment))
  const place = capitalised(unitName(parent))
  if (assessed.length === 0) return { lead: `${place} chưa có số liệu của kỳ này.`, alarm: '' }
  const met = assessed.filter((tile) => tile.assessment === 'met').length
  const worst = assessed
    .filter((tile) => tile.assessment !== 'met' && tile.gap !== undefined)
    .sort((a, b) => severity(b) - severity(a) || (b.gap ?? 0) - (a.gap ?? 0))[0]
  return {
    lead: `${place} đạt ${met === assessed.length ? `cả ${met}` : `${met} trong ${assessed.length}`} chỉ tiêu chính.`,
    alarm: worst ? `${worst.indicator.shortName} ${gapWords(worst.gap ?? 0, worst.indicator)}.` : '',
  }
}

function severity(tile: Numbered): number {
  return tile.assessment === 'near' ? 0 : 1
}

/** `unitsCounted`: how many units have complete figures, for each of the totals shown; named where they are all alike. */
export function overviewSubtitle(period: Period, unitsCounted: readonly number[], today: string): string {
  const [first] = unitsCounted
  const counted =
    first !== undefined && unitsCounted.every((one) => one === first)
      ? `${formatInteger(first)} đơn vị đủ số liệu`
      : 'các đơn vị đủ số liệu của từng chỉ tiêu'
  const over = monthsOf(period).filter((month) => month < today.slice(0, 7))
  const months = over.length > 0 ? over : [lastMonthOf(period)]
  const span =
    periodKind(period) === 'month'
      ? periodName(period)
      : `${periodName(period)} (tháng ${months.map(monthNumber).join(', ')})`
  return `${span} so với chỉ tiêu năm ${yearOf(period)}. Tỷ lệ chung tính bằng tổng số của ${counted}, không lấy trung bình các tỷ lệ.`
}

/** A unit's verdict: how many targets are met, and what is missing, main targets first, at most three by name. */
export function unitVerdict(numbers: readonly Numbered[], period: Period): Verdict {
  const assessed = numbers.filter((one) => ['met', 'near', 'missed', 'out_of_reach'].includes(one.assessment))
  if (assessed.length === 0) {
    const targets = numbers.filter((one) => one.target !== undefined).length
    return {
      lead:
        targets > 0
          ? `${targets} chỉ tiêu ${periodInSentence(period)}, chưa có số liệu để đánh giá.`
          : `Chưa có số liệu ${periodInSentence(period)}.`,
      alarm: '',
    }
  }
  const met = assessed.filter((one) => one.assessment === 'met').length
  const missing = assessed
    .filter((one) => one.assessment !== 'met')
    .map(
      (one) =>
        `${lowerFirst(one.indicator.shortName)}${one.gap === undefined ? '' : ` (${gapWords(one.gap, one.indicator)})`}`,
    )
  const named = missing.slice(0, 3)
  const others = missing.length - named.length
  return {
    lead: `Đạt ${met === assessed.length ? `cả ${met}` : `${met} trong ${assessed.length}`} chỉ tiêu ${periodInSentence(period)}.`,
    alarm:
      missing.length === 0 ? '' : `Chưa đạt ${joined(others > 0 ? [...named, `${others} chỉ tiêu khác`] : named)}.`,
  }
}

/** "a", "a và b", "a, b và c". */
export function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`
}

/** The finding of the heat map: who misses most. */
export function heatTitle(rows: readonly { unit: Unit; missed: number; assessed: number }[]): string {
  const most = Math.max(0, ...rows.map((row) => row.missed))
  if (most === 0) return 'Không có đơn vị nào chưa đạt chỉ tiêu'
  const worst = rows.filter((row) => row.missed === most)
  const assessed = Math.max(...worst.map((row) => row.assessed))
  const names = worst.slice(0, 2).map((row) => row.unit.name)
  const others = worst.length - names.length
  const who = others > 0 ? `${names.join(', ')} và ${formatInteger(others)} đơn vị khác` : joined(names)
  return `${who} chưa đạt ${most} trong ${assessed} chỉ tiêu`
}
