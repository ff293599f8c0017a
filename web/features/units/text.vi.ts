/** Sentences of the list of units. */
import { formatInteger } from '#domain/measure.ts'
import { dateName } from '#domain/wording.vi.ts'

export const text = {
  title: 'Đơn vị',
  lead: (place: string, counts: string) => `${place} có ${counts}`,
  counted: { ward: 'phường', commune: 'xã', special_zone: 'đặc khu', department: 'cơ quan', province: 'tỉnh' },
  note: 'Bấm vào tên để xem kết quả của đơn vị so với chỉ tiêu. Tìm được bằng tên không dấu hoặc mã.',
  printAll: 'In trang của tất cả đơn vị',
  search: 'Tìm phường, xã, đặc khu',
  province: 'Tỉnh, thành phố',
  found: (found: number, all: number) => `${formatInteger(found)}/${formatInteger(all)} đơn vị`,
  none: (words: string) => `Không có đơn vị nào khớp với “${words}” ở đây.`,
  noUnits: (place: string) => `Chưa có danh sách đơn vị của ${place}.`,
  block: {
    ward: 'Phường',
    commune: 'Xã',
    special_zone: 'Đặc khu',
    department: 'Cơ quan',
    province: 'Tỉnh, thành phố',
  },
  former: {
    title: 'Đơn vị cũ, nay thuộc về',
    since: (date: string, became: string) => `từ ${date} thuộc ${became}`,
    soon: (date: string, became: string) => `từ ${date} sẽ thuộc ${became}`,
  },
  ended: (date: string) => `đến ${dateName(date)}`,
}
