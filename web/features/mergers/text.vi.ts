/** Sentences of the page on which mergers of units are laid out, looked at, enacted and called off. */
import { formatInteger } from '#domain/measure.ts'
import { dateName, periodName } from '#domain/wording.vi.ts'

export const text = {
  title: 'Sắp xếp đơn vị',
  verdict: (place: string, coming: number, done: number) => {
    if (coming + done === 0) return `${place} chưa có lần sắp xếp đơn vị nào`
    if (coming === 0) return `${place} có ${formatInteger(done)} lần sắp xếp đơn vị, đều đã có hiệu lực`
    return done === 0
      ? `${place} có ${formatInteger(coming)} lần sắp xếp đơn vị sắp có hiệu lực`
      : `${place} có ${formatInteger(coming)} lần sắp xếp sắp có hiệu lực, ${formatInteger(done)} lần đã có hiệu lực`
  },
  lead: 'Hợp nhất, chia tách hoặc đổi tên đơn vị theo nghị quyết, quyết định. Kỳ báo cáo thuộc về đơn vị có ở ngày cuối kỳ; mã dùng lại không lẫn số liệu.',
  readOnly: 'Quản trị cấp tỉnh, thành phố lập và hủy sắp xếp. Anh/chị xem được các lần đã lập.',
  province: 'Tỉnh, thành phố',
  add: 'Lập sắp xếp mới',
  coming: 'Sắp có hiệu lực',
  done: 'Đã có hiệu lực',
  noneComing: 'Không có lần sắp xếp nào chờ đến ngày.',
  noneDone: 'Chưa có lần sắp xếp nào.',
  columns: { on: 'Từ ngày', what: 'Thay đổi', history: 'Số liệu trước đó', source: 'Căn cứ', act: 'Việc' },
  comparable: 'So sánh được',
  notComparable: 'Không so sánh được (có nơi chỉ nhập một phần)',
  cancel: 'Hủy',
  cancelOf: (sentence: string) => `Hủy: ${sentence}`,
  cancelTitle: 'Hủy lần sắp xếp này',
  cancelMeans: (on: string) =>
    `Các đơn vị cũ tiếp tục hoạt động sau ngày ${dateName(on)}; đơn vị mới và vai trò đã giao thêm ở đó được bỏ. Việc hủy ghi vào nhật ký.`,
  cancelled: 'Đã hủy. Các đơn vị cũ tiếp tục hoạt động như trước.',
  cannotCancel: 'Đã ghi nội dung cho đơn vị mới nên không hủy được.',
  enacted: (verdict: string) => `Đã thực hiện sắp xếp. ${verdict}`,
  back: 'Về danh sách sắp xếp',

  form: {
    title: 'Lập sắp xếp đơn vị',
    lead: 'Khai theo nghị quyết, xem trước những gì thay đổi, rồi mới thực hiện. Xem trước không ghi gì vào hệ thống.',
    decree: 'Văn bản',
    number: 'Số, ký hiệu và cơ quan ban hành',
    numberHint: 'Ví dụ: Nghị quyết 1679/NQ-UBTVQH15',
    date: 'Ngày ban hành',
    on: 'Ngày có hiệu lực',
    onHint: 'Đơn vị mới bắt đầu từ ngày này; đơn vị cũ hoạt động đến hết ngày hôm trước.',
    unit: (at: number, count: number) => (count === 1 ? 'Đơn vị mới' : `Đơn vị mới thứ ${at}`),
    unitHint:
      'Hợp nhất: một đơn vị mới gồm nhiều đơn vị cũ. Chia tách: nhiều đơn vị mới cùng gồm một phần của một đơn vị cũ. Đổi tên: một đơn vị mới gồm toàn bộ một đơn vị cũ.',
    code: 'Mã đơn vị',
    codeHint: 'Được dùng lại mã của đơn vị cũ.',
    name: 'Tên, không kèm loại',
    kind: 'Loại',
    part: (at: number) => `Gồm đơn vị cũ ${at}`,
    whole: 'Toàn bộ',
    partly: 'Một phần',
    extent: (at: number) => `Phạm vi của đơn vị cũ ${at}`,
    addPart: 'Thêm đơn vị cũ',
    removePart: (at: number) => `Bỏ đơn vị cũ ${at}`,
    addUnit: 'Thêm đơn vị mới',
    removeUnit: 'Bỏ đơn vị mới này',
    remove: 'Bỏ',
    roles: 'Giao thêm vai trò ở đơn vị mới cho người của đơn vị nhập toàn bộ',
    rolesMeans:
      'Vai trò có ngay khi thực hiện, kể cả khi chưa đến ngày có hiệu lực; vai trò ở đơn vị cũ vẫn giữ để xem và sửa số liệu cũ.',
    look: 'Xem trước thay đổi',
    lookAgain: 'Xem lại thay đổi',
    looking: 'Đang xem…',
    mend: 'Chưa xem trước được. Sửa các ô có lời nhắc rồi xem lại.',
  },
  preview: {
    old: 'Nội dung khai đã đổi từ lần xem trước. Xem lại rồi mới thực hiện.',
    ends: (count: number) => `${formatInteger(count)} đơn vị thôi hoạt động`,
    endColumns: ['Đơn vị', 'Mã', 'Ngày cuối', 'Phiếu cuối cùng'] as const,
    begins: (count: number) => `${formatInteger(count)} đơn vị bắt đầu`,
    beginColumns: ['Đơn vị', 'Mã', 'Ngày đầu', 'Phiếu đầu tiên', 'Gồm', 'Số liệu trước đó'] as const,
    month: (month: string) => periodName(month),
    partly: 'một phần',
    codes: 'Mã dùng lại',
    touched: 'Việc cần làm tiếp',
    nothingTouched: 'Không có phiếu nháp, kế hoạch, nhiệm vụ hay phân công nào vướng.',
    people: 'Người dùng',
    peopleColumns: ['Người', 'Vai trò', 'Đang ở', 'Thêm ở'] as const,
    notCarried: 'không chuyển',
    enact: 'Thực hiện sắp xếp',
    enacting: 'Đang thực hiện…',
    meansFuture: 'Thực hiện xong vẫn hủy được khi chưa đến ngày có hiệu lực và chưa ghi gì cho đơn vị mới.',
    meansNow: 'Ngày có hiệu lực đã đến, nên thực hiện xong thì không hủy được.',
  },
}
