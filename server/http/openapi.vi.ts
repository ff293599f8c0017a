/** Title of the interface description. Its version is the interface's: a stranger is not told which release runs here. */
export const apiTitle = {
  title: 'Bảng chỉ tiêu',
  version: '1',
  description:
    'Chỉ tiêu, số liệu tháng, xếp hạng và đánh giá cải cách hành chính của phường, xã. Lỗi có dạng { code, message, fields?, requestId }.',
}
