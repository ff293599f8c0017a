/** The scale of each index, who owns it, and what becomes of predecessors' scores after a merger. */
import type { SeedIndexScale } from '../shapes.ts'

const none = { merger: 'none' } as const

export const indexScales: SeedIndexScale[] = [
  {
    index: 'par_index',
    top: 100,
    level: 'both',
    owner: 'Bộ Nội vụ (cấp tỉnh); UBND tỉnh, thành phố (cấp xã)',
    ...none,
  },
  { index: 'sipas', top: 100, level: 'both', owner: 'Bộ Nội vụ (cấp tỉnh); UBND tỉnh, thành phố (cấp xã)', ...none },
  { index: 'papi', top: 80, level: 'province', owner: 'UNDP và CECODES', ...none },
  { index: 'pci', top: 100, level: 'province', owner: 'VCCI', ...none },
  // Values of 2024 of merged provinces were published as the mean of the predecessors' main indices.
  { index: 'dti', top: 1, level: 'province', owner: 'Bộ Khoa học và Công nghệ', merger: 'mean' },
  { index: 'dgi', top: 100, level: 'commune', owner: 'UBND tỉnh Quảng Ninh', ...none },
  { index: 'ddci', top: 100, level: 'commune', owner: 'UBND tỉnh, thành phố', ...none },
  { index: 'qd766', top: 100, level: 'both', owner: 'Văn phòng Chính phủ', ...none },
]
