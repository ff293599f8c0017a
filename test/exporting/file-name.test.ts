import { expect, it } from 'vitest'
import { asciiFileName } from '../../server/exporting/file-name.ts'

it.each([
  [['Xep hang', 'Thanh toán trực tuyến', '2026-Q3'], 'svg', 'Xep-hang_Thanh-toan-truc-tuyen_2026-Q3.svg'],
  [['Đúng hạn', 'Đặc khu Côn Đảo'], 'xlsx', 'Dung-han_Dac-khu-Con-Dao.xlsx'],
  [['Chỉ tiêu ≥ 60%', 'Quý III/2026'], 'PNG', 'Chi-tieu-60_Quy-III-2026.png'],
  [['../../etc/passwd', 'a\0b\r\nc"d'], 'csv', 'etc-passwd_a-b-c-d.csv'],
  [['', '…', '–'], 'svg', 'bang-chi-tieu.svg'],
  [['đặc khu Đất Đỏ'], 'svg', 'dac-khu-Dat-Do.svg'],
  [['Thuỷ', 'Thủy'.normalize('NFD')], 'svg', 'Thuy_Thuy.svg'],
])('%j → %s', (parts, extension, expected) => {
  expect(asciiFileName(parts, extension)).toBe(expected)
})

it('stays short and clean whatever the title', () => {
  const name = asciiFileName(
    Array.from({ length: 30 }, () => 'Thanh toán trực tuyến'),
    'svg',
  )
  expect(name.length).toBeLessThanOrEqual(124)
  expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]*[A-Za-z0-9]\.svg$/)
})
