/** What is said to those who work on schemes and enter what stands behind their leaves. */
export const schemeSentences = {
  draftHasNoCounts: 'Bộ chỉ số còn là dự thảo, chưa nhập số liệu được. Ban hành bộ chỉ số trước.',
  inherited: 'Tiêu chí này lấy số chung của tỉnh, thành phố. Nhập số ở đơn vị tỉnh, thành phố.',
  sourceNeeded: 'Ghi nguồn của số liệu: nơi lấy số và ngày lấy, ví dụ “Cổng DVCQG, 17/9/2026”.',
  countsWhole: (name: string) => `“${name}”: nhập cả tử số và mẫu số, hoặc bỏ trống cả hai.`,
  countStale: (name: string) =>
    `Người khác vừa nhập số của “${name}”. Tải lại để xem số mới, rồi nhập lại nếu vẫn cần.`,
}
