/** Sentences about choosing a file of numbers or of a plan, on whatever screen. */

export const fileText = {
  drop: 'Kéo tệp vào đây, hoặc',
  choose: 'Chọn tệp',
  limits: (most: number) => `Nhận tệp .xlsx, .csv, .tsv, lớn nhất ${most} MB. Tải lên chỉ để đọc, chưa lưu gì.`,
  several: 'Mỗi lần chỉ nhập một tệp. Kéo lại một tệp.',
  oldFormat: (name: string) =>
    `“${name}” theo định dạng Excel cũ (.xls). Mở bằng Excel, chọn Lưu thành → .xlsx rồi chọn lại.`,
  otherKind: (name: string) => `“${name}” không phải tệp .xlsx, .csv hoặc .tsv. Chọn tệp khác.`,
  empty: (name: string) => `“${name}” không có nội dung. Chọn tệp khác.`,
  tooLarge: (name: string, size: string, most: number) =>
    `“${name}” lớn ${size}, quá mức ${most} MB. Bỏ hình ảnh và trang tính không cần, hoặc tách tệp.`,
  unreadable: (name: string) => `Không đọc được “${name}” trên máy này. Đóng tệp ở chương trình khác rồi chọn lại.`,
  tooLargeForProxy:
    'Đường truyền của đơn vị không cho gửi tệp lớn như vậy. Tách tệp thành nhiều phần, hoặc báo quản trị.',
  away: 'Máy chủ đang bận hoặc đang khởi động lại. Đợi khoảng một phút rồi gửi lại.',
}

/** What each column of a file is taken for. */
export const columnText = {
  title: 'Cột được hiểu là',
  note: 'Cột hiểu sai thì chọn lại, chương trình đọc lại tệp ngay.',
  column: 'Cột',
  head: 'Tiêu đề trong tệp',
  samples: 'Ví dụ',
  meaning: 'Được hiểu là',
  meaningOf: (letter: string, title: string) => `Cột ${letter} ${title} được hiểu là`,
}
