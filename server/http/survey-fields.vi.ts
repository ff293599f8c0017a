/** How the fields of surveys are called on screen, and what to send in them. */

export const surveyFieldNames: Record<string, string> = {
  totalRule: 'Cách tính tỷ lệ chung',
  copyOf: 'Đợt khảo sát lấy phiếu hỏi',
  factors: 'Yếu tố của phiếu hỏi',
  items: 'Câu hỏi',
  groups: 'Nhóm người trả lời',
  group: 'Nhóm người trả lời',
  overall: 'Câu hỏi về mức độ hài lòng chung',
  population: 'Số người, tổ chức đã giao dịch',
  issued: 'Số phiếu phát ra',
  returned: 'Số phiếu thu về',
  valid: 'Số phiếu hợp lệ',
  answers: 'Số trả lời theo mức',
}

export const surveyRemedies: Record<string, string> = {
  population: 'viết số nguyên từ 0, hoặc null nếu không có.',
  issued: 'viết số nguyên từ 0.',
  returned: 'viết số nguyên từ 0.',
  valid: 'viết số nguyên từ 0.',
  answers: 'gửi năm số nguyên từ 0 cho mỗi câu, hoặc null nếu chưa có.',
}
