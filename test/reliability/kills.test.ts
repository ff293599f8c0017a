/** Servers killed in the middle of saves, in a short form: what was acknowledged is there afterwards, once. */
import { expect, it } from 'vitest'
import { placeOf } from '../operations/backup-desk.ts'
import { sampleDatabase } from '../support/database.ts'
import { killDuringSaves } from './kills.ts'
import { killOneOfTwo } from './node-kills.ts'
import { openUp } from './site.ts'

it('a server killed three times in the middle of saves has kept each that it acknowledged, once', async () => {
  const sample = await sampleDatabase('sqlite')
  const opened = await openUp(sample)
  const report = await killDuringSaves({ place: await placeOf(sample), ...opened }, 3, 20_261_121, undefined, 200)
  expect(report.faults).toEqual([])
  expect([report.kills, report.acknowledged > 0, report.refused]).toEqual([3, true, {}])
}, 120_000)

it('one of two servers on PostgreSQL is killed, and the other goes on without losing or doubling a save', async () => {
  const sample = await sampleDatabase('postgres')
  const opened = await openUp(sample)
  const report = await killOneOfTwo({ place: await placeOf(sample), ...opened }, 1, 20_261_121, undefined, 200)
  expect(report.faults).toEqual([])
  expect([report.kills, report.saved > 0, report.refused]).toEqual([1, true, {}])
}, 120_000)
