/** What is said of an answer that does not fit its leaf. */
import type { AnswerFault, AnswerFaultCode } from './leaf-answer.ts'
import { formatShortest } from './measure.ts'

/** `name`: of the leaf; `limit`: as shown. */
const words: Record<AnswerFaultCode, (name: string, limit: string) => string> = {
  rule_missing: (name) => `“${name}” có tiêu chí con; nhập điểm ở từng tiêu chí con.`,
  denominator_missing: (name) => `“${name}”: mẫu số bằng 0 nhưng tử số lớn hơn 0. Kiểm tra lại hai số.`,
  no_counts: (name) => `“${name}” không tính theo tử số, mẫu số. Bỏ trống hai ô này.`,
  part_exceeds_whole: (name) => `“${name}”: tử số lớn hơn mức cao nhất có thể. Kiểm tra lại hai số.`,
  above_scale: (name, limit) => `“${name}”: điểm gốc cao hơn thang ${limit}. Kiểm tra lại số đã nhập.`,
  unknown_choice: (name) => `“${name}”: loại đã chọn không có trong bộ chỉ số. Chọn lại.`,
  no_choice: (name) => `“${name}” không chấm theo loại. Bỏ trống ô loại.`,
  no_points: (name) => `Điểm của “${name}” được tính từ số đã nhập, không nhập trực tiếp. Bỏ trống ô điểm.`,
  negative: (name) => `“${name}”: số không được âm. Với điểm trừ, nhập số dương.`,
  above_maximum: (name, limit) => `“${name}”: điểm cao hơn điểm tối đa ${limit}. Nhập điểm từ 0 đến ${limit}.`,
  decimals: (name) => `“${name}”: điểm có nhiều chữ số thập phân hơn bộ chỉ số cho phép. Làm tròn rồi nhập lại.`,
}

export function answerFaultSentence(fault: AnswerFault, name: string, decimals: number): string {
  const places = fault.code === 'above_scale' ? 0 : decimals
  return words[fault.code](name, fault.limit === undefined ? '' : formatShortest(fault.limit, places))
}
