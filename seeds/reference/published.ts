/** What others have published of indices, source by source. */
import type { SeedResults } from '../shapes.ts'
import { xuanLanh766 } from './qd766/xuan-lanh-2026-09-17.ts'
import { hanoi766 } from './qd766.ts'
import { communeResults } from './results/communes.ts'
import { dtiResults } from './results/dti-and-766.ts'
import { parIndexResults } from './results/par-index.ts'
import { pciResults } from './results/pci.ts'
import { pci2019Results } from './results/pci-2019.ts'
import { bySource } from './results/shapes.ts'
import { surveyResults } from './results/surveys.ts'

export const published: SeedResults[] = [
  hanoi766,
  xuanLanh766,
  pci2019Results,
  ...bySource([...parIndexResults, ...surveyResults, ...pciResults, ...dtiResults, ...communeResults]),
]
