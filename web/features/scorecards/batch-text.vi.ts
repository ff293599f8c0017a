/** The sentences of the page from which the sheets of all units are printed. */
import { formatInteger } from '#domain/measure.ts'

export const text = {
  title: 'In trang của tất cả đơn vị',
  block: 'Khối',
  ready: (count: number) => `${formatInteger(count)} trang đã sẵn sàng để in, mỗi đơn vị một trang`,
  coming: (count: number) => `Đang chuẩn bị trang của ${formatInteger(count)} đơn vị`,
  note: (place: string, period: string) =>
    `${place}, ${period}. Khổ A4 đứng; in đen trắng vẫn phân biệt được. Bản xem trước ở dưới đúng như bản in.`,
  print: (count: number) => `In ${formatInteger(count)} trang`,
  printLater: 'In',
  progress: 'Số trang đã tải',
  loaded: (done: number, all: number) => `Đã tải ${formatInteger(done)}/${formatInteger(all)} trang`,
  failed: (units: readonly string[]) => `Chưa tải được trang của ${units.join(', ')}; các trang khác vẫn in được.`,
  retry: 'Tải lại',
  preview: 'Bản xem trước',
  none: 'Không có đơn vị nào trong khối này.',
  noRight: 'Người của tỉnh, thành phố mới in trang của tất cả đơn vị cùng một lần.',
  own: (unit: string) => `Mở trang của ${unit}`,
}
