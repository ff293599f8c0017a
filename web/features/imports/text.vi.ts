/** The sentences of the import screens. */
import type { ImportState } from '#contract/imports'
import type { ColumnRole, ImportQuestion, Layout, Severity } from '#domain/import-table.ts'
import { formatInteger } from '#domain/measure.ts'
import type { Convention } from '#domain/number-convention.ts'
import type { Why } from './meaning.ts'

const number = formatInteger

export const text = {
  title: 'Nhập số liệu từ tệp',
  lead: 'Nhập số liệu từ tệp Excel hoặc CSV',
  leadNote:
    'Chương trình đọc tệp, cho xem trước từng thay đổi, rồi mới lưu khi anh/chị đồng ý. Một tệp có thể có nhiều đơn vị và nhiều tháng.',
  steps: { label: 'Các bước nhập tệp', file: 'Chọn tệp', meaning: 'Cách hiểu', preview: 'Xem trước', done: 'Kết quả' },
  stepOf: (step: number) => `Bước ${step}/4`,
  done: '(xong)',
  noRight: 'Anh/chị không có quyền nhập số liệu nên không nhập tệp được',
  noRightNote: 'Công chức nhập liệu của đơn vị làm việc này. Anh/chị vẫn xem được các phiếu số liệu.',
  toSheets: 'Xem phiếu số liệu',

  file: {
    unit: 'Số liệu của',
    allUnits: (label: string) => `${label}: tất cả đơn vị trong tệp`,
    month: 'Tháng của tệp mẫu',
    template: 'Tải tệp mẫu (.xlsx)',
    templateHead: 'Chưa có tệp: tải tệp mẫu',
    templateNote: {
      ward: 'Mẫu có sẵn các ô số liệu của phiếu tháng và hướng dẫn. Điền xong, tải lên ở trên.',
      province: 'Mẫu có mỗi dòng một đơn vị, mỗi cột một ô số liệu và hướng dẫn. Điền xong, tải lên ở trên.',
    },
    head: 'Tệp có số liệu',
    drop: 'Kéo tệp vào đây, hoặc',
    choose: 'Chọn tệp',
    limits: (most: number) => `Nhận tệp .xlsx, .csv, .tsv, lớn nhất ${most} MB. Tải lên chỉ để đọc, chưa lưu số nào.`,
    several: 'Mỗi lần chỉ nhập một tệp. Kéo lại một tệp.',
    oldFormat: (name: string) =>
      `“${name}” theo định dạng Excel cũ (.xls). Mở bằng Excel, chọn Lưu thành → .xlsx rồi chọn lại.`,
    otherKind: (name: string) => `“${name}” không phải tệp .xlsx, .csv hoặc .tsv. Chọn tệp khác.`,
    empty: (name: string) => `“${name}” không có nội dung. Chọn tệp khác.`,
    tooLarge: (name: string, size: string, most: number) =>
      `“${name}” lớn ${size}, quá mức ${most} MB. Bỏ hình ảnh và trang tính không cần, hoặc tách tệp.`,
    unreadable: (name: string) => `Không đọc được “${name}” trên máy này. Đóng tệp ở chương trình khác rồi chọn lại.`,
  },

  progress: {
    sending: (name: string, sent: string, total: string) => `Đang gửi “${name}”: ${sent} trong ${total}`,
    reading: (name: string) => `Đang đọc “${name}”. Tệp lớn có thể mất đến nửa phút.`,
    label: 'Tiến độ gửi tệp',
    stop: 'Dừng',
    stopped: 'Đã dừng. Chưa lưu số nào.',
  },

  failed: {
    title: 'Chưa đọc được tệp',
    kept: 'Chưa lưu số nào, và tệp vẫn còn trong trang này.',
    retry: 'Gửi lại',
    otherFile: 'Chọn tệp khác',
    signIn: 'Đăng nhập ở thẻ mới, rồi quay lại đây gửi tiếp',
    tooLargeForProxy:
      'Đường truyền của đơn vị không cho gửi tệp lớn như vậy. Tách tệp thành nhiều phần, hoặc báo quản trị.',
    away: 'Máy chủ đang bận hoặc đang khởi động lại. Đợi khoảng một phút rồi gửi lại.',
  },

  recent: {
    title: 'Các lần nhập gần đây',
    none: 'Chưa có lần nhập nào từ tệp.',
    columns: { file: 'Tệp', what: 'Nội dung', who: 'Người nhập', state: 'Tình trạng', act: 'Thao tác' },
    states: { dry: 'Xem trước, chưa nhập', committed: 'Đã nhập', undone: 'Đã hoàn tác' } satisfies Record<
      ImportState,
      string
    >,
    open: (file: string) => `Mở lần nhập ${file}`,
    undo: (file: string) => `Hoàn tác lần nhập ${file}`,
  },

  meaning: {
    lead: 'Kiểm tra cách hiểu tệp',
    asked: (count: number) => `Cần anh/chị cho biết ${number(count)} điều trước khi xem trước`,
    answered: 'Đã đủ, có thể đọc lại tệp',
    questions: {
      sheet: 'Không tìm thấy bảng số liệu. Chọn trang tính, hoặc cho biết dòng tiêu đề của bảng.',
      columns: 'Chưa rõ cột nào là số liệu. Chọn ý nghĩa của các cột.',
      unit: 'Chưa rõ số liệu của đơn vị nào. Chọn cột ghi đơn vị, hoặc chọn một đơn vị cho cả tệp.',
      month: 'Chưa rõ số liệu của tháng nào. Chọn cột ghi tháng, hoặc chọn một tháng cho cả tệp.',
      convention: 'Chưa rõ dấu chấm, dấu phẩy trong số nghĩa là gì. Chọn một cách đọc số.',
    } satisfies Record<ImportQuestion, string>,
    unit: 'Đơn vị của cả tệp',
    month: 'Tháng của cả tệp',
    choose: 'Chọn…',
    found: 'Như trong tệp',

    sheets: 'Trang tính',
    sheetColumns: { read: 'Đọc', name: 'Trang tính', size: 'Kích thước', how: 'Nhận ra' },
    size: (rows: number, columns: number) => `${number(rows)} dòng, ${number(columns)} cột`,
    hidden: 'đang ẩn',
    read: (name: string) => `Đọc trang tính ${name}`,
    notRead: 'Không đọc.',
    headAt: (row: number) => `tiêu đề hết ở dòng ${number(row)}`,

    shape: 'Bảng nhận chưa đúng?',
    layout: 'Cách bày bảng',
    layouts: {
      one_unit: 'Mỗi dòng một ô số liệu',
      units: 'Mỗi dòng một đơn vị',
      long: 'Mỗi dòng một số',
    } satisfies Record<Layout, string>,
    headRow: 'Tiêu đề bảng hết ở dòng',
    headRowHint: 'Số dòng trong Excel, ví dụ 4',
    headRowFault: 'Viết số dòng từ 1 đến 60.000.',

    columns: 'Ý nghĩa của các cột',
    columnsNote: 'Sửa cột nào nhận chưa đúng. Cách hiểu được nhớ cho lần nhập sau của tệp cùng mẫu.',
    remembered: 'Các cột được hiểu như lần nhập trước của tệp cùng mẫu.',
    columnHeads: {
      column: 'Cột',
      title: 'Tiêu đề trong tệp',
      samples: 'Ví dụ',
      meaning: 'Được hiểu là',
      why: 'Căn cứ',
    },
    meaningOf: (column: string, title: string) => `Ý nghĩa của cột ${column}${title === '' ? '' : `, ${title}`}`,
    noTitle: '(không có tiêu đề)',
    noSamples: '(trống)',
    roles: {
      ignored: 'Bỏ qua',
      unit: 'Tên đơn vị',
      unit_code: 'Mã đơn vị',
      month: 'Tháng',
      year: 'Năm',
      element: 'Tên ô số liệu',
      figure: 'Số (dòng ghi ô số liệu nào)',
      rate: 'Tỷ lệ',
    } satisfies Record<ColumnRole, string>,
    ofMonth: (month: string) => `, ${month}`,
    groups: { general: 'Chung', rates: 'Tỷ lệ (giữ riêng, không cộng)' },
    whys: {
      chosen: 'anh/chị chọn',
      remembered: 'như lần trước',
      code: 'theo mã',
      name: 'theo tên cột',
      similar: 'tên gần giống, cần xem lại',
      no_figures: 'không phải số liệu',
      unknown: 'chưa nhận ra',
    } satisfies Record<Why, string>,

    convention: 'Cách đọc số của cả tệp:',
    conventionAsk: 'Chọn cách đọc số của cả tệp:',
    conventions: {
      comma: 'dấu chấm là hàng nghìn, dấu phẩy là thập phân',
      point: 'dấu phẩy là hàng nghìn, dấu chấm là thập phân',
    } satisfies Record<Convention, string>,
    because: (evidence: string) => `(vì tệp có “${evidence}”)`,
    noMatter: '(các số trong tệp không cần đến)',
    change: 'Đổi',

    conversions: 'Chữ theo bảng mã cũ đã được đổi',
    conversionColumns: { sheet: 'Trang tính', encoding: 'Bảng mã', before: 'Trong tệp', after: 'Đổi thành' },
    encodings: { tcvn3: 'TCVN3', vni: 'VNI' },

    again: 'Đọc lại tệp',
    discard: 'Bỏ thay đổi',
    toPreview: 'Xem trước',
    changed: 'Cách hiểu đã đổi. Đọc lại tệp để xem trước theo cách mới.',
    fileNeeded: (name: string) => `Trang đã tải lại nên tệp không còn ở đây. Để đổi cách hiểu, chọn lại tệp “${name}”.`,
    chooseAgain: 'Chọn lại tệp',
  },

  preview: {
    nothingYet: (count: string) => `Chưa lưu số nào cho đến khi anh/chị bấm “${count}”.`,
    nothingStored: 'Chưa lưu số nào.',
    commit: (count: number) => `Nhập ${number(count)} số`,
    commitRates: (count: number) => `Nhập ${number(count)} tỷ lệ`,
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
    fileInfo: (name: string, size: string) => `${name} (${size})`,
  },

  changes: {
    title: 'Thay đổi theo đơn vị và tháng',
    titleDone: 'Các phiếu trong lần nhập này',
    key: 'Mới: ô đang trống. Đổi: ô đang có số khác, bấm để xem từng số. Như cũ: số bằng nhau, không ghi lại.',
    unit: 'Đơn vị',
    cell: { new: 'mới', changed: 'đổi', equal: 'như cũ', locked: 'khóa', nothing: 'không có số' },
    show: (unit: string, month: string) => `của ${unit}, ${month}: xem từng số`,
    replacedTitle: (unit: string, month: string) => `Số đổi của ${unit}, ${month}`,
    element: 'Ô số liệu',
    before: 'Đang có',
    after: 'Sẽ là',
    some: (shown: number, all: number) => `Hiện ${number(shown)} trong ${number(all)} số đổi.`,
    region: 'Bảng thay đổi, cuộn ngang được',
    openSheet: (unit: string, month: string) => `số, mở phiếu của ${unit}, ${month}`,
  },

  locks: {
    title: (count: number) => `${number(count)} phiếu đang khóa, không nhập vào`,
    columns: { unit: 'Đơn vị', month: 'Tháng', reason: 'Lý do' },
  },

  rates: {
    title: (count: number) => `${number(count)} tỷ lệ không có tử số và mẫu số`,
    note: 'Được giữ riêng, có đánh dấu, không cộng vào số nào.',
    columns: { unit: 'Đơn vị', month: 'Tháng', indicator: 'Chỉ số', value: 'Tỷ lệ' },
    more: (count: number) => `Còn ${number(count)} tỷ lệ nữa trong tệp.`,
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
    cut: (kept: number, all: number) =>
      `Báo cáo giữ ${number(kept)} dòng đầu trong ${number(all)}. Sửa các dòng này rồi nhập lại để xem phần còn lại.`,
    region: 'Báo cáo từng dòng, cuộn ngang được',
  },

  result: {
    undo: 'Hoàn tác lần nhập này',
    another: 'Nhập tệp khác',
    undoNote: 'Hoàn tác được khi phiếu chưa nộp: các ô trở lại như trước lần nhập này, lịch sử vẫn giữ cả hai.',
    next: 'Mở từng phiếu để kiểm tra và nộp.',
    undoneNote: 'Các ô đã trở lại như trước khi nhập. Lịch sử của từng ô giữ cả hai lần.',
    kept: (count: number) => `${number(count)} số được giữ nguyên, không hoàn tác`,
  },

  undo: {
    title: 'Hoàn tác lần nhập này?',
    what: (file: string, count: number) =>
      `${number(count)} ô do tệp “${file}” ghi sẽ trở lại như trước khi nhập. Lịch sử giữ cả hai lần.`,
    confirm: 'Hoàn tác',
    cancel: 'Giữ nguyên',
    undoing: 'Đang hoàn tác…',
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

  said: {
    understood: (sentence: string) => `Đã đọc xong tệp. ${sentence}`,
    committed: (count: number) => `Đã nhập ${number(count)} số.`,
    undone: (count: number) => `Đã hoàn tác ${number(count)} số.`,
    filtered: (count: number) => `Báo cáo hiện ${number(count)} dòng.`,
  },
}
