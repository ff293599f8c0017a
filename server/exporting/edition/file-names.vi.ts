/** What each file of an edition is called. */
export const fileNameWords = {
  pptx: 'Tài liệu họp CCHC',
  docx: 'Báo cáo CCHC',
  xlsx: 'Số liệu CCHC',
  zip: 'Biểu đồ CCHC',
  frozen: 'đã chốt số',
  draft: 'dự thảo số',
}
