/**
 * DTI of provinces, and one published place by QĐ 766. DTI 2024 was published after 1 July 2025 for the 34 provinces of today,
 * so its names mean these.
 */
import { reorganisation } from '../units/provinces.ts'
import type { Printed } from './shapes.ts'

export const dtiResults: readonly Printed[] = [
  {
    index: 'dti',
    period: '2020',
    ofUnits: 63,
    source: 'en.dangcongsan.vn, bài 585850',
    rows: [
      ['Đà Nẵng', '0.4874', 1],
      ['Bắc Ninh', '0.4096', 3],
    ],
  },
  {
    index: 'dti',
    period: '2024',
    ofUnits: 34,
    on: reorganisation,
    source: 'dantri.com.vn, bài 20251021181803153',
    publishedOn: '2025-10-21',
    rows: [
      ['Hà Nội', '0.8241', 1],
      ['Huế', '0.7951', 2],
      ['Hải Phòng', '0.7857', 3],
      ['Hồ Chí Minh', '0.7770', 4],
    ],
  },
  {
    index: 'qd766',
    period: '2024-12',
    ofUnits: 63,
    source: 'Công văn 193/UBND-KSTTHC năm 2025 (hethongphapluat.com)',
    rows: [['Hà Nội', '62.28', 61, 'Điểm của riêng tháng 12/2024']],
  },
]
