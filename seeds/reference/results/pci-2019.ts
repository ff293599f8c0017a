/** PCI 2019 of 22 provinces to the sub-index (hundredths from 0 to 10), with total, place and class as VCCI printed them. */
import type { SeedResult, SeedResults } from '../../shapes.ts'
import { unitOn } from './shapes.ts'

const order = [
  'entry_costs',
  'access_to_land',
  'transparency',
  'time_costs',
  'informal_charges',
  'policy_bias',
  'proactivity',
  'business_support',
  'labour_policy',
  'law_order',
] as const

type Row = readonly [province: string, total: number, place: number, tier: string, ...subIndices: number[]]

const rows: readonly Row[] = [
  ['Quảng Ninh', 7340, 1, 'Rất tốt', 716, 700, 720, 789, 710, 769, 796, 668, 795, 758],
  ['Đồng Tháp', 7210, 2, 'Rất tốt', 637, 767, 727, 840, 764, 801, 837, 676, 656, 776],
  ['Vĩnh Long', 7130, 3, 'Rất tốt', 791, 789, 662, 874, 829, 740, 671, 675, 660, 751],
  ['Bắc Ninh', 7079, 4, 'Rất tốt', 688, 755, 702, 723, 724, 751, 734, 662, 703, 791],
  ['Đà Nẵng', 7015, 5, 'Rất tốt', 789, 744, 659, 708, 675, 532, 676, 676, 799, 699],
  ['Quảng Nam', 6942, 6, 'Tốt', 720, 746, 712, 715, 653, 659, 732, 680, 667, 773],
  ['Bến Tre', 6934, 7, 'Tốt', 701, 702, 687, 880, 801, 746, 748, 634, 607, 780],
  ['Long An', 6882, 8, 'Tốt', 705, 733, 655, 774, 679, 735, 740, 716, 620, 757],
  ['Hà Nội', 6880, 9, 'Tốt', 798, 663, 660, 718, 594, 539, 596, 706, 791, 630],
  ['Hải Phòng', 6873, 10, 'Tốt', 714, 690, 650, 571, 611, 644, 607, 685, 824, 666],
  ['Cần Thơ', 6838, 11, 'Tốt', 651, 717, 664, 799, 657, 611, 651, 695, 701, 694],
  ['Thái Nguyên', 6771, 12, 'Tốt', 736, 607, 669, 663, 631, 659, 655, 605, 788, 713],
  ['Bình Dương', 6738, 13, 'Tốt', 683, 767, 668, 689, 611, 578, 656, 657, 741, 614],
  ['Tây Ninh', 6705, 15, 'Tốt', 770, 768, 675, 788, 671, 719, 656, 627, 615, 697],
  ['Bà Rịa - Vũng Tàu', 6696, 16, 'Tốt', 586, 695, 687, 730, 646, 631, 602, 687, 682, 632],
  ['Vĩnh Phúc', 6675, 17, 'Khá', 865, 638, 673, 721, 661, 633, 639, 610, 687, 652],
  ['Nghệ An', 6664, 18, 'Khá', 778, 663, 695, 674, 586, 657, 579, 657, 686, 655],
  ['Bình Định', 6656, 19, 'Khá', 803, 718, 695, 657, 705, 644, 684, 561, 672, 681],
  ['Thừa Thiên Huế', 6650, 20, 'Khá', 711, 666, 657, 656, 640, 669, 661, 598, 735, 696],
  ['An Giang', 6644, 21, 'Khá', 705, 784, 744, 763, 655, 669, 688, 558, 631, 639],
  ['Lâm Đồng', 6623, 22, 'Khá', 714, 700, 682, 731, 704, 600, 624, 613, 650, 689],
  ['Đồng Nai', 6582, 23, 'Khá', 713, 606, 660, 802, 557, 604, 592, 688, 675, 640],
]

export const pci2019Results: SeedResults = {
  source:
    'pcivietnam.vn/en/pci-subindices-of-63-provincescities (trích 22 tỉnh; năm suy ra từ điểm 73,40 của Quảng Ninh)',
  publishedOn: null,
  results: rows.flatMap(([province, total, place, tier, ...subIndices]): SeedResult[] => {
    const unit = unitOn(province, '2019-12-31')
    const row = { index: 'pci', scheme: 'pci_to_2024', unit, period: '2019', decimals: 2 }
    return [
      { ...row, node: '', value: total, place, ofUnits: 63, note: `Nhóm “${tier}”` },
      ...order.map((node, at) => ({ ...row, node, value: subIndices[at]! })),
    ]
  }),
}
