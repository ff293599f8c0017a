/** The sentences of the monthly sheet. */

export const text = {
  title: (month: string) => `Phiếu số liệu ${month}`,
  monthShort: (month: number) => `Tháng ${month}`,
  due: 'Hạn nộp',
  daysLeft: (days: number) =>
    days > 0 ? `còn ${days} ngày` : days === 0 ? 'hết hạn hôm nay' : `quá hạn ${-days} ngày`,
  submittedAt: (date: string) => `nộp ngày ${date}`,
  months: 'Tháng của phiếu',
  previousMonth: 'Tháng trước',
  nextMonth: 'Tháng sau',
  print: 'In phiếu',
  importFile: 'Nhập từ tệp',
  submit: 'Kiểm tra và nộp',

  columns: {
    number: 'STT',
    element: 'Chỉ tiêu',
    measure: 'Đơn\u00a0vị tính',
    yearToDate: 'Lũy kế',
    rate: 'Tỷ lệ (tự tính)',
    note: 'Ghi chú',
    status: 'Trạng thái',
  },
  caption: (month: string, unit: string) => `Phiếu số liệu ${month} của ${unit}`,
  lastMonthIs: (month: string, value: string, measure: string) => `${month}: ${value} ${measure}.`,
  inMeasure: (measure: string) => `Đơn vị tính: ${measure}.`,

  /** Cells that are counted from the unit's records; `mark` is "tính từ sổ nhiệm vụ". */
  counted: {
    mark: (mark: string) => `Số ${mark}, không nhập tay.`,
    notTyped: (number: number, mark: string) => `Ô ${number} ${mark}, không nhập tay.`,
    open: 'Mở sổ',
    skipped: (count: number) => ` ${count} ô tính từ sổ giữ nguyên.`,
  },

  cell: (number: number) => `ô ${number}`,
  goTo: (number: number) => `Đến ô ${number}`,
  menu: (number: number) => `Chọn cách trả lời cho ô ${number}`,
  states: {
    reported: '',
    missing: 'Chưa có số liệu',
    not_applicable: 'Không áp dụng',
  },
  answers: {
    none_arose: '0 – không phát sinh',
    missing: 'Chưa có số liệu…',
    not_applicable: 'Không áp dụng',
    clear: 'Xóa trả lời',
    note: 'Ghi chú…',
    definition: 'Định nghĩa và tỷ lệ liên quan',
    lastMonth: (value: string) => `Lấy số tháng trước (${value})`,
    history: 'Lịch sử của ô',
    pick: 'Chọn dòng này',
  },
  definition: {
    owner: (name: string) => `Phụ trách: ${name}.`,
    usedIn: 'Dùng để tính:',
    unused: 'Ô này chưa dùng cho tỷ lệ nào.',
    formula: (name: string, numerator: string, denominator: string) => `${name} = ${numerator} / ${denominator}`,
  },

  note: {
    add: 'Thêm',
    addTo: (number: number) => `Thêm ghi chú ô ${number}`,
    edit: (number: number) => `Sửa ghi chú ô ${number}`,
    label: (number: number) => `Ghi chú ô ${number}`,
    reasonLabel: (number: number) => `Vì sao ô ${number} chưa có số liệu?`,
    reasonHint: 'Ví dụ: phần mềm một cửa chưa kết xuất được báo cáo tháng',
    suspicionLabel: (number: number) => `Lý do ô ${number}`,
    suspicionLead: 'Nếu gõ nhầm, hãy sửa. Nếu đúng, ghi lý do:',
    suspicionHint: 'Ví dụ: phát hành giấy mời bầu tổ trưởng',
    save: 'Lưu ghi chú',
    saveReason: 'Lưu lý do',
    cancel: 'Hủy',
    needed: 'Ghi lý do để người duyệt biết vì sao chưa có số.',
    left: (characters: string) => `còn ${characters} ký tự`,
  },

  status: {
    typing: 'Đang nhập',
    saving: 'Đang lưu…',
    savedAt: (time: string) => `Đã lưu ${time}`,
    unsent: {
      network: 'Chưa gửi (mất mạng)',
      signed_out: 'Chưa gửi (hết phiên đăng nhập)',
      other_account: 'Chưa gửi (nhập bằng tài khoản khác, giữ cho tài khoản đó)',
    },
    conflict: 'Xung đột',
    wrong: 'Sai, cần sửa',
    refused: 'Chưa lưu được',
    needsNote: 'Cần ghi chú',
    returned: 'Trả lại',
    adjusted: (approved: string) => `Số liệu điều chỉnh, đã duyệt: ${approved}`,
    notOpen: 'Chưa mở',
    viewOnly: 'Chỉ xem',
  },

  conflict: {
    lead: 'Hai người nhập ô này.',
    theirs: (who: string) => `${who} nhập `,
    at: (time: string) => ` lúc ${time}. `,
    somebody: 'Người khác',
    mine: 'Anh/chị nhập ',
    withNote: (value: string, note: string | null) =>
      note === null ? `${value}, không ghi chú` : `${value}, ghi chú “${note}”`,
    keep: (value: string) => `Giữ ${value}`,
    take: (value: string) => `Dùng ${value}`,
    both: 'Cả hai được lưu trong lịch sử.',
    blank: 'để trống',
  },
  refused: {
    given: (value: string) => `Số chưa lưu: ${value}.`,
    giveUp: 'Bỏ số này',
  },
  returned: {
    lead: 'Người duyệt trả lại ô này',
    by: (who: string, moment: string) => ` (${who}, ${moment}): `,
    how: 'Sửa số; nếu số đúng, ghi chú giải thích.',
    explain: 'Ghi chú giải thích',
  },

  rate: {
    recomputing: 'đang tính lại…',
    unsent: 'chờ gửi',
    choosing: 'chờ chọn số',
    mending: 'chờ sửa',
    targetIs: (word: string, target: string) => `${word} (${target})`,
    detail: (value: string, fraction: string, target: string, gap: string) =>
      `Tháng này: ${[value || 'chưa đủ số liệu', fraction, target && `chỉ tiêu ${target}`, gap].filter(Boolean).join(', ')}.`,
  },

  tasks: {
    lead: (count: number) => `Còn ${count} việc trước khi nộp`,
    blank: (count: number, isOnly: boolean) => `${isOnly ? 'Còn ' : ''}${count} ô chưa nhập`,
    clear: 'Phiếu đã đủ, có thể nộp',
    wrong: (count: number) => `${count} ô sai`,
    conflict: (count: number) => `${count} ô xung đột`,
    flagged: (count: number) => `${count} ô cần ghi chú`,
    returned: (count: number) => `${count} ô bị trả lại`,
    unsent: (count: number) => `${count} ô chưa gửi`,
    copy: 'mọi số giống hệt tháng trước',
    answered: 'ô đã nhập',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
  },
  rows: {
    label: 'Các dòng đang xem',
    whole: 'Cả phiếu',
    owed: (count: number) => `Cần làm (${count})`,
    own: (count: number) => `Chỉ ô của tôi (${count})`,
    none: 'Không còn ô nào cần làm. Xem cả phiếu để kiểm tra và nộp.',
  },

  keys: {
    rows: [
      ['Enter', 'xuống'],
      ['Shift Enter', 'lên'],
      ['Tab', 'sang ghi chú'],
      ['F2', 'sửa tiếp'],
      ['Esc', 'trả lại số trước'],
      ['Shift ↓', 'chọn nhiều ô'],
      ['Ctrl A', 'chọn cả mục'],
      ['Ctrl Enter', 'điền mọi ô đã chọn'],
      ['Ctrl D', 'điền xuống'],
      ['Ctrl R', 'lấy số tháng trước'],
      ['Delete', 'xóa số'],
      ['Ctrl Z', 'hoàn tác'],
      ['Ctrl Y', 'làm lại'],
      ['Ctrl C', 'chép'],
      ['Ctrl V', 'dán khối từ Excel'],
      ['Ctrl S', 'lưu ngay'],
      ['Alt ↓', 'cách trả lời'],
      ['Alt N', 'ghi chú'],
      ['Alt H', 'lịch sử'],
      ['F1', 'định nghĩa'],
    ] as [string, string][],
    blank: 'Để trống khác với 0: không có hồ sơ thì nhập 0.',
  },

  said: {
    saved: (number: number, time: string) => `Đã lưu ô ${number} lúc ${time}.`,
    savedAll: (count: number, time: string) => `Đã lưu ${count} ô lúc ${time}.`,
    nothingToSave: 'Mọi ô đã được lưu.',
    unsent: {
      network: (number: number) => `Ô ${number} chưa gửi được, mất mạng. Số được giữ và sẽ gửi lại.`,
      signed_out: (number: number) =>
        `Ô ${number} chưa gửi được, phiên đăng nhập đã hết. Số được giữ và gửi khi anh/chị đăng nhập lại.`,
      other_account: (number: number) =>
        `Ô ${number} nhập bằng tài khoản khác với tài khoản đang đăng nhập nên chưa gửi. Số được giữ cho tài khoản đã nhập.`,
    },
    conflict: (number: number) => `Ô ${number} có hai người cùng nhập. Cần chọn một số.`,
    fault: (number: number, sentence: string) => `Ô ${number}: ${sentence}`,
    restored: (number: number) => `Ô ${number} trở lại số trước.`,
    submitted: 'Đã nộp phiếu.',
    requested: 'Đã gửi đề nghị mở lại phiếu.',
  },

  leave: (isKept: boolean) =>
    isKept
      ? 'Còn ô chưa gửi về máy chủ. Số được giữ trên máy này và gửi khi anh/chị mở lại phiếu; ô đang sai thì mất. Vẫn rời trang?'
      : 'Còn ô chưa gửi về máy chủ. Rời trang thì các số đó mất. Vẫn rời trang?',

  printed: {
    filledBy: 'Người lập phiếu',
    signedBy: 'Lãnh đạo đơn vị',
  },
  phone: {
    previous: 'Mục trước',
    next: 'Mục tiếp',
    sections: 'Mục của phiếu',
    section: (numeral: string) => `Mục ${numeral}`,
    of: (count: number) => `trong ${count} mục`,
    submit: 'Nộp',
  },
}
