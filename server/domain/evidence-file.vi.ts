/** Why a file is not taken as evidence, and what to do about it. */
import { type EvidenceFault, type EvidenceFaultCode, evidenceExtensions, largestEvidence } from './evidence-file.ts'

const taken = `Nhận: ${evidenceExtensions.join(', ')}.`
const mega = Math.round(largestEvidence / 1024 / 1024)

const sentences: Record<EvidenceFaultCode, (about: string) => string> = {
  no_name: () => 'Tệp không có tên. Đặt tên tệp rồi gửi lại.',
  long_name: () => 'Tên tệp dài quá 200 ký tự. Đặt tên ngắn hơn rồi gửi lại.',
  path_in_name: () => 'Tên tệp có dấu / hoặc \\. Bỏ các dấu này khỏi tên tệp rồi gửi lại.',
  hidden_letters: () => 'Tên tệp có ký tự ẩn hoặc ký tự đảo chiều chữ. Gõ lại tên tệp rồi gửi lại.',
  hidden_file: () => 'Tên tệp bắt đầu hoặc kết thúc bằng dấu chấm hay dấu cách. Đặt lại tên tệp rồi gửi lại.',
  no_extension: () => `Tên tệp không có phần mở rộng nên không biết là loại tệp nào. ${taken}`,
  refused_kind: (extension) =>
    `Không nhận tệp .${extension} vì có thể chứa mã chạy được hoặc gói nhiều tệp. Xuất ra PDF rồi gửi lại. ${taken}`,
  unknown_kind: (extension) => `Không nhận tệp .${extension}. ${taken}`,
  double_extension: (extension) =>
    `Tên tệp có hai phần mở rộng (.${extension} đứng trước phần cuối). Bỏ “.${extension}” khỏi tên tệp rồi gửi lại.`,
  empty: () => 'Tệp không có nội dung. Chọn tệp khác rồi gửi lại.',
  too_large: () => `Tệp lớn hơn ${mega} MB. Giảm độ phân giải bản quét hoặc tách tệp, hoặc gửi đường dẫn thay cho tệp.`,
  other_content: (extension) =>
    `Nội dung tệp không phải là .${extension} như tên gọi, hoặc tệp có mật khẩu. Mở tệp, lưu lại đúng loại rồi gửi lại.`,
  page_inside: (extension) =>
    `Tệp mang tên .${extension} nhưng bên trong là trang web hoặc có mã chạy được nên không nhận. Xuất ra PDF rồi gửi lại.`,
  macros: (extension) => `Tệp .${extension} có macro nên không nhận. Lưu lại thành tệp không có macro rồi gửi lại.`,
}

export function evidenceFaultSentence({ code, about }: EvidenceFault): string {
  return sentences[code](about)
}
