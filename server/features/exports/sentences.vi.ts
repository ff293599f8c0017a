/** What is said where something cannot be exported. */
export const exportSentences = {
  unitNeeded: 'Chọn đơn vị (unit) để xuất trang đơn vị.',
  schemeNeeded: 'Chọn bộ chỉ số (scheme) để xuất điểm công bố.',
  noPicture: 'Danh sách chỉ tiêu chỉ xuất được bảng. Chọn xlsx hoặc csv.',
  nothing: 'Đơn vị này chưa có chỉ số đó trong kỳ, nên chưa xuất được biểu đồ.',
}
