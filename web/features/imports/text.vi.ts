/** The sentences of the import screens. */
import type { ImportState } from '#contract/imports'
import type { ColumnRole, ImportQuestion, Layout } from '#domain/import-table.ts'
import { formatInteger } from '#domain/measure.ts'
import type { Convention } from '#domain/number-convention.ts'
import type { Why } from './meaning.ts'
import { outcomeText } from './outcome-text.vi.ts'

const number = formatInteger

export const text = {
  title: 'Nhập số liệu từ tệp',
  lead: 'Nhập số liệu từ tệp Excel hoặc CSV',
  leadNote:
    'Chương trình đọc tệp, cho xem trước từng thay đổi, rồi mới lưu khi anh/chị đồng ý. Một tệp có thể có nhiều đơn vị và nhiều tháng.',
  steps: { label: 'Các bước nhập tệp', file: 'Chọn tệp', meaning: 'Cách hiểu', preview: 'Xem trước', done: 'Kết quả' },
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
    signIn: 'Đăng nhập ở thẻ mới, rồi quay lại đây gửi tiếp',
  },

  recent: {
    title: 'Các lần nhập gần đây',
    none: 'Chưa có lần nhập nào từ tệp.',
    columns: { file: 'Tệp', what: 'Nội dung', who: 'Người nhập', state: 'Tình trạng', act: 'Thao tác' },
    states: { dry: 'Xem trước, chưa nhập', committed: 'Đã nhập', undone: 'Đã hoàn tác' } satisfies Record<
      ImportState,
      string
    >,
    undoneInPart: (kept: number) => `Đã hoàn tác một phần, giữ nguyên ${number(kept)} số`,
    open: (file: string) => `Mở lần nhập ${file}`,
    undo: (file: string) => `Hoàn tác lần nhập ${file}`,
  },

  meaning: {
    lead: 'Kiểm tra cách hiểu tệp',
    noTable: 'Không tìm thấy bảng số liệu trong tệp',
    asked: (count: number) => `Cần anh/chị cho biết ${number(count)} điều để đọc tiếp`,
    questions: {
      sheet:
        'Chọn trang tính có bảng, hoặc cho biết tiêu đề của bảng hết ở dòng nào. Nếu đây là tệp khác, chọn tệp khác.',
      columns: 'Chưa rõ cột nào là số liệu. Chọn ý nghĩa của các cột.',
      unit: 'Chưa rõ số liệu của đơn vị nào. Chọn cột ghi đơn vị, hoặc chọn một đơn vị cho cả tệp.',
      month: 'Chưa rõ số liệu của tháng nào. Chọn cột ghi tháng, hoặc chọn một tháng cho cả tệp.',
      convention: 'Chưa rõ dấu chấm, dấu phẩy trong số nghĩa là gì. Chọn một cách đọc số.',
    } satisfies Record<ImportQuestion, string>,
    unit: 'Đơn vị của cả tệp',
    month: 'Tháng của cả tệp',
    choose: 'Chọn…',

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
    headRowFault: (most: number) => `Viết số dòng từ 1 đến ${number(most)}.`,

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
    otherFile: 'Chọn tệp khác',
  },

  ...outcomeText,

  said: {
    understood: (sentence: string) => `Đã đọc xong tệp. ${sentence}`,
    committed: 'Đã nhập xong.',
    undone: (kept: number) =>
      kept === 0 ? 'Đã hoàn tác lần nhập.' : `Đã hoàn tác lần nhập; ${number(kept)} số giữ nguyên.`,
    filtered: (count: number) => `Báo cáo hiện ${number(count)} dòng.`,
  },
}
