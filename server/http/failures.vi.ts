/** The sentences of general failures, for where the failure itself brings none. */
import type { FailureCode } from '../domain/failure.ts'

export const failureSentences: Record<FailureCode, string> = {
  invalid: 'Nội dung gửi lên chưa đúng. Xem từng mục bên dưới, sửa rồi gửi lại.',
  unauthenticated: 'Anh/chị chưa đăng nhập hoặc phiên đã hết hạn. Đăng nhập lại để tiếp tục.',
  forbidden: 'Anh/chị không có quyền làm việc này.',
  not_found: 'Không tìm thấy nội dung này, hoặc anh/chị không có quyền xem.',
  conflict: 'Nội dung đã thay đổi. Tải lại rồi làm lại.',
  stale: 'Có người vừa sửa mục này. Xem giá trị mới rồi chọn giữ hoặc thay.',
  locked: 'Mục này đang khóa, chưa sửa được.',
  too_large: 'Nội dung gửi lên quá lớn (tối đa 1 MB). Chia nhỏ rồi gửi lại.',
  wrong_type: 'Chỉ nhận nội dung dạng JSON (Content-Type: application/json).',
  too_many: 'Quá nhiều yêu cầu trong thời gian ngắn. Chờ một phút rồi thử lại.',
  internal: 'Máy chủ gặp lỗi. Số liệu đã lưu không bị mất; thử lại sau, hoặc báo quản trị mã yêu cầu dưới đây.',
}

/** How a parameter or field is called on screen. */
const fieldNames: Record<string, string> = {
  unit: 'Đơn vị',
  month: 'Tháng',
  element: 'Ô số liệu',
  value: 'Giá trị',
  revision: 'Lần sửa',
  note: 'Ghi chú',
  state: 'Trạng thái',
  period: 'Kỳ',
  parent: 'Tỉnh, thành phố',
  indicator: 'Chỉ số',
  scheme: 'Bộ chỉ số',
  kind: 'Khối',
  year: 'Năm',
  from: 'Từ kỳ',
  to: 'Đến kỳ',
  on: 'Ngày',
  role: 'Vai trò',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  displayName: 'Họ tên',
  province: 'Tỉnh, thành phố',
  code: 'Mã',
  file: 'Tệp xuất',
  q: 'Từ cần tìm',
  owners: 'Người phụ trách',
  account: 'Người phụ trách',
  post: 'Vị trí việc làm',
  token: 'Mã truy cập',
  body: 'Nội dung gửi lên',
}

const remedies: Record<string, string> = {
  unit: 'viết mã đơn vị, ví dụ 00004.',
  parent: 'viết mã tỉnh, thành phố, ví dụ 01.',
  month: 'viết năm-tháng từ 2008-01 đến 2099-12, ví dụ 2026-09.',
  period: 'viết 2026-09, 2026-Q3 hoặc 2026, từ năm 2008 đến 2099.',
  from: 'viết 2026-09, 2026-Q3 hoặc 2026, từ năm 2008 đến 2099.',
  to: 'viết 2026-09, 2026-Q3 hoặc 2026, từ năm 2008 đến 2099.',
  year: 'viết năm bốn chữ số, ví dụ 2026.',
  on: 'viết năm-tháng-ngày, ví dụ 2026-09-30.',
  value: 'gửi một số nguyên từ 0 trở lên, hoặc null khi không có số liệu.',
  revision: 'gửi số lần sửa đã thấy, 0 nếu ô chưa từng lưu.',
  note: 'viết tối đa 500 ký tự.',
  state: 'chọn reported, missing hoặc not_applicable.',
  kind: 'chọn một giá trị trong danh sách.',
  role: 'chọn leader, approver, clerk hoặc administrator.',
  password: 'dùng từ 12 ký tự.',
  username: 'dùng 3 đến 40 chữ thường, số, dấu chấm hoặc gạch.',
  displayName: 'viết 2 đến 80 ký tự.',
  q: 'gõ từ 1 đến 80 ký tự.',
  owners: 'gửi từ 1 đến 200 ô, mỗi ô một lần.',
  post: 'viết tối đa 120 ký tự.',
  body: 'gửi một đối tượng JSON đúng cú pháp.',
  file: 'chọn ranking, heat, scorecard, series, scheme, targets hoặc completeness với đuôi svg, png, xlsx hoặc csv.',
}

/** A wrong field named as on screen, with the remedy. */
export function fieldSentence(field: string, kind: 'missing' | 'unknown' | 'wrong'): string {
  const last = field.split('.').at(-1) ?? field
  const name = fieldNames[last] ?? `“${field}”`
  if (kind === 'unknown') return `Không nhận mục ${name === `“${field}”` ? name : `“${last}”`}. Bỏ mục này rồi gửi lại.`
  const remedy = remedies[last] ?? 'kiểm tra lại giá trị.'
  return kind === 'missing' ? `${name}: chưa có; ${remedy}` : `${name} chưa đúng; ${remedy}`
}
