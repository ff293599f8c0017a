/** Real units: the provinces, the communes of Hà Nội, the wards of the five plans, what became of them in 2025, and communes whose published scores are known. */
import type { SeedSuccession, SeedUnit } from '../shapes.ts'
import { unitsOfExamples } from './units/examples.ts'
import { hanoiCommunes } from './units/hanoi.ts'
import { unitsOfThePlans, wardSuccessions } from './units/of-the-plans.ts'
import { provinceSuccessions, provinces } from './units/provinces.ts'

/** Provinces first, so that every parent stands before its children. */
export const units: SeedUnit[] = [...provinces, ...hanoiCommunes, ...unitsOfThePlans, ...unitsOfExamples]

export const successions: SeedSuccession[] = [...provinceSuccessions, ...wardSuccessions]
