/** Acts upon schemes and scores, in the record of acts. */

export const schemeActWords: Record<string, string> = {
  enter_leaf_count: 'Nhập số liệu của tiêu chí chấm điểm',
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
}
