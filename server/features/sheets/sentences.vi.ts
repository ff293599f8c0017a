/** What is said about cells of a sheet. */
import type { Element } from '../../domain/element.ts'
import { formatScaled } from '../../domain/measure.ts'
import type { Suspicion } from '../../domain/plausibility.ts'

export function suspicionSentence(suspicion: Suspicion, element: Pick<Element, 'decimals'>): string {
  const number = (value: number) => formatScaled(value, element.decimals)
  if (suspicion.kind === 'tenfold')
    return `Chênh khoảng 10 lần so với tháng trước (${number(suspicion.last)}). Nếu gõ nhầm, hãy sửa. Nếu đúng, ghi lý do.`
  return `Khác thường so với 12 tháng qua (thường từ ${number(suspicion.low)} đến ${number(suspicion.high)}). Kiểm tra lại; nếu đúng, ghi lý do.`
}

export const sheetSentences = {
  blank: (name: string) =>
    `Ô “${name}” chưa nhập. Nhập số (0 nếu không phát sinh), hoặc chọn “Chưa có số liệu” kèm lý do.`,
  missingNeedsReason: (name: string) => `Ô “${name}” chọn “Chưa có số liệu” thì cần ghi lý do.`,
  notAsked: (name: string) => `Ô “${name}” chỉ nhập ở phiếu tháng cuối quý hoặc cuối năm.`,
  unready: (count: number) => `Còn ${count} ô cần sửa hoặc bổ sung trước khi nộp.`,
  stale: (name: string, by: string | null) =>
    `Ô “${name}” vừa được ${by ?? 'người khác'} sửa. Xem cả hai giá trị rồi chọn; chưa có gì bị ghi đè.`,
}
