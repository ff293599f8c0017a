/** Initiatives and commendations as files: the rows that the screen shows to whoever asks, and no others. */
import { expect, it } from 'vitest'
import type { CommendationList, InitiativeList } from '#contract/emulation'
import { onEachEngine } from '../support/database.ts'
import { emulationDesk, type Who } from './emulation-desk.ts'

onEachEngine('files of the movement', (engine) => {
  const desk = emulationDesk(engine)
  const file = async (who: Who, name: string, more = '') =>
    desk.ask(who, 'GET', `/api/exports/${name}?campaign=${(await desk.campaign()).id}${more}`)
  const lines = async (who: Who, name: string) =>
    (await file(who, `${name}.csv`, '&dialect=machine')).body.split(/\r?\n/).filter((line) => /^\d+,/.test(line))

  it('hold a row for each initiative and each file that the reader may see', async () => {
    for (const who of ['clerk', 'leader', 'other ward', 'administrator'] as const) {
      const initiatives = await desk.get<InitiativeList>(who, '/api/initiatives?unit=MH02&year=2026')
      const written = await lines(who, 'initiatives')
      expect([who, written.length]).toEqual([who, initiatives.items.length])
      for (const { title } of initiatives.items) expect(written.some((line) => line.includes(title))).toBe(true)
      const commendations = await desk.get<CommendationList>(who, '/api/commendations?unit=MH02')
      expect([who, (await lines(who, 'commendations')).length]).toEqual([who, commendations.items.length])
    }
  })

  it('are workbooks too, and no pictures; a campaign that is none, or is not named, has none', async () => {
    const workbook = await file('clerk', 'initiatives.xlsx')
    expect([workbook.statusCode, workbook.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect(workbook.headers['content-disposition']).toContain('Sang-kien_Huong-Buoi_2026.xlsx')
    expect((await file('clerk', 'commendations.png')).statusCode).toBe(422)
    expect((await desk.ask('clerk', 'GET', '/api/exports/initiatives.csv')).statusCode).toBe(422)
    expect((await desk.ask('clerk', 'GET', '/api/exports/initiatives.csv?campaign=999999')).statusCode).toBe(404)
  })
})
