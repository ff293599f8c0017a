/** What others have published of indices, source by source. */
import type { SeedResults } from '../shapes.ts'
import { xuanLanh766 } from './qd766/xuan-lanh-2026-09-17.ts'
import { hanoi766 } from './qd766.ts'

export const published: SeedResults[] = [hanoi766, xuanLanh766]
