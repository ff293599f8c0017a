/** Tasks of phường Bãi Cháy for 2023 that section III of its plan gives to a body by name. */
import type { Field } from '../../../server/domain/element.ts'
import { type TaskRow, tasksOfField, within } from './rows.ts'

/** A task of Bãi Cháy, for the year of the plan; `at` is its place in the section: "(4), câu thứ hai". */
export type AskedRow = Omit<TaskRow, 'deadline' | 'clause'> & { at: string }

export function asked(field: Field, section: string, rows: readonly AskedRow[], lead: string | null = null) {
  return tasksOfField(
    { field, lead, clause: (number) => `${section}${rows[number - 1]?.at}` },
    rows.map(({ at: _, ...row }) => ({ deadline: within('2023'), ...row })),
  )
}

const carryingOut = 'Chỉ đạo triển khai nội dung Kế hoạch cải cách hành chính năm 2023'
const dossiers = 'Làm đúng quy định khi hướng dẫn, tiếp nhận và giải quyết hồ sơ'

const steeringCommittee: AskedRow[] = [
  { at: '1, câu thứ nhất', name: carryingOut },
  {
    at: '1, câu thứ hai',
    name: 'Hướng dẫn, kiểm tra, đôn đốc và đánh giá kết quả cải cách hành chính của phường',
    deadlineNote: 'định kỳ đánh giá kết quả',
    within: carryingOut,
  },
  {
    at: '2, câu thứ nhất',
    name: 'Đổi mới cách chỉ đạo, điều hành cải cách hành chính bằng việc làm cụ thể, có đột phá',
  },
  { at: '2, câu thứ hai', name: 'Đề xuất thực hiện hoặc thí điểm mô hình, giải pháp, sáng kiến cải cách khả thi' },
]

const office: AskedRow[] = [
  { at: '1', name: 'Tham mưu lập kế hoạch và tổ chức thực hiện cải cách hành chính', product: 'Kế hoạch' },
  {
    at: '2',
    name: 'Tổng hợp, báo cáo UBND Thành phố kết quả cải cách hành chính theo quy định',
    product: 'Báo cáo gửi UBND Thành phố',
  },
  { at: '3', name: 'Chấm điểm chỉ số cải cách hành chính của phường theo hướng dẫn của Phòng Nội vụ Thành phố' },
]

const oneStop: AskedRow[] = [
  { at: '1', name: 'Giải quyết thủ tục theo nguyên tắc “5 tại chỗ” và quy trình 05 bước điện tử, gắn chữ ký số' },
  { at: '2, vế thứ nhất', name: dossiers },
  {
    at: '2, vế thứ hai',
    name: 'Ra văn bản khi yêu cầu bổ sung hồ sơ, xin lỗi tổ chức, công dân khi hồ sơ quá hạn',
    product: 'Văn bản thông báo hoặc xin lỗi',
    within: dossiers,
  },
  { at: '2, vế thứ tư', name: 'Thống kê, cập nhật thủ tục được công bố thực hiện tại bộ phận' },
]

const conduct: AskedRow[] = [
  {
    at: '2, vế thứ ba',
    name: 'Cán bộ một cửa giữ nội quy, kỷ luật, đạo đức công vụ, văn hóa công sở, thái độ phục vụ',
  },
]

const publicBodies: AskedRow[] = [
  {
    at: ', phần truyền thông',
    name: 'Truyền thông để cá nhân, tổ chức ủng hộ và tham gia cải cách hành chính',
    partners: ['Các bộ phận chuyên môn', 'Đơn vị liên quan'],
  },
  { at: ', phần giám sát', name: 'Mặt trận và các tổ chức chính trị – xã hội giám sát cải cách hành chính' },
]

const oneStopUnit = 'Bộ phận Tiếp nhận và trả kết quả hiện đại'
const dash = 'gạch đầu dòng '

export const baiChayTasksByBody = [
  asked('direction', `mục III.1 ${dash}`, steeringCommittee, 'Ban Chỉ đạo CCHC phường Bãi Cháy'),
  asked('direction', `mục III.2 ${dash}`, office, 'Công chức Văn phòng – Thống kê UBND phường'),
  asked('procedures', `mục III.3 ${dash}`, oneStop, oneStopUnit),
  asked('civil_service', `mục III.3 ${dash}`, conduct, oneStopUnit),
  asked('direction', 'mục III.4', publicBodies, 'Mặt trận Tổ quốc và các tổ chức chính trị – xã hội phường'),
]
