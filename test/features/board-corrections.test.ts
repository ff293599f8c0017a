/** The board counts the corrections that the unit's own page lists: no more, no less, for everybody at every stage. */
import { beforeAll, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { boardOf, unitOf } from './board-desk.ts'
import { commit, dryRun } from './import-desk.ts'
import { act } from './review-desk.ts'
import { cell, fill, put, read, submit } from './sheet-desk.ts'

const september = '/api/sheets/MH02/2026-09'

onEachEngine('corrections on the board', (engine) => {
  let program: Program
  let clerk: Person
  let leader: Person
  let neighbour: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    leader = await program.as('leader')
    neighbour = await program.asAccount('nhap-lieu-mua-ngau')
    await done('reopen', { reason: 'Đối chiếu lại sổ', until: '2026-11-25' })
  })

  async function done(name: string, body: object) {
    const response = await act(await program.as('approver'), name, body, september)
    expect(response.statusCode, response.body).toBe(200)
  }

  const add = async (element: string, change: number) =>
    fill(clerk, { [element]: (cell(await read(clerk, september), element).value ?? 0) + change }, september)

  /** On the board and on the unit's page, as each of the two people is told. */
  async function told(): Promise<[number, number][]> {
    const both = [leader, neighbour].map(async (person): Promise<[number, number]> => {
      const row = unitOf(await boardOf(person, '?from=2026-09&to=2026-09'), 'MH02')
      const card = (await person.get('/api/units/MH02/scorecard?period=2026-09')).json()
      return [row?.cells[0]?.adjusted ?? Number.NaN, card.adjustments.length]
    })
    return Promise.all(both)
  }

  it('are none while nothing differs: taken back, or saved again as it was', async () => {
    await add('dossiers_on_time', -3)
    expect(await told()).toEqual([
      [1, 1],
      [0, 0],
    ])
    await add('dossiers_on_time', 3)
    const { value, revision, note } = cell(await read(clerk, september), 'dossiers_late')
    expect((await put(clerk, 'dossiers_late', { value, note, revision }, september)).statusCode).toBe(200)
    expect(await told()).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  it('are figures and rates, and everybody’s once approved', async () => {
    await add('dossiers_on_time', -3)
    const { id } = await dryRun(clerk, 'Tháng;Tỷ lệ hài lòng (%)\n09/2026;12,5%\n', { unit: 'MH02' })
    expect((await commit(clerk, id)).statusCode).toBe(200)
    expect(await told()).toEqual([
      [2, 2],
      [0, 0],
    ])
    expect((await submit(clerk, september)).statusCode).toBe(200)
    await done('approve', {})
    expect(await told()).toEqual([
      [2, 2],
      [2, 2],
    ])
  })

  it('stay as approved for others while they are being taken back', async () => {
    await done('reopen', { reason: 'Sổ đúng từ đầu', until: '2026-11-25' })
    await add('dossiers_on_time', 3)
    expect(await told()).toEqual([
      [1, 1],
      [2, 2],
    ])
  })
})
