/** Figures that were read as one text are those that stand in the rows, whatever somebody wrote into a note. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eachFigure, packedFigures } from '../../server/evaluation/months/packed-figures.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'

const month = '2019-05'

type Written = { value: number | null; absence: 'missing' | 'not_applicable' | null; note: string | null }

const note = fc.oneof(
  fc.constant(null),
  fc.constantFrom('', ',', '%', '%2C', '%252C', '7:8,9', 'missing', 'Chờ số của công an, sẽ có ngày 05/6: 12%\n'),
  // PostgreSQL keeps no zero byte.
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', ' ')),
)
const written: fc.Arbitrary<Written> = fc.oneof(
  fc.record({
    value: fc.oneof(fc.nat(9), fc.constantFrom(0, 2 ** 31 - 1), fc.nat()),
    absence: fc.constant(null),
    note,
  }),
  fc.record({
    value: fc.constant(null),
    absence: fc.constantFrom('missing' as const, 'not_applicable' as const),
    note,
  }),
)

onEachEngine('Figures as one text', (engine) => {
  it('are those of the rows', async () => {
    const { db } = await sampleDatabase(engine)
    const units = await db.selectFrom('unit').select('id').orderBy('id').limit(5).execute()
    const elements = await db.selectFrom('element').select('id').orderBy('id', 'desc').limit(12).execute()
    const [first, last] = [units[1]?.id ?? 0, units[3]?.id ?? 0]
    await db
      .insertInto('sheet')
      .values(units.map(({ id }) => ({ month, unit_id: id, state: 'draft' })))
      .execute()
    const sheet = fc.array(fc.option(written), { minLength: elements.length, maxLength: elements.length })
    const sheets = fc.array(sheet, { minLength: units.length, maxLength: units.length })
    await fc.assert(
      fc.asyncProperty(sheets, async (all) => {
        const rows = all.flatMap((own, unit) =>
          own.flatMap((one, element) => {
            if (one === null) return []
            return [{ unit_id: units[unit]?.id ?? 0, element_id: elements[element]?.id ?? 0, ...one }]
          }),
        )
        await db.deleteFrom('figure').where('month', '=', month).execute()
        if (rows.length > 0)
          await db
            .insertInto('figure')
            .values(rows.map((row) => ({ month, revision: 1, ...row })))
            .execute()
        const read: typeof rows = []
        for (const { unit_id, figures } of await packedFigures(db, month, first, last))
          eachFigure(figures, (element_id, value, absence, note) =>
            read.push({ unit_id, element_id, value, absence: absence as Written['absence'], note }),
          )
        const asked = rows.filter(({ unit_id }) => unit_id >= first && unit_id <= last)
        const sorted = (some: typeof rows) =>
          some.toSorted((a, b) => a.unit_id - b.unit_id || a.element_id - b.element_id)
        expect(sorted(read)).toEqual(sorted(asked))
      }),
      { numRuns: 60 },
    )
  })
})
