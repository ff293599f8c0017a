/** Sentences of rewriting the texts of an edition, of its official form, and of freezing it. */
import type { EditionItem } from '#contract/editions'
import { formatInteger } from '#domain/measure.ts'
import { lowerFirst } from '#domain/wording.vi.ts'
import { text } from './text.vi.ts'

const count = formatInteger

export const writing = {
  label: (heading: string) => `Lời: ${heading}`,
  written: 'đã sửa tay',
  empty: 'Đoạn này để trống, tài liệu không in.',
  edit: 'Sửa lời',
  editOf: (heading: string) => `Sửa lời: ${heading}`,
  field: (heading: string) => `Lời của đoạn “${heading}”`,
  hint: 'Mỗi dòng là một đoạn văn. Số trong lời không tự đổi khi số liệu đổi; chương trình sẽ đánh dấu chỗ cần xem lại.',
  save: 'Ghi lời này',
  saving: 'Đang ghi…',
  drop: 'Bỏ phần đang sửa',
  takeBack: 'Lấy lại lời do máy lập',
  keep: 'Đã xem, giữ lời này',
  generated: 'Lời do máy lập theo số hiện nay',
  moved: 'Số liệu đã đổi sau khi viết lời này:',
  overtaken: 'Trong lúc anh/chị sửa, người khác đã ghi đoạn này. Lời của anh/chị vẫn ở ô trên; lời kia là:',
  mine: 'Giữ lời của tôi',
  theirs: 'Dùng lời kia',
  newNumbers: 'Số liệu vừa đổi trong lúc anh/chị sửa; lời do máy lập nay là:',
  leave: 'Còn lời hoặc thể thức chưa ghi ở trang này. Rời trang thì phần đang sửa bị mất. Vẫn rời trang?',
}

export const freezing = {
  title: (one: EditionItem) => `Chốt tài liệu họp số ${one.number}`,
  lead: (one: EditionItem) =>
    `${text.named(one)} sẽ thành bản chốt: mọi số và lời đang thấy được giữ nguyên mãi, có mã kiểm tra in ở từng trang.`,
  points: [
    'Sau khi chốt không sửa, không xóa được bản này. Cần sửa thì lập dự thảo mới của cùng kỳ.',
    'Số liệu sửa sau đó không làm thay đổi bản chốt; trang So sánh liệt kê từng chỗ khác.',
    'Tệp tải về từ bản chốt không còn chữ DỰ THẢO.',
  ],
  checks: (some: number) => `Còn ${count(some)} điều nên xem, người họp sẽ thấy đúng như vậy:`,
  act: 'Chốt tài liệu này',
  again: 'Đã xem, chốt theo số mới',
  running: 'Đang chốt…',
  movedTitle: 'Chưa chốt, vì số liệu hoặc lời đã đổi sau khi anh/chị mở trang:',
  movedNothing: 'Chỗ đổi không nằm ở trang họp hay lời báo cáo; trang này đã tải lại theo số mới.',
  look: 'Đóng, xem lại trang đã tải lại',
  change: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
  pageGone: (question: string) => `Trang “${question}” không còn`,
  pageNew: (question: string) => `Thêm trang “${question}”`,
  cell: (row: string, column: string) => `${row}, ${lowerFirst(column)}`,
  textChanged: (heading: string) => `Lời “${heading}” đã được sửa`,
  frameChanged: 'Thể thức văn bản đã được sửa',
  more: (some: number) => `Và ${count(some)} chỗ khác.`,
  nothing: '–',
}
