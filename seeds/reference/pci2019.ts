/**
 * PCI as it was computed up to the edition of 2024: ten sub-indices from 0 to 10, weighted 5/5/20/5/10/5/5/20/20/5.
 * The weights reproduce the published totals of 22 provinces of 2019 to 0,02. Its structure since 2025 is not known.
 */
import type { SchemeNode } from '../../server/domain/scheme.ts'
import type { SeedScheme } from '../shapes.ts'

/** Code, name as VCCI prints it, points of 100. */
const subIndices: readonly (readonly [code: string, name: string, points: number])[] = [
  ['entry_costs', 'Gia nhập thị trường', 5],
  ['access_to_land', 'Tiếp cận đất đai', 5],
  ['transparency', 'Tính minh bạch', 20],
  ['time_costs', 'Chi phí thời gian', 5],
  ['informal_charges', 'Chi phí không chính thức', 10],
  ['policy_bias', 'Cạnh tranh bình đẳng', 5],
  ['proactivity', 'Tính năng động của chính quyền', 5],
  ['business_support', 'Hỗ trợ doanh nghiệp', 20],
  ['labour_policy', 'Đào tạo lao động', 20],
  ['law_order', 'Thiết chế pháp lý và an ninh trật tự', 5],
]

export const pci2019: SeedScheme = {
  code: 'pci_to_2024',
  index: 'pci',
  name: 'PCI đến năm 2024: mười chỉ số thành phần',
  decision: 'VCCI, phương pháp PCI đến kỳ công bố năm 2024',
  issuer: 'VCCI',
  unitId: null,
  appliesTo: ['province'],
  validFrom: '2005-01-01',
  validTo: '2024-12-31',
  source:
    'pcivietnam.vn/en/about-us, pcivietnam.vn/en/pci-subindices-of-63-provincescities; trọng số đối chiếu bằng tính lại trên số công bố năm 2019',
  state: 'in_force',
  decimals: 2,
  rounding: 'half_up',
  // Sub-indices are published rounded; only the weighted sum is rounded again.
  roundedAt: 'total',
  maximum: 10_000,
  classes: [],
  nodes: subIndices.map(
    ([code, name, points], place): SchemeNode => ({
      code,
      parent: null,
      position: place + 1,
      name,
      maximum: points * 100,
      inherited: false,
      rule: { kind: 'scaled', top: 10 },
      evidence: false,
      note: '',
    }),
  ),
  asOf: null,
}
