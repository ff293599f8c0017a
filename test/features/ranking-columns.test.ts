/** A ranking in columns, read back as rows, is the ranking in rows: for every indicator, kind of period, order, block and viewer. */
import { beforeAll, expect, it } from 'vitest'
import { type IndicatorRanking, type RankingInColumns, RankingRow } from '#contract/rankings'
import { RankedUnit } from '#domain/ranking-columns.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

const indicators = ['on_time', 'satisfaction', 'online_payment', 'reuse', 'incoming_documents', 'plan_tasks']
const periods = ['2026-10', '2026-08', '2026-Q4', '2026-Q3', '2025-Q3', '2026', '2024', '2027-Q1', '2026-02..2026-07']
const forms = ['', '&order=distance', '&kind=ward', '&kind=commune&order=distance']
/** Every period in two forms, each form in many periods. */
const asked = periods.flatMap((period, at) =>
  [0, 1].map((more) => [period, forms[(at + 2 * more) % 4] as string] as const),
)

onEachEngine('rankings in columns', (engine) => {
  let program: Program
  const people: Person[] = []

  beforeAll(async () => {
    program = await sampleProgram(engine)
    for (const name of ['leader', 'clerk'] as const) people.push(await program.as(name))
  })

  async function json<T>(person: Person, url: string): Promise<T> {
    const response = await person.get(url)
    expect(response.statusCode, `${url} ${response.body.slice(0, 200)}`).toBe(200)
    return response.json() as T
  }

  it.each(indicators)('of %s say what its rows say', async (indicator) => {
    let [numbers, reasons] = [0, 0]
    for (const person of people)
      for (const [period, form] of asked) {
        const url = `/api/rankings?parent=MH&indicator=${indicator}&period=${encodeURIComponent(period)}${form}`
        const { items, ...head } = await json<IndicatorRanking>(person, url)
        const answer = await json<RankingInColumns>(person, `${url}&form=columns`)
        const { columns, form: written, ...headOfColumns } = answer
        expect(headOfColumns, url).toEqual(head)
        const units = new Map(items.map(({ unit }) => [unit.code, unit]))
        const rows = columns.unit.map((code, at) =>
          RankingRow.parse(new RankedUnit(columns, written, at, units.get(code))),
        )
        expect(rows, url).toEqual(items)
        numbers += rows.filter(({ place, target }) => place !== null && target !== null).length
        reasons += rows.filter(({ reason }) => reason !== null).length
      }
    expect([numbers > 0 || indicator === 'incoming_documents', reasons > 0]).toEqual([true, true])
  })
})
