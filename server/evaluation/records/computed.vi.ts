/** What is said of figures that are counted from records: where they come from, and where the records have moved on. */
import type { Counting } from '../../domain/completion.ts'
import { type ComputedSource, type Element, sourceOf } from '../../domain/element.ts'
import { formatInteger } from '../../domain/measure.ts'
import { daysLate, type Occurrence } from '../../domain/occurrence.ts'
import type { SheetState } from '../../domain/sheet.ts'
import { capitalised, dateName } from '../../domain/wording.vi.ts'

type Words = {
  /** The book in which a unit keeps them. */
  book: string
  /** What is below the line of the rate: "9 nhiệm vụ đến hạn". */
  below: (count: number) => string
}

export const recordWords: Record<ComputedSource, Words> = {
  plan_tasks: { book: 'sổ nhiệm vụ', below: (count) => `${formatInteger(count)} nhiệm vụ đến hạn` },
  assigned_tasks: { book: 'sổ nhiệm vụ', below: (count) => `${formatInteger(count)} nhiệm vụ được giao đến hạn` },
  inspections: {
    book: 'sổ kiểm tra',
    below: (count) => `${formatInteger(count)} phòng, đơn vị thuộc phạm vi kiểm tra`,
  },
  one_stop: {
    book: 'đợt đánh giá một cửa',
    below: (count) => `${formatInteger(count)} phiếu đánh giá hợp lệ`,
  },
  initiatives: { book: 'sổ sáng kiến', below: (count) => `${formatInteger(count)} đơn vị, sáng kiến trong sổ` },
}

export function bookOf({ computed }: Pick<Element, 'computed'>): string {
  return computed === null ? 'sổ theo dõi' : recordWords[sourceOf(computed)].book
}

export const computedSentences = {
  notTyped: (element: Pick<Element, 'name' | 'computed'>) =>
    `Ô “${element.name}” tính từ ${bookOf(element)}, không nhập tay. Sửa trong ${bookOf(element)}, số trong phiếu thay đổi theo.`,
  /** "tính từ sổ nhiệm vụ", as the mark of a cell. */
  mark: (element: Pick<Element, 'computed'>) => `tính từ ${bookOf(element)}`,
  /** Where a sheet that was handed in says something else than the records now; `now` is "8/9", or one count. */
  movedOn: (book: string, now: string, state: SheetState) =>
    `${capitalised(book)} nay là ${now}; ${state === 'submitted' ? 'trả lại' : 'mở lại'} phiếu để cập nhật.`,
}

/** Why an occurrence counts as it does: "hoàn thành trễ 3 ngày", "quá hạn 12 ngày, chưa xong". */
export function countingReason(
  occurrence: Pick<Occurrence, 'state' | 'due' | 'reportedOn' | 'reason'>,
  counting: Counting,
  today: string,
): string {
  const { state, reportedOn, reason } = occurrence
  const late = daysLate(occurrence, today)
  if (state === 'dropped')
    return reason === null ? 'không thực hiện, không tính' : `không thực hiện (${reason}), không tính`
  if (state === 'done') {
    const on = reportedOn === null ? '' : ` ngày ${dateName(reportedOn)}`
    return late > 0 ? `hoàn thành${on}, trễ ${formatInteger(late)} ngày` : `hoàn thành${on}`
  }
  if (state === 'waiting') {
    const report = late > 0 ? `báo cáo trễ ${formatInteger(late)} ngày` : 'báo cáo đúng hạn'
    return counting === 'left_out'
      ? `${report}, chờ duyệt; tính khi được duyệt`
      : `${report}, chờ duyệt nên chưa tính là xong`
  }
  return counting === 'left_out' ? 'chưa đến hạn, chưa tính' : `quá hạn ${formatInteger(late)} ngày, chưa xong`
}
