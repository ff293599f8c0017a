/**
 * The tree of QĐ 766/QĐ-TTg as the portal of 2026 scores it, maxima in hundredths. The split of CLGQ into its
 * indicators is published nowhere, so CLGQ is one node whose points are typed; no maximum is guessed.
 * Rules follow the document "Mô tả công thức tính chỉ số 766", checked by recomputing published points; where the monthly
 * sheet counts otherwise than the portal, the note says so.
 */
import type { SchemeNode } from '../../../server/domain/scheme.ts'
import type { LeafSource, ScoringRule } from '../../../server/domain/scoring-rule.ts'

type Leaf = { code: string; name: string; maximum: number; inherited?: true; rule?: ScoringRule; note?: string }
type Group = Leaf & { leaves: readonly Leaf[] }

type Ratio = { full?: number; zero?: 'full' | 'none'; from?: LeafSource }

/** `full`: the percentage from which all points are given. */
const ratio = ({ full = 100, zero, from }: Ratio = {}): ScoringRule => ({
  kind: 'ratio',
  from: from ?? null,
  fullAt: full * 100,
  zero: zero ?? 'not_assessed',
})
const by = (indicator: string): LeafSource => ({ indicator })
const onTime: LeafSource = {
  numerator: ['dossiers_on_time', 'dossiers_pending_in_time'],
  denominator: ['dossiers_resolved', 'dossiers_pending_in_time'],
}

/** "Inherited" groups and leaves are the province's work: shown at the commune, never counted as its own. */
const groups: readonly Group[] = [
  {
    code: 'CKMB',
    name: 'Công khai, minh bạch',
    maximum: 1800,
    inherited: true,
    leaves: [
      { code: 'PUBLISH_ON_TIME', name: 'Thủ tục công bố đúng hạn', maximum: 600, rule: ratio(), inherited: true },
      {
        code: 'PUBLIC_UPDATE_ON_TIME',
        name: 'Thủ tục cập nhật, công khai đúng hạn',
        maximum: 400,
        rule: ratio(),
        inherited: true,
      },
      {
        code: 'PUBLIC_CONTENT_FULL',
        name: 'Thủ tục công khai đủ nội dung',
        maximum: 200,
        rule: ratio(),
        inherited: true,
      },
      // Counted from the commune's own dossiers, although the group is published with one figure for all of Hà Nội.
      { code: 'DOSSIER_SYNC', name: 'Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia', maximum: 600, rule: ratio() },
    ],
  },
  {
    code: 'TDGQ',
    name: 'Tiến độ giải quyết',
    maximum: 2000,
    leaves: [
      {
        code: 'ON_TIME',
        name: 'Hồ sơ xử lý trước hạn, đúng hạn',
        maximum: 2000,
        rule: ratio({ from: onTime }),
        note: 'Phiếu tháng không có ô hồ sơ đang giải quyết đã quá hạn, nên mẫu số tính từ phiếu tháng chưa gồm loại này.',
      },
    ],
  },
  {
    code: 'CLGQ',
    name: 'Dịch vụ công trực tuyến',
    maximum: 1200,
    rule: { kind: 'manual' },
    note: 'Cách chia 12 điểm cho các chỉ số bên trong chưa được công bố; nhập điểm của cả nhóm.',
    leaves: [],
  },
  {
    code: 'TTTT',
    name: 'Thanh toán trực tuyến',
    maximum: 1000,
    leaves: [
      {
        code: 'PAY_DOSSIERS',
        name: 'Hồ sơ thanh toán trực tuyến',
        maximum: 600,
        rule: ratio({ from: by('online_payment') }),
      },
      {
        code: 'PAY_FORMALITIES',
        name: 'Thủ tục có giao dịch thanh toán trực tuyến',
        maximum: 200,
        rule: ratio({ full: 80 }),
      },
      {
        code: 'PAY_PROVISION',
        name: 'Thủ tục có nghĩa vụ tài chính được thanh toán trên Cổng',
        maximum: 200,
        rule: ratio({ full: 80 }),
        note: 'Mức đủ điểm từ 80% suy ra từ hệ số 2,5; chưa thấy trường hợp công bố nào vượt mức.',
      },
    ],
  },
  {
    code: 'MDHL',
    name: 'Mức độ hài lòng',
    maximum: 1800,
    leaves: [
      {
        code: 'PETITION_PROCESSING_ON_TIME',
        name: 'Phản ánh, kiến nghị xử lý đúng hạn',
        maximum: 600,
        rule: ratio({ zero: 'full', from: by('petitions_on_time') }),
        note: 'Phiếu tháng đếm phản ánh đến hạn trả lời; Cổng đếm cả phản ánh còn trong hạn.',
      },
      {
        code: 'PETITION_HANDLING_SATISFACTION',
        name: 'Hài lòng trong xử lý phản ánh, kiến nghị',
        maximum: 600,
        rule: ratio({ zero: 'full' }),
      },
      {
        code: 'DOSSIER_RECEIVING_SATISFACTION',
        name: 'Hài lòng trong tiếp nhận, giải quyết thủ tục',
        maximum: 600,
        rule: ratio({ full: 90, zero: 'none' }),
      },
    ],
  },
  {
    code: 'MDSH',
    name: 'Số hóa hồ sơ',
    maximum: 2200,
    leaves: [
      {
        code: 'ORIGINAL_RESULT_AVAILABLE',
        name: 'Hồ sơ có cấp kết quả điện tử',
        maximum: 600,
        rule: ratio({ from: by('results_digitised') }),
      },
      {
        code: 'SO_HOA_GIAY_TO_GIAI_QUYET',
        name: 'Hồ sơ số hóa thành phần hồ sơ',
        maximum: 400,
        rule: ratio(),
        note: 'Văn bản mô tả ghi đủ điểm từ 80%; điểm công bố cho thấy Cổng không áp dụng mức này.',
      },
      {
        code: 'ELECTRONIC_CERTIFIED_COPY',
        name: 'Chứng thực bản sao điện tử từ bản chính',
        maximum: 200,
        rule: ratio({ zero: 'full' }),
      },
      {
        code: 'REUSED_DIGITIZED_DATA',
        name: 'Hồ sơ dùng lại dữ liệu số hóa',
        maximum: 200,
        rule: ratio({ full: 80, from: by('reuse') }),
      },
      {
        code: 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE',
        name: 'Hồ sơ kết nối, chia sẻ để tái sử dụng',
        maximum: 400,
        rule: ratio(),
      },
      { code: 'CITIZEN_DATA_CONNECTED_DOSSIER', name: 'Hồ sơ dùng dữ liệu dân cư', maximum: 200, rule: ratio() },
      { code: 'CITIZEN_DATA_CONNECTED_FORMALITY', name: 'Thủ tục kết nối dữ liệu dân cư', maximum: 200, rule: ratio() },
    ],
  },
]

export const qd766Nodes: SchemeNode[] = groups
  .flatMap(({ leaves, ...group }) => [
    { ...group, parent: null },
    ...leaves.map((leaf) => ({ ...leaf, parent: group.code })),
  ])
  .map(({ code, parent, name, maximum, inherited, rule, note }, place) => ({
    code,
    parent,
    position: place + 1,
    name,
    maximum,
    inherited: inherited ?? false,
    rule: rule ?? null,
    evidence: false,
    note: note ?? '',
  }))
