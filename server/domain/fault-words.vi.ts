/** What is wrong with a number of the monthly sheet and what to do about it: each sentence names the cell and the remedy. */
import type { Element } from './element.ts'
import type { FigureFault, Violation } from './figure.ts'
import { formatScaled, type NumberFault } from './measure.ts'
import { lowerFirst } from './wording.vi.ts'

/** What is wrong with a typed number and what to do about it. */
export function numberFaultWords(
  fault: NumberFault | FigureFault,
  element: Pick<Element, 'name' | 'decimals'>,
): string {
  const name = `“${element.name}”`
  const whole = element.decimals === 0
  switch (fault) {
    case 'empty':
    case 'value_needed':
      return `Ô ${name} chưa có số. Nhập số, hoặc chọn “Chưa có số liệu”.`
    case 'negative':
      return `Ô ${name} không nhận số âm. Nhập số từ 0 trở lên.`
    case 'fraction':
      return whole
        ? `Ô ${name} chỉ nhận số nguyên. Bỏ phần thập phân, ví dụ 1.234.`
        : `Ô ${name} nhận tối đa ${element.decimals} chữ số thập phân, sau dấu phẩy.`
    case 'ambiguous':
      return `Ô ${name} không rõ dấu chấm, phẩy là hàng nghìn hay thập phân. Viết 1234 hoặc 1.234.`
    case 'too_long':
    case 'too_large':
      return `Ô ${name} nhận số đến 999.999.999. Kiểm tra lại số chữ số.`
    case 'value_without_report':
      return `Ô ${name} đã chọn không có số liệu thì để trống số.`
    case 'not_a_number':
      return `Ô ${name} không phải là số. Chỉ nhập chữ số, ví dụ 418.`
  }
}

type ElementShown = Pick<Element, 'name' | 'decimals'>

/** A part larger than its whole, said at the part: "Đúng hạn (398) lớn hơn đã giải quyết (384). Sửa ô này hoặc ô kia." */
export function violationWords(found: Violation, part: ElementShown, whole: ElementShown): string {
  const larger = `${part.name} (${formatScaled(found.partValue, part.decimals)}) lớn hơn ${lowerFirst(whole.name)} (${formatScaled(found.wholeValue, whole.decimals)}).`
  return `${larger} Sửa một trong hai ô; trước khi sửa, hai ô này không tính vào tỷ lệ nào.`
}
