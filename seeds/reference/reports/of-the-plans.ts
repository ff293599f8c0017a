/**
 * Every duty to report that the five real documents lay on their wards, with clause. Where a document names no day, there is
 * none here either. Reports that are the product of a task ("báo cáo" in a column of the annex) are tasks, not duties.
 */
import { monthsOf, type Period } from '../../../server/domain/period.ts'
import type { SeedPlan, SeedReportDuty } from '../../shapes.ts'
import { baiChay2023 } from '../plans/bai-chay-2023.ts'
import { haiHoa2024 } from '../plans/hai-hoa-2024.ts'
import { haiPhongWard2025 } from '../plans/hai-phong-ward-2025.ts'
import { phuong5Of2024 } from '../plans/phuong-5-2024.ts'

const reform = 'Báo cáo kết quả cải cách hành chính'

type Row = Pick<SeedReportDuty, 'receiver' | 'name' | 'kind' | 'period' | 'due' | 'clause' | 'source'>

function dutiesOf(plan: SeedPlan, rows: readonly Row[]): SeedReportDuty[] {
  return rows.map((row) => ({ unit: plan.unit, appliesTo: 'own', plan, ...row }))
}

const baiChay = dutiesOf(baiChay2023, [
  {
    receiver: 'UBND thành phố Hạ Long',
    name: reform,
    kind: 'other',
    period: '2023',
    due: null,
    clause: 'mục III.2 gạch đầu dòng 2',
    source: 'Văn bản ghi “theo quy định”, không nêu kỳ và ngày',
  },
])

/** "báo cáo Quý I, II, III và năm vào thời gian 02/3; 02/6; 02/9; 02/12". */
const haiHoaDays: [kind: SeedReportDuty['kind'], period: Period, due: string][] = [
  ['quarter', '2024-Q1', '2024-03-02'],
  ['quarter', '2024-Q2', '2024-06-02'],
  ['quarter', '2024-Q3', '2024-09-02'],
  ['year', '2024', '2024-12-02'],
]

const haiHoa = dutiesOf(haiHoa2024, [
  ...haiHoaDays.map(
    ([kind, period, due]): Row => ({
      receiver: 'Phòng Nội vụ thành phố Móng Cái',
      name: reform,
      kind,
      period,
      due,
      clause: 'mục III.2 (Công chức Văn phòng – Thống kê), gạch đầu dòng 1, câu 2',
      source: 'Văn bản ghi: báo cáo quý I, II, III và năm vào 02/3, 02/6, 02/9, 02/12',
    }),
  ),
  ...monthsOf('2024').map(
    (month): Row => ({
      receiver: 'UBND thành phố Móng Cái, qua Trung tâm Hành chính công',
      name: 'Báo cáo kết quả khảo sát sự hài lòng về giải quyết thủ tục hành chính',
      kind: 'month',
      period: month,
      due: null,
      clause: 'mục III.2 (Bộ phận tiếp nhận và trả kết quả), gạch đầu dòng 4',
      source: 'Văn bản ghi “hàng tháng”, không nêu ngày',
    }),
  ),
])

/**
 * "báo cáo hàng quý và báo cáo năm gửi trước ngày 10 của tháng cuối quý": the ninth is the last day. The ward was founded on
 * 1 July 2025, so the first two quarters were not its to report.
 */
const haiPhongDays: [kind: SeedReportDuty['kind'], period: Period, due: string][] = [
  ['quarter', '2025-Q3', '2025-09-09'],
  ['quarter', '2025-Q4', '2025-12-09'],
  ['year', '2025', '2025-12-09'],
]

const haiPhong = dutiesOf(
  haiPhongWard2025,
  haiPhongDays.map(
    ([kind, period, due]): Row => ({
      receiver: 'Sở Nội vụ thành phố Hải Phòng, qua phòng Văn hóa – Xã hội tổng hợp',
      name: reform,
      kind,
      period,
      due,
      clause: 'mục IV.1.c',
      source: 'Văn bản ghi: gửi trước ngày 10 của tháng cuối quý',
    }),
  ),
)

const byRegulation = 'Văn bản ghi “theo quy định”, không nêu nơi nhận, kỳ và ngày'

const phuong5 = dutiesOf(phuong5Of2024, [
  {
    receiver: 'Không nêu trong văn bản',
    name: 'Báo cáo đánh giá, xác định Chỉ số cải cách hành chính của phường',
    kind: 'year',
    period: '2024',
    // "Trước ngày 31/12 hàng năm".
    due: '2024-12-30',
    clause: 'Phụ lục, nhiệm vụ I.4',
    source: 'Văn bản ghi: trước ngày 31/12 hằng năm',
  },
  {
    receiver: 'Không nêu trong văn bản',
    name: reform,
    kind: 'other',
    period: '2024',
    due: null,
    clause: 'mục III.1',
    source: byRegulation,
  },
  {
    receiver: 'Không nêu trong văn bản',
    name: 'Báo cáo thủ tục hành chính, kiểm soát thủ tục hành chính',
    kind: 'other',
    period: '2024',
    due: null,
    clause: 'mục III.2',
    source: byRegulation,
  },
  {
    receiver: 'Hệ thống báo cáo của thành phố Đông Hà',
    name: 'Số liệu báo cáo của phường',
    kind: 'year',
    period: '2024',
    due: null,
    clause: 'Phụ lục, nhiệm vụ VII.7',
    source: 'Văn bản ghi “năm 2024”, không nêu ngày',
  },
])

export const planDuties: SeedReportDuty[] = [...baiChay, ...haiHoa, ...phuong5, ...haiPhong]
