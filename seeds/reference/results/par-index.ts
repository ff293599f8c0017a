/**
 * PAR INDEX of provinces as far as their points could be read at a source: no complete table of 63 provinces was at hand.
 * Not carried over: ranks of districts of Hà Nội in 2020 (districts are no units here), and the place of phường Ô Chợ Dừa in
 * 2025, of which only a vendor speaks.
 */
import type { Printed } from './shapes.ts'

const card = 'huggingface.co/datasets/letrinhan/vn-par-master (giới thiệu bộ dữ liệu PAR INDEX)'
const parts = (verified: string, survey: string) => `Thẩm định ${verified}; điều tra xã hội học ${survey}`
const national = { index: 'par_index', ofUnits: 63 } as const

export const parIndexResults: readonly Printed[] = [
  {
    ...national,
    period: '2012',
    source: card,
    rows: [
      ['Đà Nẵng', '87.12', 1, parts('53,25', '33,87')],
      ['Bà Rịa - Vũng Tàu', '86.14', 2, parts('54,35', '31,79')],
      ['Hồ Chí Minh', '83.83', 3, parts('52,75', '31,08')],
      ['Đồng Tháp', '83.41', 4, parts('52,5', '30,91')],
      ['An Giang', '83.25', 5, parts('54,25', '29')],
      ['Hải Phòng', '83.05', 6, parts('51,5', '31,55')],
      ['Hà Nội', '82.77', 7, parts('51,25', '31,52')],
      ['Bắc Giang', '82.75', 8, parts('53,75', '29')],
      ['Thái Bình', '81.95', 9, parts('50,25', '31,7')],
      ['Vĩnh Long', '81.67', 10, parts('51,25', '30,42')],
      ['Quảng Ninh', '80.21', 19, parts('49,75', '30,46')],
    ],
  },
  {
    ...national,
    period: '2021',
    source: 'dofa.tuyenquang.gov.vn/cai-cach-hanh-chinh/trang-4.html',
    rows: [['Tuyên Quang', '86.57', 34, 'Tăng 2,76 điểm']],
  },
  {
    ...national,
    period: '2021',
    source: 'baobariavungtau.com.vn, bài 955613',
    rows: [['Bà Rịa - Vũng Tàu', '87.61', null, 'Tăng 1,59 điểm so với năm 2020']],
  },
  {
    ...national,
    period: '2022',
    source: 'betaen.vietnamplus.vn, post251804',
    rows: [['Quảng Ninh', '90.10', 1]],
  },
  { ...national, period: '2023', source: 'baomoi.com, c48869280', rows: [['Hà Nội', '91.43', 3]] },
  {
    ...national,
    period: '2024',
    source: 'kinhtedothi.vn, bài 665272; baomoi.net.vn, c51908021',
    rows: [['Hải Phòng', '96.17', 1, 'Tăng 4,30 điểm']],
  },
  {
    ...national,
    period: '2024',
    source: 'vietexplorer.com',
    rows: [['Hà Nội', '92.57', 3, 'Nơi khác ghi “tăng 1,32 điểm”; so với 91,43 năm 2023 là tăng 1,14 điểm']],
  },
]
