/** What the front page says to a visitor, and the forms of sign-in and set-up. */
import type { Role } from '#domain/permission.ts'

export const text = {
  title: 'Chỉ tiêu cải cách hành chính của phường, xã, đặc khu',
  lead: 'Mỗi tháng, công chức nhập số liệu một lần; tỷ lệ, đánh giá và xếp hạng được tính ngay từ số liệu đó. Lãnh đạo thấy chỉ tiêu nào chưa đạt, đơn vị nào tụt hạng, ai chưa nộp phiếu, và mang biểu đồ đi họp.',
  enterAs: 'Vào xem với vai trò',
  alreadyIn: (name: string) => `Đang vào với tên ${name}.`,
  goOn: 'Tiếp tục',
  sampleNote:
    'Đây là dữ liệu minh họa của một thành phố không có thật. Không cần mật khẩu; chỉ mở trên máy đang chạy chương trình.',
  sampleElsewhere:
    'Bản minh họa chỉ cho vào bằng một lần bấm khi mở trên chính máy đang chạy chương trình (địa chỉ 127.0.0.1). Từ máy khác, anh/chị cần tài khoản.',
  people: {
    leader: { name: 'Lãnh đạo thành phố', does: 'Xem toàn thành phố: chỉ tiêu chưa đạt, xếp hạng, việc cần chú ý.' },
    approver: {
      name: 'Người duyệt',
      does: 'Xem phiếu của phường mình, ô sai và ô cần kiểm tra, trước khi số liệu được công nhận.',
    },
    clerk: {
      name: 'Công chức nhập liệu',
      does: 'Nhập phiếu số liệu tháng của phường bằng bàn phím hoặc dán từ Excel.',
    },
    administrator: { name: 'Quản trị', does: 'Xem đơn vị, chỉ số, kế hoạch và chỉ tiêu của toàn hệ thống.' },
  } satisfies Record<Role, { name: string; does: string }>,
  signIn: {
    title: 'Đăng nhập',
    username: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    submitting: 'Đang đăng nhập…',
    help: 'Quên mật khẩu thì đề nghị quản trị của tỉnh đặt lại.',
  },
  setUp: {
    title: 'Thiết lập lần đầu',
    lead: 'Hệ thống chưa có tài khoản nào. Mã thiết lập nằm trong nhật ký của máy chủ và chỉ dùng được một lần.',
    code: 'Mã thiết lập',
    province: 'Tỉnh, thành phố',
    choose: 'Chọn tỉnh, thành phố',
    username: 'Tên đăng nhập của quản trị',
    usernameHint: '3 đến 40 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới.',
    displayName: 'Tên hiển thị',
    password: 'Mật khẩu',
    passwordHint: 'Ít nhất 12 ký tự. Một câu dài dễ nhớ tốt hơn một chuỗi ngắn khó nhớ.',
    again: 'Nhập lại mật khẩu',
    differs: 'Hai lần nhập mật khẩu không giống nhau. Nhập lại ô này.',
    submit: 'Tạo tài khoản quản trị',
    submitting: 'Đang tạo…',
  },
}
