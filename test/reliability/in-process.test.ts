/** Races and the likeness of the engines, in a short form. */
import { expect, it } from 'vitest'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { sameOnBoth } from './parity.ts'
import { raceOnCells } from './races.ts'
import { openUp } from './site.ts'

const seed = 20_261_121

onEachEngine('three hundred writes of a few cells at once', (engine) => {
  it('overwrite nothing unseen, and each is done once', async () => {
    const sample = await sampleDatabase(engine)
    const report = await raceOnCells(sample, await openUp(sample), 300, seed)
    expect(report.faults).toEqual([])
    // All sorts must have happened, or nothing was raced.
    expect([report.writes, report.won > 50, report.overtaken > 50, report.repeated > 20]).toEqual([
      300,
      true,
      true,
      true,
    ])
  })
})

it('the same sixty acts are answered alike by both engines and leave the same', async () => {
  const [sqlite, postgres] = [await sampleDatabase('sqlite'), await sampleDatabase('postgres')]
  const { faults, statuses } = await sameOnBoth(sqlite, postgres, 60, seed)
  expect(faults).toEqual([])
  expect([(statuses['PUT 200'] ?? 0) > 3, (statuses['POST 200'] ?? 0) > 3]).toEqual([true, true])
})
