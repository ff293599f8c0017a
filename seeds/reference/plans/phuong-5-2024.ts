/** Plan of Phường 5 (Đông Hà) for 2024: every target of its text and of its annex of tasks. */
import type { SeedPlan } from '../../shapes.ts'
import { phuong5Tasks } from '../tasks/phuong-5-2024.ts'
import { ward5 } from '../units/of-the-plans.ts'
import { type TargetRow, targetsOf } from './rows.ts'

const betterIndices: TargetRow[] = [
  { indicator: 'par_index', also: 'mục I.1 gạch đầu dòng 3; mục II.1 gạch đầu dòng 3 và 6; ' },
  { indicator: 'sipas', also: 'mục I.1 gạch đầu dòng 3; mục II.1 gạch đầu dòng 6; ' },
  { indicator: 'papi', also: 'mục I.1 gạch đầu dòng 3; mục II.1 gạch đầu dòng 6; ' },
  { indicator: 'pci', also: '' },
].map(({ indicator, also }) => ({
  indicator,
  operator: 'direction',
  word: 'duy trì và nâng cao',
  clause: `${also}mục II.8; Phụ lục, nhiệm vụ I.3`,
  summary: 'Giữ và nâng chỉ số so với năm trước',
}))

const staffing = { from: '2022-01', to: '2026-12', clause: 'mục II.5 gạch đầu dòng 9' } as const

const rows: TargetRow[] = [
  {
    indicator: 'late_dossiers',
    operator: '=',
    value: '0',
    clause: 'mục II.3 gạch đầu dòng 3',
    summary: 'Không để hồ sơ nào trễ hạn',
  },
  {
    indicator: 'public_service_posts_cut',
    operator: '=',
    value: '10',
    ...staffing,
    summary: 'Giai đoạn 2022–2026 bớt 10% biên chế sự nghiệp',
  },
  {
    indicator: 'administrative_posts_cut',
    operator: '=',
    value: '5',
    ...staffing,
    summary: 'Giai đoạn 2022–2026 bớt 5% biên chế hành chính',
  },
  {
    indicator: 'capital_disbursed',
    operator: '=',
    value: '100',
    clause: 'mục II.6 gạch đầu dòng 6; không ghi mức: Phụ lục, nhiệm vụ VI.4',
    summary: 'Giải ngân hết vốn đầu tư công của năm',
  },
  {
    indicator: 'dti',
    operator: 'direction',
    word: 'nâng cao',
    clause: 'mục II.7 gạch đầu dòng 4',
    summary: 'Nâng mức đánh giá chuyển đổi số của phường',
  },
  {
    indicator: 'internal_transfer',
    operator: '>=',
    value: '80',
    clause: 'Phụ lục, nhiệm vụ III.3, cột Mục tiêu',
    summary: 'Hồ sơ chuyển giữa các cơ quan bằng điện tử: ít nhất 80%',
  },
  {
    indicator: 'input_digitised',
    operator: '>=',
    value: '99',
    clause: 'Phụ lục, nhiệm vụ III.3, cột Nhiệm vụ; không ghi mức: mục IV.3',
    summary: 'Hồ sơ được số hóa từ khâu tiếp nhận đến trả kết quả: từ 99%',
  },
  {
    indicator: 'formalities_payable',
    operator: '=',
    value: '80',
    clause: 'Phụ lục, nhiệm vụ III.4, cột Mục tiêu',
    summary: 'Bốn phần năm số thủ tục có thu mở thanh toán trực tuyến',
  },
  {
    indicator: 'online_payment',
    operator: '>=',
    value: '60',
    clause: 'Phụ lục, nhiệm vụ III.4, cột Mục tiêu và cột Kết quả',
    summary: 'Giao dịch thanh toán qua cổng: từ 60%',
  },
  {
    indicator: 'formalities_paid',
    operator: 'direction',
    word: 'nâng cao',
    clause: 'Phụ lục, nhiệm vụ III.4, cột Nhiệm vụ',
    summary: 'Thêm thủ tục có thu phát sinh giao dịch trực tuyến',
  },
  {
    indicator: 'form_fields_cut',
    operator: '>=',
    value: '20',
    clause: 'Phụ lục, nhiệm vụ III.5, cột Mục tiêu',
    summary: 'Bớt ít nhất 20% thông tin người dân phải khai',
  },
  {
    indicator: 'online_submission',
    operator: 'direction',
    word: 'nâng cao',
    clause: 'Phụ lục, nhiệm vụ III.5, cột Nhiệm vụ',
    summary: 'Thêm hồ sơ làm qua dịch vụ trực tuyến',
  },
  {
    indicator: 'revenue_collected',
    operator: '>=',
    value: '100',
    clause: 'Phụ lục, nhiệm vụ VI.3, cột Nhiệm vụ',
    summary: 'Thu ngân sách bằng hoặc cao hơn mức được giao',
  },
  {
    indicator: 'software_satisfactory',
    operator: '=',
    value: '100',
    clause: 'Phụ lục, nhiệm vụ VII.6, cột Nhiệm vụ',
    summary: 'Mọi phần mềm dùng chung đạt yêu cầu khi đánh giá',
  },
  {
    indicator: 'incoming_documents',
    operator: '>=',
    value: '90',
    clause: 'Phụ lục, nhiệm vụ VII.6',
    summary: 'Văn bản đến được xử lý từ 90%',
  },
  {
    indicator: 'signed_documents',
    operator: '>',
    value: '85',
    clause: 'Phụ lục, nhiệm vụ VII.6; không ghi mức: Phụ lục, nhiệm vụ VII.4',
    summary: 'Văn bản điện tử phát hành có ký số: hơn 85%',
  },
  {
    indicator: 'leader_signed',
    operator: '>=',
    value: '80',
    clause: 'Phụ lục, nhiệm vụ VII.6, phần “trong đó”',
    summary: 'Trong đó lãnh đạo trực tiếp ký số từ 80%',
    within: 'signed_documents',
  },
]

export const phuong5Of2024: SeedPlan = {
  unit: ward5,
  number: null,
  date: '2024-02-01',
  year: 2024,
  title: 'Kế hoạch cải cách hành chính nhà nước Phường 5 năm 2024',
  issuer: 'Ủy ban nhân dân Phường 5',
  note: 'Văn bản để trống số kế hoạch (“Số … /KH-UBND”); ngày lấy từ dòng dẫn của phụ lục. Mức 80% thủ tục có nghĩa vụ tài chính và tỷ lệ giảm biên chế in không kèm “tối thiểu” hay “trở lên”. Tỷ lệ tinh giản biên chế là của giai đoạn 2022–2026. Mức 60% in hai lần trong cùng nhiệm vụ.',
  targets: targetsOf(2024, [...betterIndices, ...rows]),
  tasks: phuong5Tasks,
}
