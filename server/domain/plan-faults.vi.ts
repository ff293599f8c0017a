/** What is wrong with a plan and what to do about it. */
import type { FieldFailure } from './failure.ts'
import type { Span } from './occurrence.ts'
import { firstDayOf } from './period.ts'
import type { HeadFault, IssueFault } from './plan-faults.ts'
import { monthsWords } from './target.vi.ts'
import { dateName } from './wording.vi.ts'

type Plan = { year: number; span: Span }

export function headFailure(fault: HeadFault, plan: Plan): FieldFailure {
  return { ...fault, message: headSentence(fault, plan) }
}

function headSentence({ code }: HeadFault, { year, span }: Plan): string {
  switch (code) {
    case 'from_after_to':
      return 'Tháng đầu của kế hoạch sau tháng cuối. Chọn lại thời gian thực hiện.'
    case 'without_year':
      return `Thời gian thực hiện phải có năm ${year} của kế hoạch. Chọn lại tháng đầu, tháng cuối.`
    case 'too_long':
      return 'Thời gian thực hiện dài quá 10 năm. Chọn lại tháng đầu, tháng cuối.'
    case 'future':
      return 'Ngày văn bản ở sau hôm nay. Ghi ngày đã ký, hoặc để bản nháp đến khi ký.'
    case 'far_from_plan':
      return `Ngày văn bản cách xa thời gian của kế hoạch (${monthsWords(span.from, span.to)}). Kiểm tra lại năm.`
    case 'number_taken':
      return 'Đơn vị đã có kế hoạch mang đúng số và ngày này. Kiểm tra lại số, ký hiệu văn bản.'
  }
}

export function issueFailure(fault: IssueFault, { span }: Pick<Plan, 'span'>): FieldFailure {
  const { field, code } = fault
  if (fault.code === 'empty')
    return { field, code, message: 'Kế hoạch chưa có chỉ tiêu, nhiệm vụ nào. Thêm ít nhất một dòng rồi ban hành.' }
  const { task, day } = fault
  const message = `Nhiệm vụ ${task.number} “${task.name}” hết hạn ngày ${dateName(day)}, trước khi kế hoạch bắt đầu (${dateName(firstDayOf(span.from))}). Sửa thời hạn của nhiệm vụ.`
  return { field: `tasks.${task.id}`, code, message }
}
