/** The words of the list that goes with an edition's pictures, and of the pictures' names. */
import type { Chart } from '#domain/chart.ts'

export const pictureWords = {
  list: 'Danh sách biểu đồ',
  heads: ['Tệp SVG', 'Tệp PNG', 'Câu hỏi', 'Kết quả', 'Nội dung', 'Tình trạng số liệu'],
  failed: 'không vẽ được',
}

export const chartKindWords: Record<Chart['kind'], string> = {
  ranking: 'xếp hạng',
  series: 'diễn biến',
  heat: 'bảng màu',
  dumbbell: 'so kỳ trước',
  multiples: 'diễn biến từng đơn vị',
  funnel: 'tỷ lệ và số hồ sơ',
  parts: 'cơ cấu',
}
