/**
 * PAR INDEX and satisfaction of communes of Hải Phòng in 2025, phường apart from xã and đặc khu as the city ranks them. The
 * size of the second block is not printed. Not carried over: the score of xã Hòa Tiến (Đà Nẵng) of the first half of 2026,
 * which the commune gave itself and is another measure than the portal's.
 */
import type { Printed } from './shapes.ts'

const source = 'news.laodong.vn, bài 1640276'
const year = { period: '2025', source } as const

export const communeResults: readonly Printed[] = [
  {
    ...year,
    index: 'par_index',
    ofUnits: 45,
    rows: [
      ['31: Hồng Bàng', '95.80', 1],
      ['31: Hải An', '95.77', 2],
      ['31: Hồng An', '95.57', 3],
      ['31: Bắc An Phụ', '76.26', 45],
    ],
  },
  {
    ...year,
    index: 'par_index',
    rows: [
      ['31: Cát Hải', '94.15', 1],
      ['31: Quyết Thắng', '93.40', 2],
      ['31: An Lão', '92.94', 3],
      ['31: Vĩnh Am', '73.37', 68],
    ],
  },
  { ...year, index: 'sipas', ofUnits: 45, rows: [['31: Hồng Bàng', '98.30', 1]] },
  { ...year, index: 'sipas', rows: [['31: Khúc Thừa Dụ', '97.98', 1]] },
]
