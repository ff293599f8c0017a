/** What is said where something cannot be exported. */
export const exportSentences = {
  unitNeeded: 'Chọn đơn vị (unit) để xuất trang đơn vị.',
  schemeNeeded: 'Chọn bộ chỉ số (scheme) để xuất điểm công bố.',
  campaignNeeded: 'Chọn phong trào thi đua (campaign) để xuất danh sách.',
  noFunnel:
    'Chưa vẽ được biểu đồ phễu: cần ít nhất 8 đơn vị có số liệu, và chỉ tiêu chung lớn hơn 0% và nhỏ hơn 100%. Chọn chỉ số hoặc kỳ khác.',
  noPicture: 'Danh sách này chỉ xuất được bảng. Chọn xlsx hoặc csv.',
  nothing: 'Đơn vị này chưa có chỉ số đó trong kỳ, nên chưa xuất được biểu đồ.',
}
