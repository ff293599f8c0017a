/** The invented bodies of phường Hương Bưởi: 25 that are to register initiatives, 21 that may be inspected. */
import type { SeedBody } from '../../emulation-shapes.ts'

const merged = '2025-07-01'

type Group = Omit<SeedBody, 'name' | 'validFrom'> & { names: string[] }

export const bodyNames = {
  office: 'Văn phòng HĐND và UBND',
  culture: 'Phòng Văn hóa - Xã hội',
  economy: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  centre: 'Trung tâm Phục vụ hành chính công',
  health: 'Trạm Y tế phường',
  events: 'Trung tâm Văn hóa - Thể thao',
  front: 'Ủy ban Mặt trận Tổ quốc phường',
  youth: 'Đoàn Thanh niên phường',
  women: 'Hội Liên hiệp Phụ nữ phường',
  veterans: 'Hội Cựu chiến binh phường',
} as const

const groups: Group[] = [
  {
    kind: 'office',
    registers: true,
    inspectable: true,
    names: [bodyNames.office, bodyNames.culture, bodyNames.economy],
  },
  {
    kind: 'service',
    registers: true,
    inspectable: true,
    names: [bodyNames.centre, bodyNames.health, bodyNames.events],
  },
  {
    kind: 'school',
    registers: true,
    inspectable: true,
    names: [
      ...[1, 2, 3, 4, 5].map((number) => `Trường Tiểu học Hương Bưởi ${number}`),
      ...[1, 2, 3, 4, 5].map((number) => `Trường THCS Hương Bưởi ${number}`),
    ],
  },
  {
    // The kindergartens take part in the movement of their own branch.
    kind: 'school',
    registers: false,
    inspectable: true,
    names: ['Hoa Bưởi', 'Hoa Cau', 'Hoa Mướp', 'Hoa Bèo', 'Hoa Gạo Đỏ'].map((name) => `Trường Mầm non ${name}`),
  },
  {
    kind: 'union',
    registers: true,
    inspectable: false,
    names: [bodyNames.front, bodyNames.youth, bodyNames.women, bodyNames.veterans],
  },
  {
    kind: 'neighbourhood',
    registers: true,
    inspectable: false,
    names: ['Bến Đò', 'Giếng Đá', 'Vườn Cau', 'Cổng Đình', 'Đầm Sen'].map((name) => `Khu phố ${name}`),
  },
]

export const bodies: SeedBody[] = groups.flatMap(({ names, ...group }) =>
  names.map((name) => ({ name, validFrom: merged, ...group })),
)
