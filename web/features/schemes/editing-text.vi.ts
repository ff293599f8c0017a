/** Sentences of acts upon schemes, and of the page of one version. */
import { formatInteger } from '#domain/measure.ts'
import type { RoundedAt, Rounding, SchemeState } from '#domain/scheme.ts'
import type { NodeChangeKind } from '#domain/scheme-changes.ts'
import { dateName } from '#domain/wording.vi.ts'

export const stateWords: Record<SchemeState, string> = {
  draft: 'Dự thảo',
  in_force: 'Có hiệu lực',
  withdrawn: 'Đã hủy bỏ',
}
const roundingWords: Record<Rounding, string> = { half_up: 'làm tròn từ nửa trở lên', down: 'bỏ phần lẻ' }
const roundedAtWords: Record<RoundedAt, string> = {
  leaf: 'từng tiêu chí rồi mới cộng',
  total: 'ở tổng điểm',
}

export const roundingOptions = { half_up: 'Từ nửa trở lên làm tròn lên', down: 'Bỏ phần lẻ' }
export const roundedAtOptions = { leaf: 'Từng tiêu chí, rồi cộng', total: 'Chỉ tổng điểm' }

export const editing = {
  tree: {
    title: (name: string) => `Tiêu chí: ${name}`,
    lead: (groups: number, leaves: number, maximum: string) =>
      `${formatInteger(groups)} lĩnh vực, ${formatInteger(leaves)} tiêu chí chấm điểm, tối đa ${maximum} điểm`,
    empty: 'Dự thảo chưa có tiêu chí nào.',
    back: 'Bộ chỉ số',
    of: (indexName: string, decision: string, issuer: string) =>
      issuer === '' ? `${indexName}, ${decision}` : `${indexName}, ${decision} của ${issuer}`,
    applies: (kinds: string) => `Áp dụng cho ${kinds}.`,
    valid: (from: string, to: string | null) =>
      to === null ? `Hiệu lực từ ${dateName(from)}.` : `Hiệu lực ${dateName(from)} – ${dateName(to)}.`,
    rounding: (decimals: number, rounding: Rounding, at: RoundedAt) =>
      `Điểm có ${decimals} chữ số thập phân, ${roundingWords[rounding]} ${roundedAtWords[at]}.`,
    survey: (points: string) => `Điều tra xã hội học ${points} điểm.`,
    withdrawn: (on: string, why: string) => `Đã hủy bỏ ngày ${dateName(on)}: ${why}`,
    used: (what: string) => `Đang có ${what} theo bộ này.`,
    source: (source: string) => `Nguồn: ${source}`,
    criteria: 'Tiêu chí, điểm tối đa và cách chấm',
    criteriaNote: 'Độ dài thanh là điểm tối đa. Điểm thưởng, điểm trừ đứng ngoài tổng.',
    columns: { code: 'Mã', name: 'Tiêu chí', maximum: 'Tối đa', bar: 'Tỷ trọng', rule: 'Cách chấm' },
    evidence: 'kèm tài liệu kiểm chứng',
    inherited: 'lấy số chung của tỉnh, thành phố',
    total: 'Tổng',
    classes: 'Xếp loại',
    classFrom: (name: string, from: string) => `${name}: từ ${from}%`,
    noClasses: 'Văn bản không đặt ngưỡng xếp loại.',
    versions: 'Các phiên bản khác của chỉ số này',
    noVersions: 'Chưa có phiên bản nào khác.',
    compare: 'Xem thay đổi',
    faults: (count: number) => `Còn ${formatInteger(count)} chỗ chưa khớp, chưa ban hành được:`,
    doubts: 'Nên xem lại:',
    acts: {
      edit: 'Soạn thảo',
      import: 'Nhập từ tệp',
      head: 'Sửa thông tin',
      issue: 'Ban hành',
      copy: 'Chép thành phiên bản mới',
      remove: 'Xóa dự thảo',
      withdraw: 'Hủy bỏ',
      download: 'Tải bảng (.xlsx)',
    },
  },
  head: {
    newTitle: 'Lập bộ chỉ số',
    newAct: 'Lập dự thảo',
    editTitle: 'Thông tin của bộ chỉ số',
    editAct: 'Lưu',
    unit: 'Tỉnh, thành phố',
    index: 'Chỉ số',
    code: 'Mã của bộ',
    codeHint: 'Chữ thường không dấu, số và gạch dưới, ví dụ par_2027.',
    name: 'Tên bộ chỉ số',
    decision: 'Văn bản ban hành',
    issuer: 'Cơ quan ban hành',
    appliesTo: 'Áp dụng cho',
    validFrom: 'Hiệu lực từ ngày',
    validTo: 'Đến hết ngày (để trống nếu chưa biết)',
    maximum: 'Tổng điểm tối đa',
    decimals: 'Số chữ số thập phân của điểm',
    rounding: 'Cách làm tròn',
    roundedAt: 'Làm tròn ở',
    classes: 'Ngưỡng xếp loại, mỗi dòng một loại, từ cao xuống thấp',
    classesHint: 'Ví dụ: Xuất sắc: 90. Loại cuối bắt đầu từ 0.',
    source: 'Nguồn, ghi chú',
    unreadClass: (line: string) => `Không hiểu dòng “${line}”. Ghi như “Tốt: 80”.`,
    unreadMaximum: 'Ghi số điểm, ví dụ 100.',
  },
  copy: {
    title: 'Chép thành phiên bản mới',
    act: 'Chép',
    note: 'Bản chép là dự thảo, có đủ tiêu chí và cách chấm; bộ gốc giữ nguyên.',
  },
  issue: {
    title: 'Ban hành bộ chỉ số',
    act: 'Ban hành',
    note: 'Sau khi ban hành không sửa được nữa; thay đổi bằng một phiên bản mới.',
    closes: (name: string, on: string) => `Kết thúc “${name}” vào ngày trước ${dateName(on)}`,
    faults: 'Cần sửa trước:',
  },
  withdraw: {
    title: 'Hủy bỏ bộ chỉ số',
    act: 'Hủy bỏ',
    note: 'Điểm đã chấm và đã công bố theo bộ này vẫn giữ. Lý do hiện trên trang của bộ.',
    reason: 'Lý do',
  },
  remove: {
    title: 'Xóa dự thảo',
    act: 'Xóa',
    note: (nodes: number) => `Xóa dự thảo cùng ${formatInteger(nodes)} dòng tiêu chí. Không lấy lại được.`,
  },
  changes: {
    title: (name: string) => `Thay đổi: ${name}`,
    earlier: 'So với phiên bản',
    none: 'Chưa có phiên bản nào khác của chỉ số này để so sánh.',
    head: 'Phần chung',
    nodes: 'Tiêu chí',
    all: 'Hiện cả dòng giữ nguyên',
    columns: { kind: 'Thay đổi', name: 'Tiêu chí', before: 'Phiên bản trước', after: 'Phiên bản này' },
    kinds: { same: 'Giữ nguyên', changed: 'Sửa', added: 'Thêm', removed: 'Bỏ' },
    classBefore: (from: string | null) => (from === null ? 'không có' : `từ ${from}`),
    points: (shown: string) => `${shown} điểm`,
    under: (parent: string | null) => (parent === null ? 'ở cấp cao nhất' : `trong “${parent}”`),
    changeWords: {
      renamed: 'đổi tên',
      moved: 'chuyển chỗ',
      recoded: 'đổi mã',
      maximum: 'đổi điểm tối đa',
      rule: 'đổi cách chấm',
      evidence: 'đổi yêu cầu kiểm chứng',
      inherited: 'đổi nguồn số chung',
    } satisfies Record<NodeChangeKind, string>,
  },
}
