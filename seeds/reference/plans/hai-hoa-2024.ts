/** Plan of phường Hải Hòa (Móng Cái) for 2024: every target of its text and of the legible part of its annex. */
import type { SeedPlan } from '../../shapes.ts'
import { haiHoaTasks } from '../tasks/hai-hoa-2024.ts'
import { haiHoa } from '../units/of-the-plans.ts'
import { type TargetRow, targetsOf } from './rows.ts'

const leadingGroup: TargetRow[] = ['par_index', 'dgi', 'sipas', 'papi'].map((indicator) => ({
  indicator,
  operator: 'rank',
  word: 'nhóm đầu toàn tỉnh',
  clause: 'mục I.3.(1)',
  summary: 'Giữ vị trí trong nhóm đầu của tỉnh',
}))

export const haiHoa2024: SeedPlan = {
  unit: haiHoa,
  number: '10/QĐ-UBND',
  date: '2024-01-08',
  year: 2024,
  title: 'Kế hoạch cải cách hành chính phường Hải Hòa năm 2024',
  issuer: 'Ủy ban nhân dân phường Hải Hòa',
  note: 'Bản chữ in kế hoạch hai lần, số và ngày quyết định ở phần cuối; phong trào thi đua của phường lại dẫn số 14/QĐ-UBND cùng ngày. Phụ lục chỉ đọc được một phần: nhiệm vụ 8 và 9 của bảng sau không rõ thuộc nội dung nào. Mục III đánh số 2 hai lần. Mục I.3.(5) là nhiệm vụ (đề án vị trí việc làm), không phải chỉ tiêu đo được.',
  targets: targetsOf(2024, [
    ...leadingGroup,
    {
      indicator: 'plan_tasks',
      operator: '=',
      value: '100',
      clause: 'mục I.3.(2)',
      summary: 'Mọi nhiệm vụ của kế hoạch xong đúng tiến độ, bảo đảm chất lượng',
    },
    {
      indicator: 'legal_documents',
      operator: '=',
      value: '100',
      clause: 'mục I.3.(3)',
      summary: 'Mọi văn bản quy phạm pháp luật đúng quy trình, thống nhất với cấp trên',
    },
    {
      indicator: 'formalities_full',
      operator: '=',
      value: '100',
      clause: 'mục I.3.(4)',
      summary: 'Mọi thủ tục đủ điều kiện có dịch vụ toàn trình',
    },
    {
      indicator: 'full_services_integrated',
      operator: '=',
      value: '100',
      clause: 'mục I.3.(4)',
      summary: 'Mọi dịch vụ toàn trình có trên Cổng quốc gia',
    },
    {
      indicator: 'results_digitised',
      operator: '=',
      value: '100',
      clause: 'mục I.3.(4); Phụ lục, bảng sau, nhiệm vụ 9',
      summary: 'Mọi kết quả được số hóa theo quy trình năm bước',
    },
    {
      indicator: 'staff_online_services',
      operator: '=',
      value: '100',
      clause: 'mục I.3.(4)',
      summary: 'Mọi cán bộ, công chức tự dùng và hướng dẫn người thân nộp trực tuyến',
    },
    {
      indicator: 'enforcement_findings',
      operator: '=',
      value: '100',
      clause: 'mục II.2 gạch đầu dòng 5',
      summary: 'Mọi vấn đề thi hành pháp luật phát hiện được đều xử lý hoặc kiến nghị',
    },
    {
      indicator: 'late_dossiers',
      operator: 'direction',
      word: 'giảm tối đa',
      clause: 'mục II.3 gạch đầu dòng 4',
      summary: 'Giảm hồ sơ trễ hẹn đến mức thấp nhất',
    },
    {
      indicator: 'electronic_exchange',
      operator: '=',
      value: '100',
      clause: 'mục II.7 gạch đầu dòng 2',
      summary: 'Mọi văn bản (trừ văn bản mật) trao đổi, xử lý qua mạng',
    },
    {
      indicator: 'signed_documents',
      operator: '=',
      value: '100',
      clause: 'mục II.7 gạch đầu dòng 2',
      summary: 'Mọi văn bản (trừ văn bản mật) có chữ ký số',
    },
    {
      indicator: 'formalities_on_the_spot',
      operator: '=',
      value: '100',
      clause: 'mục III.2 (Bộ phận tiếp nhận và trả kết quả), gạch đầu dòng 1',
      summary: 'Mọi thủ tục làm trọn bốn khâu tại bộ phận một cửa',
    },
    {
      indicator: 'on_time',
      operator: '=',
      value: '100',
      clause: 'mục III.2 (Bộ phận tiếp nhận và trả kết quả), gạch đầu dòng 1',
      summary: 'Mọi hồ sơ xong trước hoặc đúng ngày hẹn',
    },
    {
      indicator: 'satisfaction',
      operator: '=',
      value: '100',
      clause: 'mục III.2 (Bộ phận tiếp nhận và trả kết quả), gạch đầu dòng 1',
      summary: 'Mọi người dân, tổ chức hài lòng với kết quả',
    },
    {
      indicator: 'staff_digital_trained',
      operator: '=',
      value: '100',
      clause: 'Phụ lục, bảng sau, nhiệm vụ 8',
      summary: 'Mọi cán bộ, công chức được bồi dưỡng chuyển đổi số hằng năm',
    },
    {
      indicator: 'staff_data_trained',
      operator: '=',
      value: '50',
      clause: 'Phụ lục, bảng sau, nhiệm vụ 8, phần “trong đó”',
      summary: 'Trong đó một nửa học phân tích, xử lý dữ liệu bằng công cụ số',
      within: 'staff_digital_trained',
    },
    {
      indicator: 'input_digitised',
      operator: '=',
      value: '100',
      clause: 'Phụ lục, bảng sau, nhiệm vụ 9',
      summary: 'Mọi hồ sơ, giấy tờ được số hóa để chia sẻ dữ liệu',
    },
  ]),
  tasks: haiHoaTasks,
}
