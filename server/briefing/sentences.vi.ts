/**
 * Sentences of a meeting, made of numbers by rules and nothing else: level, target, change, how many met, best and last.
 * They say what is so; why it is so stands in the words of the unit's own notes. No blame, no praise.
 */
import type { Assessment } from '../domain/assessment.ts'
import { formatInteger } from '../domain/measure.ts'
import { dateName } from '../domain/wording.vi.ts'

export type Told = {
  /** Name of the indicator as it begins a sentence. */
  name: string
  shown: string
  fraction: string
  /** "≥ 60%", or "" where there is none. */
  target: string
  assessment: Assessment
  /** "còn thiếu 562 hồ sơ", or "". */
  gap: string
  /** Why there is no number, or "". */
  reason: string
  /** Against the period before; undefined where one of the two is missing. */
  change?: { direction: 'up' | 'down' | 'same'; shown: string; before: string } | undefined
  /** Units that met their own target, of those that could be assessed. */
  met?: { met: number; assessed: number } | undefined
  highest?: { name: string; shown: string } | undefined
  lowest?: { name: string; shown: string } | undefined
}

/** "Thanh toán trực tuyến: 57,6% (6.512/11.304), chưa đạt chỉ tiêu ≥ 60%, còn thiếu 562 hồ sơ; tăng 0,5 điểm % so với quý II/2026." */
export function numberSentence(told: Told): string {
  if (told.reason !== '') return `${told.name}: ${told.reason}.`
  const { change, met, highest, lowest } = told
  return `${[
    `${told.name}: ${told.shown}${told.fraction === '' ? '' : ` (${told.fraction})`}${againstTarget(told)}`,
    change === undefined ? '' : changeWords(change),
    met === undefined || met.assessed === 0 ? '' : metWords(met),
    highest === undefined || lowest === undefined || highest.name === lowest.name
      ? ''
      : `cao nhất ${highest.name} (${highest.shown}), thấp nhất ${lowest.name} (${lowest.shown})`,
  ]
    .filter((part) => part !== '')
    .join('; ')}.`
}

function againstTarget({ target, assessment, gap }: Told): string {
  const tail = gap === '' ? '' : `, ${gap}`
  switch (assessment) {
    case 'met':
      return `, đạt chỉ tiêu ${target}`
    case 'near':
      return `, gần đạt chỉ tiêu ${target}${tail}`
    case 'missed':
      return `, chưa đạt chỉ tiêu ${target}${tail}`
    case 'out_of_reach':
      return `, không còn khả năng đạt chỉ tiêu ${target}${tail}`
    default:
      return ', chưa giao chỉ tiêu'
  }
}

function changeWords({ direction, shown, before }: NonNullable<Told['change']>): string {
  if (direction === 'same') return `bằng ${before}`
  return `${direction === 'up' ? 'tăng' : 'giảm'} ${shown} so với ${before}`
}

function metWords({ met, assessed }: NonNullable<Told['met']>): string {
  if (met === assessed) return `cả ${formatInteger(assessed)} đơn vị đạt`
  return met === 0
    ? `chưa đơn vị nào trong ${formatInteger(assessed)} đơn vị đạt`
    : `${formatInteger(met)}/${formatInteger(assessed)} đơn vị đạt`
}

/** "Hương Bưởi thiếu 79 hồ sơ": who is named in a list, at most `most`, the rest counted. */
export function listed(parts: readonly string[], most = 5): string {
  const named = parts.length > most + 1 ? parts.slice(0, most) : parts
  const others = parts.length - named.length
  const all = others > 0 ? [...named, `${formatInteger(others)} đơn vị khác`] : named
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} và ${all.at(-1)}`
}

export type GivenNote = { text: string; months: number[] }

/** "Máy POS hỏng từ ngày 12/8 (tháng 8, 9)". */
export function noteWords({ text, months }: GivenNote): string {
  return `${text.replace(/[.\s]+$/, '')} (tháng ${months.join(', ')})`
}

/** The unit's own words, as it wrote them, with the months beside which they stand. */
export function reasonGiven(unit: string, about: string, notes: readonly GivenNote[]): string {
  const said = notes.map(({ text, months }) => `“${text.replace(/[.\s]+$/, '')}” (tháng ${months.join(', ')})`)
  return `${unit}, ${about}: ${said.join('; ')}.`
}

/** "Hồ sơ thanh toán trực tuyến: 57,5%, chỉ tiêu ≥ 60%, còn thiếu 576 hồ sơ." */
export function lackSentence({ name, shown, target, gap }: Pick<Told, 'name' | 'shown' | 'target' | 'gap'>): string {
  return `${name}: ${[shown, `chỉ tiêu ${target}`, gap].filter((part) => part !== '').join(', ')}.`
}

/** "xã Đá Cuội (tháng 7, 8, 9) và phường Mưa Ngâu (tháng 9)". */
export function missingSheets(units: readonly { name: string; months: readonly number[] }[]): string {
  return listed(units.map(({ name, months }) => `${name} (tháng ${months.join(', ')})`))
}

/** Why a target of the year is lost: for a full target one case is enough; else the best that may still come is said. */
export function reachWords(told: {
  isFull: boolean
  lost: number
  caseWord: string
  expected: number
  /** "97,8% (8.186/8.368)". */
  best: string
}): string {
  const { isFull, lost, caseWord, expected, best } = told
  if (isFull) return `Đã có ${formatInteger(lost)} ${caseWord} không đạt.`
  return `Nếu cả ${formatInteger(expected)} ${caseWord} còn lại (ước theo bình quân) đều đạt: ${best}.`
}

/** "Kế hoạch năm 2026: 12 việc hoàn thành, 3 việc chờ duyệt, 2 việc quá hạn, 16 việc chưa đến hạn." */
export function tasksSentence(
  lead: string,
  counts: { done: number; waiting: number; overdue: number; open: number },
): string {
  const { done, waiting, overdue, open } = counts
  const parts = [
    [done, 'hoàn thành'],
    [waiting, 'chờ duyệt'],
    [overdue, 'quá hạn'],
    [open - overdue, 'chưa đến hạn'],
  ] as const
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${formatInteger(count)} việc ${word}`)
  return told.length === 0 ? `${lead}: chưa có nhiệm vụ nào được theo dõi.` : `${lead}: ${told.join(', ')}.`
}

/** "Việc của cuộc họp trước: 2 việc xong, 1 việc quá hạn, 3 việc đang làm." */
export function actionsSentence(counts: { done: number; dropped: number; late: number; open: number }): string {
  const { done, dropped, late, open } = counts
  const parts = [
    [done, 'xong'],
    [late, 'quá hạn'],
    [open, 'đang làm'],
    [dropped, 'thôi không làm'],
  ] as const
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${formatInteger(count)} việc ${word}`)
  return told.length === 0
    ? 'Chưa có việc nào của cuộc họp trước được ghi lại.'
    : `Việc của cuộc họp trước: ${told.join(', ')}.`
}

/** "hạn 15/11/2026", "hạn 15/11/2026, quá hạn 12 ngày". */
export function dueWords(due: string | null, daysLate: number): string {
  if (due === null) return 'không đặt hạn'
  return daysLate > 0 ? `${dateName(due)}, quá ${formatInteger(daysLate)} ngày` : dateName(due)
}
