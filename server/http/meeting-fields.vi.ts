/** How the fields of meetings are called on screen, and what to send in them. */

export const meetingFieldNames: Record<string, string> = {
  issue: 'Nội dung việc',
  owner: 'Người thực hiện',
  decidedOn: 'Ngày họp',
  edition: 'Bản số liệu của cuộc họp',
  venue: 'Địa điểm',
  chair: 'Chủ trì',
  secretary: 'Thư ký',
  opinions: 'Ý kiến tại cuộc họp',
}

export const meetingRemedies: Record<string, string> = {
  issue: 'viết từ 1 đến 600 ký tự.',
  owner: 'viết chức vụ, phòng hoặc cơ quan, từ 1 đến 200 ký tự.',
  decidedOn: 'viết năm-tháng-ngày, ví dụ 2026-12-05.',
}
