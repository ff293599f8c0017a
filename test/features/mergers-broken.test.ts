/** A merger whose n-th statement fails, enacted or called off: all of it is there, or nothing. */
import { beforeAll, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import { type Breakage, breaking } from '../support/breaking.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { decree, url } from './merger-desk.ts'

const kept = ['unit', 'succession', 'merger', 'account', 'account_role', 'audit', 'data_version', 'id_series'] as const
const body = decree('2027-01-01', 'MH', [{ code: 'MH99', name: 'Mưa Bạc', parts: ['MH03', 'MH04'] }])
/** More statements than either act has. */
const most = 80

onEachEngine('a merger whose n-th statement fails', (engine) => {
  let program: Program
  let administrator: Person
  let breakage: Breakage

  beforeAll(async () => {
    const sound = await sampleDatabase(engine)
    const broken = breaking(sound)
    breakage = broken.breakage
    breakage.after(1_000_000)
    program = { ...(await programOn(broken.connection, sampleConfig)), connection: sound }
    administrator = await program.as('administrator')
  })

  it('leaves nothing behind, and is done when asked once more', async () => {
    const looked = await administrator.call({ method: 'POST', url, payload: { ...body, dryRun: true } })
    const enact = { ...body, preview: looked.json().preview.fingerprint }
    const id = await untilDone(() => administrator.call({ method: 'POST', url, payload: enact }))
    await untilDone(() => administrator.call({ method: 'DELETE', url: `${url}/${id}`, payload: {} }))
    expect((await stored(program.connection.db, ['merger'])).merger).toEqual([])
  }, 60_000)

  /** Breaks each statement in turn; after every failure nothing has moved. Gives the id that the sound answer names. */
  async function untilDone(act: () => ReturnType<Person['call']>): Promise<number | undefined> {
    const before = await stored(program.connection.db, kept)
    for (let count = 0; count < most; count += 1) {
      breakage.after(count)
      const response = await act()
      const { broke } = breakage
      breakage.after(1_000_000)
      if (!broke) {
        expect(response.statusCode).toBe(200)
        return response.json().id
      }
      // Reading the list after it is no part of calling off.
      if (response.statusCode === 500 && (await stored(program.connection.db, ['merger'])).merger?.length === 0)
        if (before.merger?.length === 1) return undefined
      expect(response.statusCode).toBe(500)
      expect(await stored(program.connection.db, kept), `after ${count} statements`).toEqual(before)
    }
    throw new Error(`not done after ${most} statements`)
  }
})
