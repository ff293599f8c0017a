/** Words of the fields in which a plan in force is given the reason of a change. */

export const changeText = {
  note: 'Kế hoạch đang có hiệu lực. Lần sửa này được ghi vào lịch sử điều chỉnh, ai xem kế hoạch cũng thấy.',
  reason: 'Lý do điều chỉnh',
  reasonHint: 'Ví dụ: theo Kế hoạch điều chỉnh của thành phố; hoặc: nhập nhầm so với văn bản',
  reasonFault: 'Ghi lý do điều chỉnh.',
  number: 'Số văn bản điều chỉnh (nếu có)',
  date: 'Ngày văn bản điều chỉnh (nếu có)',
}
