/** Words that the screens of accounts, settings and the record share. */
import { formatInteger } from '#domain/measure.ts'

export const peopleText = {
  administration: 'Quản trị',
  people: 'Người dùng',
  settings: 'Cài đặt',
  mergers: 'Sắp xếp đơn vị',
  audit: 'Nhật ký',
  noRight: 'Phần này dành cho quản trị',
  noRightWhy:
    'Tài khoản của anh/chị chưa có vai trò quản trị. Cần thêm người hoặc đổi cài đặt thì liên hệ quản trị của đơn vị.',
  copy: 'Sao chép',
  copyName: (what: string) => `Sao chép ${what}`,
  copied: 'Đã sao chép.',
  notCopied: 'Trình duyệt không cho sao chép. Hãy bôi đen rồi bấm Ctrl+C.',
  once: 'Chỉ hiện một lần. Rời trang này là không xem lại được.',
  showPassword: 'Hiện',
  hidePassword: 'Ẩn',
  showPasswordName: 'Hiện mật khẩu',
  hidePasswordName: 'Ẩn mật khẩu',
  picker: {
    hint: 'Gõ tên không dấu hoặc mã',
    none: (words: string) => `Không có đơn vị nào khớp với “${words}”.`,
    found: (count: number) => `${formatInteger(count)} đơn vị khớp`,
    more: (count: number) => `Còn ${formatInteger(count)} đơn vị nữa, gõ thêm để thu hẹp.`,
  },
  sessions: {
    columns: ['Thiết bị', 'Địa chỉ mạng', 'Đăng nhập lúc', 'Dùng lần cuối', 'Việc'] as const,
    title: 'Nơi đang đăng nhập',
    endOthers: (count: number) => `Kết thúc ${formatInteger(count)} phiên khác`,
    endAll: (count: number) => `Kết thúc cả ${formatInteger(count)} phiên`,
    caption: 'Các phiên đăng nhập',
    current: 'phiên này',
    factor: 'có mã hai bước',
    end: 'Kết thúc',
    endName: (agent: string) => `Kết thúc phiên trên ${agent}`,
    none: 'Hiện không có phiên đăng nhập nào.',
    unknownAddress: 'không rõ',
  },
  tokenScopes: {
    read: 'Chỉ đọc',
    write: 'Đọc và ghi',
    calendar: 'Lịch hạn nộp',
  },
  cancel: 'Thôi',
}
