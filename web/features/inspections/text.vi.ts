/** Sentences of the page of inspections. */
import type { InspectionList } from '#contract/inspections'
import { formatInteger } from '#domain/measure.ts'
import { dateName } from '#domain/wording.vi.ts'

const count = formatInteger

export const text = {
  title: 'Kiểm tra cải cách hành chính',
  lead: ({ inspected, bodies }: InspectionList) =>
    `${count(inspected)}/${count(bodies.length)} phòng, đơn vị đã được kiểm tra trong năm`,
  none: 'Chưa có phòng, đơn vị nào thuộc phạm vi kiểm tra',
  choose: 'Chọn phường, xã, đặc khu để xem các cuộc kiểm tra của đơn vị.',
  noneWhy: 'Ghi danh sách phòng, đơn vị, trường học trực thuộc trước.',
  target: (shown: string, needed: number, basis: string) =>
    `Mục tiêu cả năm ${shown}, tức ${count(needed)} đơn vị (${basis}).`,
  noTarget: 'Không có kế hoạch nào giao mức kiểm tra cho năm này.',
  reached: 'Đã đủ',
  lacking: (some: number) => `Còn thiếu ${count(some)} đơn vị`,
  bodies: 'Danh sách tập thể',
  emulation: 'Thi đua cải cách hành chính',
  year: 'Năm',
  unit: 'Đơn vị',
  add: 'Ghi kiểm tra',
  edit: 'Sửa',
  editOf: (body: string) => `Sửa cuộc kiểm tra “${body}”`,
  remove: 'Xóa cuộc kiểm tra này',
  save: 'Ghi',
  caption: 'Các cuộc kiểm tra trong năm',
  notYet: (some: number) => `${count(some)} đơn vị chưa có cuộc kiểm tra nào trong năm`,
  nothing: 'Chưa ghi cuộc kiểm tra nào trong năm.',
  columns: {
    when: 'Thời gian',
    body: 'Phòng, đơn vị',
    kind: 'Hình thức',
    conclusion: 'Kết luận',
    findings: 'Tồn tại, khắc phục',
  },
  planned: 'Dự kiến',
  overdue: 'Quá thời gian dự kiến',
  held: (day: string) => dateName(day),
  conclusionOf: (number: string, day: string | null) =>
    day === null ? `Số ${number}` : `Số ${number} ngày ${dateName(day)}`,
  noConclusion: 'Chưa có kết luận',
  noFindings: 'Không có tồn tại',
  remedied: (day: string) => `Khắc phục xong ${dateName(day)}`,
  unremedied: 'Chưa khắc phục xong',
  form: {
    body: 'Phòng, đơn vị',
    choose: 'Chọn phòng, đơn vị',
    kind: 'Hình thức',
    plannedMonth: 'Tháng dự kiến',
    noMonth: 'Không định trước',
    heldOn: 'Ngày đã kiểm tra',
    heldHint: 'Để trống nếu chưa kiểm tra',
    conclusion: 'Số kết luận',
    concludedOn: 'Ngày kết luận',
    findings: 'Tồn tại',
    findingsHint: 'Để trống nếu không có',
    remediedOn: 'Ngày khắc phục xong',
  },
}
