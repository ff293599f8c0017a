/** What is said where an act could not be written through no fault of whoever sent it. */
export const writingSentences = {
  busy: 'Nhiều người đang ghi cùng lúc nên lần này chưa ghi được gì. Chờ vài giây rồi làm lại.',
  lost: 'Mất kết nối với cơ sở dữ liệu trong lúc ghi. Tải lại trang để xem nội dung đã được ghi chưa, rồi làm lại nếu cần.',
}
