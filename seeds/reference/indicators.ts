/** Every indicator that the five plans ask for, in the order of the screens: the overview's eight first, indices last. */
import type { SeedIndicator } from '../shapes.ts'
import { digitalIndicators } from './indicators/digital.ts'
import { directionIndicators } from './indicators/direction.ts'
import { formalityIndicators } from './indicators/formalities.ts'
import { indexIndicators } from './indicators/indices.ts'
import { mainIndicators } from './indicators/main.ts'
import { monthlyIndicators } from './indicators/monthly.ts'
import { staffAndMoneyIndicators } from './indicators/staff-and-money.ts'

export const indicators: SeedIndicator[] = [
  ...mainIndicators,
  ...monthlyIndicators,
  ...directionIndicators,
  ...formalityIndicators,
  ...staffAndMoneyIndicators,
  ...digitalIndicators,
  ...indexIndicators,
].map((row, place) => ({ ...row, position: place + 1 }))
