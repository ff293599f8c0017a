/** What is said of each fault of a scheme: what is wrong, and what to do. */
import { formatShortest } from './measure.ts'
import type { SchemeFault, SchemeFaultCode } from './scheme-faults.ts'

type Words = (fault: {
  node: string
  name: string
  expected: string
  found: string
  bound: string
  next: string
}) => string

const words: Record<SchemeFaultCode, Words> = {
  no_nodes: () => 'Bộ chỉ số chưa có tiêu chí nào. Thêm tiêu chí hoặc nhập từ tệp.',
  no_units: () => 'Chưa chọn loại đơn vị áp dụng (phường, xã, đặc khu …).',
  dates_crossed: () => 'Ngày hết hiệu lực đứng trước ngày có hiệu lực. Sửa một trong hai ngày.',
  maximum_none: () => 'Tổng điểm tối đa phải lớn hơn 0.',
  code_missing: ({ name }) => `Tiêu chí “${name}” chưa có số thứ tự hoặc mã.`,
  code_twice: ({ node }) => `Mã ${node} xuất hiện hai lần. Mỗi tiêu chí cần một mã riêng.`,
  name_missing: ({ node }) => `Tiêu chí ${node} chưa có tên.`,
  unknown_parent: ({ node, name }) => `Tiêu chí ${node} nằm dưới mã ${name}, nhưng không có mã ${name} trong bảng.`,
  parent_cycle: ({ node }) => `Tiêu chí ${node} nằm dưới chính nó. Sửa mã của cấp trên.`,
  rule_missing: ({ node }) => `Tiêu chí ${node} chưa có cách chấm điểm.`,
  rule_on_group: ({ node }) =>
    `Tiêu chí ${node} có tiêu chí con nên điểm là tổng của các con. Bỏ cách chấm điểm ở dòng này.`,
  maximum_unknown: ({ node }) =>
    `Chưa biết điểm tối đa của tiêu chí ${node}; điểm của nó chỉ nhập được, không tính được.`,
  maximum_negative: ({ node, found }) => `Điểm tối đa của tiêu chí ${node} là ${found}; điểm tối đa không được âm.`,
  maximum_zero: ({ node }) => `Điểm tối đa của tiêu chí ${node} là 0.`,
  children_exceed: ({ node, expected, found }) =>
    `Các tiêu chí con của ${node} cộng lại được ${found} điểm, nhiều hơn ${expected} điểm tối đa của ${node}.`,
  children_short: ({ node, expected, found }) =>
    `Các tiêu chí con của ${node} cộng lại chỉ được ${found} điểm, ít hơn ${expected} điểm tối đa của ${node}.`,
  total_exceeds: ({ expected, found }) =>
    `Các nhóm cộng lại được ${found} điểm, nhiều hơn tổng điểm tối đa ${expected} của bộ.`,
  total_short: ({ expected, found }) =>
    `Các nhóm cộng lại chỉ được ${found} điểm, ít hơn tổng điểm tối đa ${expected} của bộ.`,
  full_at: ({ node, bound }) =>
    `Mức đạt điểm tối đa của tiêu chí ${node} là ${bound}; phải lớn hơn 0% và không quá 100%.`,
  unknown_indicator: ({ node, name }) => `Tiêu chí ${node} lấy số từ chỉ số “${name}”, nhưng không có chỉ số đó.`,
  unknown_element: ({ node, name }) => `Tiêu chí ${node} lấy số từ ô số liệu “${name}”, nhưng không có ô đó.`,
  source_sides: ({ node }) => `Tiêu chí ${node} lấy số từ phiếu tháng phải có cả ô của tử số và ô của mẫu số.`,
  steps_none: ({ node }) => `Tiêu chí ${node} chấm theo mức nhưng chưa có mức nào.`,
  step_gap: ({ node, next, bound }) =>
    bound === ''
      ? `Các mức của tiêu chí ${node} bỏ trống từ ${next} trở lên. Thêm mức cho khoảng này.`
      : `Các mức của tiêu chí ${node} bỏ trống khoảng từ ${next} đến dưới ${bound}. Thêm mức cho khoảng này.`,
  step_overlap: ({ node, bound }) => `Hai mức của tiêu chí ${node} chồng lên nhau ở ${bound}. Sửa giới hạn của mức.`,
  step_points: ({ node, expected, found }) =>
    `Một mức của tiêu chí ${node} cho ${found} điểm, ngoài khoảng từ 0 đến ${expected} điểm.`,
  choices_none: ({ node }) => `Tiêu chí ${node} chấm theo loại nhưng chưa có loại nào.`,
  choice_twice: ({ node, name }) => `Loại “${name}” của tiêu chí ${node} xuất hiện hai lần.`,
  choice_points: ({ node, name, expected, found }) =>
    `Loại “${name}” của tiêu chí ${node} cho ${found} điểm, ngoài khoảng từ 0 đến ${expected} điểm.`,
  scale_top: ({ node }) => `Thang điểm gốc của tiêu chí ${node} phải lớn hơn 0.`,
  each_negative: ({ node }) => `Điểm cho mỗi trường hợp của tiêu chí ${node} không được âm.`,
  class_twice: ({ name }) => `Loại “${name}” xuất hiện hai lần trong ngưỡng xếp loại.`,
  class_order: ({ name }) => `Ngưỡng của loại “${name}” không thấp hơn loại đứng trên. Xếp các loại từ cao xuống thấp.`,
  class_gap: ({ name, bound }) =>
    `Ngưỡng xếp loại bỏ trống phần dưới ${bound} (thấp nhất là “${name}”). Thêm loại từ 0% hoặc hạ ngưỡng thấp nhất.`,
}

/** The sentence of a fault. Points are shown with the scheme's decimals, bounds as percent. */
export function schemeFaultSentence(fault: SchemeFault, decimals: number): string {
  const points = (value: number | undefined) => (value === undefined ? '' : formatShortest(value, decimals))
  const sign = fault.isCount ? '' : '%'
  const bound = (value: number | undefined) => (value === undefined ? '' : `${formatShortest(value, 2)}${sign}`)
  return words[fault.code]({
    node: fault.node ?? '',
    name: fault.name ?? '',
    expected: points(fault.expected),
    found: points(fault.found),
    bound: bound(fault.found),
    next: bound(fault.expected),
  })
}
