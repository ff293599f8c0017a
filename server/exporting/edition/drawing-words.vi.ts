/** Why a file of an edition was not drawn, and what to do about it. */
export const drawingSentences = {
  busy: 'Đang có nhiều tệp chờ lập. Đợi khoảng một phút rồi bấm lập tệp lại.',
  tookTooLong: (seconds: number) =>
    `Sau ${seconds} giây vẫn chưa lập xong tệp nên đã dừng; chưa có tệp nào được tạo. Thử lại khi hệ thống ít người dùng; nếu vẫn vậy, báo quản trị viên.`,
  tooHeavy:
    'Tệp cần nhiều bộ nhớ hơn mức cho phép nên đã dừng; chưa có tệp nào được tạo. Thử lại; nếu vẫn vậy, báo quản trị viên.',
  broken:
    'Không lập được tệp; lỗi đã ghi vào nhật ký máy chủ, số liệu và lời văn không bị ảnh hưởng. Thử lại; nếu vẫn vậy, báo quản trị viên.',
}
