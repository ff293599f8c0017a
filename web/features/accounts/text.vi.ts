/** What the front page says to a visitor, and the forms of sign-in and set-up. */
export const text = {
  title: 'Chỉ tiêu cải cách hành chính của phường, xã, đặc khu',
  lead: 'Mỗi tháng, công chức nhập số liệu một lần; tỷ lệ, đánh giá và xếp hạng được tính ngay từ số liệu đó. Lãnh đạo thấy chỉ tiêu nào chưa đạt, đơn vị nào tụt hạng, ai chưa nộp phiếu, và mang biểu đồ đi họp.',
  enterAs: 'Vào xem với vai trò',
  otherAccount: 'Đăng nhập bằng tài khoản khác',
  alreadyIn: (name: string) => `Đang vào với tên ${name}.`,
  goOn: 'Tiếp tục',
  sampleNote:
    'Đây là dữ liệu minh họa của một thành phố không có thật. Không cần mật khẩu; chỉ mở trên máy đang chạy chương trình.',
  sampleElsewhere:
    'Bản minh họa chỉ cho vào bằng một lần bấm khi mở trên chính máy đang chạy chương trình (địa chỉ 127.0.0.1). Từ máy khác, anh/chị cần tài khoản.',
  people: {
    leader: { name: 'Lãnh đạo thành phố', does: 'Xem toàn thành phố: chỉ tiêu chưa đạt, xếp hạng, việc cần chú ý.' },
    approver: {
      name: 'Người duyệt của phường',
      does: 'Xem phiếu của phường mình, ô sai và ô cần kiểm tra, trước khi số liệu được công nhận.',
    },
    department: {
      name: 'Người duyệt của Sở Nội vụ',
      does: 'Duyệt phiếu của các phường, xã, trả lại ô cần sửa, mở lại phiếu khi đơn vị đề nghị.',
    },
    clerk: {
      name: 'Công chức nhập liệu',
      does: 'Nhập phiếu số liệu tháng của phường bằng bàn phím hoặc dán từ Excel.',
    },
    administrator: { name: 'Quản trị', does: 'Quản lý người dùng, hạn nộp phiếu, cài đặt và nhật ký thao tác.' },
  },
  signIn: {
    title: 'Đăng nhập',
    username: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    submitting: 'Đang đăng nhập…',
    again: (seconds: number) =>
      seconds < 120 ? `Thử lại sau ${seconds} giây` : `Thử lại sau ${Math.ceil(seconds / 60)} phút`,
    help: 'Quên mật khẩu thì đề nghị quản trị của đơn vị gửi đường dẫn đặt lại.',
    codeTitle: 'Đăng nhập bước hai',
    codeLead: (username: string) => `Mật khẩu của ${username} đã đúng. Mở ứng dụng xác thực trên điện thoại để lấy mã.`,
    codeHelp: 'Mất điện thoại và hết mã dự phòng thì đề nghị quản trị đặt lại bước hai.',
    otherAccount: 'Đăng nhập bằng tài khoản khác',
  },
  factorCode: {
    either: 'Mã xác thực hoặc mã dự phòng',
    eitherHint: '6 chữ số trong ứng dụng, hoặc một mã dự phòng dạng k3xw-92ab-…',
    digits: 'Mã 6 chữ số',
    digitsHint: 'Mã đổi sau mỗi 30 giây.',
  },
  newPassword: {
    label: 'Mật khẩu mới',
    rules:
      'Từ 12 ký tự; dấu tiếng Việt và dấu cách đều được. Dễ nhớ nhất là ghép bốn, năm từ không liên quan với nhau. Không dùng tên mình, từ phổ biến hay dãy phím liền nhau.',
    good: 'Mật khẩu này dùng được.',
    again: 'Nhập lại mật khẩu mới',
    differs: 'Hai lần nhập không giống nhau. Nhập lại ô này.',
  },
  invitation: {
    tab: 'Đặt mật khẩu',
    title: {
      join: (name: string) => `Mời ${name} vào làm việc`,
      reset: (name: string) => `Đặt lại mật khẩu của ${name}`,
    },
    lead: {
      join: (username: string, until: string) =>
        `Tên đăng nhập là ${username}. Anh/chị chọn mật khẩu ở dưới; đường dẫn này dùng được một lần, đến ${until}. Nếu không phải tên của mình, anh/chị đóng trang và báo người gửi.`,
      reset: (username: string, until: string) =>
        `Tên đăng nhập là ${username}. Đường dẫn này dùng được một lần, đến ${until}. Đặt xong, các phiên đang mở ở máy khác đều kết thúc.`,
    },
    choose: 'Chọn mật khẩu',
    submit: 'Đặt mật khẩu và vào',
    submitting: 'Đang lưu…',
    toSignIn: 'Đến trang đăng nhập',
    gone: 'Đường dẫn này không dùng được nữa',
    goneWhy:
      'Đường dẫn đã dùng rồi, đã quá hạn hoặc bị gõ thiếu. Nếu đã đặt mật khẩu thì đăng nhập như thường; nếu chưa thì đề nghị người gửi tạo đường dẫn mới.',
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
    submit: 'Tạo tài khoản quản trị',
    submitting: 'Đang tạo…',
  },
}
