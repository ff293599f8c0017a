/** Plan of a ward of Hải Phòng for 2025, after the reorganisation; the text does not say which ward. */
import type { SeedPlan } from '../../shapes.ts'
import { haiPhongWardTasks } from '../tasks/hai-phong-ward-2025.ts'
import { haiPhongWard } from '../units/of-the-plans.ts'
import { type TargetRow, targetsOf } from './rows.ts'

const betterRanks: TargetRow[] = ['par_index', 'sipas', 'pci'].map((indicator) => ({
  indicator,
  operator: 'direction',
  word: 'nâng cao thứ hạng',
  clause: 'mục II.1.(1)',
  summary: 'Tăng hạng trong năm 2025',
}))

export const haiPhongWard2025: SeedPlan = {
  unit: haiPhongWard,
  number: null,
  date: null,
  year: 2025,
  title: 'Kế hoạch cải cách hành chính năm 2025 của phường',
  issuer: 'Ủy ban nhân dân phường (tên không ghi trong văn bản)',
  note: 'Bản chữ không ghi số, ngày ban hành và tên phường; nội dung cho thấy phường thuộc thành phố Hải Phòng, sau sắp xếp ngày 01/7/2025. Chỉ tiêu ghi cho năm 2025. Mục II.1.(1) in SIPAS hai lần; ở đây ghi một lần.',
  targets: targetsOf(2025, [
    ...betterRanks,
    {
      indicator: 'dti',
      operator: 'direction',
      word: 'cải thiện',
      clause: 'mục II.1.(1)',
      summary: 'Cải thiện DTI trong năm 2025',
    },
    {
      indicator: 'assigned_tasks',
      operator: '=',
      value: '100',
      clause: 'mục II.1.(2)',
      summary: 'Mọi nhiệm vụ thành phố giao xong đúng tiến độ, bảo đảm chất lượng',
    },
    {
      indicator: 'plan_tasks',
      operator: '=',
      value: '100',
      clause: 'mục II.1.(3)',
      summary: 'Mọi nhiệm vụ của kế hoạch xong đúng tiến độ, bảo đảm chất lượng',
    },
    {
      indicator: 'revenue_collected',
      operator: '>',
      value: '100',
      clause: 'mục II.1.(4)',
      summary: 'Thu ngân sách cao hơn mức thành phố giao',
    },
    {
      indicator: 'units_inspected',
      operator: '>=',
      value: '30',
      clause: 'mục II.1.(5)',
      summary: 'Kiểm tra ít nhất 30% số phòng, đơn vị, trường học trực thuộc',
    },
    {
      indicator: 'dossiers_tracked',
      operator: '=',
      value: '100',
      clause: 'mục II.1.(6)',
      summary: 'Mọi hồ sơ theo dõi được trạng thái trên Cổng quốc gia',
    },
    {
      indicator: 'satisfaction',
      operator: '>=',
      value: '90',
      clause: 'mục II.1.(7)',
      summary: 'Người dân, doanh nghiệp hài lòng từ 90%',
    },
    {
      indicator: 'late_dossiers',
      operator: 'direction',
      word: 'giảm',
      clause: 'mục II.2.c gạch đầu dòng 1',
      summary: 'Bớt hồ sơ trễ hẹn so với trước',
    },
  ]),
  tasks: haiPhongWardTasks,
}
