/** Sentences of the wizard that takes a plan's targets or tasks from a file. */
import { formatInteger } from '#domain/measure.ts'
import type { PlanColumn, PlanTableKind } from '#domain/plan-table.ts'

const number = formatInteger

const things: Record<PlanTableKind, string> = { targets: 'chỉ tiêu', tasks: 'nhiệm vụ' }

export const text = {
  title: 'Nhập chỉ tiêu, nhiệm vụ từ tệp',
  lead: (plan: string) => `Nhập từ tệp vào ${plan}`,
  leadNote:
    'Chương trình đọc bảng trong tệp, cho xem từng dòng được hiểu thế nào; chỉ lưu khi anh/chị đồng ý, lưu tất cả hoặc không lưu gì.',
  steps: { label: 'Các bước nhập tệp', file: 'Chọn tệp', preview: 'Xem trước', done: 'Kết quả' },
  kind: { label: 'Bảng trong tệp là', targets: 'Chỉ tiêu', tasks: 'Nhiệm vụ' } satisfies Record<
    PlanTableKind | 'label',
    string
  >,
  needs: {
    targets:
      'Bảng cần cột chỉ tiêu và cột mức giao (hoặc bốn cột quý). Hiểu được “≥ 90%”, “từ 60% trở lên”, “từ loại Khá trở lên”.',
    tasks:
      'Bảng như phụ lục kế hoạch: STT, nhiệm vụ, sản phẩm, chủ trì, phối hợp, thời gian; dòng lĩnh vực (I, II …) ở trên nhiệm vụ.',
  } satisfies Record<PlanTableKind, string>,
  template: 'Chưa có bảng? Tải bảng của một kế hoạch có sẵn về làm mẫu, sửa rồi tải lên.',
  templateAct: 'Tải bảng của kế hoạch này',
  sending: (name: string) => `Đang đọc “${name}”`,
  stop: 'Dừng',
  noRight: 'Anh/chị không có quyền sửa kế hoạch này nên không nhập tệp được',
  failed: 'Chưa đọc được tệp',
  otherFile: 'Chọn tệp khác',
  plans: 'Kế hoạch, chỉ tiêu và nhiệm vụ',
  toPlan: 'Về kế hoạch',

  found: (kind: PlanTableKind, all: number, taken: number) =>
    taken === all
      ? `Đọc được ${number(all)} ${things[kind]}, lấy tất cả`
      : `Đọc được ${number(all)} ${things[kind]}, lấy ${number(taken)}`,
  none: (kind: PlanTableKind) => `Không có ${things[kind]} nào trong bảng đọc được`,
  where: (file: string, sheet: string, row: number) => `Tệp “${file}”, trang “${sheet}”, dòng tiêu đề ${number(row)}.`,
  sheet: 'Trang tính',
  rows: {
    take: 'Lấy',
    takeRow: (row: number) => `Lấy dòng ${number(row)}`,
    row: 'Dòng',
    thing: { targets: 'Chỉ tiêu', tasks: 'Nhiệm vụ' } satisfies Record<PlanTableKind, string>,
    field: 'Lĩnh vực',
    fieldOf: (row: number) => `Lĩnh vực của dòng ${number(row)}`,
    indicator: 'Chỉ số trong danh mục',
    indicatorOf: (row: number) => `Chỉ số của dòng ${number(row)}`,
    level: 'Mức giao',
    period: 'Kỳ',
    bodies: 'Chủ trì; phối hợp',
    deadline: 'Thời gian',
    clause: 'Căn cứ',
    state: 'Kiểm tra',
    ok: 'Đọc được',
    choose: 'Chọn…',
    part: 'trong đó',
    product: (product: string) => `Sản phẩm: ${product}`,
    partners: (partners: string) => `Phối hợp: ${partners}`,
  },
  save: (kind: PlanTableKind, count: number) => `Lưu ${number(count)} ${things[kind]} vào kế hoạch`,
  saving: 'Đang lưu…',
  refused: 'Chưa lưu gì. Máy chủ không nhận các dòng sau:',
  refusedRow: (row: number | undefined, message: string) =>
    row === undefined ? message : `Dòng ${number(row)}: ${message}`,
  saved: (kind: PlanTableKind, count: number) => `Đã thêm ${number(count)} ${things[kind]} vào kế hoạch`,
  savedNote: 'Xem lại trong kế hoạch; sửa từng dòng ở đó nếu cần.',
}

export const columnWords: Record<PlanColumn, string> = {
  order: 'Số thứ tự',
  field: 'Lĩnh vực',
  name: 'Nhiệm vụ',
  product: 'Sản phẩm',
  lead: 'Chủ trì',
  partners: 'Phối hợp',
  deadline: 'Thời gian',
  indicator: 'Chỉ tiêu',
  summary: 'Diễn giải',
  value: 'Mức giao',
  quarter_1: 'Mức quý I',
  quarter_2: 'Mức quý II',
  quarter_3: 'Mức quý III',
  quarter_4: 'Mức quý IV',
  applies_to: 'Áp dụng cho',
  period: 'Kỳ',
  clause: 'Căn cứ, điều khoản',
  note: 'Ghi chú',
  ignored: 'Không lấy',
}
