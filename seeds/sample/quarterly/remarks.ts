/** What units wrote beside their quarterly and yearly figures. No such cell is left missing: a submitted sheet answers all. */
import type { Month } from '../../../server/domain/period.ts'
import type { Remark } from '../remark.ts'
import { codes } from '../units.ts'
import type { QuarterlyCode } from './counts.ts'

type Remarks = Partial<Record<QuarterlyCode, Remark>>

/** Without a plan of capital there is nothing to disburse: neither 0 nor missing. */
function noCapital(note: string): Remarks {
  const remark: Remark = { state: 'not_applicable', note }
  return { capital_planned: remark, capital_disbursed: remark }
}

const noCapitalThisYear = noCapital('Năm 2026 xã không được giao kế hoạch vốn đầu tư công; ô này không áp dụng.')
const noCapitalYet = noCapital('Hết quý I chưa được giao kế hoạch vốn năm 2025; ô này chưa áp dụng.')

const postsElsewhere: Remark = {
  state: 'not_applicable',
  note: 'Đặc khu không được giao biên chế sự nghiệp trong giai đoạn này; ô này không áp dụng.',
}
const noServicePosts: Remarks = { public_service_posts: postsElsewhere, public_service_posts_cut: postsElsewhere }

export const quarterlyRemarks: Record<string, Record<Month, Remarks>> = {
  [codes.catMin]: { '2026-03': noCapitalThisYear, '2026-06': noCapitalThisYear, '2026-09': noCapitalThisYear },
  [codes.luaChin]: { '2025-03': noCapitalYet },
  [codes.sanHo]: { '2024-12': noServicePosts, '2025-12': noServicePosts },
  [codes.haVang]: {
    '2026-09': {
      plan_tasks_done: {
        note: '02 nhiệm vụ rà soát thủ tục nội bộ chờ hướng dẫn của sở chuyên ngành, hoàn thành chậm sang tháng 10.',
      },
    },
  },
}
