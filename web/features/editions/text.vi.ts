/** Sentences of the list of editions and of one edition; what stands in it and what is to be looked at comes from the server. */
import type { EditionItem, EditionList } from '#contract/editions'
import { shortHash } from '#domain/edition.ts'
import { formatInteger } from '#domain/measure.ts'
import type { Period } from '#domain/period.ts'
import { capitalised, lowerFirst, periodName } from '#domain/wording.vi.ts'

const count = formatInteger

type Named = Pick<EditionItem, 'state' | 'number' | 'period'>

const standing = ({ state, number }: Pick<Named, 'state' | 'number'>) =>
  state === 'draft' ? `Dự thảo số ${number}` : `Bản chốt số ${number}`
const named = (one: Named) => `${standing(one)} ${lowerFirst(periodName(one.period))}`

export const text = {
  title: 'Tài liệu họp',
  standing,
  named,
  hash: (sha256: string) => shortHash(sha256),
  list: {
    lead: ({ unit, items }: EditionList) => {
      const [newest] = items
      if (newest === undefined) return `${capitalised(unit.label)} chưa có tài liệu họp nào`
      return `${capitalised(unit.label)}: ${lowerFirst(named(newest))} là tài liệu họp mới nhất`
    },
    what: 'Mỗi tài liệu họp gồm trang chiếu, báo cáo, bảng số liệu và hình ảnh của một kỳ, cùng một bộ số. Dự thảo lấy số mới nhất mỗi lần mở; chốt rồi thì số và lời giữ nguyên.',
    none: 'Tài liệu họp gom số liệu của một kỳ thành trang chiếu, báo cáo theo thể thức, bảng Excel và hình ảnh; anh/chị xem, sửa lời, chốt rồi mang đi họp.',
    noneMayNot: 'Công chức hoặc người duyệt của đơn vị lập tài liệu họp; khi có, tài liệu hiện ở đây.',
    unit: 'Đơn vị',
    choose: 'Chọn đơn vị để xem tài liệu họp.',
    notYours: 'Tài liệu họp dành cho người làm việc tại đơn vị; tài khoản quản trị không xem được.',
    department: 'Tài liệu họp lập cho tỉnh, thành phố hoặc phường, xã, đặc khu; chọn một trong các đơn vị ấy.',
    caption: 'Tài liệu họp, mới nhất ở trên',
    columns: { name: 'Kỳ', state: 'Tình trạng', made: 'Lập', frozen: 'Chốt', hash: 'Mã kiểm tra' },
    by: (moment: string, who: string | null) => (who === null ? moment : `${moment}, ${who}`),
    notFrozen: 'Chưa chốt',
    present: 'Trình chiếu',
    presentOf: (one: Named) => `Trình chiếu ${lowerFirst(named(one))}`,
  },
  make: {
    title: 'Lập tài liệu họp',
    first: (name: string) => `Lập tài liệu họp ${lowerFirst(name)}`,
    next: (name: string) => `Lập dự thảo mới ${lowerFirst(name)}`,
    open: (one: Named) => `Mở ${lowerFirst(named(one))}`,
    propose: 'Kỳ hay họp nhất, bấm để lập ngay:',
    own: 'Kỳ khác',
    ownHint: 'Chọn các tháng liền nhau, ví dụ từ tháng 12/2025 đến tháng 2/2026.',
    from: 'Từ tháng',
    to: 'Đến tháng',
    ownAct: (period: Period) => `Lập tài liệu họp ${lowerFirst(periodName(period))}`,
    ownLong: 'Chọn nhiều nhất 11 tháng liền nhau, hoặc từ tháng 1 đến tháng 12 của một năm.',
    ownWrong: 'Tháng cuối đứng trước tháng đầu. Chọn lại một trong hai.',
  },
  head: {
    draft: (one: Named, label: string, checks: number) =>
      checks === 0
        ? `${named(one)} của ${label}: không còn điều gì phải xem trước khi chốt`
        : `${named(one)} của ${label}: ${count(checks)} điều nên xem trước khi chốt`,
    frozen: (one: Named, label: string) => `${named(one)} của ${label}`,
    frozenWhen: (moment: string, who: string | null) => `Chốt lúc ${moment}${who === null ? '' : `, ${who}`}.`,
    frozenWhy: 'Số liệu và lời văn giữ nguyên như lúc chốt; sửa số liệu sau đó không làm thay đổi bản này.',
    fingerprint: 'Mã kiểm tra SHA-256',
    readOnly: 'Anh/chị xem được tài liệu này; công chức hoặc người duyệt của đơn vị sửa lời và chốt.',
    acts: 'Việc với tài liệu này',
    freeze: 'Chốt',
    present: 'Trình chiếu',
    presentShort: 'Chiếu',
    files: 'Tệp mang đi',
    compare: 'So sánh với số liệu hiện nay',
    decided: 'Ghi việc cuộc họp giao',
    remove: 'Xóa dự thảo',
    unsaved: (some: number) => `Còn ${count(some)} phần chưa ghi. Ghi hoặc bỏ trước khi chốt.`,
  },
  contents: {
    label: 'Các phần',
    checks: 'Xem trước khi chốt',
    pages: 'Trang họp',
    report: 'Lời báo cáo',
    annexes: 'Phụ lục',
    frame: 'Thể thức văn bản',
    files: 'Tệp mang đi',
    comparison: 'So sánh',
    verify: 'Kiểm tra một tệp',
  },
  checks: {
    title: (some: number) =>
      some === 0 ? 'Không còn điều gì phải xem trước khi chốt' : `${count(some)} điều nên xem trước khi chốt`,
    none: 'Phiếu đã nộp và duyệt đủ, lời văn khớp với số, thể thức đúng quy định.',
    note: 'Không điều nào cấm chốt; người họp sẽ thấy đúng tình trạng này.',
    sheets: 'Xem phiếu số liệu',
    plans: 'Xem chỉ tiêu',
    texts: 'Đến đoạn ấy',
    form: 'Đến thể thức',
  },
  pages: {
    title: (some: number) => `Tài liệu có ${count(some)} trang họp`,
    note: 'Trang chiếu, báo cáo và bảng Excel lấy đúng các số này.',
    notes: 'Cách tính và nguồn',
    source: (source: string) => `Nguồn: ${source}`,
    allRows: (some: number) => `Xem cả ${count(some)} dòng`,
    fewRows: 'Thu gọn',
    picture: (title: string) => `Hình: ${title}`,
  },
  report: {
    title: (kind: string) => `Lời của ${lowerFirst(kind.toLocaleLowerCase('vi'))}`,
    note: 'Báo cáo in các đoạn dưới đây theo thứ tự, kèm biểu đồ và bảng của các trang họp.',
    onPage: (question: string) => `Lời ở trang “${question}”`,
    chart: (title: string) => `Biểu đồ: ${title}`,
    table: (title: string) => `Bảng: ${title}`,
    annex: (title: string) => `Phụ lục: ${title}`,
  },
  annexes: {
    title: (some: number) => `${count(some)} phụ lục`,
    workbookOnly: 'Chỉ có trong bảng Excel, vì quá dài để in.',
    everywhere: 'Có trong báo cáo, trang chiếu và bảng Excel.',
    rows: (some: number) => `${count(some)} dòng`,
    see: 'Xem phụ lục',
    first: (some: number, all: number) => `${count(some)} dòng đầu trong ${count(all)} dòng; bảng Excel có đủ.`,
  },
  remove: {
    title: 'Xóa dự thảo',
    why: (one: Named) => `${named(one)} sẽ mất cùng các đoạn lời đã viết trong đó. Số liệu của các đơn vị không đổi.`,
    act: 'Xóa dự thảo này',
  },
}
