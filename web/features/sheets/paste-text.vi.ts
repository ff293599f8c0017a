/** The sentences of pasting a block from a spreadsheet. */

export const pasteText = {
  button: 'Dán từ Excel',
  from: 'Bắt đầu từ ô',
  field: 'Bấm vào đây rồi dán (Ctrl V) khối chép từ Excel; có thể kèm cột tên chỉ tiêu',
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
  byName: (month: number) => `Cột Tháng ${month}, mỗi dòng vào ô có cùng tên, không theo thứ tự trong Excel.`,
  switchTo: { name: 'Dán theo tên', order: 'Dán theo thứ tự dòng' },
  head: (head: string) => `Bỏ dòng tiêu đề “${head}”.`,
  beyond: (count: number) => `Khối dài hơn phiếu ${count} dòng; các dòng đó bị bỏ qua.`,
  strangers: (count: number, names: string) => `${count} dòng không có trong phiếu này, bỏ qua: ${names}.`,
  andMore: (count: number) => `và ${count} dòng nữa`,
  askTitle: 'Dán từ Excel: cần cho biết cách đọc số',
  ask: 'Không rõ dấu chấm, dấu phẩy trong khối nghĩa là gì. Chọn một cách:',
  readAs: 'Cách đọc số của cả khối:',
  conventions: {
    comma: 'dấu chấm là hàng nghìn, dấu phẩy là thập phân',
    point: 'dấu phẩy là hàng nghìn, dấu chấm là thập phân',
  },
  because: (evidence: string) => `(vì khối có “${evidence}”)`,
  change: 'Đổi',
  askColumnTitle: 'Dán từ Excel: chọn cột số',
  askColumn: (count: number, month: number) => `Khối có ${count} cột số. Cột nào là số của tháng ${month}?`,
  column: (place: number, head: string, first: string) =>
    head === '' ? `Cột số thứ ${place}, bắt đầu bằng ${first}` : `${head}, bắt đầu bằng ${first}`,
  otherColumn: 'Chọn cột khác',
  foreign: (count: number) => `Dán cả ${count} ô do người khác phụ trách`,
  columns: { cell: 'Ô', element: 'Chỉ tiêu', raw: 'Trong Excel', read: 'Hiểu là', outcome: 'Kết quả' },
  outcomes: { accepted: 'Nhận', review: 'Xem lại', refused: 'Không nhận', skipped: 'Bỏ qua' },
  readIs: (value: string) => `Hiểu là ${value}.`,
  unlike: (last: string) => `Chênh khoảng 10 lần so với tháng trước (${last}).`,
  percentage: (measure: string) => `Không nhận tỷ lệ. Nhập số ${measure}.`,
  why: {
    blank: 'Ô trống trong Excel, giữ nguyên số đang có.',
    twice: 'Tên này đã có ở dòng trên.',
    foreign: (name: string) => `Ô do ${name} phụ trách.`,
    counted: (mark: string) => `Ô ${mark}, không nhập tay.`,
  },
  replaces: (cell: number, before: string, after: string) =>
    `Ô ${cell} sẽ thay ${before} bằng ${after}. Hoàn tác bằng Ctrl Z.`,
  take: (count: number) => `Dán ${count} ô`,
  cancel: 'Hủy',
  unclearTitle: 'Chưa dán được khối này',
  noFigures: 'Khối không có cột số nào. Chép cột số trong Excel rồi dán lại.',
  noneKnown: 'Không dòng nào có tên trong phiếu này.',
  said: (count: number) => `Đã dán ${count} ô.`,
}
