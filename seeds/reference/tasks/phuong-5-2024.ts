/** Tasks of Phường 5 (Đông Hà) for 2024, as the annex of its plan lists them: fields I to III here, IV to VII beside. */
import type { SeedTask } from '../../shapes.ts'
import { civilService, digitalGovernment, organisation, publicFinance } from './phuong-5-2024-iv-to-vii.ts'
import { before, regular, type TaskRow, tasksOf, tasksOfField, within } from './rows.ts'

const direction: TaskRow[] = [
  {
    name: 'Kế hoạch cải cách hành chính và các việc trọng tâm của phường năm 2024',
    product: 'Kế hoạch cải cách hành chính của phường',
    deadline: within('2024-02'),
  },
  {
    name: 'Lập và thực hiện kế hoạch tuyên truyền cải cách hành chính năm 2024',
    product: 'Bài phát thanh ở phường và khu phố, băng rôn, tờ rơi; báo cáo kết quả tuyên truyền',
    lead: 'Văn phòng UBND và cán bộ, công chức thông tin truyền thông phường',
    deadline: within('2024-Q1'),
  },
  {
    name: 'Cải thiện các chỉ số PAR INDEX, SIPAS, PAPI, PCI',
    product: 'Kế hoạch',
    deadline: within('2024'),
  },
  {
    name: 'Chấm điểm chỉ số cải cách hành chính, mức hoàn thành nhiệm vụ của phường và các bộ phận hằng năm',
    product: 'Báo cáo của phường',
    deadline: { kind: 'yearly', monthDay: '12-31' },
  },
  {
    name: 'Đối thoại giữa lãnh đạo phường với người dân và doanh nghiệp',
    product: 'Hội nghị đối thoại và báo cáo',
    deadline: within('2024'),
  },
]

const institutions: TaskRow[] = [
  {
    name: 'Thi hành Luật Ban hành văn bản quy phạm pháp luật, ra văn bản chỉ đạo của phường',
    product: 'Kế hoạch và báo cáo',
    deadline: regular,
  },
  {
    name: 'Cho ý kiến về dự thảo văn bản quy phạm pháp luật của thành phố (HĐND, UBND) và của UBND phường',
    product: 'Báo cáo',
    deadline: regular,
  },
  {
    name: 'Phổ biến, giáo dục pháp luật và tổ chức theo dõi thi hành pháp luật ở phường',
    product: 'Kế hoạch và báo cáo',
    deadline: before('2024-02-15'),
    deadlineNote: 'ban hành kế hoạch',
  },
  {
    name: 'Theo dõi, đánh giá tình hình thi hành pháp luật và thực hiện văn bản quy phạm pháp luật',
    product: 'Kế hoạch và báo cáo',
    deadline: regular,
  },
  {
    name: 'Dùng công nghệ thông tin để phổ biến, giáo dục pháp luật',
    product: 'Fanpage thông tin pháp luật Đông Hà, phường được duy trì',
    deadline: regular,
  },
]

const oneStop = { lead: 'Bộ phận một cửa UBND phường', partners: ['Văn phòng UBND phường'] }

const procedures: TaskRow[] = [
  {
    name: 'Rà soát thủ tục hành chính để đề xuất cắt giảm, đơn giản hóa',
    product: 'Báo cáo',
    deadline: within('2024-08'),
  },
  {
    name: 'Rà soát thủ tục hành chính nội bộ để đề xuất đơn giản hóa',
    product: 'Báo cáo',
    deadline: within('2024-11'),
  },
  {
    name: 'Luân chuyển điện tử tối thiểu 80% hồ sơ giữa các cơ quan, số hóa từ 99% hồ sơ thủ tục hành chính',
    product: 'Giấy tờ, tài liệu ở dạng số',
    deadline: regular,
    ...oneStop,
  },
  {
    name: 'Mở thanh toán trực tuyến cho 80% thủ tục có thu, nâng giao dịch trực tuyến lên từ 60%',
    product: 'Từ 60% giao dịch qua Cổng thanh toán quốc gia',
    deadline: regular,
    ...oneStop,
  },
  {
    name: 'Chuẩn hóa, điện tử hóa mẫu đơn, tờ khai, bớt tối thiểu 20% thông tin phải khai',
    product: 'Người dân, doanh nghiệp dùng dịch vụ công trực tuyến thuận lợi hơn',
    deadline: regular,
    ...oneStop,
    partners: ['Văn phòng UBND', 'Cán bộ, công chức liên quan'],
  },
]

function annex(numeral: string) {
  return (number: number) => `Phụ lục, nhiệm vụ ${numeral}.${number}`
}

const wardOffice = { lead: 'Văn phòng UBND phường', partners: ['Cán bộ, công chức liên quan'] }
const office = { lead: 'Văn phòng UBND', partners: ['Các đơn vị liên quan'] }
const justice = { lead: 'Tư pháp', partners: ['Các ban, ngành liên quan'] }
const finance = { lead: 'Tài chính – kế hoạch', partners: ['Các đơn vị liên quan'] }

export const phuong5Tasks: SeedTask[] = tasksOf(
  tasksOfField({ field: 'direction', ...wardOffice, clause: annex('I') }, direction),
  tasksOfField({ field: 'institutions', ...justice, clause: annex('II') }, institutions),
  tasksOfField({ field: 'procedures', ...wardOffice, clause: annex('III') }, procedures),
  tasksOfField({ field: 'organisation', ...office, clause: annex('IV') }, organisation),
  tasksOfField({ field: 'civil_service', ...office, clause: annex('V') }, civilService),
  tasksOfField({ field: 'public_finance', ...finance, clause: annex('VI') }, publicFinance),
  tasksOfField({ field: 'digital_government', ...wardOffice, clause: annex('VII') }, digitalGovernment),
)
