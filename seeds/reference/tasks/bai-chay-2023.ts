/**
 * Tasks of phường Bãi Cháy (Hạ Long) for 2023. The plan has no annex: section II asks for work by field and names
 * nobody, article 2 of the decision and section III (in the file beside) say who does what. No task has a day of its
 * own, so all have the plan's year.
 */
import type { SeedTask } from '../../shapes.ts'
import { type AskedRow, asked, baiChayTasksByBody } from './bai-chay-2023-by-body.ts'
import { tasksOf } from './rows.ts'

const building = 'Nâng chất lượng xây dựng văn bản quy phạm pháp luật, đúng quy trình, hợp hiến, hợp pháp'
const online = 'Giải quyết thủ tục hành chính trên môi trường điện tử, điện tử hóa quy trình xử lý hồ sơ'
const settling = 'Giải quyết thủ tục đúng quy định, bớt tầng nấc, không kéo dài, không gây phiền hà'
const discipline = 'Siết kỷ luật, kiểm tra, giám sát cải cách thủ tục, gắn trách nhiệm người đứng đầu'
const budget = 'Siết kỷ luật tài chính – ngân sách, điều hành đồng bộ thu, chi ngân sách nhà nước'

const decision: AskedRow[] = [
  { at: '', name: 'Hướng dẫn, theo dõi, đôn đốc, đánh giá và báo cáo kết quả thực hiện kế hoạch', product: 'Báo cáo' },
]

const direction: AskedRow[] = [
  { at: '(1)', name: 'Thực hiện Chương trình cải cách theo Quyết định số 10468/QĐ-UBND và Kế hoạch số 83/KH-UBND' },
  { at: '(2), câu thứ nhất', name: 'Phân công rõ việc của từng cán bộ, công chức trong các nhiệm vụ trọng tâm' },
  {
    at: '(2), câu thứ hai',
    name: 'Đánh giá việc ban hành văn bản chỉ đạo, điều hành để tăng trách nhiệm người đứng đầu, công chức',
    deadlineNote: 'định kỳ',
  },
  { at: '(3), vế thứ nhất', name: 'Kiểm tra, giám sát việc triển khai cải cách hành chính' },
  { at: '(3), vế thứ hai', name: 'Khen thưởng người làm tốt, xử lý người thiếu trách nhiệm, nhũng nhiễu' },
  { at: '(4)', name: 'Tuyên truyền nội dung, chính sách, kết quả cải cách hành chính đến người dân, doanh nghiệp' },
  {
    at: '(5)',
    name: 'Phối hợp để người dân, tổ chức tham gia và giám sát cải cách hành chính',
    partners: ['Ủy ban Mặt trận Tổ quốc phường', 'Các tổ chức chính trị – xã hội phường'],
  },
]

const institutions: AskedRow[] = [
  { at: '(1), đoạn thứ nhất', name: building },
  {
    at: '(1), đoạn thứ hai',
    name: 'Dùng công nghệ thông tin khi thẩm định dự thảo văn bản quy phạm pháp luật',
    within: building,
  },
  { at: '(2)', name: 'Theo dõi thi hành pháp luật ở phường đúng quy định' },
  { at: '(3)', name: 'Phổ biến, giáo dục pháp luật qua công nghệ thông tin và số hóa' },
]

const procedures: AskedRow[] = [
  { at: '(1)', name: 'Công khai thủ tục hành chính dưới nhiều hình thức, nhất là trên mạng, để dễ giám sát' },
  { at: '(2)', name: 'Rà soát, cắt giảm, đơn giản hóa thủ tục; đề xuất bỏ rào cản và chi phí không chính thức' },
  { at: '(3)', name: online },
  { at: '(3), phần số hóa', name: 'Số hóa hồ sơ và kết quả giải quyết thủ tục hành chính', within: online },
  { at: '(4), câu thứ nhất', name: settling },
  {
    at: '(4), câu thứ hai',
    name: 'Giảm hồ sơ trễ hẹn đến mức thấp nhất, xin lỗi người dân, tổ chức khi trễ hẹn',
    within: settling,
  },
  { at: '(5), câu thứ nhất', name: discipline },
  {
    at: '(5), câu thứ hai',
    name: 'Kiểm tra đột xuất việc giải quyết thủ tục tại các bộ phận tiếp nhận và trả kết quả',
    within: discipline,
  },
  {
    at: '(5), câu thứ ba',
    name: 'Xử lý cán bộ, công chức gây phiền hà, tiêu cực hoặc làm hồ sơ sai quy định',
    within: discipline,
  },
]

const organisation: AskedRow[] = [
  { at: '(1)', name: 'Nâng hiệu quả của UBND: rõ người, việc, trách nhiệm, quy trình, thời gian, hiệu quả' },
  { at: '(2), câu thứ nhất', name: 'Giao mỗi nhiệm vụ cho một cá nhân chủ trì, gắn với đôn đốc, kiểm tra, giám sát' },
  { at: '(2), câu thứ hai', name: 'Phân cấp, ủy quyền nhiều hơn cho cấp dưới trực tiếp' },
  { at: '(3)', name: 'Dùng công nghệ thông tin trong chỉ đạo, điều hành; xử lý hồ sơ, công việc trên mạng' },
]

const civilService: AskedRow[] = [
  { at: '(1)', name: 'Siết kỷ luật, nâng đạo đức công vụ qua tuyên truyền, bồi dưỡng, kiểm tra, giám sát' },
  { at: '(2)', name: 'Giao mỗi nhiệm vụ cho một cơ quan chủ trì, gắn với đôn đốc, kiểm tra, giám sát' },
  { at: '(3)', name: 'Đưa chỉ đạo, điều hành, xử lý công việc lên mạng và thực hiện mô hình cơ quan nhà nước' },
]

const publicFinance: AskedRow[] = [
  { at: '(1), câu thứ nhất', name: budget },
  { at: '(1), câu thứ hai', name: 'Công khai, minh bạch, giải trình trong quản lý tài chính công', within: budget },
  { at: '(1), câu thứ ba', name: 'Kiểm tra, giám sát, xử lý vi phạm thu, chi ngân sách nhà nước', within: budget },
  { at: '(2)', name: 'Tự chủ về biên chế và kinh phí ở cơ quan hành chính, đơn vị sự nghiệp' },
]

const digitalGovernment: AskedRow[] = [
  { at: '(1)', name: 'Đưa 100% thủ tục đủ điều kiện lên dịch vụ công trực tuyến' },
  { at: '(2), vế thứ nhất', name: 'Số hóa kết quả giải quyết thủ tục và toàn bộ văn bản chỉ đạo, điều hành, quản lý' },
  {
    at: '(2), vế thứ hai',
    name: 'Xây dựng và khai thác cơ sở dữ liệu nền tảng',
    product: 'Cơ sở dữ liệu nền tảng',
  },
  { at: '(3)', name: 'Duy trì Hệ thống quản lý chất lượng theo tiêu chuẩn ISO 9001:2015' },
]

export const baiChayTasks: SeedTask[] = tasksOf(
  asked('direction', 'Điều 2 Quyết định số 28/QĐ-UBND', decision, 'Công chức Văn phòng – Thống kê phường'),
  asked('direction', 'mục II.1.', direction),
  asked('institutions', 'mục II.2.', institutions),
  asked('procedures', 'mục II.3.', procedures),
  asked('organisation', 'mục II.4.', organisation),
  asked('civil_service', 'mục II.5.', civilService),
  asked('public_finance', 'mục II.6.', publicFinance),
  asked('digital_government', 'mục II.7.', digitalGovernment),
  ...baiChayTasksByBody,
)
