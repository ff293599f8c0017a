/** Sentences of the page of what meetings decided. */
import type { ActionList } from '#contract/actions'
import { formatInteger } from '#domain/measure.ts'
import { openActionsWords } from '#domain/meeting-action.vi.ts'
import { capitalised, dateName } from '#domain/wording.vi.ts'
import type { ActionsFilter } from '../../meeting-search.ts'

const count = formatInteger

export const text = {
  title: 'Việc sau họp',
  lead: ({ of, open, late, items }: ActionList) =>
    items.length === 0
      ? `${capitalised(of.label)} chưa có việc nào được giao sau họp`
      : `${capitalised(of.label)}: ${openActionsWords(open, late).toLocaleLowerCase('vi')}`,
  ofMeeting: 'Việc các cuộc họp của đơn vị đã giao, cho đơn vị mình và các đơn vị trực thuộc.',
  forUnit: 'Việc các cuộc họp đã giao cho đơn vị này.',
  choose: 'Chọn đơn vị để xem các việc được giao sau họp.',
  notYours: 'Việc sau họp dành cho người làm việc tại đơn vị; tài khoản quản trị không xem được.',
  none: 'Khi cuộc họp giao việc, ghi lại ở đây: việc gì, ai làm, đến ngày nào. Cuộc họp sau mở đầu bằng danh sách này.',
  unit: 'Đơn vị',
  filter: 'Lọc theo tình trạng',
  filters: { 'chua-xong': 'Chưa xong', 'ket-thuc': 'Đã kết thúc', 'tat-ca': 'Tất cả' } satisfies Record<
    ActionsFilter,
    string
  >,
  nothing: {
    'chua-xong': 'Không còn việc nào chưa xong.',
    'ket-thuc': 'Chưa có việc nào kết thúc.',
    'tat-ca': 'Chưa có việc nào.',
  } satisfies Record<ActionsFilter, string>,
  left: (some: number) => `Còn ${count(some)} việc đã kết thúc từ lâu không hiện ở đây.`,
  caption: 'Việc giao sau họp',
  columns: { standing: 'Tình trạng', issue: 'Việc', owner: 'Người thực hiện', result: 'Kết quả' },
  acts: 'Thao tác',
  due: (day: string) => `Hạn ${dateName(day)}`,
  noDue: 'Không đặt hạn',
  closed: (day: string) => `Kết thúc ${dateName(day)}`,
  decided: (day: string, label: string | undefined) =>
    label === undefined ? `Họp ngày ${dateName(day)}` : `Họp ngày ${dateName(day)}, ${label}`,
  noResult: 'Chưa ghi',
  add: 'Giao việc',
  addOf: (label: string) => `Giao việc sau họp của ${label}`,
  edit: 'Sửa',
  editTitle: 'Sửa việc sau họp',
  editOf: (issue: string) => `Sửa việc “${issue}”`,
  report: 'Ghi kết quả',
  reportOf: (issue: string) => `Ghi kết quả việc “${issue}”`,
  reopen: 'Mở lại',
  reopenTitle: 'Mở lại việc sau họp',
  reopenOf: (issue: string) => `Mở lại việc “${issue}”`,
  reopenWhy: 'Việc trở lại tình trạng đang làm; kết quả đã ghi được giữ nguyên.',
  remove: 'Xóa việc này',
  save: 'Ghi',
  form: {
    unit: 'Đơn vị được giao',
    issue: 'Việc phải làm',
    owner: 'Người thực hiện',
    ownerHint: 'Ghi chức vụ, phòng hoặc cơ quan; không ghi tên người.',
    decidedOn: 'Ngày họp',
    due: 'Thời hạn',
    dueHint: 'Để trống nếu không đặt hạn',
    indicator: 'Chỉ số liên quan',
    indicatorHint: 'Gõ tên chỉ số; để trống nếu không có',
    noIndicator: (typed: string) => `Không có chỉ số nào khớp với “${typed}”.`,
    foundIndicators: (some: number) => `${count(some)} chỉ số khớp`,
    moreIndicators: (some: number) => `Còn ${count(some)} chỉ số nữa, gõ thêm để thu hẹp.`,
    result: 'Kết quả đến nay',
    resultHint: 'Đã làm gì, còn vướng gì. Kết thúc việc thì phải ghi.',
    state: 'Tình trạng',
  },
}
