/**
 * SIPAS and PAPI of provinces, as printed. PAPI 2023 was published for 61 provinces: Quảng Ninh and Bình Dương have no score
 * that year, which is not 0, so they have no row.
 */
import type { Printed } from './shapes.ts'

const sipas = { index: 'sipas', ofUnits: 63 } as const
const papi = { index: 'papi', ofUnits: 63 } as const

export const surveyResults: readonly Printed[] = [
  {
    ...sipas,
    period: '2021',
    source: 'baobariavungtau.com.vn, bài 955613',
    rows: [['Bà Rịa - Vũng Tàu', '86.72', 38]],
  },
  { ...sipas, period: '2022', source: 'betaen.vietnamplus.vn, post251804', rows: [['Quảng Ninh', '87.59', 1]] },
  { ...sipas, period: '2024', source: 'vietexplorer.com', rows: [['Hà Nội', '86.5', 11]] },
  // Two sources print one number with two digits exchanged; neither is known to be wrong, so both stand.
  {
    ...papi,
    period: '2020',
    source: 'Nguồn thứ hai về PAPI 2020, in 48,881; không ghi được địa chỉ khi thu thập',
    rows: [['Quảng Ninh', '48.881', 1]],
  },
  {
    ...papi,
    period: '2020',
    source: 'news.gov.vn, bài 11140879',
    rows: [
      ['Quảng Ninh', '48.811', 1, 'Nguồn khác in 48,881'],
      ['Đồng Tháp', '46.961', 2],
      ['Thái Nguyên', '46.471', 3],
      ['Hà Nội', '41.629', null, 'Nhóm thấp nhất'],
      ['Hồ Chí Minh', '41.985', null, 'Nhóm thấp nhất'],
    ],
  },
  {
    ...papi,
    period: '2021',
    source: 'baobariavungtau.com.vn, bài 955613',
    rows: [['Bà Rịa - Vũng Tàu', '40.62', null, 'Nhóm 4']],
  },
  {
    ...papi,
    period: '2023',
    ofUnits: 61,
    source: 'm.hanoitimes.vn, bài 326500',
    rows: [
      ['Thừa Thiên Huế', '46.04', 1],
      ['Thái Nguyên', '45.78', 2],
      ['Bắc Ninh', '45.70', 3],
      ['Sóc Trăng', '45.61', 4],
      ['Bạc Liêu', '45.57', 5],
      ['Hà Nội', '43.96', 15],
    ],
  },
  { ...papi, period: '2024', source: 'vietexplorer.com', rows: [['Hà Nội', '43.7', 29]] },
]
