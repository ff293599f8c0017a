/** What the province's plans ask of the counts of a quarter or year: the clauses after those of the monthly counts. */
import type { SeedTarget } from '../../shapes.ts'

type Row = {
  clause: string
  indicator: string
  subject: string
  /** Per cent in 2024, 2025 and 2026. A plan that wants 100 writes "đạt 100%", otherwise "đạt từ … trở lên". */
  wanted: [number, number, number]
  /** The indicator of the target that this one is a part of; it stands above. */
  within?: string
  /** What builds up over the year is held against the year's end only, or against a step at the end of each quarter. */
  binds?: 'year_end' | [number, number, number, number]
}

const every: [number, number, number] = [100, 100, 100]

const rows: Row[] = [
  {
    clause: 'mục II.12',
    indicator: 'plan_tasks',
    subject: 'Nhiệm vụ của kế hoạch hoàn thành đúng hạn',
    wanted: every,
  },
  {
    clause: 'mục II.13',
    indicator: 'assigned_tasks',
    subject: 'Nhiệm vụ cấp trên giao hoàn thành đúng hạn',
    wanted: every,
  },
  {
    clause: 'mục II.14',
    indicator: 'legal_documents',
    subject: 'Văn bản quy phạm pháp luật ban hành đúng quy trình',
    wanted: every,
  },
  {
    clause: 'mục II.15',
    indicator: 'staff_digital_trained',
    subject: 'Cán bộ, công chức được bồi dưỡng kỹ năng số',
    wanted: every,
  },
  {
    clause: 'mục II.15',
    indicator: 'staff_data_trained',
    subject: 'Trong đó, được bồi dưỡng phân tích, xử lý dữ liệu',
    wanted: [30, 40, 50],
    within: 'staff_digital_trained',
  },
  {
    clause: 'mục II.16',
    indicator: 'units_inspected',
    subject: 'Phòng, đơn vị trực thuộc được kiểm tra trong năm',
    wanted: [20, 25, 30],
    binds: 'year_end',
  },
  {
    clause: 'mục II.17',
    indicator: 'formalities_full',
    subject: 'Thủ tục đủ điều kiện được cung cấp toàn trình',
    wanted: every,
  },
  {
    clause: 'mục II.18',
    indicator: 'formalities_payable',
    subject: 'Thủ tục có nghĩa vụ tài chính được thanh toán trực tuyến',
    wanted: [60, 70, 80],
  },
  {
    clause: 'mục II.19',
    indicator: 'capital_disbursed',
    subject: 'Giải ngân vốn đầu tư công lũy kế đến cuối quý',
    wanted: every,
    binds: [10, 35, 65, 100],
  },
  {
    clause: 'mục II.20',
    indicator: 'initiatives_applied',
    subject: 'Sáng kiến được áp dụng có hiệu quả',
    wanted: [10, 10, 10],
    binds: 'year_end',
  },
  {
    clause: 'mục II.21',
    indicator: 'dossiers_tracked',
    subject: 'Hồ sơ theo dõi được trạng thái trên Cổng Dịch vụ công quốc gia',
    wanted: every,
  },
  {
    clause: 'mục II.22',
    indicator: 'internal_transfer',
    subject: 'Hồ sơ luân chuyển nội bộ bằng phương thức điện tử',
    wanted: [60, 70, 80],
  },
]

/** The targets of a year's plan, for all units; `before` is how many stand above them in the plan. */
export function quarterlyTargets(year: 2024 | 2025 | 2026, before: number): SeedTarget[] {
  return rows.flatMap((row) => {
    const value = row.wanted[year - 2024] as number
    const partOf = row.within === undefined ? {} : { partOf: before + placeOf(row.within) }
    if (Array.isArray(row.binds))
      return row.binds.map((step, index) => ({
        ...targetOf(row, step),
        from: `${year}-${twoDigits(index * 3 + 1)}`,
        to: `${year}-${twoDigits(index * 3 + 3)}`,
      }))
    const from = row.binds === 'year_end' ? `${year}-12` : `${year}-01`
    return [{ ...targetOf(row, value), ...partOf, from, to: `${year}-12` }]
  })
}

function targetOf({ indicator, clause, subject }: Row, value: number): Omit<SeedTarget, 'from' | 'to'> {
  const isAll = value === 100
  return {
    indicator,
    operator: isAll ? '=' : '>=',
    value: String(value),
    word: null,
    appliesTo: 'all',
    clause,
    summary: isAll ? `${subject} đạt 100%` : `${subject} đạt từ ${value}% trở lên`,
  }
}

function twoDigits(month: number): string {
  return String(month).padStart(2, '0')
}

function placeOf(indicator: string): number {
  const place = rows.findIndex((row) => row.indicator === indicator)
  if (place < 0) throw new RangeError(`no target for ${indicator} to be a part of`)
  return place
}
