/** What is said at the door, to administrators of accounts, and to people about their own. */
export const issuer = 'Bảng chỉ tiêu'

export const setUpSentences = {
  wrongCode:
    'Mã thiết lập không đúng hoặc đã quá 30 phút. Lấy mã mới trong nhật ký của máy chủ (khởi động lại để có mã mới).',
  alreadyDone: 'Hệ thống đã được thiết lập. Đăng nhập bằng tài khoản quản trị.',
}

export const signInSentences = {
  wrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra lại, hoặc hỏi quản trị hệ thống.',
  noOneClick: 'Vào bằng một lần bấm chỉ có ở bản minh họa, trên chính máy đang chạy chương trình.',
  codeNeeded: 'Nhập mã 6 số trong ứng dụng xác thực, hoặc một mã dự phòng.',
  wrongCode: 'Mã chưa đúng hoặc đã dùng rồi. Chờ mã mới trong ứng dụng xác thực rồi nhập lại.',
  wrongCurrent: 'Mật khẩu hiện tại chưa đúng. Nhập lại.',
  busy: 'Đang có nhiều người đăng nhập cùng lúc. Chờ vài giây rồi thử lại.',
}

/** Too soon after failed attempts. */
export function tooEarly(seconds: number): string {
  const wait = seconds < 120 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`
  return `Đã có nhiều lần đăng nhập chưa đúng. Chờ ${wait} rồi thử lại.`
}

export const peopleSentences = {
  usernameTaken: 'Tên đăng nhập này đã có người dùng. Chọn tên khác.',
  unknownUnit: 'Không có đơn vị mang mã này vào hôm nay. Kiểm tra lại mã đơn vị.',
  outsideReach: 'Đơn vị này nằm ngoài phạm vi quản trị của anh/chị. Chọn đơn vị mình quản trị hoặc đơn vị trực thuộc.',
  notManageable:
    'Người này còn giữ vai trò ở đơn vị ngoài phạm vi quản trị của anh/chị nên anh/chị chỉ xem được. Nhờ quản trị cấp trên.',
  lastAdministrator:
    'Đây là quản trị cuối cùng của tỉnh, thành phố. Giao vai trò quản trị cho người khác và chờ họ đăng nhập trước đã.',
  notOneself: 'Việc này không làm cho chính mình ở đây. Dùng mục Tài khoản của tôi.',
  stale: 'Có người vừa sửa tài khoản này. Tải lại để xem rồi sửa tiếp.',
  disabled: 'Tài khoản đang bị khóa. Mở khóa trước rồi mới gửi lời mời.',
  sampleAccount: 'Tài khoản minh họa không có mật khẩu. Hãy tạo một tài khoản mới.',
  noSecondFactor: 'Tài khoản này chưa bật đăng nhập hai bước nên không có gì để đặt lại.',
}

export const linkSentences = {
  gone: 'Đường dẫn không đúng, đã dùng rồi hoặc đã quá hạn. Hỏi quản trị để lấy đường dẫn mới.',
}

export const ownSentences = {
  noPassword: 'Tài khoản minh họa không có mật khẩu nên không đổi được mật khẩu và không bật được đăng nhập hai bước.',
  passwordMoved: 'Mật khẩu vừa được đặt lại ở nơi khác. Đăng nhập bằng mật khẩu mới.',
  samePassword: 'Mật khẩu mới trùng mật khẩu đang dùng. Chọn mật khẩu khác.',
  alreadyOn: 'Đăng nhập hai bước đang bật. Tắt trước rồi bật lại nếu đổi điện thoại.',
  notOn: 'Đăng nhập hai bước chưa bật.',
  notBegun: 'Chưa có mã bí mật nào chờ xác nhận. Bắt đầu lại từ bước quét mã.',
  wrongFactorCode: 'Mã chưa đúng. Kiểm tra giờ của điện thoại, chờ mã mới rồi nhập lại.',
  tooManyTokens: 'Mỗi người có tối đa 20 mã truy cập. Thu hồi mã không còn dùng rồi tạo mã mới.',
}

/** "Chrome, Windows"; browsers tell little and often lie, so only the family is named. */
export function agentWords(agent: string | null): string {
  const families: [RegExp, string][] = [
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/coc_coc/i, 'Cốc Cốc'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]
  const systems: [RegExp, string][] = [
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ]
  const named = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(agent ?? ''))?.[1]
  return [named(families), named(systems)].filter((one) => one !== undefined).join(', ') || 'Không rõ thiết bị'
}
