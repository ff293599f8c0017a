/** Races and the likeness of the engines, in a short form. */
import { expect, it } from 'vitest'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { sameOnBoth } from './parity.ts'
import { raceOnCells } from './races.ts'
import { openUp } from './site.ts'

const seed = 20_261_121
/** On PostgreSQL most of the time goes into waiting for each other. */
const writes = { sqlite: 300, postgres: 120 }

onEachEngine('many writes of a few cells at once', (engine) => {
  it('overwrite nothing unseen, and each is done once', async () => {
    const sample = await sampleDatabase(engine)
    const report = await raceOnCells(sample, await openUp(sample), writes[engine], seed)
    expect(report.faults).toEqual([])
    // All sorts must have happened, or nothing was raced.
    expect([report.won > 20, report.overtaken > 20, report.repeated > 10]).toEqual([true, true, true])
  }, 120_000)
})

it('the same sixty acts are answered alike by both engines and leave the same', async () => {
  const [sqlite, postgres] = [await sampleDatabase('sqlite'), await sampleDatabase('postgres')]
  const { faults, statuses } = await sameOnBoth(sqlite, postgres, 60, seed)
  expect(faults).toEqual([])
  expect([(statuses['PUT 200'] ?? 0) > 3, (statuses['POST 200'] ?? 0) > 3]).toEqual([true, true])
}, 120_000)
