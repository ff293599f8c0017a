/** The invented campaign of phường Hương Bưởi in 2026, with files in every state. Everything about it is illustration. */
import type {
  SeedCampaign,
  SeedCommendation,
  SeedCriterion,
  SeedEmulation,
  SeedJudgement,
} from '../../emulation-shapes.ts'
import { codes, unitOf } from '../units.ts'
import { bodies, bodyNames } from './bodies.ts'
import { initiatives } from './initiatives.ts'
import { inspections } from './inspections.ts'

const ward = unitOf(codes.huongBuoi)
const clerk = 'nhap-lieu-huong-buoi'

const discipline = 'Không có cán bộ, công chức vi phạm kỷ luật, nhũng nhiễu'
const excellent = 'Thành tích xuất sắc trong thực hiện phong trào'
const dutiful = 'Hoàn thành tốt nhiệm vụ, không có hồ sơ quá hạn do lỗi cá nhân'
const creative = 'Tham gia ít nhất một mô hình, giải pháp, sáng kiến'

const parClass: Partial<SeedCriterion> = { rule: 'par_class', word: 'Khá' }
const collective = { subject: 'collective' } as const
const individual = { subject: 'individual' } as const

const criteria: SeedCriterion[] = [
  {
    ...collective,
    clause: 'mục II.1.a',
    text: 'Hoàn thành đúng hạn nhiệm vụ của kế hoạch cải cách hành chính',
    rule: 'tasks_done',
    threshold: 95,
  },
  {
    ...collective,
    clause: 'mục II.1.b',
    text: 'Mọi tập thể đăng ký mô hình, giải pháp, sáng kiến',
    rule: 'initiative_registered',
    threshold: 100,
  },
  {
    ...collective,
    clause: 'mục II.1.b, phần “trong đó”',
    text: 'Ít nhất 10% mô hình, giải pháp, sáng kiến được áp dụng có hiệu quả',
    rule: 'initiative_applied',
    threshold: 10,
  },
  {
    ...collective,
    clause: 'mục II.1.c',
    text: 'Hồ sơ giải quyết trước hạn và đúng hạn từ 98%',
    rule: 'indicator',
    indicator: 'on_time',
    threshold: 98,
  },
  { ...collective, clause: 'mục II.1.d', text: 'Chỉ số cải cách hành chính năm 2025 từ loại Khá trở lên', ...parClass },
  { ...collective, clause: 'mục II.1.đ', text: discipline },
  { ...individual, clause: 'mục II.2.a', text: dutiful },
  { ...individual, clause: 'mục II.2.b', text: creative },
  {
    ...collective,
    award: 'merit_province',
    clause: 'mục III.2.a',
    text: 'Hoàn thành tốt mọi nhiệm vụ được giao',
    rule: 'tasks_done',
    threshold: 100,
  },
  {
    ...collective,
    award: 'merit_province',
    clause: 'mục III.2.b',
    text: 'Đạt hoặc vượt các nội dung thi đua',
    rule: 'contents',
  },
  {
    ...collective,
    award: 'merit_province',
    clause: 'mục III.2.c',
    text: 'Chỉ số cải cách hành chính năm 2025 từ loại Khá trở lên',
    ...parClass,
  },
  { ...individual, award: 'merit_province', clause: 'mục III.2.d', text: excellent },
  {
    ...collective,
    award: 'praise_commune',
    clause: 'mục III.3.a',
    text: 'Có mô hình, giải pháp, sáng kiến đăng ký',
    rule: 'initiative_registered',
    threshold: 90,
  },
  {
    ...collective,
    award: 'praise_commune',
    clause: 'mục III.3.b',
    text: 'Hoàn thành đúng hạn nhiệm vụ được giao chủ trì',
    rule: 'tasks_done',
    threshold: 90,
  },
  { ...collective, award: 'praise_commune', clause: 'mục III.3.c', text: excellent },
  { ...individual, award: 'praise_commune', clause: 'mục III.3.c', text: excellent },
]

const judgedAt =
  (at: string) =>
  (criterion: string, met: boolean, note: string): SeedJudgement => ({
    criterion,
    met,
    note,
    at,
    by: clerk,
  })
const judged = judgedAt('2026-11-10T02:30:00.000Z')
/** For the awards of the half-year. */
const judgedInJuly = judgedAt('2026-07-09T03:15:00.000Z')

const commendations: SeedCommendation[] = [
  {
    ...collective,
    body: bodyNames.centre,
    award: 'praise_commune',
    achievement: 'Sáu tháng đầu năm không có hồ sơ quá hạn do lỗi của Trung tâm; mô hình “Ngày thứ Sáu không hẹn”.',
    state: 'awarded',
    papers: 3,
    proposedBy: clerk,
    decision: '227/QĐ-UBND',
    decidedOn: '2026-07-15',
  },
  {
    ...individual,
    body: bodyNames.culture,
    name: 'Công chức Tư pháp - Hộ tịch thứ nhất',
    award: 'praise_commune',
    achievement: 'Chứng thực tại nhà cho người cao tuổi, 86 lượt trong năm.',
    state: 'awarded',
    papers: 3,
    proposedBy: clerk,
    decision: '227/QĐ-UBND',
    decidedOn: '2026-07-15',
    judged: [
      judgedInJuly(dutiful, true, 'Sổ theo dõi hồ sơ đến 30/6/2026: không có hồ sơ quá hạn.'),
      judgedInJuly(creative, true, 'Đồng tác giả mô hình “Chứng thực tại nhà cho người cao tuổi”.'),
      judgedInJuly(excellent, true, 'Mọi phiếu đánh giá đều hài lòng.'),
    ],
  },
  {
    ...individual,
    body: bodyNames.economy,
    name: 'Công chức Địa chính - Xây dựng thứ hai',
    award: 'praise_commune',
    achievement: 'Tham gia xây dựng bản đồ số cấp phép xây dựng.',
    state: 'not_awarded',
    papers: 3,
    proposedBy: clerk,
    decidedOn: '2026-07-15',
    reason: 'Còn bốn hồ sơ quá hạn trong quý II do lỗi thụ lý.',
    judged: [judgedInJuly(dutiful, false, 'Bốn hồ sơ quá hạn trong quý II.')],
  },
  {
    ...collective,
    body: null,
    award: 'merit_province',
    achievement: 'Đề nghị cho tập thể cán bộ, công chức phường sau một năm sáp nhập.',
    state: 'draft',
    papers: 1,
  },
  {
    ...collective,
    body: bodyNames.culture,
    award: 'praise_commune',
    achievement: 'Chứng thực tại nhà cho người cao tuổi; mọi nhiệm vụ chủ trì hoàn thành đúng hạn.',
    state: 'proposed',
    papers: 3,
    proposedBy: clerk,
  },
  {
    ...collective,
    body: bodyNames.office,
    award: 'praise_commune',
    achievement: 'Tham mưu bảng theo dõi chỉ tiêu tại giao ban tháng; hai sáng kiến được công nhận.',
    state: 'draft',
    papers: 3,
  },
  {
    ...collective,
    body: bodyNames.women,
    award: 'praise_commune',
    achievement: 'Tổ phụ nữ hướng dẫn dịch vụ công trực tuyến tại năm khu phố.',
    state: 'draft',
    papers: 2,
  },
]

const campaign: SeedCampaign = {
  unit: ward,
  year: 2026,
  name: 'Đẩy mạnh cải cách hành chính, chuyển đổi số',
  plan: null,
  basis: 'Kế hoạch số 31/KH-UBND ngày 26/01/2026 của UBND phường Hương Bưởi (dữ liệu minh họa)',
  from: '2026-02-01',
  to: '2026-12-31',
  state: 'open',
  criteria,
  awards: [
    { code: 'merit_province', name: 'Bằng khen của Chủ tịch Ủy ban nhân dân thành phố', clause: 'mục III.1.a' },
    { code: 'praise_commune', name: 'Giấy khen của Chủ tịch Ủy ban nhân dân phường', clause: 'mục III.1.b' },
  ],
  papers: [
    { name: 'Tờ trình đề nghị khen thưởng', clause: 'mục III.4.a' },
    { name: 'Biên bản họp xét duyệt của Hội đồng Thi đua - Khen thưởng phường', clause: 'mục III.4.b' },
    { name: 'Báo cáo thành tích có xác nhận của cấp trình khen', clause: 'mục III.4.c' },
  ],
  initiatives,
  commendations,
  judged: {
    [bodyNames.centre]: [
      judged(discipline, true, 'Không có phản ánh về thái độ phục vụ được kết luận đúng.'),
      judged(
        'Hồ sơ giải quyết trước hạn và đúng hạn từ 98%',
        true,
        'Phần mềm một cửa: 99,2% hồ sơ của Trung tâm đúng hạn.',
      ),
      judged(excellent, true, 'Đầu mối của hai mô hình áp dụng toàn phường.'),
    ],
    [bodyNames.office]: [
      judged(excellent, true, 'Hai sáng kiến được công nhận, mọi báo cáo đúng hạn.'),
      judged(discipline, true, 'Không có trường hợp vi phạm.'),
    ],
    [bodyNames.culture]: [judged(excellent, true, 'Đầu mối mô hình “Chứng thực tại nhà cho người cao tuổi”.')],
    [bodyNames.economy]: [judged(discipline, true, 'Không có trường hợp vi phạm.')],
  },
}

export const huongBuoiEmulation: SeedEmulation = {
  unit: ward,
  enteredBy: clerk,
  bodies,
  campaigns: [campaign],
  inspections,
}
