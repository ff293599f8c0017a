/** The ministry's reporting calendar, report years 2023 to 2026. Its periods are not calendar quarters: they end on day 14. */
import type { SeedReportPeriod } from '../shapes.ts'

const source =
  'Văn bản 581/BNV-CCHC của Bộ Nội vụ (sonoivu.namdinh.gov.vn); hiệu lực đến năm 2026 chưa có văn bản xác nhận'

const years = [2023, 2024, 2025, 2026]

export const reportPeriods: SeedReportPeriod[] = years.flatMap((year) => [
  {
    code: `bnv-${year}-quy-1`,
    name: `Báo cáo quý I/${year}`,
    year,
    from: `${year - 1}-12-15`,
    to: `${year}-03-14`,
    due: `${year}-03-20`,
    receiver: 'Bộ Nội vụ',
    source,
  },
  {
    code: `bnv-${year}-6-thang`,
    name: `Báo cáo 6 tháng đầu năm ${year}`,
    year,
    from: `${year - 1}-12-15`,
    to: `${year}-06-14`,
    due: `${year}-06-20`,
    receiver: 'Bộ Nội vụ',
    source,
  },
  {
    code: `bnv-${year}-quy-3`,
    name: `Báo cáo quý III/${year}`,
    year,
    from: `${year}-06-15`,
    to: `${year}-09-14`,
    due: `${year}-09-20`,
    receiver: 'Bộ Nội vụ',
    source,
  },
  {
    code: `bnv-${year}-nam`,
    name: `Báo cáo năm ${year}`,
    year,
    from: `${year - 1}-12-15`,
    to: `${year}-12-14`,
    due: `${year}-12-20`,
    receiver: 'Bộ Nội vụ',
    source,
  },
])
