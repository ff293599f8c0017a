/**
 * The tree of QĐ 766/QĐ-TTg as the portal of 2026 scores it, maxima in hundredths. The split of CLGQ into its
 * indicators is published nowhere, so CLGQ is one node whose points are typed; no maximum is guessed.
 */
import type { SchemeNode } from '../../../server/domain/scheme.ts'

type Leaf = { code: string; name: string; maximum: number; inherited?: true }
type Group = Leaf & { leaves: readonly Leaf[] }

/** "Inherited" groups and leaves are the province's work: shown at the commune, never counted as its own. */
const groups: readonly Group[] = [
  {
    code: 'CKMB',
    name: 'Công khai, minh bạch',
    maximum: 1800,
    inherited: true,
    leaves: [
      { code: 'PUBLISH_ON_TIME', name: 'Thủ tục công bố đúng hạn', maximum: 600, inherited: true },
      { code: 'PUBLIC_UPDATE_ON_TIME', name: 'Thủ tục cập nhật, công khai đúng hạn', maximum: 400, inherited: true },
      { code: 'PUBLIC_CONTENT_FULL', name: 'Thủ tục công khai đủ nội dung', maximum: 200, inherited: true },
      // Counted from the commune's own dossiers, although the group is published with one figure for all of Hà Nội.
      { code: 'DOSSIER_SYNC', name: 'Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia', maximum: 600 },
    ],
  },
  {
    code: 'TDGQ',
    name: 'Tiến độ giải quyết',
    maximum: 2000,
    leaves: [{ code: 'ON_TIME', name: 'Hồ sơ xử lý trước hạn, đúng hạn', maximum: 2000 }],
  },
  { code: 'CLGQ', name: 'Dịch vụ công trực tuyến', maximum: 1200, leaves: [] },
  {
    code: 'TTTT',
    name: 'Thanh toán trực tuyến',
    maximum: 1000,
    leaves: [
      { code: 'PAY_DOSSIERS', name: 'Hồ sơ thanh toán trực tuyến', maximum: 600 },
      { code: 'PAY_FORMALITIES', name: 'Thủ tục có giao dịch thanh toán trực tuyến', maximum: 200 },
      { code: 'PAY_PROVISION', name: 'Thủ tục có nghĩa vụ tài chính được thanh toán trên Cổng', maximum: 200 },
    ],
  },
  {
    code: 'MDHL',
    name: 'Mức độ hài lòng',
    maximum: 1800,
    leaves: [
      { code: 'PETITION_PROCESSING_ON_TIME', name: 'Phản ánh, kiến nghị xử lý đúng hạn', maximum: 600 },
      { code: 'PETITION_HANDLING_SATISFACTION', name: 'Hài lòng trong xử lý phản ánh, kiến nghị', maximum: 600 },
      { code: 'DOSSIER_RECEIVING_SATISFACTION', name: 'Hài lòng trong tiếp nhận, giải quyết thủ tục', maximum: 600 },
    ],
  },
  {
    code: 'MDSH',
    name: 'Số hóa hồ sơ',
    maximum: 2200,
    leaves: [
      { code: 'ORIGINAL_RESULT_AVAILABLE', name: 'Hồ sơ có cấp kết quả điện tử', maximum: 600 },
      { code: 'SO_HOA_GIAY_TO_GIAI_QUYET', name: 'Hồ sơ số hóa thành phần hồ sơ', maximum: 400 },
      { code: 'ELECTRONIC_CERTIFIED_COPY', name: 'Chứng thực bản sao điện tử từ bản chính', maximum: 200 },
      { code: 'REUSED_DIGITIZED_DATA', name: 'Hồ sơ dùng lại dữ liệu số hóa', maximum: 200 },
      { code: 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE', name: 'Hồ sơ kết nối, chia sẻ để tái sử dụng', maximum: 400 },
      { code: 'CITIZEN_DATA_CONNECTED_DOSSIER', name: 'Hồ sơ dùng dữ liệu dân cư', maximum: 200 },
      { code: 'CITIZEN_DATA_CONNECTED_FORMALITY', name: 'Thủ tục kết nối dữ liệu dân cư', maximum: 200 },
    ],
  },
]

export const qd766Nodes: SchemeNode[] = groups
  .flatMap(({ leaves, ...group }) => [
    { ...group, parent: null },
    ...leaves.map((leaf) => ({ ...leaf, parent: group.code })),
  ])
  .map(({ code, parent, name, maximum, inherited }, place) => ({
    code,
    parent,
    position: place + 1,
    name,
    maximum,
    inherited: inherited ?? false,
  }))
