/** Differences between editions as sentences that name unit, indicator and period, and both numbers. */
import type { EditionNumber, EditionState } from '../../domain/edition.ts'
import type { NumberChange } from '../../domain/edition-comparison.ts'
import { formatFraction, formatInteger } from '../../domain/measure.ts'
import type { Period } from '../../domain/period.ts'
import { assessmentWords, capitalised, lowerFirst, periodName, statusWords } from '../../domain/wording.vi.ts'

/** What the two sides are called; `after` null: the numbers as they stand now. */
export type Sides = { before: SideName; after: SideName | null }
export type SideName = { short: string; name: string; isFrozen: boolean }

export function sideName({ state, number, period }: { state: EditionState; number: number; period: Period }): SideName {
  const isFrozen = state === 'frozen'
  const short = `${isFrozen ? 'bản chốt' : 'dự thảo'} số ${number}`
  return { short, name: `${short} ${lowerFirst(periodName(period))}`, isFrozen }
}

const n = formatInteger

export function comparisonTitle(numbers: number, texts: number, { before, after }: Sides): string {
  const against = after === null ? `số liệu hiện nay so với ${before.name}` : `${after.name} so với ${before.name}`
  const parts = [
    ...(numbers === 0 ? [] : [`${n(numbers)} số liệu khác`]),
    ...(texts === 0 ? [] : [`${n(texts)} đoạn văn bản khác`]),
  ]
  const found = parts.length === 0 ? 'không có gì khác' : parts.join(', ')
  return `${capitalised(against)}: ${found}.`
}

/** "412/715", or "" where a number has no parts. */
export function fractionOf({ numerator, denominator }: Pick<EditionNumber, 'numerator' | 'denominator'>): string {
  return numerator === null || denominator === null ? '' : formatFraction({ numerator, denominator })
}

/**
 * "Hương Bưởi, thanh toán trực tuyến quý III/2026: 57,6% (412/715) trong bản chốt, nay 58,0% (415/715), điều chỉnh sau khi chốt."
 * What follows from a changed figure (its assessment, its place) is said after it.
 */
export function changeSentence({ before, after, what }: NumberChange, sides: Sides): string {
  const subject = (before ?? after) as EditionNumber
  const alone = sides.before.isFrozen ? 'bản chốt' : 'dự thảo'
  const was = `trong ${sides.after === null ? alone : sides.before.short}`
  const is = sides.after === null ? 'nay' : `${sides.after.short} ghi`
  const where = `${subject.unitName}, ${lowerFirst(subject.indicatorName)} ${lowerFirst(periodName(subject.period))}`
  if (before === null) return `${where}: không có ${was}, ${is} ${numberWords(after as EditionNumber)}.`
  if (after === null) return `${where}: ${numberWords(before)} ${was}, ${is} không còn.`
  const said = what.map((kind) => {
    switch (kind) {
      case 'figure': {
        const late = sides.before.isFrozen && sides.after === null ? `, ${lateWords(before)}` : ''
        return `${numberWords(before)} ${was}, ${is} ${numberWords(after)}${late}`
      }
      case 'target':
        return `chỉ tiêu ${targetOf(before)} ${was}, ${is} ${targetOf(after)}`
      case 'assessment':
        return `từ ${lowerFirst(assessmentWords[before.assessment])} thành ${lowerFirst(assessmentWords[after.assessment])}`
      case 'place':
        return `${placeOf(before)} ${was}, ${is} ${placeOf(after)}`
      case 'status':
        return `trạng thái ${statusOf(before)} ${was}, ${is} ${statusOf(after)}`
      default:
        return ''
    }
  })
  return `${where}: ${said.join('; ')}.`
}

/** A figure that was there was corrected; one that was missing came in late. */
function lateWords({ numerator }: EditionNumber): string {
  return numerator === null ? 'có số liệu sau khi chốt' : 'điều chỉnh sau khi chốt'
}

function numberWords(number: EditionNumber): string {
  const fraction = number.denominator === 0 ? '' : fractionOf(number)
  const shown = number.shown === '' || number.shown === '–' ? 'chưa có số liệu' : number.shown
  return fraction === '' ? shown : `${shown} (${fraction})`
}

const targetOf = ({ target }: EditionNumber) => (target === '' ? 'chưa giao' : target)
const placeOf = ({ place }: EditionNumber) => (place === null ? 'không xếp hạng' : `hạng ${formatInteger(place)}`)
const statusOf = ({ status }: EditionNumber) => (status === null ? 'chưa có số liệu' : lowerFirst(statusWords[status]))
