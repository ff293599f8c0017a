/** What is said where a page was opened under another account than the one that is signed in by now. */
export const whosePageSentences = {
  otherAccount:
    'Trang này mở bằng tài khoản khác với tài khoản đang đăng nhập, nên chưa ghi gì. Tải lại trang, xem lại rồi làm tiếp.',
}
