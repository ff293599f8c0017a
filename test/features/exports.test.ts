/** Files that people take away, opened again: every cell is what the same person's screen says at that moment. */
import { beforeAll, describe, expect, it } from 'vitest'
import { everyNode, parseXml } from '../exporting/reading.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { fetched, openedCsv, openedXlsx } from './export-desk.ts'
import { kinds, type Said } from './export-screens-desk.ts'

const numbers =
  /^(Tổng điểm|Điểm |Hạng|Tử số|Mẫu số|Tỷ lệ|Còn thiếu|Thay đổi bậc|Số chỉ tiêu đạt|Điểm công bố|Tổng các nhóm|Chênh lệch)|\(\d+\)$/

onEachEngine('a file that is taken away', (engine) => {
  let program: Program
  const people = new Map<string, Person>()

  beforeAll(async () => {
    program = await sampleProgram(engine)
    for (const role of ['leader', 'clerk'] as const) people.set(role, await program.as(role))
  })

  describe.each(['leader', 'clerk'])('by the %s', (who) => {
    it.each(kinds)('holds in every cell of $file?$query what the screen says', async (kind) => {
      const person = people.get(who) as Person
      const expected = kind.rows((await person.get(kind.screen)).json())
      const table = await openedXlsx(await fetched(person, `${kind.file}.xlsx`, kind.query), kind.head)
      expect(table.rows.length).toBeGreaterThan(3)
      expect(table.rows).toEqual(expected)
      const text = (await fetched(person, `${kind.file}.csv`, `${kind.query}&dialect=machine`)).toString()
      const lines = openedCsv(text, (head) => numbers.test(head))
      expect(lines.rows).toEqual(expected)
      expect(lines.above).toEqual(table.above)
      expect(table.above.includes('Dữ liệu minh họa')).toBe(kind.file !== 'scheme')
    })
  })

  const pictures: [file: string, query: string, screen: string, texts: (said: Said) => string[]][] = [
    [
      'ranking',
      'indicator=on_time&period=2026-10',
      '/api/rankings?indicator=on_time&period=2026-10',
      ({ title, items }) => [
        title,
        ...items.flatMap((one: Said) => [one.unit.name, ...(one.value === null ? [] : [one.shown])]),
      ],
    ],
    [
      'heat',
      'period=2026-10',
      '/api/overview?period=2026-10',
      ({ heat }) =>
        heat.rows.flatMap((row: Said) => [
          row.unit.name,
          ...row.cells.map((one: Said) => one.shown).filter((shown: string) => shown.endsWith('%')),
        ]),
    ],
  ]

  it.each(pictures)(
    'shows in the picture %s.svg every name and number of the screen, and in the PNG the same picture',
    async (file, query, screen, texts) => {
      const leader = people.get('leader') as Person
      const svg = (await fetched(leader, `${file}.svg`, query)).toString()
      const said = everyNode(parseXml(svg)).map((node) => node.text)
      const all = said.join('\n').replaceAll(/\s+/g, ' ')
      for (const text of texts((await leader.get(screen)).json())) expect(all, text).toContain(text)
      const png = await fetched(leader, `${file}.png`, query)
      const [, , width = 0, height = 0] = (parseXml(svg).attributes.viewBox ?? '').split(' ').map(Number)
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect(png.readUInt32BE(16)).toBe(1800)
      expect(png.readUInt32BE(20) / 1800).toBeCloseTo(height / width, 2)
    },
  )
})
