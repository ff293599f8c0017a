/** What was published stays as it was published, whatever becomes of schemes, and whatever is brought in of other years. */
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { IndexCourse } from '#contract/results'
import { catalogueTopic, raiseVersion, scoresTopic } from '../../server/database/version.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { formOf } from './results-desk.ts'

type Step =
  | { kind: 'maximum'; node: number; points: number }
  | { kind: 'classes'; from: number }
  | { kind: 'withdraw' }
  | { kind: 'version'; decimals: number; maximum: number }
  | { kind: 'import'; year: number; value: number; place: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('maximum' as const), node: fc.nat(9), points: fc.nat(4000) }),
  fc.record({ kind: fc.constant('classes' as const), from: fc.nat(10_000) }),
  fc.record({ kind: fc.constant('withdraw' as const) }),
  fc.record({
    kind: fc.constant('version' as const),
    decimals: fc.nat(3),
    maximum: fc.integer({ min: 1, max: 100_000 }),
  }),
  fc.record({
    kind: fc.constant('import' as const),
    year: fc.constantFrom(2020, 2021, 2025),
    value: fc.integer({ min: 4000, max: 9000 }),
    place: fc.integer({ min: 1, max: 63 }),
  }),
)

onEachEngine('published results of a year', (engine) => {
  let program: Program
  let approver: Person
  let count = 0

  beforeAll(async () => {
    program = await sampleProgram(engine)
    approver = await program.asAccount('duyet-so-noi-vu')
  })

  async function take(one: Step): Promise<void> {
    const { db } = program.connection
    count += 1
    switch (one.kind) {
      case 'maximum':
        await db
          .updateTable('scheme_node')
          .set({ maximum: one.points })
          .where('scheme', '=', 'pci_to_2024')
          .where('position', '=', one.node + 1)
          .execute()
        break
      case 'classes':
        await db
          .insertInto('scheme_class')
          .values({ scheme: 'pci_to_2024', position: count, name: `Loại ${count}`, from_share: one.from })
          .execute()
        break
      case 'withdraw':
        await db.updateTable('scheme').set({ state: 'withdrawn' }).where('code', '=', 'pci_to_2024').execute()
        break
      case 'version': {
        const scheme = await db
          .selectFrom('scheme')
          .selectAll()
          .where('code', '=', 'pci_to_2024')
          .executeTakeFirstOrThrow()
        await db
          .insertInto('scheme')
          .values({
            ...scheme,
            code: `pci_v${count}`,
            valid_from: '2018-01-01',
            decimals: one.decimals,
            maximum: one.maximum,
          })
          .execute()
        break
      }
      case 'import': {
        const line = `${one.year};Minh Họa;${one.value / 100};${one.place};63`
        const response = await approver.call({
          method: 'POST',
          url: '/api/results/import',
          ...formOf(`Năm;Đơn vị;Điểm;Hạng;Số đơn vị\n${line}`, {
            index: 'pci',
            source: `Nguồn ${count}`,
            parent: 'MH',
            dryRun: false,
          }),
        })
        expect(response.statusCode).toBe(200)
      }
    }
    await raiseVersion(db, catalogueTopic)
    await raiseVersion(db, scoresTopic)
  }

  const kept = async () => ({
    rows: await program.connection.db
      .selectFrom('index_result')
      .selectAll()
      .where('period', 'in', ['2019', '2023', '2024'])
      .orderBy('id')
      .execute(),
    places: await Promise.all(
      [
        '/api/indices/22/pci?period=2019',
        '/api/indices/MH/pci?period=2024',
        '/api/indices/31/par_index?period=2024',
      ].map(async (url) =>
        ((await approver.get(url)).json() as IndexCourse).ranking.map(({ unit, place, shown }) => [
          unit.code,
          place,
          shown,
        ]),
      ),
    ),
  })

  it('are byte for byte the same after any edits of schemes, new versions and imports of other years', async () => {
    const before = await kept()
    expect(before.places[0]).toHaveLength(22)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const one of steps) await take(one)
        expect(await kept()).toEqual(before)
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})
