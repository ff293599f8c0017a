/** Versions of indices that are known to the leaf. */
import type { SeedScheme } from '../shapes.ts'
import { pci2019 } from './pci2019.ts'
import { qd766 } from './qd766.ts'

export const schemes: SeedScheme[] = [qd766, pci2019]
