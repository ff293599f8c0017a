/** Plan of phường Bãi Cháy (Hạ Long) for 2023: every target that its text sets, none that it does not. */
import type { SeedPlan } from '../../shapes.ts'
import { baiChayTasks } from '../tasks/bai-chay-2023.ts'
import { oldBaiChay } from '../units/of-the-plans.ts'
import { targetsOf } from './rows.ts'

export const baiChay2023: SeedPlan = {
  unit: oldBaiChay,
  number: '28/QĐ-UBND',
  date: '2023-02-02',
  year: 2023,
  title: 'Kế hoạch cải cách hành chính phường Bãi Cháy năm 2023',
  issuer: 'Ủy ban nhân dân phường Bãi Cháy',
  note: 'Ban hành kèm theo Quyết định số 28/QĐ-UBND; trong văn bản, ký hiệu viết có khoảng trắng “28/QĐ - UBND”. Câu ở mục I.2.e nói cả hồ sơ, giấy tờ lẫn kết quả nên ghi thành hai chỉ tiêu.',
  targets: targetsOf(2023, [
    {
      indicator: 'par_index',
      operator: 'direction',
      word: 'cải thiện thứ hạng',
      clause: 'mục I.2.a',
      summary: 'Tăng hạng PAR INDEX nhờ tăng tổng điểm và điểm thành phần',
    },
    {
      indicator: 'sipas',
      operator: 'direction',
      word: 'cải thiện thứ hạng',
      clause: 'mục I.2.a',
      summary: 'Tăng hạng SIPAS nhờ tăng tổng điểm và điểm thành phần',
    },
    {
      indicator: 'plan_tasks',
      operator: '=',
      value: '100',
      clause: 'mục I.2.b',
      summary: 'Mọi nhiệm vụ của kế hoạch xong đúng tiến độ, bảo đảm chất lượng',
    },
    {
      indicator: 'formalities_controlled',
      operator: '=',
      value: '100',
      clause: 'mục I.2.c',
      summary: 'Mọi thủ tục tại bộ phận một cửa được đồng bộ, kiểm soát tập trung',
    },
    {
      indicator: 'dossiers_tracked',
      operator: '=',
      value: '100',
      clause: 'mục I.2.d, câu thứ nhất',
      summary: 'Mọi hồ sơ theo dõi được trạng thái, đồng bộ với Cổng quốc gia',
    },
    {
      indicator: 'on_time',
      operator: '>=',
      value: '99.7',
      clause: 'mục I.2.d, câu thứ hai',
      summary: 'Giải quyết đúng hạn tại bộ phận một cửa từ 99,7%',
    },
    {
      indicator: 'input_digitised',
      operator: '=',
      value: '100',
      clause: 'mục I.2.e',
      summary: 'Mọi hồ sơ, giấy tờ được số hóa, ký số và lưu điện tử',
    },
    {
      indicator: 'results_digitised',
      operator: '=',
      value: '100',
      clause: 'mục I.2.e; mục II.7.(2)',
      summary: 'Mọi kết quả được số hóa, ký số và lưu điện tử',
    },
    {
      indicator: 'late_dossiers',
      operator: 'direction',
      word: 'giảm tối đa',
      clause: 'mục II.3.(4)',
      summary: 'Giảm hồ sơ trễ hẹn đến mức thấp nhất',
    },
    {
      indicator: 'formalities_online',
      operator: '=',
      value: '100',
      clause: 'mục II.7.(1)',
      summary: 'Mọi thủ tục đủ điều kiện được cung cấp trực tuyến',
    },
    {
      indicator: 'management_documents',
      operator: '=',
      value: '100',
      clause: 'mục II.7.(2)',
      summary: 'Văn bản chỉ đạo, điều hành, quản lý được số hóa hết (“toàn bộ”)',
    },
  ]),
  tasks: baiChayTasks,
}
