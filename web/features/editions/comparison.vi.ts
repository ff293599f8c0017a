/** Sentences of comparing an edition; what changed is said by the server. */
import { formatInteger } from '#domain/measure.ts'

const count = formatInteger

export const comparisonText = {
  title: 'So sánh',
  note: 'Bản chốt không đổi; những gì sửa sau khi chốt được liệt kê từng chỗ.',
  ways: 'So sánh với',
  now: 'Số liệu hiện nay',
  alone: 'Chưa có tài liệu nào khác của đơn vị này để so sánh.',
  back: 'Về tài liệu họp',
  sub: (same: number, moment: string) => `${count(same)} số liệu giống nhau. Số liệu lúc ${moment}.`,
  nothing: 'Không có gì thay đổi: mọi số liệu và lời văn giống nhau.',
  figures: (some: number) => `${count(some)} số liệu khác`,
  figuresNote: 'Kết quả, chỉ tiêu khác nhau, hoặc chỉ có ở một bên.',
  following: (some: number) => `${count(some)} chỗ đổi theo`,
  followingNote: 'Kết quả không đổi, nhưng hạng, đánh giá hoặc trạng thái đổi.',
  caption: 'Số liệu khác nhau',
  columns: { subject: 'Đơn vị, chỉ tiêu', before: 'Trước', after: 'Sau', sentence: 'Thay đổi' },
  target: (shown: string) => `chỉ tiêu ${shown}`,
  place: (place: number) => `hạng ${count(place)}`,
  absent: 'Không có',
  texts: (some: number) => `${count(some)} đoạn lời khác`,
  textsNote: 'Lời trước ở trên, lời sau ở dưới.',
  before: 'Trước',
  after: 'Sau',
  empty: '(để trống)',
}
