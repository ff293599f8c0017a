/** Emulation plan of phường Hải Hòa for 2024: the targets that the movement sets for the ward and its bodies. */
import type { SeedPlan } from '../../shapes.ts'
import { haiHoaEmulationTasks } from '../tasks/hai-hoa-emulation-2024.ts'
import { haiHoa } from '../units/of-the-plans.ts'
import { targetsOf } from './rows.ts'

export const haiHoaEmulation2024: SeedPlan = {
  unit: haiHoa,
  number: null,
  date: null,
  year: 2024,
  title: 'Kế hoạch phát động phong trào thi đua “Đẩy mạnh cải cách hành chính” trên địa bàn phường Hải Hòa năm 2024',
  issuer: 'Chủ tịch Ủy ban nhân dân phường Hải Hòa',
  note: 'Văn bản không ghi số và ngày ban hành. Căn cứ của văn bản dẫn Quyết định số 14/QĐ-UBND ngày 08/01/2024 là kế hoạch cải cách hành chính của phường, trong khi kế hoạch ấy mang số 10/QĐ-UBND cùng ngày. Xếp loại từ “Khá” là của Chỉ số năm 2023, áp dụng cho cơ quan có đánh giá chỉ số hằng năm.',
  targets: targetsOf(2024, [
    {
      indicator: 'legal_documents',
      operator: '=',
      value: '100',
      clause: 'mục II.2.1 gạch đầu dòng 2, điểm (1)',
      summary: 'Mọi văn bản quy phạm pháp luật đúng quy trình, đồng bộ',
    },
    {
      indicator: 'formalities_full',
      operator: '=',
      value: '100',
      clause: 'mục II.2.1 gạch đầu dòng 2, điểm (3)',
      summary: 'Mọi thủ tục đủ điều kiện có dịch vụ toàn trình',
    },
    {
      indicator: 'full_services_integrated',
      operator: '=',
      value: '100',
      clause: 'mục II.2.1 gạch đầu dòng 2, điểm (3)',
      summary: 'Mọi dịch vụ toàn trình có trên Cổng quốc gia',
    },
    {
      indicator: 'bodies_e_payment',
      operator: '=',
      value: '100',
      clause: 'mục II.2.1 gạch đầu dòng 5',
      summary: 'Mọi cơ quan, đơn vị dùng thanh toán điện tử khi giải quyết thủ tục',
    },
    {
      indicator: 'electronic_exchange',
      operator: '=',
      value: '100',
      clause: 'mục II.2.1 gạch đầu dòng 6',
      summary: 'Mọi văn bản chính thức trong phường (trừ văn bản mật) trao đổi qua mạng',
    },
    {
      indicator: 'initiative_bodies',
      operator: '=',
      value: '100',
      clause: 'mục II.2.1 gạch đầu dòng 7',
      summary: 'Mọi cơ quan, đơn vị đăng ký ít nhất một sáng kiến',
    },
    {
      indicator: 'initiatives_applied',
      operator: '>=',
      value: '10',
      clause: 'mục II.2.1 gạch đầu dòng 7, phần “trong đó”',
      summary: 'Trong đó từ một phần mười số sáng kiến dùng có kết quả',
      within: 'initiative_bodies',
    },
    {
      indicator: 'par_class',
      operator: 'class',
      word: 'Khá',
      from: '2023-01',
      to: '2023-12',
      clause: 'mục II.2.1 gạch đầu dòng 8; mục III.2, điểm (i3)',
      summary: 'PAR INDEX năm 2023 xếp loại Khá trở lên',
    },
    {
      indicator: 'results_digitised',
      operator: '=',
      value: '100',
      clause: 'mục II.2.2 gạch đầu dòng 4',
      summary: 'Mọi kết quả của thủ tục đủ điều kiện được số hóa',
    },
  ]),
  tasks: haiHoaEmulationTasks,
}
