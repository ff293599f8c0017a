/** Sentences made of an import's numbers: how the file is laid out, what it would change, what became of it. */
import type { ColumnUnderstood, ImportAnswer, ImportSummary } from '#contract/imports'
import type { ColumnRole } from '#domain/import-table.ts'
import { formatInteger } from '#domain/measure.ts'
import { lowerFirst, periodName } from '#domain/wording.vi.ts'
import { momentName } from '../../text/moment.vi.ts'
import { lockedSheets, written, writtenSheets } from './changes.ts'

const number = formatInteger

/** "Mỗi dòng một đơn vị, mỗi cột một ô số liệu, tháng ở cột B." or "" where no table was found. */
export function layoutSentence(answer: Pick<ImportAnswer, 'sheets' | 'mapping'>): string {
  const chosen = answer.sheets.filter((sheet) => sheet.chosen)
  const layout = chosen[0]?.layout
  if (layout == null) return ''
  const at = (role: ColumnRole) => answer.mapping.find((column) => column.role === role)?.column
  const heads = answer.mapping.filter(({ role }) => role === 'figure' || role === 'rate')
  const parts: Record<typeof layout, string[]> = {
    units: [
      'Mỗi dòng một đơn vị',
      heads.length === 1 ? `số ở cột ${heads[0]?.column}` : `mỗi cột một ${contentOf(heads)}`,
    ],
    one_unit: ['Mỗi dòng một ô số liệu', heads.length === 1 ? `số ở cột ${heads[0]?.column}` : 'mỗi cột một tháng'],
    long: [
      'Mỗi dòng một số',
      `đơn vị ở cột ${at('unit') ?? at('unit_code') ?? '?'}`,
      `ô số liệu ở cột ${at('element') ?? '?'}`,
    ],
  }
  return `${[...parts[layout], monthPart(chosen, heads, at('month'))].filter((part) => part !== '').join(', ')}.`
}

function contentOf(heads: readonly ColumnUnderstood[]): string {
  const rates = heads.filter(({ role }) => role === 'rate').length
  if (rates === heads.length && rates > 0) return 'tỷ lệ'
  return rates > 0 ? 'ô số liệu hoặc tỷ lệ' : 'ô số liệu'
}

type Sheets = ImportAnswer['sheets']

function monthPart(chosen: Sheets, heads: readonly ColumnUnderstood[], column: string | undefined): string {
  if (column !== undefined) return `tháng ở cột ${column}`
  if (heads.some(({ month }) => month !== null)) return 'tháng ở tiêu đề cột'
  const months = new Set(chosen.map((sheet) => sheet.month))
  const [only] = months
  if (months.size > 1) return 'mỗi trang tính một tháng'
  return only == null ? '' : `số liệu ${lowerFirst(periodName(only))}`
}

/** "24 số", "4 tỷ lệ" or "24 số và 4 tỷ lệ". */
export function amountWords({ figures, rates }: { figures: number; rates: number }): string {
  if (rates === 0) return `${number(figures)} số`
  return figures === 0 ? `${number(rates)} tỷ lệ` : `${number(figures)} số và ${number(rates)} tỷ lệ`
}

type Counted = Pick<ImportAnswer, 'counts' | 'units' | 'months' | 'changes'>

/** The sheets written: "30 đơn vị, 12 tháng", or by name where it is one. */
function scopeWords({ units, months, changes }: Counted): string {
  const [first] = writtenSheets(changes)
  const [month] = months
  const place = units === 1 && first !== undefined ? first.unit.label : `${number(units)} đơn vị`
  const time =
    months.length === 1 && month !== undefined ? lowerFirst(periodName(month)) : `${number(months.length)} tháng`
  return `${place}, ${time}`
}

/** "Nhận 8.640 số, ghi 8.600 số của 30 đơn vị, 12 tháng; 14 ô không nhận; 2 phiếu đang khóa". */
export function previewSentence(answer: ImportAnswer): string {
  const { counts } = answer
  const locked = lockedSheets(answer.changes).length
  // Of a list that was cut nobody can count the closed sheets; their figures are counted whole.
  const isCut = answer.changes.length < answer.changesTotal
  const parts = [
    takenWords(answer),
    counts.refused > 0 && `${number(counts.refused)} ô không nhận`,
    isCut && counts.locked + counts.ratesLocked > 0 && `${amountWords(lockedIn(answer))} thuộc phiếu đang khóa`,
    !isCut && locked > 0 && `${number(locked)} phiếu đang khóa`,
  ]
  return parts.filter(Boolean).join('; ')
}

function takenWords(answer: Counted): string {
  const { counts } = answer
  const toWrite = written(answer)
  const taken = { figures: toWrite.figures + counts.equal, rates: toWrite.rates + counts.ratesEqual }
  if (taken.figures + taken.rates === 0) return 'Không nhận được số nào'
  if (toWrite.figures + toWrite.rates === 0) return `Nhận ${amountWords(taken)}, tất cả như cũ`
  const isAll = counts.equal + counts.ratesEqual === 0
  const what = isAll ? amountWords(taken) : `${amountWords(taken)}, ghi ${amountWords(toWrite)}`
  return `Nhận ${what} của ${scopeWords(answer)}`
}

function lockedIn({ counts }: Pick<ImportAnswer, 'counts'>) {
  return { figures: counts.locked, rates: counts.ratesLocked }
}

/** "Trong đó 8.000 số mới, 600 số thay số đang có, 40 số như cũ." */
export function splitSentence({ counts }: Pick<ImportAnswer, 'counts'>): string {
  const parts = [
    counts.new > 0 && `${number(counts.new)} số mới`,
    counts.changed > 0 && `${number(counts.changed)} số thay số đang có`,
    counts.equal + counts.ratesEqual > 0 &&
      `${amountWords({ figures: counts.equal, rates: counts.ratesEqual })} như cũ, không ghi lại`,
    counts.marked > 0 && `${number(counts.marked)} chỗ cần xem lại`,
  ].filter(Boolean)
  return parts.length === 0 ? '' : `Trong đó ${parts.join(', ')}.`
}

/** The heading of an import that is over. */
export function resultSentence(answer: ImportAnswer): string {
  if (answer.state === 'undone')
    return answer.undo !== null && answer.undo.kept > 0
      ? 'Lần nhập này đã được hoàn tác một phần'
      : 'Lần nhập này đã được hoàn tác'
  return `Đã nhập ${amountWords(written(answer))} của ${scopeWords(answer)}`
}

/** "nhap-lieu.xlsx · Công chức A nhập lúc 09:14 ngày 07/10/2026 · hoàn tác lúc … bởi …". */
export function courseSentence(summary: ImportSummary): string {
  const parts = [
    summary.file.name,
    summary.committedAt === null
      ? `${summary.createdBy} tải lên lúc ${momentName(summary.createdAt)}`
      : `${summary.createdBy} nhập lúc ${momentName(summary.committedAt)}`,
    summary.undoneAt !== null &&
      `hoàn tác lúc ${momentName(summary.undoneAt)}${summary.undoneBy === null ? '' : ` bởi ${summary.undoneBy}`}`,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** What a line of the list of imports says of its content: what is written, in how many units and months. */
export function contentSentence(summary: ImportSummary): string {
  const { counts, units, months } = summary
  const amount = written(summary)
  if (amount.figures + amount.rates === 0)
    return counts.figures + counts.ratesEqual + counts.ratesLocked > 0 ? 'không có gì cần ghi' : 'chưa có số nào'
  const time = months.length === 1 ? lowerFirst(periodName(months[0] ?? '')) : `${number(months.length)} tháng`
  return `${amountWords(amount)}, ${number(units)} đơn vị, ${time}`
}
