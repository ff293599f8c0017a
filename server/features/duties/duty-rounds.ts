/** Scoring rounds in which somebody has to do something now, the most urgent first. */
import type { Database } from '../../database/tables.ts'
import type { Account } from '../../domain/permission.ts'
import { daysLeft } from '../../domain/round.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { roundDuties } from '../../evaluation/scores/round-duties.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { DutyRound } from './contract.ts'

export async function dutyRounds(
  db: Database,
  catalogue: Catalogue,
  viewer: Account,
  today: string,
): Promise<DutyRound[]> {
  const duties = await roundDuties(db, { catalogue, viewer, today })
  return duties
    .map(({ round, unitId, part, open }): DutyRound => {
      const scheme = catalogue.schemes.get(round.scheme) as StoredScheme
      const deadline = round.dues.get(round.state) ?? null
      return {
        round: round.id,
        index: catalogue.indicatorsByCode.get(scheme.index)?.shortName ?? scheme.name,
        year: round.year,
        unit: nameOf(catalogue.unitsById.get(unitId) as Unit),
        part,
        state: round.state,
        open,
        deadline,
        daysLeft: deadline === null ? null : daysLeft(today, deadline),
      }
    })
    .sort((one, other) => (one.daysLeft ?? Number.MAX_SAFE_INTEGER) - (other.daysLeft ?? Number.MAX_SAFE_INTEGER))
}
