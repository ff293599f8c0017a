/** What is said of a list of accounts and of its rows. */
import { formatInteger } from '../../domain/measure.ts'
import type { AccountColumn } from './account-columns.ts'

const columnWords: Record<AccountColumn, string> = {
  displayName: 'họ tên',
  username: 'tên đăng nhập',
  email: 'thư điện tử',
  role: 'vai trò',
  unit: 'mã đơn vị',
}

export const importSentences = {
  empty: 'Danh sách chưa có dòng nào dưới dòng tiêu đề. Thêm mỗi người một dòng.',
  faulty: 'Chưa tạo tài khoản nào vì có dòng cần sửa. Sửa các dòng dưới đây rồi nhập lại cả danh sách.',
}

export function missingColumns(columns: readonly AccountColumn[]): string {
  const names = columns.map((one) => `“${columnWords[one]}”`).join(', ')
  return `Dòng đầu thiếu cột ${names}. Viết tên các cột ở dòng đầu: họ tên; tên đăng nhập; thư điện tử; vai trò; mã đơn vị.`
}

export function tooManyRows(count: number, most: number): string {
  return `Danh sách có ${formatInteger(count)} dòng, mỗi lần nhập tối đa ${formatInteger(most)}. Chia thành nhiều lần.`
}

/** "Dòng 3: …", for a failure that names many rows. */
export function ofRow(row: number, message: string): string {
  return `Dòng ${row}: ${message}`
}

export const rowSentences = {
  name: 'Họ tên cần từ 2 đến 80 ký tự.',
  username: (given: string) =>
    `Tên đăng nhập “${given}” chưa đúng. Dùng 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch.`,
  email: (given: string) => `Thư điện tử “${given}” chưa đúng. Sửa lại hoặc để trống.`,
  role: (given: string) =>
    `Vai trò “${given}” chưa rõ. Viết lãnh đạo, người duyệt, nhập liệu hoặc quản trị; nhiều vai trò thì nối bằng dấu +.`,
  unknown_unit: (given: string) =>
    `Không có đơn vị mang mã “${given}” vào hôm nay. Viết đủ số 0 ở đầu, ví dụ 00004 (bảng tính hay bỏ mất).`,
  outside_reach: (given: string) => `Đơn vị ${given} nằm ngoài phạm vi quản trị của anh/chị.`,
  twice: (username: string, first: number) => `Tên đăng nhập “${username}” đã có ở dòng ${first}. Mỗi người một dòng.`,
  taken: (username: string) => `Tên đăng nhập “${username}” đã có người dùng. Chọn tên khác.`,
}
