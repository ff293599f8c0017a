/** Sentences of the index schemes and of their published scores. */
import { formatInteger } from '#domain/measure.ts'
import { dateName, lowerFirst, periodName } from '#domain/wording.vi.ts'

export const text = {
  schemes: {
    rounds: 'Các kỳ chấm điểm',
    title: 'Bộ chỉ số',
    lead: (indices: number, schemes: number, tables: number) =>
      `${formatInteger(indices)} chỉ số có bộ tiêu chí, ${formatInteger(schemes)} phiên bản, ${formatInteger(tables)} bảng điểm đã công bố`,
    note: 'Điểm công bố được giữ nguyên như đã công bố, đặt cạnh tổng tính lại từ các nhóm để thấy chênh lệch.',
    valid: (from: string, to: string | null) =>
      to === null ? `Áp dụng từ ${dateName(from)}.` : `Áp dụng từ ${dateName(from)} đến ${dateName(to)}.`,
    published: 'Bảng điểm đã công bố',
    open: (place: string, period: string, units: number) =>
      `${place}, ${lowerFirst(periodName(period))}: ${formatInteger(units)} đơn vị`,
    none: 'Chưa có bảng điểm công bố',
    draft: 'Lập bộ chỉ số',
    version: 'Phiên bản',
    state: 'Tình trạng',
    validity: 'Hiệu lực',
    size: 'Tiêu chí',
    leaves: (leaves: number, points: string) => `${formatInteger(leaves)} tiêu chí, ${points} điểm`,
    compareUnits: 'So sánh các đơn vị',
    without: (names: string) => `Chưa có bộ tiêu chí: ${names}.`,
  },
  ranking: {
    published: 'Công bố',
    computed: 'Tổng các nhóm',
    difference: 'Chênh',
    unit: 'Đơn vị',
    place: 'Hạng',
    ofMaximum: (maximum: number) => `tối đa ${formatInteger(maximum)}`,
    inherited: 'kế thừa',
    block: 'Khối',
    search: 'Tìm trong bảng',
    found: (found: number, all: number) => `${formatInteger(found)}/${formatInteger(all)} đơn vị`,
    none: (words: string) => `Không có đơn vị nào tên “${words}” trong bảng này.`,
    asOf: (date: string, isFictional: boolean) =>
      `${isFictional ? 'Điểm' : 'Số liệu thật, điểm'} công bố đến ngày ${dateName(date)}`,
    choose: 'Chọn nhóm tiêu chí',
    inheritedWhy: (names: string) =>
      `${names}: phần lớn điểm lấy theo tỉnh, thành phố nên các đơn vị gần như nhau; không phản ánh việc làm riêng của từng phường, xã.`,
    differenceWhy:
      'Chênh = điểm công bố trừ tổng các nhóm. Ô tô xám: chênh nhiều hơn sai số làm tròn; ô tô vàng: chênh từ 1 điểm trở lên. Nguồn công bố không nói vì sao.',
    source: (source: string) => `Nguồn: ${source}`,
    empty: 'Chưa có điểm công bố cho lựa chọn này.',
    back: 'Bộ chỉ số',
    footer: (place: string, decision: string) => `${place} · ${decision}`,
    compare: 'So sánh từng tiêu chí',
  },
}
