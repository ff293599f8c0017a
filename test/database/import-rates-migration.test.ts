/** Imports that were stored before typed rates were counted: they are listed, opened, committed and taken back like all others. */
import { beforeAll, expect, it } from 'vitest'
import { up } from '../../migrations/0012_import_rates.ts'
import { commit, dryRun, undo } from '../features/import-desk.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

onEachEngine('an import from before typed rates were counted', (engine) => {
  let program: Program
  let department: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    department = await program.asAccount('tong-hop')
  })

  const rows = () =>
    program.connection.db.selectFrom('import_file').select(['id', 'options', 'answer']).orderBy('id').execute()

  /** As the earlier version wrote it: no counts of rates, and a month for each head that a person had corrected. */
  async function makeOld() {
    for (const { id, ...row } of await rows()) {
      const [options, answer] = [JSON.parse(row.options), JSON.parse(row.answer)]
      delete options.counts.ratesEqual
      delete options.counts.ratesLocked
      for (const head of options.asked.mapping ?? []) head.month = null
      for (const change of answer.changes) {
        delete change.rates
        delete change.ratesEqual
      }
      await program.connection.db
        .updateTable('import_file')
        .set({ options: JSON.stringify(options), answer: JSON.stringify(answer) })
        .where('id', '=', id)
        .execute()
    }
  }

  const parsed = async () =>
    (await rows()).map(({ id, options, answer }) => ({ id, options: JSON.parse(options), answer: JSON.parse(answer) }))

  it('is brought up to date once, and then looks as one that was stored today', async () => {
    const text =
      'Đơn vị;Tháng;Quá hạn;Tỷ lệ hài lòng (%)\nPhường Nắng Mai;02/2023;7;92,5%\nPhường Hạ Vàng;02/2023;;93%\n'
    const { mapping } = await dryRun(department, text, { unit: 'MH' })
    const asked = mapping.map(({ key, role, element, indicator }) => ({ key, role, element, indicator }))
    const corrected = await dryRun(department, text, { unit: 'MH', mapping: asked })
    expect((await commit(department, corrected.id)).statusCode).toBe(200)
    const before = await parsed()
    await makeOld()
    expect((await department.get('/api/imports')).statusCode).toBe(500)
    await program.connection.db.transaction().execute((trx) => up(trx as never))
    expect(await parsed()).toEqual(before)
    await program.connection.db.transaction().execute((trx) => up(trx as never))
    expect(await parsed()).toEqual(before)
    expect((await department.get('/api/imports')).statusCode).toBe(200)
    expect((await department.get(`/api/imports/${corrected.id}`)).statusCode).toBe(200)
    expect((await undo(department, corrected.id)).json()).toMatchObject({ undone: 3, kept: 0 })
  })
})
