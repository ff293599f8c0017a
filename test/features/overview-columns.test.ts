/** An overview in columns, unfolded as the page unfolds it, is the overview in rows: for every kind of period, block and viewer. */
import { beforeAll, expect, it } from 'vitest'
import { Overview, OverviewInColumns } from '#contract/overview'
import { unfoldOverview } from '../../web/unfold.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

const asked = [
  'parent=MH&period=2026-10',
  'parent=MH&period=2026-Q3',
  'parent=MH&period=2026-Q3&kind=ward',
  'parent=MH&period=2026',
  'parent=MH&period=2024&kind=commune',
  'parent=MH&period=2027-Q1',
  'parent=22&period=2026-Q3',
]

onEachEngine('overviews in columns', (engine) => {
  let program: Program

  beforeAll(async () => {
    program = await sampleProgram(engine)
  })

  async function json<T>(person: Person, url: string): Promise<T> {
    const response = await person.get(url)
    expect(response.statusCode, response.body.slice(0, 200)).toBe(200)
    return response.json() as T
  }

  it.each(['leader', 'clerk'] as const)('say to a %s what its rows say', async (name) => {
    const person = await program.as(name)
    for (const query of asked) {
      const rows = await json<Overview>(person, `/api/overview?${query}`)
      const columns = await json<OverviewInColumns>(person, `/api/overview?${query}&form=columns`)
      expect(OverviewInColumns.parse(columns), 'its contract').toEqual(columns)
      expect(Overview.parse(unfoldOverview(columns)), query).toEqual(rows)
    }
  })
})
