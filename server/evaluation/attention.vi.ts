/** "Cần chú ý": at most seven sentences that name a unit and can be checked. Gaps first, then falls, then reporting. */
import type { Position } from '../domain/completeness.ts'
import { formatInteger } from '../domain/measure.ts'
import { lastMonthOf, type Month, monthNumber, monthsOver, type Period } from '../domain/period.ts'
import type { Unit } from '../domain/unit.ts'
import { lowerFirst, targetWords } from '../domain/wording.vi.ts'
import type { Facts } from './facts.ts'
import { fallingUnits } from './falling-units.ts'
import type { RankedUnit } from './ranked-unit.ts'
import type { UnitRanking } from './ranking.ts'
import { type OpenSheets, openSheets } from './sheets/open-sheets.ts'
import { nameOf, show } from './shown.vi.ts'

type UnitName = ReturnType<typeof nameOf>
export type SentencePart = { text: string } | { unit: UnitName }
export type AttentionKind =
  | 'gap'
  | 'fall'
  | 'three_falls'
  | 'not_submitted'
  | 'waiting'
  | 'near_miss'
  | 'wrong'
  | 'recovered'
export type Attention = { kind: AttentionKind; label: string; parts: SentencePart[]; indicator: string | null }

const mostSentences = 7
const largeMove = 5

/** `main` is the ranking of the worst main target; `rankings` those of all main targets. */
export function attentionOf(
  facts: Facts,
  rankings: readonly UnitRanking[],
  main: UnitRanking | undefined,
): Attention[] {
  const sentences: (Attention | undefined)[] = []
  if (main) sentences.push(largestGap(facts, main), largestFall(main), threeFalls(facts, main))
  sentences.push(oneCaseMissing(facts, rankings))
  if (rankings[0]) sentences.push(notSubmitted(facts, rankings[0]), waiting(facts, rankings[0]), wrongFigures(rankings))
  for (const ranking of rankings) if (ranking !== main) sentences.push(threeFalls(facts, ranking))
  if (main) sentences.push(largestRise(main))
  return sentences.filter((sentence) => sentence !== undefined).slice(0, mostSentences)
}

function largestGap(facts: Facts, ranking: UnitRanking): Attention | undefined {
  const rows = ranking.rows
    .filter((row) => row.gap !== undefined && row.assessment !== 'near')
    .sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0))
  const [first, second] = rows
  if (!first?.number.target) return undefined
  const { indicator } = ranking
  const shown = show(first.number, facts.catalogue).shown
  const target = targetWords(first.number.target, indicator)
  const parts: SentencePart[] = [
    { unit: nameOf(first.subject) },
    {
      text: ` còn thiếu ${formatInteger(first.gap ?? 0)} ${indicator.caseWord} ${lowerFirst(indicator.shortName)} (${shown}, chỉ tiêu ${target}).`,
    },
  ]
  if (second)
    parts.push(
      { text: ' Tiếp theo là ' },
      { unit: nameOf(second.subject) },
      { text: `, thiếu ${formatInteger(second.gap ?? 0)} ${indicator.caseWord}.` },
    )
  return { kind: 'gap', label: 'Thiếu nhiều nhất', parts, indicator: indicator.code }
}

function largestFall(ranking: UnitRanking): Attention | undefined {
  const row = extremeMove(ranking.rows, (a, b) => (a.movement ?? 0) - (b.movement ?? 0))
  if (!row || row.place === null || row.movement === null || row.movement > -largeMove) return undefined
  const steps = -row.movement
  const text = ` từ hạng ${formatInteger(row.place - steps)} xuống hạng ${formatInteger(row.place)}, giảm ${formatInteger(steps)} bậc về ${lowerFirst(ranking.indicator.shortName)}.`
  return moved('fall', 'Tụt hạng mạnh', row.subject, text, ranking)
}

function largestRise(ranking: UnitRanking): Attention | undefined {
  const row = extremeMove(ranking.rows, (a, b) => (b.movement ?? 0) - (a.movement ?? 0))
  if (!row || row.place === null || row.movement === null || row.movement < largeMove) return undefined
  const text = ` từ hạng ${formatInteger(row.place + row.movement)} lên hạng ${formatInteger(row.place)}, tăng ${formatInteger(row.movement)} bậc về ${lowerFirst(ranking.indicator.shortName)}.`
  return moved('recovered', 'Tăng hạng mạnh', row.subject, text, ranking)
}

function moved(kind: AttentionKind, label: string, unit: Unit, text: string, ranking: UnitRanking): Attention {
  return { kind, label, parts: [{ unit: nameOf(unit) }, { text }], indicator: ranking.indicator.code }
}

function extremeMove(
  rows: readonly RankedUnit[],
  order: (a: RankedUnit, b: RankedUnit) => number,
): RankedUnit | undefined {
  return rows.filter((row) => row.movement !== null).sort(order)[0]
}

/** The lowest of the units below target that fell three times in a row. */
function threeFalls(facts: Facts, ranking: UnitRanking): Attention | undefined {
  const [last] = fallingUnits(facts, ranking)
  if (!last) return undefined
  const course = last.numbers.map((number) => show(number, facts.catalogue).shown).join(' → ')
  const text = `: ${course} ${lowerFirst(ranking.indicator.shortName)}.`
  return moved('three_falls', 'Giảm ba kỳ liền', last.unit, text, ranking)
}

/** The bitter case, exactly one case short; of several, the one with the most cases behind it. */
function oneCaseMissing(facts: Facts, rankings: readonly UnitRanking[]): Attention | undefined {
  const [worst] = rankings
    .flatMap((ranking) => ranking.rows.map((row) => ({ ranking, row })))
    .filter(({ row }) => row.gap === 1 && row.place !== null)
    .sort((a, b) => b.row.cases - a.row.cases)
  const target = worst?.row.number.target
  if (!worst || !target || worst.row.number.ratio === undefined) return undefined
  const { row, ranking } = worst
  const { indicator } = ranking
  const rate = show(row.number, facts.catalogue)
  const text = `: ${lowerFirst(indicator.shortName)} ${rate.fraction} (${rate.shown}), chỉ thiếu 1 ${indicator.caseWord} để đạt chỉ tiêu ${targetWords(target, indicator)}.`
  return moved('near_miss', 'Thiếu một trường hợp', row.subject, text, ranking)
}

/** The last month of the period that is over: the one about whose sheets one asks. */
export function reportingMonth(facts: Facts, ranking: Pick<UnitRanking, 'period'>): Month {
  return monthsOver(ranking.period, facts.today).at(-1) ?? lastMonthOf(ranking.period)
}

/**
 * Whether units owe sheets of a period: a month of it is over, and any of them has reported in the months looked at.
 * Otherwise nobody may be said to be missing: the country's units are in the catalogue, but most do not use this site.
 */
export function oweSheets(facts: Facts, units: readonly Unit[], period: Period): boolean {
  if (monthsOver(period, facts.today).length === 0) return false
  return units.some((unit) => facts.months.some((month) => facts.sheetState(unit.id, month) !== undefined))
}

function notSubmitted(facts: Facts, ranking: UnitRanking): Attention | undefined {
  const all = ranking.rows.map((row) => row.subject)
  if (!oweSheets(facts, all, ranking.period)) return undefined
  const month = reportingMonth(facts, ranking)
  const units = all.filter((unit) => !facts.handedIn(unit.id, month))
  if (units.length === 0) return undefined
  const again = againWords(openSheets(facts, units, month))
  const late = lateWords(units.map((unit) => facts.positionOf(unit, month)))
  const tail = ` chưa nộp phiếu tháng ${monthNumber(month)}.${again}${late}`
  return { kind: 'not_submitted', label: 'Chưa nộp', parts: [...listed(units), { text: tail }], indicator: null }
}

/** " Quá hạn 16 ngày." where all of them are late, " 2 đơn vị quá hạn từ 1 đến 16 ngày." where some are; else "". */
function lateWords(positions: readonly Position[]): string {
  const days = positions.flatMap(({ standing, daysLate }) => (standing === 'late' ? [daysLate] : []))
  if (days.length === 0) return ''
  const [least, most] = [Math.min(...days), Math.max(...days)].map(formatInteger)
  const span = least === most ? `${most} ngày` : `từ ${least} đến ${most} ngày`
  if (days.length === positions.length) return ` Quá hạn ${span}.`
  return ` ${formatInteger(days.length)} đơn vị quá hạn ${span}.`
}

/** Of sheets not handed in, those that were once: " Trong đó 1 phiếu bị trả lại, 2 phiếu đang mở lại." */
function againWords({ returned, reopened }: OpenSheets): string {
  const parts = [
    returned > 0 && `${formatInteger(returned)} phiếu bị trả lại`,
    reopened > 0 && `${formatInteger(reopened)} phiếu đang mở lại`,
  ]
  const said = parts.filter(Boolean).join(', ')
  return said === '' ? '' : ` Trong đó ${said}.`
}

function waiting(facts: Facts, ranking: UnitRanking): Attention | undefined {
  const month = reportingMonth(facts, ranking)
  const units = ranking.rows
    .map((row) => row.subject)
    .filter((unit) => facts.sheetState(unit.id, month) === 'submitted')
  if (units.length === 0) return undefined
  const lead = `${formatInteger(units.length)} phiếu tháng ${monthNumber(month)} chờ duyệt: `
  return {
    kind: 'waiting',
    label: 'Chờ duyệt',
    parts: [{ text: lead }, ...listed(units), { text: '.' }],
    indicator: null,
  }
}

function wrongFigures(rankings: readonly UnitRanking[]): Attention | undefined {
  const rows = rankings.flatMap((ranking) => ranking.rows.filter((row) => row.absence === 'invalid'))
  const units = [...new Map(rows.map((row) => [row.subject.id, row.subject])).values()]
  if (units.length === 0) return undefined
  const parts = [...listed(units), { text: ' có ô sai (phần lớn hơn tổng), chưa tính vào tỷ lệ.' }]
  return { kind: 'wrong', label: 'Số liệu sai', parts, indicator: null }
}

/** At most four names, then "và n đơn vị khác". */
function listed(units: readonly Unit[]): SentencePart[] {
  const named = units.slice(0, units.length > 5 ? 4 : 5)
  const parts = named.flatMap((unit, index): SentencePart[] => {
    const last = index === named.length - 1 && named.length === units.length
    return [...(index === 0 ? [] : [{ text: last ? ' và ' : ', ' }]), { unit: nameOf(unit) }]
  })
  const others = units.length - named.length
  return others > 0 ? [...parts, { text: ` và ${formatInteger(others)} đơn vị khác` }] : parts
}
