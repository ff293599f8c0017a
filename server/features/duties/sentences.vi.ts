/** What is said about owners. */
import { formatInteger } from '../../domain/measure.ts'

/** So many cells are named one by one; the page shows them all. */
const named = 3

export const dutySentences = {
  both: (element: string) => `Ô “${element}”: chọn một người hoặc ghi một vị trí việc làm, không chọn cả hai.`,
  cannotEnter: (element: string) =>
    `Ô “${element}”: người được chọn không nhập được số liệu của đơn vị này. Chọn người trong danh sách, hoặc nhờ quản trị cấp quyền nhập.`,
  changedMeanwhile: (cells: readonly { name: string; owner: string | null }[]) => {
    const each = cells
      .slice(0, named)
      .map(
        ({ name, owner }) => `ô “${name}” nay ${owner === null ? 'chưa có người phụ trách' : `do ${owner} phụ trách`}`,
      )
    const others = cells.length > named ? ` và ${formatInteger(cells.length - named)} ô khác` : ''
    return `Phân công vừa được người khác thay đổi: ${each.join('; ')}${others}. Lần chọn này chưa được lưu. Xem lại rồi chọn tiếp.`
  },
}
