/** Sentences of the record of acts. */
import { formatInteger } from '#domain/measure.ts'

export const text = {
  title: 'Nhật ký thao tác',
  verdict: (moment: string, isFiltered: boolean) =>
    isFiltered ? `Việc gần nhất trong các điều kiện này: ${moment}` : `Việc gần nhất được ghi lúc ${moment}`,
  lead: 'Mọi việc làm thay đổi số liệu, tài khoản và cài đặt trong phạm vi anh/chị quản trị. Nhật ký chỉ ghi thêm, không ai sửa hay xóa được.',
  leadOfWard: 'Mọi việc đã làm với phiếu số liệu của đơn vị anh/chị. Nhật ký chỉ ghi thêm, không ai sửa hay xóa được.',
  csv: 'Tải CSV (Excel)',
  clear: 'Bỏ hết điều kiện',
  shown: (count: number, hasMore: boolean) =>
    hasMore ? `Đang hiện ${formatInteger(count)} việc mới nhất` : `${formatInteger(count)} việc`,
  none: 'Không có việc nào khớp với các điều kiện đang chọn. Bỏ bớt điều kiện để xem thêm.',
  nothingYet: 'Chưa có việc nào được ghi.',
  older: 'Xem các việc cũ hơn',
  loading: 'Đang tải…',
  columns: ['Lúc', 'Ai', 'Việc', 'Trước → sau'] as const,
  program: 'Chương trình',
  hidden: 'Số liệu chưa duyệt nên không hiện với quản trị.',
  before: 'Trước:',
  after: 'Sau:',
  gone: 'không còn',
  ways: {
    typed: 'nhập tay',
    pasted: 'dán từ bảng',
    filled: 'điền hàng loạt',
    undone: 'hoàn tác',
    redone: 'làm lại',
    imported: 'nhập từ tệp',
    import_undone: 'bỏ lần nhập từ tệp',
    computed: 'tính từ sổ theo dõi',
  } as Record<string, string>,
  filters: {
    unit: 'Đơn vị và trực thuộc',
    allUnits: 'Mọi đơn vị',
    month: 'Phiếu tháng',
    allMonths: 'Mọi tháng',
    person: 'Người làm',
    everybody: 'Mọi người',
    thisPerson: 'Người đang chọn',
    act: 'Loại việc',
    allActs: 'Mọi việc',
    from: 'Từ ngày',
    to: 'Đến ngày',
  },
}
