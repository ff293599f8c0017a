/** Acts upon schemes and scores, in the record of acts. */

export const schemeActWords: Record<string, string> = {
  enter_leaf_count: 'Nhập số liệu của tiêu chí chấm điểm',
  draft_scheme: 'Lập dự thảo bộ chỉ số',
  copy_scheme: 'Chép bộ chỉ số thành dự thảo mới',
  change_scheme: 'Sửa thông tin dự thảo bộ chỉ số',
  change_scheme_nodes: 'Sửa tiêu chí của dự thảo bộ chỉ số',
  import_scheme: 'Nhập tiêu chí của bộ chỉ số từ tệp',
  issue_scheme: 'Ban hành bộ chỉ số',
  withdraw_scheme: 'Hủy bỏ bộ chỉ số',
  remove_scheme: 'Xóa dự thảo bộ chỉ số',
}

export const schemeKeyWords: Record<string, string> = {
  scheme: 'bộ chỉ số',
  name: 'tên',
  copiedFrom: 'chép từ',
  decision: 'văn bản ban hành',
  issuer: 'cơ quan ban hành',
  validFrom: 'hiệu lực từ',
  validTo: 'hiệu lực đến',
  maximum: 'tổng điểm tối đa',
  classes: 'ngưỡng xếp loại',
  nodes: 'số dòng tiêu chí',
  file: 'tệp',
  ended: 'kết thúc bộ',
  endedOn: 'ngày kết thúc',
  reason: 'lý do',
  period: 'kỳ',
  node: 'tiêu chí',
  numerator: 'tử số',
  denominator: 'mẫu số',
  choice: 'loại',
  points: 'điểm',
  source: 'nguồn',
}
