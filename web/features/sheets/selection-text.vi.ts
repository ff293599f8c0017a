/** The sentences of selecting, filling, copying, undoing, and of taking up an earlier visit. */

const skipped = (count: number) => (count === 0 ? '' : ` Bỏ qua ${count} ô.`)

export const selectionText = {
  pick: (number: number, name: string) => `Chọn dòng ${number}: ${name}`,
  bar: 'Việc với các ô đã chọn',
  chosen: (count: number) => `Đã chọn ${count} ô`,
  chosenRange: (count: number, first: number, last: number) => `Đã chọn ${count} ô, từ ô ${first} đến ô ${last}.`,
  copy: 'Chép',
  cut: 'Cắt',
  down: 'Điền xuống',
  lastMonth: 'Lấy số tháng trước',
  empty: 'Xóa số',
  fillField: 'Điền số',
  fill: 'Điền',
  none: 'Bỏ chọn',
  said: {
    copied: (count: number, withNames: boolean) =>
      withNames ? `Đã chép ${count} dòng kèm tên chỉ tiêu.` : `Đã chép ${count} ô.`,
    notCopied: 'Trình duyệt không cho chép bằng nút này. Bấm Ctrl C trong ô.',
    cut: (count: number) => `Đã chép và xóa số ${count} ô.`,
    emptied: (count: number) => `Đã xóa số ${count} ô.`,
    filled: (count: number, left: number) => `Đã điền ${count} ô.${skipped(left)}`,
    fromLastMonth: (count: number, left: number) =>
      count === 0 ? 'Không có số tháng trước để lấy.' : `Đã lấy số tháng trước cho ${count} ô.${skipped(left)}`,
    faultyFirst: (number: number) => `Ô ${number} đang sai nên chưa điền xuống. Sửa ô này trước.`,
    nothingToFill: 'Ô đầu chưa có số để điền xuống.',
    undone: (cells: string) => `Đã hoàn tác ${cells}.`,
    redone: (cells: string) => `Đã làm lại ${cells}.`,
    undecided: {
      undo: (number: number) => `Ô ${number} có hai người cùng nhập. Chọn một số rồi hoàn tác.`,
      redo: (number: number) => `Ô ${number} có hai người cùng nhập. Chọn một số rồi làm lại.`,
    },
    nothingToUndo: 'Không còn bước nào để hoàn tác.',
    nothingToRedo: 'Không còn bước nào để làm lại.',
    cell: (number: number, value: string) => `ô ${number}, nay là ${value}`,
    cells: (count: number) => `${count} ô`,
    blank: 'để trống',
    resumed: (count: number) => `${count} ô chưa gửi từ lần trước đang được gửi lại.`,
  },
}
