/** A disk without room: whoever writes is told so in words, nothing is half written, and it is no defect of the program. */
import { expect, it } from 'vitest'
import { isDiskFull } from '../../server/database/constraint.ts'
import { programOn } from '../support/app.ts'
import { breaking, diskFull } from '../support/breaking.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { stored } from '../support/stored.ts'

onEachEngine('a write for which there is no room', (engine) => {
  it('answers 507 with the remedy at whichever statement the disk was full, and leaves everything as it was', async () => {
    const sound = await sampleDatabase(engine)
    const { connection, breakage } = breaking(sound)
    const administrator = await (await programOn(connection, sampleConfig)).as('administrator')
    const kept = () => stored(sound.db, ['setting', 'audit', 'data_version'])
    const before = await kept()
    let refused = 0
    for (let statement = 0; ; statement += 1) {
      breakage.after(statement, diskFull[engine])
      const payload = { lockAfterDays: 10 }
      const response = await administrator.call({ method: 'PUT', url: '/api/settings', payload })
      // After the commit it only reads.
      if ((await kept()).setting?.length === 1) break
      refused += 1
      expect(response.statusCode).toBe(507)
      expect(response.json()).toMatchObject({
        code: 'full',
        message:
          'Máy chủ đã hết chỗ lưu nên chưa ghi gì; nội dung đã lưu trước đó còn nguyên. Báo quản trị giải phóng ổ đĩa rồi làm lại.',
      })
      expect(await kept()).toEqual(before)
    }
    expect(refused).toBeGreaterThan(3)
  })

  it('turns nobody away who only reads, though it cannot be noted that they are there', async () => {
    let at = now
    const { connection, breakage } = breaking(await sampleDatabase(engine))
    const leader = await (await programOn(connection, sampleConfig, () => at)).as('leader')
    at = new Date(now.getTime() + 5 * 60_000)
    // The session is found first, then what its person may do, and then it is noted as in use.
    breakage.after(2, diskFull[engine])
    expect((await leader.get('/api/settings')).statusCode).toBe(200)
    expect(breakage.broke).toBe(true)
  })
})

it.each<[string, unknown, boolean]>([
  ['a disk without room', Object.assign(new Error(), { code: 'ENOSPC' }), true],
  ['a quota that is used up', Object.assign(new Error(), { code: 'EDQUOT' }), true],
  ['a lock', Object.assign(new Error(), { code: 'SQLITE_BUSY' }), false],
  ['no code', new Error('full'), false],
  ['nothing', undefined, false],
])('%s counts as full: %s', (_name, error, isFull) => expect(isDiskFull(error)).toBe(isFull))
