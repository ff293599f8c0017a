/** What the program says in the terminal when it starts. */
import type { Mode } from './config.ts'

export const startSentences = {
  listening: (address: string, mode: Mode) =>
    mode === 'sample'
      ? `Bảng chỉ tiêu (dữ liệu minh họa) đang chạy tại ${address}`
      : `Bảng chỉ tiêu đang chạy tại ${address}`,
  setUp: (code: string) =>
    `Hệ thống chưa có tài khoản nào. Mở trang chủ và nhập mã thiết lập (dùng một lần, trong 30 phút): ${code}`,
}
