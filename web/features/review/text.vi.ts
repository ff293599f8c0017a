/** Sentences of the reviewer's queue and of the page on which a sheet is reviewed. */
import { formatInteger } from '#domain/measure.ts'
import type { LookKind } from '#domain/review.ts'
import type { SheetAct } from '#domain/sheet.ts'
import { capitalised, dateName } from '#domain/wording.vi.ts'

/** How many cells of a kind, as one reads it in a row: "2 ô khác thường". */
export const lookCounts: Record<LookKind, string> = {
  wrong: 'ô trống hoặc sai',
  returned: 'ô đã trả lại',
  changed: 'ô mới sửa',
  corrected: 'ô khác số đã duyệt',
  odd: 'ô khác thường',
  missing: 'ô chưa có số liệu',
  not_applicable: 'ô không áp dụng',
  noted: 'ô có ghi chú',
}

export const queue = {
  title: 'Duyệt phiếu',
  waiting: (count: number) => `${formatInteger(count)} phiếu chờ anh/chị duyệt`,
  asked: (count: number) => `${formatInteger(count)} đề nghị mở lại`,
  onlyAsked: (count: number) => `${formatInteger(count)} đề nghị mở lại chờ anh/chị`,
  nothing: 'Không còn phiếu nào chờ anh/chị',
  lead: (plain: number, flagged: number) =>
    [
      plain > 0 && `${formatInteger(plain)} phiếu không có bất thường, duyệt được ngay`,
      flagged > 0 && `${formatInteger(flagged)} phiếu có ô cần xem`,
    ]
      .filter(Boolean)
      .join('; '),
  left: (count: number) => `Còn ${formatInteger(count)} phiếu nữa, hiện ra khi các phiếu trên đã duyệt.`,
  noPart: 'Trang này dành cho người duyệt và quản trị. Anh/chị không có phiếu nào phải duyệt.',

  items: 'Chờ duyệt',
  columns: {
    choose: 'Chọn',
    unit: 'Đơn vị',
    month: 'Phiếu',
    due: 'Hạn nộp',
    submitted: 'Nộp lúc',
    look: 'Cần xem',
  },
  caption: 'Phiếu chờ duyệt, hạn sớm nhất trước',
  plain: 'không có bất thường',
  sheetNote: 'ghi chú cả phiếu',
  ownEntry: 'Anh/chị đã nhập hoặc nộp, không tự duyệt được',
  request: (reason: string) => `Đơn vị đề nghị mở lại: “${reason}”`,
  choose: (sheet: string) => `Chọn phiếu ${sheet}`,
  chooseAll: (count: number) => `Chọn cả ${formatInteger(count)} phiếu không có bất thường`,
  chooseNone: 'Bỏ chọn',
  approve: (count: number) => `Duyệt ${formatInteger(count)} phiếu đã chọn`,
  approving: (done: number, all: number) => `Đang duyệt ${formatInteger(done)}/${formatInteger(all)}…`,
  consequence: 'Phiếu được duyệt thì khóa lại, số liệu thành “Đã duyệt” và mọi người đều thấy.',
  outcome: (approved: number, failed: number) =>
    failed === 0
      ? `Đã duyệt ${formatInteger(approved)} phiếu.`
      : `Đã duyệt ${formatInteger(approved)} phiếu, ${formatInteger(failed)} phiếu chưa duyệt được.`,
  late: (days: number) => `nộp trễ ${formatInteger(days)} ngày`,

  requests: (count: number) => `${formatInteger(count)} đơn vị đề nghị mở lại phiếu`,
  asking: (moment: string, who: string) => `${who}, ${moment}`,
  reopened: (count: number) => `${formatInteger(count)} phiếu đang mở lại`,
  openUntil: (date: string, days: number) =>
    days < 0 ? `hết hạn sửa từ ${dateName(date)}` : `sửa đến hết ${dateName(date)}`,
  extend: 'Gia hạn…',
  extendName: (sheet: string) => `Gia hạn mở lại phiếu ${sheet}`,
  decided: 'Vừa quyết định',
  decidedActs: { return: 'Đã trả lại', approve: 'Đã duyệt', reopen: 'Đã mở lại', submit: '', request: '' } as Record<
    SheetAct | 'request',
    string
  >,
  by: (who: string, moment: string) => `${who}, ${moment}`,
  reopenedDone: (sheet: string) => `Đã mở lại phiếu ${sheet}.`,
}

function did(who: string | null, act: string, moment: string): string {
  return `${capitalised(who === null ? act : `${who} ${act}`)} lúc ${moment}.`
}

export const page = {
  title: (month: string) => `Duyệt phiếu ${month}`,
  crumb: 'Phiếu chờ duyệt',
  place: (at: number, all: number) => `Phiếu ${formatInteger(at)}/${formatInteger(all)}`,
  previous: 'Phiếu trước',
  next: 'Phiếu tiếp',
  openEntry: 'Phiếu đầy đủ',
  openUnit: 'Trang của đơn vị',
  submitted: (who: string | null, moment: string) => (who === null ? `Nộp lúc ${moment}` : `${who} nộp lúc ${moment}`),
  due: (date: string) => `Hạn nộp ${dateName(date)}`,
  verdict: {
    flagged: (flagged: number, others: number) =>
      others === 0
        ? `${formatInteger(flagged)}\u00a0ô cần xem`
        : `${formatInteger(flagged)}\u00a0ô cần xem, ${formatInteger(others)}\u00a0ô khác không có bất thường`,
    plain: (count: number) => `Cả ${formatInteger(count)}\u00a0ô không có bất thường`,
    open: (state: string, answered: number, asked: number) =>
      `${state}, đã nhập ${formatInteger(answered)}/${formatInteger(asked)}\u00a0ô`,
  },
  sheetNote: (note: string) => `Đơn vị ghi cho cả phiếu: “${note}”`,
  decision: {
    returned: (who: string | null, moment: string) => did(who, 'trả lại', moment),
    approved: (who: string | null, moment: string) => did(who, 'duyệt', moment),
    reopened: (who: string | null, moment: string) => did(who, 'mở lại', moment),
    reason: (reason: string) => `Lý do: “${reason}”.`,
    until: (date: string) => `Đơn vị sửa được đến hết ${dateName(date)}.`,
  },
  request: (who: string, moment: string, reason: string) => `${who} đề nghị mở lại ${moment}: “${reason}”.`,
  requestOnSubmitted: 'Phiếu chưa duyệt nên chỉ cần trả lại là đơn vị sửa được.',

  flaggedTitle: (count: number) => `Xem trước ${formatInteger(count)} ô`,
  othersTitle: (count: number) => `${formatInteger(count)} ô khác, không có bất thường`,
  allPlain: 'Mọi ô, không có bất thường',
  underWay: (count: number, hasFlagged: boolean) => `${formatInteger(count)} ô${hasFlagged ? ' khác' : ''} của phiếu`,
  section: (count: number) => `${formatInteger(count)} ô`,
  openAll: 'Mở tất cả các mục',
  closeAll: 'Đóng tất cả các mục',
  columns: {
    cell: 'Ô số liệu',
    rate: 'Tỷ lệ',
    note: 'Ghi chú',
    who: 'Người nhập',
    acts: 'Việc',
  },
  kinds: {
    wrong: 'Trống hoặc sai',
    returned: 'Đã trả lại',
    changed: 'Mới sửa',
    corrected: 'Khác số đã duyệt',
    odd: 'Khác thường',
    missing: 'Chưa có số liệu',
    not_applicable: 'Không áp dụng',
    noted: 'Có ghi chú',
  } satisfies Record<LookKind, string>,
  why: {
    blank: 'Ô chưa nhập.',
    returned: (reason: string) => `Lý do trả lại: “${reason}”.`,
    answered: (from: string, to: string) => (from === to ? `Đơn vị giữ nguyên ${to}.` : `Đơn vị sửa ${from} → ${to}.`),
    unanswered: 'Đơn vị chưa sửa.',
    changed: (from: string, to: string) =>
      from === to ? `Lưu lại, số vẫn là ${to}.` : `Sửa ${from} → ${to} từ lần quyết định trước.`,
    corrected: (approved: string) => `Số đã duyệt: ${approved}.`,
  },
  lastMonth: (month: string, value: string) => `${month}: ${value}`,
  none: '–',
  noneSr: 'không có',
  mark: 'Trả lại ô',
  marked: 'Bỏ đánh dấu',
  markName: (name: string, isMarked: boolean) => (isMarked ? `Bỏ đánh dấu ô ${name}` : `Trả lại ô ${name}`),
  history: 'Lịch sử',
  historyName: (name: string) => `Lịch sử ô ${name}`,
  markReason: (name: string) => `Lý do trả lại ô “${name}”`,
  markHint: 'Ví dụ: báo cáo một cửa ghi 402 hồ sơ',
  tooShort: 'Ghi lý do, ít nhất 3 ký tự.',
  seed: 'Số liệu có sẵn',

  bar: {
    label: 'Quyết định về phiếu',
    approve: 'Duyệt',
    approving: 'Đang duyệt…',
    return: 'Trả lại…',
    returnCells: (count: number) => `Trả lại (${formatInteger(count)} ô)…`,
    ifApproved: 'Duyệt thì phiếu khóa lại, số liệu thành “Đã duyệt” và mọi người đều thấy.',
    ifReturned: (count: number) =>
      `Trả lại thì đơn vị sửa được cả phiếu, thấy lý do ở ${formatInteger(count)} ô đã đánh dấu, rồi nộp lại.`,
    ifClosed: 'Duyệt thì phiếu đang mở đóng lại với số liệu hiện có.',
    marksInTheWay: (count: number) => `Còn ${formatInteger(count)} ô đánh dấu trả lại; bỏ đánh dấu thì mới duyệt được.`,
    own: 'Anh/chị đã nhập hoặc nộp phiếu này nên không tự duyệt được; người khác duyệt, hoặc anh/chị trả lại.',
    noRight: 'Anh/chị xem được phiếu này nhưng không có quyền duyệt.',
    approved: 'Phiếu đã duyệt. Muốn sửa số liệu thì mở lại phiếu.',
    open: 'Phiếu đang ở đơn vị; khi đơn vị nộp thì duyệt hoặc trả lại được.',
    keys: [
      ['T', 'đánh dấu trả lại ô đang chọn'],
      ['↓ ↑', 'ô sau, ô trước'],
      ['J', 'phiếu tiếp'],
      ['K', 'phiếu trước'],
    ] as [string, string][],
  },
  dialog: {
    returnTitle: (sheet: string) => `Trả lại phiếu ${sheet}`,
    returnLead: 'Đơn vị sửa được ngay và nộp lại; số liệu trở về “Tạm tính”.',
    whole: 'Lý do cho cả phiếu',
    wholeOptional: 'Để trống được, vì từng ô đã có lý do.',
    wholeNeeded: 'Ghi lý do, hoặc đánh dấu từng ô cần sửa.',
    cells: (count: number) => `${formatInteger(count)} ô trả lại`,
    confirm: (count: number) => (count === 0 ? 'Trả lại cả phiếu' : `Trả lại (${formatInteger(count)} ô)`),
    sending: 'Đang gửi…',
    approveTitle: (sheet: string) => `Duyệt phiếu ${sheet}`,
    cancel: 'Hủy',
    close: 'Đóng',
  },
  stale: 'Phiếu vừa thay đổi. Số mới đã hiện ở trên, các ô đánh dấu được giữ. Xem lại rồi quyết định.',
  done: {
    approve: (sheet: string) => `Đã duyệt phiếu ${sheet}.`,
    return: (sheet: string) => `Đã trả lại phiếu ${sheet}.`,
    reopen: (sheet: string) => `Đã mở lại phiếu ${sheet}.`,
    next: 'Đây là phiếu tiếp theo.',
    last: 'Không còn phiếu nào chờ.',
  },
  footerState: (label: string, period: string, state: string) => [label, period, state].join(' · '),
}
