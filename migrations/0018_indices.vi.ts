/** Two indices more, and the scale of each index, as they were known when indices came to have versions. */
const index = {
  version: 1,
  kind: 'index',
  field: 'direction',
  measure: 'điểm',
  polarity: 'higher',
  decimals: 2,
  zero_rule: 'not_assessed',
  headline: null,
  numerator_words: 'Điểm do cơ quan chủ trì công bố',
  denominator_words: '',
  case_word: 'điểm',
}

export const moreIndices = [
  {
    ...index,
    code: 'ddci',
    name: 'Chỉ số năng lực cạnh tranh cấp sở, ngành và địa phương (DDCI)',
    short_name: 'DDCI',
    name_en: 'Department and district competitiveness index',
    source: 'Từng tỉnh, thành phố ban hành và công bố.',
  },
  {
    ...index,
    code: 'qd766',
    name: 'Bộ chỉ số 766 phục vụ người dân, doanh nghiệp',
    short_name: 'Bộ chỉ số 766',
    name_en: 'Set of indicators of Decision 766/QĐ-TTg',
    source: 'QĐ 766/QĐ-TTg ngày 23/6/2022; Cổng Dịch vụ công quốc gia công bố theo thời gian thực.',
  },
]

const scale = (index_code: string, top: number, level: string, owner: string, merger = 'none') => ({
  index_code,
  top,
  merger,
  level,
  owner,
})

export const indexScales = [
  scale('par_index', 100, 'both', 'Bộ Nội vụ (cấp tỉnh); UBND tỉnh, thành phố (cấp xã)'),
  scale('sipas', 100, 'both', 'Bộ Nội vụ (cấp tỉnh); UBND tỉnh, thành phố (cấp xã)'),
  scale('papi', 80, 'province', 'UNDP và CECODES'),
  scale('pci', 100, 'province', 'VCCI'),
  // Values of 2024 of merged provinces were published as the mean of the predecessors' main indices.
  scale('dti', 1, 'province', 'Bộ Khoa học và Công nghệ', 'mean'),
  scale('dgi', 100, 'commune', 'UBND tỉnh Quảng Ninh'),
  scale('ddci', 100, 'commune', 'UBND tỉnh, thành phố'),
  scale('qd766', 100, 'both', 'Văn phòng Chính phủ'),
]
