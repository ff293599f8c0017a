/** What is said of settings and due days. */
export const settingSentences = {
  provinceOnly: 'Chỉ quản trị cấp tỉnh, thành phố đổi được thiết lập chung. Anh/chị xem được, không sửa được.',
  notYourUnit: 'Anh/chị không quản trị đơn vị này nên không đặt được hạn nộp. Nhờ quản trị của đơn vị hoặc cấp trên.',
  nothingToRemove: 'Đơn vị không có hạn nộp riêng cho tháng này; hạn đang thấy là của cấp trên.',
}

/** The day lies outside what a month's sheet can be due on. */
export function dueOutside(first: string, last: string): string {
  return `Hạn nộp phải từ ngày ${first} đến ngày ${last}. Chọn ngày khác.`
}
