/** Title of the interface description. */
export const apiTitle = {
  title: 'Bảng chỉ tiêu',
  version: '0.1.0',
  description:
    'Chỉ tiêu, số liệu tháng, xếp hạng và đánh giá cải cách hành chính của phường, xã. Lỗi có dạng { code, message, fields?, requestId }.',
}
