/** Words of the dialogs in which a plan is drafted, copied, changed, put in force or taken away. */
import { formatInteger } from '#domain/measure.ts'

export const text = {
  cancel: 'Thôi',
  sending: 'Đang lưu…',
  change: {
    title: 'Lý do điều chỉnh',
    save: 'Lưu điều chỉnh',
  },
  head: {
    title: 'Sửa thông tin kế hoạch',
    name: 'Tên kế hoạch',
    number: 'Số, ký hiệu',
    numberHint: 'Để trống nếu chưa có số',
    date: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    basis: 'Căn cứ ban hành',
    basisHint: 'Mỗi căn cứ một dòng',
    note: 'Ghi chú về văn bản',
    from: 'Thực hiện từ',
    to: 'Đến hết',
    save: 'Lưu thông tin',
  },
  month: 'tháng',
  year: 'năm',
  copy: {
    title: 'Chép kế hoạch sang năm khác',
    note: (targets: number, tasks: number) =>
      `Tạo bản nháp với ${formatInteger(targets)} chỉ tiêu và ${formatInteger(tasks)} nhiệm vụ, kỳ và thời hạn dời theo năm. Tiến độ, số và ngày văn bản không chép theo.`,
    year: 'Năm của kế hoạch mới',
    name: 'Tên kế hoạch mới',
    send: 'Chép thành bản nháp',
    open: 'Mở bản nháp đó',
  },
  issue: {
    title: 'Ban hành kế hoạch',
    note: 'Sau khi ban hành, chỉ tiêu được dùng để đánh giá, nhiệm vụ được theo dõi; muốn sửa phải ghi lý do.',
    number: 'Số, ký hiệu văn bản',
    date: 'Ngày ban hành',
    remark: 'Ghi chú khi ban hành (nếu có)',
    send: 'Ban hành',
    faults: 'Cần sửa trước khi ban hành:',
    toTargets: 'Mở bảng chỉ tiêu để sửa',
  },
  remove: {
    title: 'Xóa bản nháp',
    note: (targets: number, tasks: number) =>
      `Xóa bản nháp cùng ${formatInteger(targets)} chỉ tiêu và ${formatInteger(tasks)} nhiệm vụ trong đó. Không lấy lại được.`,
    send: 'Xóa bản nháp',
  },
  draft: {
    open: 'Lập kế hoạch mới',
    title: 'Lập kế hoạch mới',
    note: 'Kế hoạch bắt đầu là bản nháp; chỉ người của đơn vị và cấp trên thấy cho đến khi ban hành.',
    unit: 'Đơn vị',
    year: 'Năm',
    from: 'Bắt đầu từ',
    blank: 'Kế hoạch trống',
    copyOf: (title: string) => `Chép từ “${title}”`,
    name: 'Tên kế hoạch',
    nameOf: (label: string, year: number) => `Kế hoạch cải cách hành chính ${label} năm ${year}`,
    issuer: 'Cơ quan ban hành',
    issuerOf: (label: string) => `UBND ${label}`,
    send: 'Tạo bản nháp',
  },
}
