/** Acts upon schemes and scores, in the record of acts. */

export const schemeActWords: Record<string, string> = {
  enter_leaf_count: 'Nhập số liệu của tiêu chí chấm điểm',
  enter_result: 'Ghi kết quả công bố của chỉ số',
  change_result: 'Sửa kết quả công bố của chỉ số',
  remove_result: 'Xóa kết quả công bố của chỉ số',
}

export const schemeKeyWords: Record<string, string> = {
  scheme: 'bộ chỉ số',
  period: 'kỳ',
  node: 'tiêu chí',
  numerator: 'tử số',
  denominator: 'mẫu số',
  choice: 'loại',
  points: 'điểm',
  source: 'nguồn',
  place: 'hạng',
  ofUnits: 'số đơn vị xếp hạng',
  publishedOn: 'ngày công bố',
  note: 'ghi chú',
}
