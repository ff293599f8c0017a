/** What is said of a password that is too easy to guess; the server and the page say the same. */
import { longestPassword, type PasswordFault, shortestPassword } from './password.ts'

export const passwordWords: Record<PasswordFault, string> = {
  too_short: `Mật khẩu cần từ ${shortestPassword} ký tự. Dễ nhớ nhất là ghép bốn, năm từ không liên quan với nhau.`,
  too_long: `Mật khẩu tối đa ${longestPassword} ký tự. Rút ngắn lại.`,
  own_name: 'Mật khẩu gần như chỉ là họ tên hoặc tên đăng nhập. Thêm vài từ không liên quan đến anh/chị.',
  common: 'Mật khẩu này nằm trong số những mật khẩu hay bị đoán nhất. Ghép bốn, năm từ không liên quan với nhau.',
  repeated: 'Mật khẩu lặp đi lặp lại vài ký tự. Ghép bốn, năm từ không liên quan với nhau.',
  keyboard_run: 'Mật khẩu là dãy phím liền nhau nên dễ bị đoán. Ghép bốn, năm từ không liên quan với nhau.',
}
