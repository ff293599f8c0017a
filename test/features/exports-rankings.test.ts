/** A ranking taken away against the period before and as a funnel: every number is what the two rankings on the screen say. */
import { beforeAll, describe, expect, it } from 'vitest'
import { funnelZone } from '#domain/funnel.ts'
import { funnelZoneWords } from '#domain/funnel.vi.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { readSvg, withoutSpaces } from '../exporting/read-svg.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { fetched, openedCsv, openedXlsx } from './export-desk.ts'
import type { Said } from './export-screens-desk.ts'

const kinds: Record<string, string> = { commune: ' (xã)', special_zone: ' (đặc khu)' }
const nameOf = ({ unit }: Said): string => `${unit.name}${kinds[unit.kind] ?? ''}`
const numberOf = (one: Said): number | null =>
  one === undefined || one.value === null
    ? null
    : Number(one.shown.replace('%', '').replaceAll('.', '').replace(',', '.'))
/** In tenths, as a reader would subtract the two printed numbers. */
const changeOf = (before: number | null, now: number | null) =>
  before === null || now === null ? null : (Math.round(now * 10) - Math.round(before * 10)) / 10

onEachEngine('a ranking taken away', (engine) => {
  let program: Program
  const people = new Map<string, Person>()
  const ranking = async (person: Person, query: string): Promise<Said> =>
    (await person.get(`/api/rankings?${query}`)).json()

  beforeAll(async () => {
    program = await sampleProgram(engine)
    for (const role of ['leader', 'clerk'] as const) people.set(role, await program.as(role))
  })

  describe.each(['leader', 'clerk'])('by the %s', (who) => {
    it.each([
      ['on_time', '2026-Q3', '2026-Q2', ''],
      ['online_payment', '2026-10', '2026-09', '&kind=ward'],
    ])('sets %s of %s against %s', async (indicator, period, earlier, more) => {
      const person = people.get(who) as Person
      const now = await ranking(person, `indicator=${indicator}&period=${period}${more}`)
      const before = await ranking(person, `indicator=${indicator}&period=${earlier}${more}`)
      const earlierOf = new Map<string, Said>(before.items.map((one: Said) => [one.unit.code, one]))
      const expected = new Map<string, unknown[]>([
        [`Toàn ${now.parent.label}`, [before.total, now.total]],
        ...now.items.map((one: Said) => [nameOf(one), [earlierOf.get(one.unit.code), one]] as [string, unknown[]]),
      ])
      const query = `indicator=${indicator}&period=${period}${more}`
      const table = await openedXlsx(await fetched(person, 'dumbbell.xlsx', query), 'Đơn vị')
      expect(table.rows).toHaveLength(expected.size)
      for (const [name, then, today, change, assessment] of table.rows) {
        const [one, other] = (expected.get(String(name)) ?? []) as [Said, Said]
        expect([then, today]).toEqual([numberOf(one), numberOf(other)])
        expect(change).toBe(changeOf(numberOf(one), numberOf(other)))
        expect(assessment).toBe(assessmentWords[other.assessment as keyof typeof assessmentWords])
      }
      const { printed, texts } = readSvg((await fetched(person, 'dumbbell.svg', query)).toString())
      for (const one of now.items) {
        expect(printed).toContain(withoutSpaces(nameOf(one)))
        expect(printed).toContain(withoutSpaces(one.value === null ? one.reason : one.shown))
      }
      expect(texts.join(' ')).toContain('Dữ liệu minh họa')
    })

    it('holds each rate against the number of cases', async () => {
      const person = people.get(who) as Person
      const query = 'indicator=online_payment&period=2026-Q3'
      const said = await ranking(person, query)
      const known = said.items.filter((one: Said) => one.value !== null)
      const file = (await fetched(person, 'funnel.csv', `${query}&dialect=machine`)).toString()
      const { rows } = openedCsv(file, (head) => /^(Tử số|Hồ sơ|Tỷ lệ)/.test(head))
      expect(rows).toEqual(
        known.map((one: Said) => [
          nameOf(one),
          one.numerator,
          one.denominator,
          numberOf(one),
          said.total.target.shown,
          funnelZoneWords[funnelZone(said.total.target.value, one.numerator, one.denominator)],
        ]),
      )
      const { told } = readSvg((await fetched(person, 'funnel.svg', query)).toString())
      for (const one of known) expect(told).toContain(`${nameOf(one)} ${one.shown} (${one.fraction})`)
    })
  })

  it('comes as a picture of the same size as every other', async () => {
    for (const what of ['dumbbell', 'funnel']) {
      const png = await fetched(
        people.get('leader') as Person,
        `${what}.png`,
        'indicator=online_payment&period=2026-Q3',
      )
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect(png.readUInt32BE(16)).toBe(1800)
    }
  })

  it.each([
    ['a target of 100%, which leaves nothing to chance', 'indicator=plan_tasks&period=2026-Q3'],
    ['a period without figures', 'indicator=online_payment&period=2030-01'],
  ])('says why there is no funnel for %s', async (_, query) => {
    const response = await (people.get('leader') as Person).get(`/api/exports/funnel.svg?${query}`)
    expect(response.statusCode).toBe(404)
    expect(response.json()).toMatchObject({ code: 'not_found', message: expect.stringContaining('biểu đồ phễu') })
  })

  it('is for those who have signed in, and knows its places', async () => {
    expect((await program.stranger.get('/api/exports/dumbbell.svg')).statusCode).toBe(401)
    const leader = people.get('leader') as Person
    expect((await leader.get('/api/exports/dumbbell.svg?parent=99999')).statusCode).toBe(404)
    expect((await leader.get('/api/exports/funnel.svg?indicator=unknown')).statusCode).toBe(404)
  })
})
