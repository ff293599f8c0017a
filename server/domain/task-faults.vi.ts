/** What is wrong with a task as it was typed, and what to do about it. */
import type { TaskFault, TaskFaultCode } from './task-faults.ts'
import { dateName } from './wording.vi.ts'

const sentences: Record<TaskFaultCode, (about: string) => string> = {
  unreadable_deadline: () => 'Thời gian hoàn thành không đọc được. Chọn lại tháng, quý, năm hoặc ngày có trong lịch.',
  before_plan: (day) => `Hạn ${dateName(day)} đến trước khi kế hoạch bắt đầu. Chọn thời gian từ ngày đầu của kế hoạch.`,
  after_plan: (day) => `Hạn ${dateName(day)} quá xa sau khi kế hoạch kết thúc. Kiểm tra lại năm.`,
  recurs_otherwise: () =>
    'Chỉ nhiệm vụ “Thường xuyên” mới có định kỳ. Bỏ định kỳ, hoặc đổi thời gian thành “Thường xuyên”.',
  two_leads: (lead) =>
    `“${lead}” là nhiều cơ quan. Mỗi nhiệm vụ chỉ có một cơ quan chủ trì; ghi các cơ quan còn lại vào mục phối hợp.`,
  lead_is_partner: (body) => `“${body}” đã là cơ quan chủ trì nên không ghi ở mục phối hợp. Bỏ một trong hai chỗ.`,
  partner_twice: (body) => `“${body}” được ghi hai lần ở mục phối hợp. Bỏ một lần.`,
  two_partners: (body) => `“${body}” là nhiều cơ quan. Ghi mỗi cơ quan phối hợp thành một mục riêng.`,
  part_of_itself: () => 'Một nhiệm vụ không thể là phần việc của chính nó. Chọn nhiệm vụ khác.',
  other_plan: () => 'Không có nhiệm vụ này trong cùng kế hoạch. Chọn một nhiệm vụ của kế hoạch này.',
  part_of_part: () => 'Nhiệm vụ được chọn đã là một phần việc. Chỉ chia một cấp: chọn nhiệm vụ chính của nó.',
  has_parts: () => 'Nhiệm vụ này đang có các phần việc nên không thể là phần việc của nhiệm vụ khác.',
  other_field: () => 'Phần việc phải cùng lĩnh vực với nhiệm vụ chính. Chọn cùng lĩnh vực, hoặc bỏ liên kết.',
  parts_stay: () => 'Nhiệm vụ này đang có các phần việc nên không chuyển lĩnh vực được. Tách các phần việc ra trước.',
  unit_not_below: () => 'Đơn vị được giao phải là đơn vị trực thuộc của đơn vị ban hành kế hoạch. Chọn đơn vị khác.',
  person_elsewhere: () =>
    'Người phụ trách phải là người của đơn vị thực hiện hoặc của cấp trên, và tài khoản đang hoạt động. Chọn người khác.',
}

export function taskFaultSentence({ code, about }: Pick<TaskFault, 'code' | 'about'>): string {
  return sentences[code](about)
}
