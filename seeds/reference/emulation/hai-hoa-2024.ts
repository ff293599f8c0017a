/**
 * The campaign of phường Hải Hòa in 2024, as its plan launched it: what it asks, the awards, and the file. The plan names no
 * body, initiative or award winner, and none is invented here.
 */
import type { SeedCriterion, SeedEmulation } from '../../emulation-shapes.ts'
import { haiHoaEmulation2024 } from '../plans/hai-hoa-emulation-2024.ts'
import { haiHoa } from '../units/of-the-plans.ts'

const collective = (clause: string, text: string, more: Partial<SeedCriterion> = {}): SeedCriterion => ({
  subject: 'collective',
  clause,
  text,
  ...more,
})
const individual = (clause: string, text: string, more: Partial<SeedCriterion> = {}): SeedCriterion => ({
  subject: 'individual',
  clause,
  text,
  ...more,
})
/** A number of the ward that the plan wants at 100%. */
const whole = (indicator: string) => ({ rule: 'indicator' as const, indicator, threshold: 100 })
const bullet = (number: number) => `mục II.2.1 gạch đầu dòng ${number}`
const ofStaff = (number: number) => `mục II.2.2 gạch đầu dòng ${number}`
const merit = { award: 'merit_province' } as const

const criteria: SeedCriterion[] = [
  collective(bullet(1), 'Lập kế hoạch, phát động phong trào gắn với chương trình cải cách hành chính'),
  collective(bullet(2), 'Hoàn thành nhiệm vụ cải cách hành chính năm 2024 do UBND phường ban hành', {
    rule: 'tasks_done',
    threshold: 100,
  }),
  collective(
    `${bullet(2)}, điểm (1)`,
    'Văn bản quy phạm pháp luật ban hành đúng quy trình: 100%',
    whole('legal_documents'),
  ),
  collective(`${bullet(2)}, điểm (2)`, 'Cải cách hành chính phục vụ phát triển kinh tế - xã hội và chủ đề năm 2024'),
  collective(
    `${bullet(2)}, điểm (3)`,
    'Thủ tục đủ điều kiện được cung cấp trực tuyến toàn trình: 100%',
    whole('formalities_full'),
  ),
  collective(
    `${bullet(2)}, điểm (3)`,
    'Dịch vụ toàn trình tích hợp trên Cổng Dịch vụ công quốc gia: 100%',
    whole('full_services_integrated'),
  ),
  collective(bullet(3), 'Thực hiện Nghị quyết 35-NQ/TU của Đảng bộ và 42/NQ-HĐND của Hội đồng nhân dân phường'),
  collective(bullet(4), 'Mô hình, giải pháp, sáng kiến đăng ký hợp pháp, hợp lý, sát thực tế đơn vị'),
  collective(bullet(5), 'Thanh toán điện tử khi giải quyết thủ tục: 100% cơ quan, đơn vị', whole('bodies_e_payment')),
  collective(
    bullet(6),
    'Văn bản chính thức trong phường trao đổi qua mạng, trừ văn bản mật: 100%',
    whole('electronic_exchange'),
  ),
  collective(bullet(7), 'Mọi cơ quan, đơn vị đăng ký mô hình, giải pháp, sáng kiến', {
    rule: 'initiative_registered',
    threshold: 100,
  }),
  collective(`${bullet(7)}, phần “trong đó”`, 'Ít nhất 10% mô hình, sáng kiến, giải pháp được áp dụng có hiệu quả', {
    rule: 'initiative_applied',
    threshold: 10,
  }),
  collective(bullet(8), 'Chỉ số cải cách hành chính năm 2023 từ loại Khá trở lên', { rule: 'par_class', word: 'Khá' }),
  collective(bullet(9), 'Triển khai hiệu quả Đề án 06'),
  individual(ofStaff(1), 'Người đứng đầu gương mẫu, có giải pháp hiệu quả, không để xảy ra nhũng nhiễu'),
  individual(ofStaff(2), 'Tinh thần trách nhiệm; chấp hành kỷ luật, kỷ cương, văn hóa ứng xử, đạo đức công vụ'),
  individual(ofStaff(3), 'Đề xuất sáng kiến, giải pháp, công nghệ mới được công nhận, nhân rộng'),
  individual(ofStaff(4), 'Số hóa kết quả giải quyết thủ tục đủ điều kiện: 100%'),
  collective('mục III.2, điểm (i1)', 'Hoàn thành tốt nhiệm vụ của kế hoạch cải cách hành chính tỉnh và đơn vị giao', {
    ...merit,
    rule: 'tasks_done',
    threshold: 100,
  }),
  collective('mục III.2, điểm (i2)', 'Đạt hoặc vượt các nội dung thi đua theo chức năng, nhiệm vụ', {
    ...merit,
    rule: 'contents',
  }),
  collective('mục III.2, điểm (i3)', 'Chỉ số cải cách hành chính năm 2023 từ loại Khá trở lên', {
    ...merit,
    rule: 'par_class',
    word: 'Khá',
  }),
  individual('mục III.2 gạch đầu dòng 1, đối với cá nhân', 'Thành tích xuất sắc trong các nội dung thi đua', merit),
  ...(['praise_district', 'praise_commune'] as const).flatMap((award) => [
    collective('mục III.2 gạch đầu dòng 2', 'Thành tích xuất sắc trong thực hiện phong trào thi đua', { award }),
    individual('mục III.2 gạch đầu dòng 2', 'Thành tích xuất sắc trong thực hiện phong trào thi đua', { award }),
  ]),
]

export const haiHoaEmulation: SeedEmulation = {
  unit: haiHoa,
  enteredBy: null,
  bodies: [],
  inspections: [],
  campaigns: [
    {
      unit: haiHoa,
      year: 2024,
      name: 'Đẩy mạnh cải cách hành chính',
      plan: haiHoaEmulation2024.title,
      basis: 'Kế hoạch phát động phong trào thi đua “Đẩy mạnh cải cách hành chính” năm 2024',
      from: '2024-01-01',
      to: '2024-12-31',
      state: 'closed',
      criteria,
      awards: [
        {
          code: 'merit_province',
          name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
          clause: 'mục III.1 gạch đầu dòng 1',
        },
        {
          code: 'praise_district',
          name: 'Giấy khen của Chủ tịch Ủy ban nhân dân Thành phố',
          clause: 'mục III.1 gạch đầu dòng 2',
        },
        {
          code: 'praise_commune',
          name: 'Giấy khen của Chủ tịch Ủy ban nhân dân phường',
          clause: 'mục III.1 gạch đầu dòng 3',
        },
      ],
      papers: [
        { name: 'Tờ trình đề nghị khen thưởng', clause: 'mục III.3.1 gạch đầu dòng 1' },
        {
          name: 'Biên bản họp xét duyệt của Hội đồng Thi đua - Khen thưởng UBND phường',
          clause: 'mục III.3.1 gạch đầu dòng 2',
        },
        {
          name: 'Báo cáo thành tích theo Mẫu số 08 Nghị định 98/2023/NĐ-CP, có xác nhận của cấp trình khen',
          clause: 'mục III.3.1 gạch đầu dòng 3',
        },
      ],
      initiatives: [],
      commendations: [],
      judged: {},
    },
  ],
}
