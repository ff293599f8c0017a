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
    definition: 'Định nghĩa',
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
    unsent: 'Chưa gửi (mất mạng)',
    conflict: 'Xung đột',
    wrong: 'Sai, cần sửa',
    refused: 'Chưa lưu được',
    needsNote: 'Cần ghi chú',
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

  rate: {
    recomputing: 'đang tính lại…',
    unsent: 'chờ gửi',
    choosing: 'chờ chọn số',
    mending: 'chờ sửa',
    targetIs: (word: string, target: string) => `${word} (${target})`,
    detail: (name: string, fraction: string, target: string, gap: string) =>
      `${name}: ${[fraction, target && `chỉ tiêu ${target}`, gap].filter(Boolean).join(', ')}.`,
  },

  tasks: {
    lead: (count: number) => `Còn ${count} việc trước khi nộp`,
    blank: (count: number) => `Còn ${count} ô chưa nhập`,
    clear: 'Phiếu đã đủ, có thể nộp',
    wrong: (count: number) => `${count} ô sai`,
    conflict: (count: number) => `${count} ô xung đột`,
    flagged: (count: number) => `${count} ô cần ghi chú`,
    unsent: (count: number) => `${count} ô chưa gửi`,
    answered: 'ô đã nhập',
  },

  keys: {
    rows: [
      ['Enter', 'xuống'],
      ['Shift Enter', 'lên'],
      ['Tab', 'sang phải'],
      ['F2', 'sửa tiếp'],
      ['Esc', 'trả lại số trước'],
      ['Alt ↓', 'cách trả lời'],
      ['Alt N', 'ghi chú'],
      ['F1', 'định nghĩa'],
      ['Ctrl V', 'dán cả cột từ Excel'],
      ['Ctrl S', 'lưu ngay'],
    ] as [string, string][],
    blank: 'Để trống khác với 0: không có hồ sơ thì nhập 0.',
  },

  dialog: {
    ready: 'Phiếu đã đủ, có thể nộp',
    readyLine: (asked: number) => `${asked}/${asked} ô đã nhập, không có ô sai.`,
    after: 'Sau khi nộp, phiếu chỉ còn để xem, cho đến khi người duyệt trả lại.',
    remarks: (count: number) => `${count} ô có ghi chú gửi kèm cho người duyệt:`,
    confirm: 'Nộp phiếu',
    sending: 'Đang nộp…',
    notReady: (count: number) => `Chưa nộp được: còn ${count} ô cần xử lý`,
    notReadyLine: 'Bấm vào từng dòng để đến ô.',
    waiting: 'Đang lưu nốt các ô vừa nhập…',
    blank: 'Còn trống',
    blankHow: 'Ô trống: nhập số (0 nếu không phát sinh), hoặc chọn “Chưa có số liệu” kèm lý do.',
    unsent: 'Chưa gửi được về máy chủ, chờ có mạng lại.',
    conflict: 'Hai người nhập hai số khác nhau, cần chọn một số.',
    failed: 'Chưa nộp được',
  },

  said: {
    saved: (number: number, time: string) => `Đã lưu ô ${number} lúc ${time}.`,
    nothingToSave: 'Mọi ô đã được lưu.',
    unsent: (number: number) => `Ô ${number} chưa gửi được, mất mạng. Số được giữ và sẽ gửi lại.`,
    conflict: (number: number) => `Ô ${number} có hai người cùng nhập. Cần chọn một số.`,
    fault: (number: number, sentence: string) => `Ô ${number}: ${sentence}`,
    restored: (number: number) => `Ô ${number} trở lại số trước.`,
    submitted: 'Đã nộp phiếu.',
    pasted: (count: number) => `Đã dán ${count} ô.`,
  },

  paste: {
    button: 'Dán từ Excel',
    from: 'Bắt đầu từ ô',
    field: 'Bấm vào đây rồi dán (Ctrl V) cột số chép từ Excel',
    look: 'Xem trước',
    title: (all: number, taken: number, refused: number, skipped: number) =>
      [
        `Dán ${all} ô từ Excel: nhận ${taken} ô`,
        refused > 0 && `không nhận ${refused}`,
        skipped > 0 && `bỏ qua ${skipped}`,
      ]
        .filter(Boolean)
        .join(', '),
    nothingYet: 'Chưa lưu gì cho đến khi anh/chị bấm “Dán”.',
    range: (month: number, first: number, last: number) =>
      first === last ? `Cột Tháng ${month}, ô ${first}.` : `Cột Tháng ${month}, từ ô ${first} đến ô ${last}.`,
    beyond: (count: number) => `Khối dài hơn phiếu ${count} dòng; các dòng đó bị bỏ qua.`,
    askTitle: 'Dán từ Excel: cần cho biết cách đọc số',
    ask: 'Không rõ dấu chấm, dấu phẩy trong khối nghĩa là gì. Chọn một cách:',
    readAs: 'Cách đọc số của cả khối:',
    conventions: {
      comma: 'dấu chấm là hàng nghìn, dấu phẩy là thập phân',
      point: 'dấu phẩy là hàng nghìn, dấu chấm là thập phân',
    },
    because: (evidence: string) => `(vì khối có “${evidence}”)`,
    change: 'Đổi',
    columns: { cell: 'Ô', raw: 'Trong Excel', read: 'Hiểu là', outcome: 'Kết quả' },
    outcomes: { accepted: 'Nhận', review: 'Xem lại', refused: 'Không nhận', skipped: 'Bỏ qua' },
    unlike: (last: string) => `Chênh khoảng 10 lần so với tháng trước (${last}).`,
    percentage: (measure: string) => `Không nhận tỷ lệ. Nhập số ${measure}.`,
    blank: 'Ô trống trong Excel, giữ nguyên số đang có.',
    replaces: (cell: number, before: string, after: string) => `Ô ${cell} sẽ thay ${before} bằng ${after}.`,
    take: (count: number) => `Dán ${count} ô`,
    unclearTitle: 'Chưa dán được khối này',
    noFigures: 'Khối không có cột số nào. Chép cột số trong Excel rồi dán lại.',
    severalColumns: (count: number) =>
      `Khối có ${count} cột số nên không rõ lấy cột nào. Chép riêng cột số của tháng này rồi dán lại.`,
  },

  leave: 'Còn ô chưa lưu về máy chủ. Rời trang thì các số đó mất. Vẫn rời trang?',

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
