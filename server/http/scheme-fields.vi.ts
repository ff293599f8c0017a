/** How the fields of schemes are called on screen, and what to send in them. */

export const schemeFieldNames: Record<string, string> = {
  place: 'Hạng',
  ofUnits: 'Số đơn vị xếp hạng',
  publishedOn: 'Ngày công bố',
  territory: 'Địa giới của tên đơn vị',
  components: 'Thành phần',
  dryRun: 'Chỉ đọc thử, chưa lưu',
  index: 'Chỉ số',
  decision: 'Văn bản ban hành',
  decimals: 'Số chữ số thập phân của điểm',
  rounding: 'Cách làm tròn',
  roundedAt: 'Làm tròn ở',
  maximum: 'Điểm tối đa',
  classes: 'Ngưỡng xếp loại',
  nodes: 'Tiêu chí',
  inherited: 'Lấy số chung của tỉnh, thành phố',
  fullAt: 'Tỷ lệ đủ điểm',
  zero: 'Khi không phát sinh (0/0)',
  of: 'Chia mức theo',
  steps: 'Các mức',
  choices: 'Các loại',
  measure: 'Cách tính điểm điều tra',
  top: 'Thang điểm gốc',
  each: 'Điểm mỗi trường hợp',
  closes: 'Bộ chỉ số kết thúc khi ban hành',
  with: 'Phiên bản để so sánh',
}

export const schemeRemedies: Record<string, string> = {
  maximum: 'viết số điểm, ví dụ 1.5, hoặc null nếu không biết.',
  decimals: 'viết số nguyên từ 0 đến 4.',
  fullAt: 'viết phần trăm, ví dụ 80.',
  top: 'viết số nguyên từ 1.',
  each: 'viết số điểm, hoặc null nếu chấm trực tiếp.',
}
