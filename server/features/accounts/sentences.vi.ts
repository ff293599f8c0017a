/** What is said at the door. */
export const setUpSentences = {
  wrongCode:
    'Mã thiết lập không đúng hoặc đã quá 30 phút. Lấy mã mới trong nhật ký của máy chủ (khởi động lại để có mã mới).',
  alreadyDone: 'Hệ thống đã được thiết lập. Đăng nhập bằng tài khoản quản trị.',
}

export const signInSentences = {
  wrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra lại, hoặc hỏi quản trị hệ thống.',
  noOneClick: 'Vào bằng một lần bấm chỉ có ở bản minh họa, trên chính máy đang chạy chương trình.',
}
