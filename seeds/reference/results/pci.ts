/** PCI of provinces by the method that was used up to the edition of 2024. */
import type { Printed } from './shapes.ts'

const pci = { index: 'pci', scheme: 'pci_to_2024', ofUnits: 63 } as const

export const pciResults: readonly Printed[] = [
  {
    ...pci,
    period: '2019',
    source: 'congnghieptieudung.vn',
    rows: [
      ['Quảng Ninh', '73.40', 1],
      ['Đồng Tháp', '72.10', 2],
    ],
  },
  {
    ...pci,
    period: '2021',
    source: 'baobariavungtau.com.vn, bài 955613',
    rows: [['Bà Rịa - Vũng Tàu', '69.03', 9]],
  },
  {
    ...pci,
    period: '2022',
    source: 'baonghean.vn, post267904',
    rows: [
      ['Quảng Ninh', '72.95', 1],
      ['Bắc Giang', '72.80', 2],
      ['Bà Rịa - Vũng Tàu', '70.26', 4],
      ['Đồng Tháp', '69.68', 5],
      ['Nghệ An', '66.60', 23],
    ],
  },
  {
    ...pci,
    period: '2023',
    source: 'cafef.vn, bài 188240513160245364',
    rows: [
      ['Quảng Ninh', '71.25', 1],
      ['Long An', '70.94', 2, 'Tăng 2,49 điểm'],
      ['Hải Phòng', '70.34', 3],
      ['Bắc Giang', '69.75', 4],
      ['Đồng Tháp', '69.66', 5],
    ],
  },
  {
    ...pci,
    period: '2024',
    source: 'thoibaotaichinhvietnam.vn, bài 176007',
    rows: [
      ['Hải Phòng', '74.84', 1],
      ['Quảng Ninh', '73.20', 2],
    ],
  },
  {
    ...pci,
    period: '2024',
    source: 'm.tothethao.com, bài 2398235',
    rows: [
      ['Long An', '72.64', 3],
      ['Bắc Giang', '71.24', 4],
    ],
  },
  { ...pci, period: '2024', source: 'en.baodienbienphu.com.vn', rows: [['Điện Biên', '67.77', 32]] },
]
