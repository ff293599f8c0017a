/** Backups under full load, in a short form: each is of one moment, however many save meanwhile. */
import { expect, it } from 'vitest'
import { migratedDatabase, onEachEngine } from '../support/database.ts'
import { placeOf } from './backup-desk.ts'
import { backupsUnderLoad, writers } from './backups-under-load.ts'

onEachEngine('backups while eight writers save at full rate', (engine) => {
  it('restore to the content of one moment between their beginning and their end', async () => {
    const place = await placeOf(await migratedDatabase(engine))
    const rounds = await backupsUnderLoad(place, 2)
    expect(rounds).toHaveLength(2)
    for (const { before, after, rows, sum } of rounds) {
      expect(sum).toBe(rows)
      expect(rows).toBeGreaterThanOrEqual(before)
      expect(rows).toBeLessThanOrEqual(after + writers)
    }
    // They did save meanwhile, or this says nothing.
    expect((rounds.at(-1)?.rows ?? 0) > (rounds[0]?.rows ?? 0)).toBe(true)
  })
})
