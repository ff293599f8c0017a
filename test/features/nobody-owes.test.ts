/** Nobody is said to be late who owes nothing: real places that do not use the site, and months that are not over. */
import { beforeAll, expect, it } from 'vitest'
import { type Person, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

onEachEngine('a place or period that owes no sheets', (engine) => {
  let leader: Person

  beforeAll(async () => {
    leader = await (await sampleProgram(engine)).as('leader')
  })

  it.each([
    ['the real communes of Hà Nội', 'parent=01&period=2026-Q3'],
    ['a real province without communes here', 'parent=22&period=2026-Q3'],
    ['a quarter that has not begun', 'parent=MH&period=2027-Q1'],
    ['a month under way', 'parent=MH&period=2026-11'],
  ])('is not blamed: %s', async (_name, query) => {
    const { reporting, attention } = (await leader.get(`/api/overview?${query}`)).json()
    expect([reporting.units, reporting.missing]).toEqual([[], 0])
    expect(attention.map((one: { kind: string }) => one.kind)).not.toContain('not_submitted')
  })

  it('does not hold a real province to the due day of the invented city', async () => {
    const due = async (parent: string) =>
      (await leader.get(`/api/overview?parent=${parent}&period=2026-Q3`)).json().reporting.due
    expect([await due('01'), await due('MH')]).toEqual([null, '2026-10-05'])
  })

  it('is told apart from one that does owe', async () => {
    const { reporting, attention } = (await leader.get('/api/overview?parent=MH&period=2026-Q3')).json()
    expect([reporting.units.length, reporting.missing]).toEqual([30, 2])
    expect(attention.map((one: { kind: string }) => one.kind)).toContain('not_submitted')
  })
})
