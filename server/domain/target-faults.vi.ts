/** What is wrong with a row of a plan's targets and what to do about it; the row is named by what it asks for and when. */
import type { FieldFailure } from './failure.ts'
import type { Indicator } from './indicator.ts'
import { monthsWords, targetClasses } from './target.vi.ts'
import { type TargetFault, type TargetRow, type TargetTable, targetFaults } from './target-faults.ts'
import { capitalised } from './wording.vi.ts'

type Named = Omit<TargetTable, 'indicators'> & { indicators: ReadonlyMap<string, Indicator> }

/** Faults as fields of the request, "targets.3.value" for the fourth row. */
export function targetFailures(table: Named): FieldFailure[] {
  return targetFaults(table).map((fault) => ({
    field: `targets.${fault.row}.${fault.field}`,
    code: fault.code,
    message: `${rowName(table, fault.row)}: ${sentence(fault, table)}`,
  }))
}

/** "“Hồ sơ thanh toán trực tuyến”, quý III/2026"; the row's number where nothing else names it. */
export function rowName({ rows, indicators }: Named, at: number): string {
  const row = rows[at] as TargetRow
  const indicator = indicators.get(row.indicator)
  if (!indicator) return `Dòng ${at + 1}`
  const name = `“${capitalised(indicator.name)}”`
  return row.from <= row.to ? `${name}, ${monthsWords(row.from, row.to)}` : name
}

function sentence(fault: TargetFault, table: Named): string {
  const { span } = table.plan
  switch (fault.code) {
    case 'unknown_indicator':
      return 'chưa chọn chỉ số có trong danh mục. Chọn chỉ số ở cột đầu.'
    case 'value_needed':
      return 'chưa có mức giao. Nhập một số, hoặc đổi cách giao sang xếp loại, thứ hạng hay xu hướng.'
    case 'not_a_number':
      return 'mức giao không phải là số. Chỉ nhập chữ số, ví dụ 99,7.'
    case 'decimals':
      return 'mức giao có quá 3 chữ số thập phân. Làm tròn rồi nhập lại.'
    case 'too_large':
      return 'mức giao quá lớn. Kiểm tra lại số chữ số.'
    case 'negative':
      return 'mức giao không thể âm. Nhập từ 0 trở lên.'
    case 'above_all':
      return 'mức giao quá 100%, không đơn vị nào đạt được. Nhập từ 0 đến 100%.'
    case 'out_of_reach':
      return table.rows[fault.row]?.operator === '>'
        ? 'không thể vượt quá 100%. Chọn ≥ 100% hoặc = 100%, hay hạ mức giao.'
        : 'không thể thấp hơn 0. Chọn ≤ 0 hoặc = 0, hay nâng mức giao.'
    case 'word_needed':
      return 'chưa ghi nội dung phải đạt. Ghi như trong văn bản, ví dụ “nhóm đầu toàn tỉnh”.'
    case 'unknown_class':
      return `không có loại này. Chọn một trong: ${targetClasses.join(', ')}.`
    case 'from_after_to':
      return 'tháng đầu sau tháng cuối. Chọn lại kỳ áp dụng.'
    case 'outside_plan':
      return `kỳ áp dụng nằm ngoài kế hoạch (${monthsWords(span.from, span.to)}). Chọn kỳ có ít nhất một tháng thuộc kế hoạch.`
    case 'nobody_below':
      return 'kế hoạch này không có đơn vị cấp dưới. Chọn “Đơn vị ban hành”.'
    case 'clause_missing':
      return 'chưa có căn cứ. Ghi điều, mục của văn bản giao chỉ tiêu này, ví dụ “mục II.3”.'
    case 'unknown_whole':
      return 'chỉ tiêu chung của nó không có trong bảng này. Chọn lại “trong đó”, hoặc bỏ.'
    case 'part_of_itself':
      return 'là phần của chính nó qua các dòng “trong đó”. Chọn lại chỉ tiêu chung.'
    case 'contradicts':
      return `trùng kỳ với ${rowName(table, fault.other ?? 0)} nên không rõ mức nào phải đạt. Tách kỳ, bỏ một dòng, hoặc đánh dấu “trong đó”.`
  }
}
