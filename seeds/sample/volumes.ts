/** How many dossiers a unit resolves in a month: its size, the growth of the years, the season, a little chance. */
import { type Month, monthNumber } from '../../server/domain/period.ts'
import { between } from './noise.ts'
import { profileOf } from './profiles.ts'
import { enlargedWard } from './stories.ts'

/** Per cent of an ordinary month, January to December. */
const season = [97, 98, 106, 102, 100, 103, 101, 104, 98, 102, 101, 105]

/** The months of Tết, when offices close for a week or more: 10/02/2024, 29/01/2025, 17/02/2026. */
const lunarNewYear: Record<Month, number> = { '2024-02': 74, '2025-01': 82, '2025-02': 93, '2026-02': 73 }

/** Per cent of the volume of 2026. In July 2025 the wards took over what the districts had done. */
function growth(month: Month): number {
  if (month < '2025-01') return 82
  if (month < '2025-07') return 86
  return month < '2026-01' ? 96 : 100
}

/** Dossiers resolved in the month, before any story fixes the number. */
export function volumeOf(code: string, month: Month): number {
  const ofSeason = lunarNewYear[month] ?? (season[monthNumber(month) - 1] as number)
  const chance = between(96, 104, code, month, 'volume')
  const territory = enlargedWard(code, month)
  return Math.round((profileOf(code).volume * growth(month) * ofSeason * chance * territory) / 100_000_000)
}
