/** Sentences of the page of one's own account. */
import { formatInteger } from '#domain/measure.ts'

export const text = {
  title: 'Tài khoản của tôi',
  username: 'Tên đăng nhập',
  email: 'Thư điện tử',
  noEmail: 'chưa có',
  roles: 'Vai trò',
  askAdministrator: 'Tên, thư điện tử và vai trò do quản trị của đơn vị sửa.',
  mustSetUp:
    'Cơ quan yêu cầu người duyệt và quản trị đăng nhập hai bước. Anh/chị bật bước hai ở dưới rồi mới mở được các trang khác.',
  noPassword: 'Tài khoản minh họa không có mật khẩu',
  noPasswordWhy: 'Vào bằng một lần bấm nên không có mật khẩu để đổi và không bật được đăng nhập hai bước.',
  cancel: 'Thôi',
  password: {
    title: 'Mật khẩu',
    note: 'Đổi mật khẩu thì các phiên ở máy khác đều kết thúc.',
    open: 'Đổi mật khẩu',
    current: 'Mật khẩu hiện tại',
    submit: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu. Các phiên ở máy khác đã kết thúc.',
  },
  factor: {
    on: 'Đăng nhập hai bước đang bật',
    off: 'Đăng nhập hai bước chưa bật',
    why: 'Ngoài mật khẩu, mỗi lần đăng nhập cần thêm một mã trên điện thoại. Người biết mật khẩu cũng không vào được nếu không có điện thoại.',
    left: (count: number) =>
      count === 0
        ? 'Đã dùng hết mã dự phòng. Tắt rồi bật lại để có mã mới.'
        : `Còn ${formatInteger(count)} mã dự phòng chưa dùng.`,
    begin: 'Bật đăng nhập hai bước',
    end: 'Tắt đăng nhập hai bước',
    mustStay: 'Cơ quan yêu cầu bước hai với vai trò của anh/chị nên không tắt được.',
    stepPassword: 'Bước 1/3. Nhập lại mật khẩu để chắc rằng chính anh/chị đang làm việc này.',
    stepScan:
      'Bước 2/3. Mở ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, Aegis …), quét hình rồi nhập mã hiện ra.',
    byHand: 'Không quét được thì chọn “nhập thủ công” trong ứng dụng và gõ mã bí mật này, loại theo thời gian:',
    picture: 'Mã QR chứa mã bí mật; mã bí mật cũng được viết bằng chữ bên cạnh',
    copySecret: 'Sao chép mã bí mật',
    goOn: 'Tiếp tục',
    confirm: 'Xác nhận mã',
    isOn: 'Đã bật đăng nhập hai bước. Các phiên ở máy khác đã kết thúc.',
    ended: 'Đã tắt đăng nhập hai bước.',
    endMeans: 'Tắt bước hai thì chỉ còn mật khẩu bảo vệ tài khoản. Mã bí mật và mã dự phòng hiện có đều bị xóa.',
    codes: {
      title: 'Bước 3/3. Cất mã dự phòng',
      lead: 'Đăng nhập hai bước đã bật. Khi mất điện thoại, mỗi mã dưới đây vào được một lần. Các mã chỉ hiện một lần: hãy in, sao chép hoặc tải về và cất ở nơi an toàn, không để chung với điện thoại.',
      copy: 'Sao chép cả 10 mã',
      print: 'In',
      download: 'Tải tệp .txt',
      fileName: 'ma-du-phong.txt',
      file: (codes: readonly string[]) =>
        `Bảng chỉ tiêu: mã dự phòng đăng nhập hai bước. Mỗi mã dùng một lần.\r\n\r\n${codes.join('\r\n')}\r\n`,
      kept: 'Tôi đã cất mã dự phòng',
      done: 'Xong',
    },
  },
  sessionsNote: 'Thấy thiết bị lạ thì kết thúc phiên đó và đổi mật khẩu ngay.',
  tokens: {
    title: 'Mã truy cập cho chương trình và lịch',
    note: 'Dùng khi một chương trình khác đọc số liệu thay anh/chị, hoặc khi muốn thấy hạn nộp trong lịch. Mã có đúng quyền của anh/chị, không hơn.',
    none: 'Chưa có mã nào.',
    columns: ['Tên', 'Quyền', 'Hết hạn', 'Dùng lần cuối', 'Việc'] as const,
    expired: (moment: string) => `đã hết hạn ${moment}`,
    neverUsed: 'chưa dùng',
    revoke: 'Thu hồi',
    revokeName: (name: string) => `Thu hồi mã “${name}”`,
    add: 'Tạo mã truy cập',
    name: 'Tên để nhận ra',
    nameHint: 'Ví dụ: Lịch trên điện thoại, Bảng Excel của phòng',
    scope: 'Được làm gì',
    scopeMeans: {
      read: 'Đọc những gì anh/chị đọc được. Không sửa được gì.',
      write: 'Đọc và nhập số liệu thay anh/chị. Không duyệt, không quản trị.',
      calendar: 'Chỉ xem hạn nộp, qua một địa chỉ .ics để thêm vào lịch.',
    },
    days: 'Dùng được trong',
    span: (days: number) => (days === 365 ? '1 năm' : `${days} ngày`),
    make: 'Tạo mã',
    secret: (name: string) => `Mã truy cập “${name}”`,
    secretNote:
      'Chỉ hiện một lần, rời trang này là không xem lại được. Chương trình gửi kèm mã trong tiêu đề Authorization: Bearer …',
    calendarAddress: 'Địa chỉ lịch hạn nộp (.ics)',
    calendarNote:
      'Chỉ hiện một lần. Trong Google Calendar, Outlook hoặc lịch điện thoại chọn “Thêm lịch từ URL” rồi dán địa chỉ này. Ai có địa chỉ này đều xem được hạn nộp; lộ ra thì thu hồi mã.',
  },
}
