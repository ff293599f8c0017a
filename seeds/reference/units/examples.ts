/** Units of which published scores are known to the leaf. */
import type { SeedUnit } from '../../shapes.ts'
import { reorganisation } from './provinces.ts'
import { dataset2026 } from './sources.ts'

export const unitsOfExamples: SeedUnit[] = [
  {
    code: '22090',
    name: 'Xuân Lãnh',
    kind: 'commune',
    parent: { code: '66', from: reorganisation },
    validFrom: reorganisation,
    validTo: null,
    source: dataset2026,
  },
]
