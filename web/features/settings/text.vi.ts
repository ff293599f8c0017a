/** Sentences of the page of settings. */
import type { SiteSettings } from '#contract/settings'
import { formatInteger } from '#domain/measure.ts'
import { periodName } from '#domain/wording.vi.ts'

const two = (day: number) => String(day).padStart(2, '0')

export const text = {
  title: 'Cài đặt',
  verdict: ({ secondFactorRequired, approverMayBeEnterer, lockAfterDays }: SiteSettings) =>
    [
      approverMayBeEnterer ? 'Người nhập được tự duyệt' : 'Người nhập không tự duyệt',
      lockAfterDays === null ? 'phiếu không tự khóa' : `phiếu khóa sau hạn ${formatInteger(lockAfterDays)} ngày`,
      secondFactorRequired ? 'bắt buộc đăng nhập hai bước' : 'đăng nhập hai bước là tự nguyện',
    ].join(', '),
  lead: 'Các quy tắc này áp dụng cho mọi đơn vị của hệ thống. Mỗi lần đổi đều ghi vào nhật ký.',
  readOnly:
    'Quản trị cấp tỉnh, thành phố đổi các quy tắc chung. Anh/chị xem được, và đặt hạn nộp cho đơn vị mình ở dưới.',
  rules: {
    title: 'Quy tắc chung',
    save: 'Lưu cài đặt',
    notYet: 'Chưa lưu.',
    secondFactor: {
      label: 'Bắt buộc đăng nhập hai bước với người duyệt và quản trị',
      means: 'Ngoài mật khẩu, họ cần mã trên điện thoại mỗi lần đăng nhập.',
      now: {
        yes: 'Ai chưa bật thì lần tới mở trang sẽ phải bật trước, kể cả anh/chị.',
        no: 'Ai muốn thì tự bật trong mục Tài khoản của tôi.',
      },
    },
    approver: {
      label: 'Người duyệt được duyệt phiếu mà mình đã nhập',
      means: 'Nên để trống: hai người xem thì số liệu đáng tin hơn. Chỉ bật khi đơn vị quá ít người.',
      now: {
        yes: 'Người duyệt tự duyệt được phiếu có ô do mình nhập; phiếu vẫn ghi rõ ai nhập, ai duyệt.',
        no: 'Người đã nhập một ô nào đó trong phiếu thì không duyệt được phiếu ấy.',
      },
    },
    lock: {
      label: 'Tự khóa phiếu chưa nộp sau hạn',
      means: 'Quá số ngày này mà chưa nộp thì không nhập được nữa; muốn nhập tiếp phải được mở lại, có lý do.',
      days: 'Số ngày sau hạn nộp',
      never: 'Phiếu quá hạn vẫn nhập được, và được ghi là nộp muộn.',
      now: (days: number) =>
        days === 0
          ? 'Phiếu khóa ngay khi hết ngày hạn nộp.'
          : `Phiếu khóa khi hết ngày thứ ${formatInteger(days)} sau hạn nộp.`,
      wrong: 'Nhập một số nguyên từ 0 đến 365.',
    },
  },
  due: {
    title: 'Hạn nộp phiếu tháng',
    note: 'Hạn của tỉnh áp dụng cho mọi đơn vị trực thuộc. Đơn vị đặt hạn riêng thì hạn riêng thay cho hạn của tỉnh.',
    unit: 'Đơn vị',
    year: 'Năm',
    sums: {
      none: (unit: string, year: number) => `${unit} chưa có hạn nộp nào cho năm ${year}`,
      same: (unit: string, year: number, day: number) =>
        `${unit} nộp phiếu năm ${year} vào ngày ${two(day)} của tháng sau`,
      mixed: (unit: string, year: number, missing: number, own: number) =>
        [
          `Hạn nộp năm ${year} của ${unit.charAt(0).toLocaleLowerCase('vi')}${unit.slice(1)} không đều nhau`,
          ...(missing > 0 ? [`${formatInteger(missing)} tháng chưa có hạn`] : []),
          ...(own > 0 && own < 12 ? [`${formatInteger(own)} tháng có hạn riêng`] : []),
        ].join('; '),
    },
    caption: (unit: string, year: number) => `Hạn nộp phiếu năm ${year} của ${unit}`,
    columns: ['Phiếu', 'Hạn nộp', 'Do đơn vị đặt', 'Căn cứ', 'Việc'] as const,
    notSet: 'chưa đặt',
    edit: 'Sửa',
    setOwn: 'Đặt hạn riêng',
    editName: (act: string, month: string) => `${act}, phiếu ${month.toLowerCase()}`,
    remove: 'Bỏ hạn này',
    removeName: (month: string) => `Bỏ hạn này, phiếu ${month.toLowerCase()}`,
    removed: 'Đã bỏ. Nếu cấp trên có đặt hạn cho tháng này thì hạn ấy áp dụng.',
    own: 'riêng',
    savedMonth: (month: string) => `Đã đặt hạn nộp ${periodName(month)}.`,
    day: 'Hạn nộp',
    range: (first: string, last: string) => `Từ ${first} đến ${last}.`,
    chosen: (date: string) => `Đang chọn ${date}.`,
    source: 'Căn cứ',
    sourceHint: 'Ví dụ: Công văn 123/UBND-VP ngày 05/01/2026',
    save: 'Lưu hạn',
    wholeYear: {
      title: (year: number) => `Đặt một ngày cho cả năm ${year}`,
      means: (unit: string) =>
        `Thay mọi hạn đang có của ${unit} trong năm này. Ví dụ chọn ngày 05: phiếu tháng 3 nộp chậm nhất ngày 05 tháng 4.`,
      day: 'Ngày của tháng sau',
      dayOption: (day: number) => `Ngày ${two(day)}`,
      set: 'Đặt cho 12 tháng',
      done: 'Đã đặt hạn nộp cho 12 tháng.',
    },
  },
}
