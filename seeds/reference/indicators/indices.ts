/** The indices that others publish, and the class that follows from one of them. Their trees of points are schemes. */
import { type IndicatorRow, index } from './rows.ts'

const points = { measure: 'điểm', decimals: 2, numeratorWords: 'Điểm do cơ quan chủ trì công bố' } as const

export const indexIndicators: IndicatorRow[] = [
  index({
    ...points,
    code: 'par_index',
    field: 'direction',
    name: 'Chỉ số cải cách hành chính (PAR INDEX)',
    shortName: 'PAR INDEX',
    nameEn: 'Public administration reform index',
    source: 'Bộ Nội vụ công bố cho cấp tỉnh; cấp xã theo bộ chỉ số của từng tỉnh, thành phố.',
  }),
  index({
    ...points,
    code: 'par_class',
    field: 'direction',
    name: 'Xếp loại Chỉ số cải cách hành chính',
    shortName: 'Loại PAR INDEX',
    nameEn: 'Class of the public administration reform index',
    source:
      'Kế hoạch phát động phong trào thi đua phường Hải Hòa 2024; ngưỡng xếp loại do từng tỉnh, thành phố quy định.',
  }),
  index({
    ...points,
    code: 'sipas',
    field: 'direction',
    name: 'Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)',
    shortName: 'SIPAS',
    nameEn: 'Satisfaction index of public administrative services',
    source: 'Bộ Nội vụ, QĐ 1001/QĐ-BNV ngày 11/12/2023 (giai đoạn 2023–2026).',
  }),
  index({
    ...points,
    code: 'papi',
    field: 'direction',
    name: 'Chỉ số hiệu quả quản trị và hành chính công (PAPI)',
    shortName: 'PAPI',
    nameEn: 'Provincial governance and public administration performance index',
    source: 'UNDP và CECODES công bố hằng năm cho cấp tỉnh; không có điểm cấp xã.',
  }),
  index({
    ...points,
    code: 'pci',
    field: 'direction',
    name: 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)',
    shortName: 'PCI',
    nameEn: 'Provincial competitiveness index',
    source: 'VCCI công bố hằng năm cho cấp tỉnh; không có điểm cấp xã.',
  }),
  index({
    ...points,
    code: 'dti',
    field: 'digital_government',
    name: 'Chỉ số chuyển đổi số (DTI)',
    shortName: 'DTI',
    nameEn: 'Digital transformation index',
    decimals: 4,
    source: 'QĐ 922/QĐ-BTTTT ngày 20/5/2022; công bố từ 0 đến 1 với bốn chữ số thập phân.',
  }),
  index({
    ...points,
    code: 'dgi',
    field: 'direction',
    name: 'Chỉ số năng lực cạnh tranh cấp huyện (DGI)',
    shortName: 'DGI',
    nameEn: 'Index of local competitiveness',
    source:
      'Kế hoạch cải cách hành chính phường Hải Hòa 2024, mục I.3.(1); Quảng Ninh, QĐ 3447/QĐ-UBND ngày 24/11/2022.',
  }),
  index({
    ...points,
    code: 'ddci',
    field: 'direction',
    name: 'Chỉ số năng lực cạnh tranh cấp sở, ngành và địa phương (DDCI)',
    shortName: 'DDCI',
    nameEn: 'Department and district competitiveness index',
    source: 'Từng tỉnh, thành phố ban hành và công bố.',
  }),
  index({
    ...points,
    code: 'qd766',
    field: 'direction',
    name: 'Bộ chỉ số 766 phục vụ người dân, doanh nghiệp',
    shortName: 'Bộ chỉ số 766',
    nameEn: 'Set of indicators of Decision 766/QĐ-TTg',
    source: 'QĐ 766/QĐ-TTg ngày 23/6/2022; Cổng Dịch vụ công quốc gia công bố theo thời gian thực.',
  }),
]
