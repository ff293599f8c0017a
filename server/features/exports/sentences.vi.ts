/** What is said where something cannot be exported. */
export const exportSentences = {
  unitNeeded: 'Chọn đơn vị (unit) để xuất trang đơn vị.',
  schemeNeeded: 'Chọn bộ chỉ số (scheme) để xuất điểm công bố.',
  campaignNeeded: 'Chọn phong trào thi đua (campaign) để xuất danh sách.',
  noPicture: 'Danh sách này chỉ xuất được bảng. Chọn xlsx hoặc csv.',
  nothing: 'Đơn vị này chưa có chỉ số đó trong kỳ, nên chưa xuất được biểu đồ.',
}
