/** Counts of the edition made for trials, the same each time, and the rows that a chart or table makes of them. */
import type { Assessment } from '#domain/assessment.ts'
import type { RankingRow, SeriesPoint } from '#domain/chart.ts'
import { compareFractions, type Fraction } from '#domain/fraction.ts'
import { displayedRate, formatFraction, formatInteger, formatRate } from '#domain/measure.ts'
import { type Quarter, shiftPeriod } from '#domain/period.ts'
import { rank } from '#domain/ranking.ts'
import { periodShort } from '#domain/wording.vi.ts'

export type FixtureSize = { units?: number; indicators?: number; quarters?: number; fictional?: boolean }

/** Eighty characters, as long as a name may be. */
export const longName = 'Đặc khu Quần đảo San Hô Biếc và các đảo phụ cận ngoài khơi Thành phố Minh Họa II'
export const period: Quarter = '2026-Q3'

const unitNames =
  'Nắng Mai|Hương Bưởi|Mưa Ngâu|Sóng Bạc|Trăng Rằm|Cầu Vồng|Chuông Ngân|Hoa Gạo|Thu Biếc|Vườn Sách|Gió Lành|Hạ Vàng|Mây Trắng|Trúc Xinh|Đèn Lồng|Sương Sớm|Bến Mơ|Sao Hôm|Lá Biếc|Nhạc Xanh|Đồi Sim (xã)|Lúa Chín (xã)|Ruộng Biếc (xã)|Khói Lam (xã)|Cánh Diều (xã)|Suối Reo (xã)|Rơm Vàng (xã)|Cát Mịn (xã)|Đá Cuội (xã)'.split(
    '|',
  )
const known: [code: string, name: string, target: number, base: number][] = [
  ['on_time', 'Hồ sơ giải quyết đúng hạn', 98, 968],
  ['online_payment', 'Thanh toán trực tuyến', 60, 580],
  ['satisfaction', 'Mức độ hài lòng', 90, 955],
  ['digital_signature', 'Văn bản ký số', 85, 900],
  ['online_received', 'Hồ sơ nộp trực tuyến', 70, 720],
  ['digitised_result', 'Số hóa kết quả giải quyết', 80, 815],
]
const indicatorsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const [code, name, target, base] = known[index] ?? [`more_${index + 1}`, `Chỉ số bổ sung ${index + 1}`, 75, 760]
    return { index, code, name, target, base, targetShown: `≥ ${target}%` }
  })
export type Indicator = ReturnType<typeof indicatorsOf>[number]

/** Spread out, without a pattern that the eye would find. */
const noise = (...parts: number[]) =>
  parts.reduce((sum, part) => (Math.imul(sum ^ (part + 0x9e3779b9), 0x85ebca6b) >>> 7) ^ Math.imul(sum, 31), 17) >>> 0

export type Measured = Omit<RankingRow, 'place' | 'name' | 'target' | 'movement'> & { counts: Fraction | null }

/** Unit 2 never reported; unit 7 is silent at times; for unit 20 nothing arose; the last one has few cases. */
function counted(unit: number, { index, base }: Indicator, quarter: number, units: number): Fraction | null {
  if (unit === 2 || (unit === 7 && (quarter + index) % 3 === 0)) return null
  if (unit === 20 && index === 1) return { numerator: 0, denominator: 0 }
  const denominator = unit === units - 1 ? 21 : 200 + (noise(unit, 3) % 1300) + (noise(unit, index, quarter) % 90)
  const permille = Math.min(1000, base - 90 + (noise(unit, index) % 170) + quarter * 4 + (noise(quarter, unit) % 30))
  return { numerator: Math.floor((denominator * permille) / 1000), denominator }
}

function measured(counts: Fraction | null, { target, index }: Indicator, mayBeLost: boolean): Measured {
  if (counts === null)
    return { value: null, fraction: '', gap: '', counts, shown: 'chưa có số liệu', assessment: 'no_data' }
  if (counts.denominator === 0)
    return { value: null, fraction: '0/0', gap: '', counts, shown: 'không phát sinh', assessment: 'not_applicable' }
  const lacking = Math.ceil((target * counts.denominator) / 100) - counts.numerator
  const isMet = compareFractions(counts, { numerator: target, denominator: 100 }) >= 0
  const isNear = compareFractions(counts, { numerator: target - 2, denominator: 100 }) >= 0
  const missed: Assessment = index === 0 && mayBeLost && lacking > 40 ? 'out_of_reach' : 'missed'
  return {
    value: (displayedRate(counts, 1, 'higher') as number) / 10,
    shown: formatRate(counts, 1, 'higher') as string,
    fraction: formatFraction(counts),
    gap: isMet ? '' : `thiếu ${formatInteger(lacking)} hồ sơ`,
    assessment: isMet ? 'met' : isNear ? 'near' : missed,
    counts,
  }
}

/** All that the pages ask for, of a province of this size. */
export function figuresOf({ units = 30, indicators: count = 6, quarters = 8 }: FixtureSize) {
  const indicators = indicatorsOf(count)
  const last = quarters - 1
  const periods = Array.from({ length: quarters }, (_, index) => shiftPeriod(period, index - last))
  const names = Array.from({ length: units }, (_, unit) =>
    unit === units - 1 ? longName : (unitNames[unit] ?? `Minh Họa ${unit + 1}`),
  )
  const at = (unit: number, indicator: Indicator, quarter = last) =>
    measured(counted(unit, indicator, quarter, units), indicator, quarter === last)
  const total = (indicator: Indicator, quarter = last) => {
    const sum = { numerator: 0, denominator: 0 }
    for (const [unit] of names.entries()) {
      const one = counted(unit, indicator, quarter, units)
      sum.numerator += one?.numerator ?? 0
      sum.denominator += one?.denominator ?? 0
    }
    return measured(sum, indicator, false)
  }
  const placesOf = (indicator: Indicator, quarter = last) =>
    rank(
      names.map((_, unit) => {
        const { counts } = at(unit, indicator, quarter)
        const few = counts !== null && counts.denominator < 30 ? ('small_denominator' as const) : undefined
        const none = counts?.denominator === 0 ? ('nothing_arose' as const) : few
        const reason = counts === null ? ('missing' as const) : none
        return { subject: unit, value: reason === undefined ? (counts ?? undefined) : undefined, reason }
      }),
      'higher',
      (left, right) => left - right,
    )
  const rankingRows = (indicator: Indicator): RankingRow[] => {
    const before = new Map(placesOf(indicator, last - 1).map((one) => [one.subject, one.place]))
    return placesOf(indicator).map(({ subject: unit, place: now, reason }) => {
      const { counts: _, ...shown } = at(unit, indicator)
      const was = before.get(unit) ?? null
      const few = reason === 'small_denominator' ? 'mẫu số 21, dưới 30' : ''
      return {
        ...shown,
        place: now === null ? '–' : String(now),
        name: names[unit] as string,
        target: indicator.target,
        movement: now === null ? '' : was === null ? 'mới' : movement(was - now),
        gap: now === null ? few : shown.gap,
      }
    })
  }
  const point = ({ value, shown, assessment }: Measured, { target }: Indicator, quarter: number): SeriesPoint => {
    const then = target - (quarter < 3 ? 5 : 0)
    const rest = { target: then, targetShown: `≥ ${then}%`, breaksBefore: quarter === 2 }
    return { label: periodShort(periods[quarter] as Quarter), value, shown, assessment, ...rest }
  }
  const countMet = (indicator: Indicator) => rankingRows(indicator).filter((row) => row.assessment === 'met').length
  const [onTime, payment] = [indicators[0] as Indicator, indicators[Math.min(1, indicators.length - 1)] as Indicator]
  const below = rankingRows(payment).filter((row) => row.gap.startsWith('thiếu'))
  return { indicators, periods, names, last, at, total, placesOf, rankingRows, point, countMet, onTime, payment, below }
}

function movement(gained: number): string {
  return gained === 0 ? '=' : `${gained > 0 ? '↑' : '↓'}${Math.abs(gained)}`
}
