/** The sentences of what an import would change, of its report, of its result and of its undo. */
import type { Severity } from '#domain/import-table.ts'
import { formatInteger } from '#domain/measure.ts'

const number = formatInteger

export const outcomeText = {
  preview: {
    nothingYet: (count: string) => `Chưa lưu số nào cho đến khi anh/chị bấm “${count}”.`,
    commit: (amount: string) => `Nhập ${amount}`,
    committing: 'Đang nhập…',
    meaning: 'Sửa cách hiểu',
    otherFile: 'Chọn tệp khác',
    open: 'Còn điều chưa rõ trong tệp. Trả lời ở bước “Cách hiểu” rồi xem trước.',
    nothing: 'Không có số nào để nhập. Xem báo cáo bên dưới, hoặc sửa cách hiểu.',
    equal: 'Mọi số nhận được đã có sẵn trong phiếu, nên không có gì để nhập.',
    undoLater: 'Sau khi nhập vẫn hoàn tác được, cho đến khi phiếu được nộp.',
    already: 'Mở lần nhập đó',
    jumps: 'Xem:',
    jumpTo: { changes: 'thay đổi theo đơn vị', locks: 'phiếu đang khóa', report: 'báo cáo từng dòng' },
    failed: 'Chưa nhập được',
    failedNote: 'Chưa lưu số nào từ tệp này.',
    unknown: 'Mất kết nối khi đang nhập nên chưa rõ số đã được lưu hay chưa',
    unknownNote: 'Tệp được nhập cả hoặc không nhập gì. Kiểm tra lại khi có mạng.',
    check: 'Kiểm tra lại',
    lookAgain: 'Đọc lại tệp với số mới nhất',
  },

  changes: {
    title: 'Thay đổi theo đơn vị và tháng',
    titleDone: 'Các phiếu trong lần nhập này',
    key: 'Mới: ô đang trống. Đổi: ô đang có số khác, bấm để xem từng số. Như cũ: số bằng nhau, không ghi lại.',
    unit: 'Đơn vị',
    cell: {
      new: 'mới',
      changed: 'đổi',
      equal: 'như cũ',
      rates: (count: number) => `${number(count)} tỷ lệ`,
      locked: 'khóa',
      nothing: 'không có số',
    },
    show: (unit: string, month: string) => `của ${unit}, ${month}: xem từng số`,
    replacedTitle: (unit: string, month: string) => `Số đổi của ${unit}, ${month}`,
    element: 'Ô số liệu',
    before: 'Đang có',
    after: 'Sẽ là',
    cut: (shown: number, all: number) =>
      `Bảng hiện ${number(shown)} phiếu đầu trong ${number(all)}; các phiếu sau vẫn được tính và nhập đủ.`,
    some: (shown: number, all: number) => `Hiện ${number(shown)} trong ${number(all)} số đổi.`,
    region: 'Bảng thay đổi, cuộn ngang được',
    figures: 'số',
    openSheet: (unit: string, month: string) => `mở phiếu của ${unit}, ${month}`,
  },

  locks: {
    title: (count: number) => `${number(count)} phiếu đang khóa, không nhập vào`,
    columns: { unit: 'Đơn vị', month: 'Tháng', reason: 'Lý do' },
  },

  rates: {
    title: (count: number) => `${number(count)} tỷ lệ không có tử số và mẫu số`,
    note: 'Được giữ riêng, có đánh dấu, không cộng vào số nào.',
    columns: { unit: 'Đơn vị', month: 'Tháng', indicator: 'Chỉ số', value: 'Tỷ lệ' },
    more: (count: number) => `Còn ${number(count)} tỷ lệ nữa.`,
  },

  report: {
    title: (count: number) =>
      count === 0 ? 'Báo cáo từng dòng: không có gì cần xem lại' : `Báo cáo từng dòng: ${number(count)} điều`,
    filter: 'Chỉ xem',
    all: 'Tất cả',
    severities: { refused: 'Không nhận', marked: 'Nhận, cần xem', skipped: 'Bỏ qua' } satisfies Record<
      Severity,
      string
    >,
    counted: (word: string, count: number) => `${word} (${number(count)})`,
    columns: {
      severity: 'Mức',
      place: 'Ở đâu',
      sheet: 'Trang tính',
      row: 'Dòng',
      column: 'Cột',
      message: 'Nội dung và cách sửa',
    },
    wholeSheet: 'cả trang',
    wholeRow: (row: number) => `dòng ${number(row)}`,
    wholeColumn: (column: string) => `cột ${column}`,
    cell: (column: string, row: number) => `ô ${column}${row}`,
    none: 'Không có dòng nào thuộc mức này.',
    download: 'Tải báo cáo (.csv)',
    more: (count: number) => `Xem thêm ${number(count)} dòng`,
    cut: (kept: number, all: number) => `Hiện ${number(kept)} dòng đầu trong ${number(all)}; tệp tải về có đủ.`,
    region: 'Báo cáo từng dòng, cuộn ngang được',
  },

  result: {
    undo: 'Hoàn tác lần nhập này',
    another: 'Nhập tệp khác',
    undoNote: 'Hoàn tác được khi phiếu chưa nộp: các ô trở lại như trước lần nhập này, lịch sử vẫn giữ cả hai.',
    next: 'Bấm vào số của từng phiếu bên dưới để kiểm tra và nộp.',
    nextOne: 'Mở phiếu để kiểm tra và nộp.',
    openSheet: (month: string) => `Mở phiếu ${month}`,
    undoneNote: 'Các ô đã trở lại như trước khi nhập. Lịch sử của từng ô giữ cả hai lần.',
    undoneInPart: (undone: number, kept: number) =>
      `${number(undone)} số liệu đã trở lại như trước khi nhập, ${number(kept)} số liệu giữ nguyên như hiện nay. Lịch sử của từng ô giữ cả hai lần.`,
    kept: (count: number) => `${number(count)} số được giữ nguyên, không hoàn tác`,
  },

  undo: {
    title: 'Hoàn tác lần nhập này?',
    what: (file: string, amount: string) =>
      `${amount} do tệp “${file}” ghi sẽ trở lại như trước khi nhập. Lịch sử giữ cả hai lần.`,
    confirm: 'Hoàn tác',
    cancel: 'Giữ nguyên',
    undoing: 'Đang hoàn tác…',
    stuck: 'Không còn gì hoàn tác được',
    partly: (count: number) => `Chưa hoàn tác được cả: ${number(count)} chỗ đã đổi hoặc đã khóa`,
    partlyNote: 'Có thể hoàn tác phần còn lại; những chỗ dưới đây giữ nguyên như hiện nay.',
    confirmPartly: 'Hoàn tác phần còn lại',
    failed: 'Chưa hoàn tác được',
  },

  obstacles: {
    columns: { unit: 'Đơn vị', month: 'Tháng', reason: 'Lý do' },
    region: 'Những chỗ vướng, cuộn ngang được',
    more: (count: number) => `và ${number(count)} chỗ khác`,
  },
}
