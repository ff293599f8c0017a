/** An import from dry run to undo: what is written, what is left alone, and what stands in the way. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { rows as cityRows, columns, countOf } from '../importing/fixtures/city-2023.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { city, commit, dryRun, figuresIn, october, own, table, undo, writings } from './import-desk.ts'
import { put } from './sheet-desk.ts'

onEachEngine('an import', (engine) => {
  let program: Program
  let clerk: Person
  let department: Person
  let neighbour: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    department = await program.asAccount('tong-hop')
    neighbour = await program.asAccount('nhap-lieu-mua-ngau')
  })

  it('changes nothing while it is a dry run, and says what it would change', async () => {
    const before = await writings(program)
    const answer = await dryRun(clerk, october, own)
    expect(await writings(program)).toEqual(before)
    expect(answer).toMatchObject({
      state: 'dry',
      ready: true,
      questions: [],
      already: null,
      months: ['2026-10'],
      units: 1,
    })
    expect(answer.counts).toMatchObject({ rows: 2, figures: 2, new: 2, changed: 0, equal: 0, locked: 0, refused: 0 })
    expect(answer.changes).toMatchObject([{ unit: { code: 'MH02' }, month: '2026-10', new: 2, lock: null }])
    expect((await clerk.get(`/api/imports/${answer.id}`)).json()).toEqual(answer)
  })

  it('is written at once and whole, told in the history as imported, and taken back', async () => {
    const before = await figuresIn(program, 'MH02', '2026-10')
    const { id } = await dryRun(clerk, october, own)
    const committed = await commit(clerk, id)
    expect([committed.statusCode, committed.json().written]).toEqual([200, 2])
    const after = await figuresIn(program, 'MH02', '2026-10')
    expect(after).toEqual({
      ...before,
      dossiers_with_fee: { value: 222, absence: null, note: null, revision: 1 },
      dossiers_paid_online: { value: 146, absence: null, note: null, revision: 1 },
    })
    const history = (await clerk.get('/api/sheets/MH02/2026-10/history?element=dossiers_with_fee')).json()
    expect(history.items).toMatchObject([{ revision: 1, way: 'imported', after: { value: 222 } }])

    const undone = await undo(clerk, id)
    expect(undone.json()).toMatchObject({ undone: 2, kept: 0, obstacles: [], import: { state: 'undone' } })
    expect(await figuresIn(program, 'MH02', '2026-10')).toEqual({
      ...before,
      dossiers_with_fee: { value: null, absence: 'missing', note: null, revision: 2 },
      dossiers_paid_online: { value: null, absence: 'missing', note: null, revision: 2 },
    })
    expect((await undo(clerk, id)).statusCode).toBe(409)
    const again = (await clerk.get('/api/sheets/MH02/2026-10/history?element=dossiers_with_fee')).json()
    expect(again.items.map((one: { way: string }) => one.way)).toEqual(['imported', 'import_undone'])
  })

  it('is written once: the second commit answers that it was done, and the same file says by whom and when', async () => {
    const { id } = await dryRun(clerk, october, own)
    const answers = await Promise.all([commit(clerk, id), commit(clerk, id)])
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 409])
    const written = await writings(program)
    const second = await commit(clerk, id)
    expect([second.statusCode, second.json().message]).toEqual([409, 'Lần nhập này đã nhập rồi.'])
    expect(await writings(program)).toEqual(written)
    const again = await dryRun(clerk, october, own)
    expect(again.already).toMatchObject({ id })
    expect(again.already?.message).toContain('Công chức nhập liệu, phường Hương Bưởi nhập ngày 21/11/2026')
    expect(again).toMatchObject({ ready: false, counts: { equal: 2, new: 0 } })
    expect((await commit(clerk, again.id)).statusCode).toBe(422)
    expect((await undo(clerk, id)).statusCode).toBe(200)
  })

  it('writes nothing where a figure moved after the dry run, and names it', async () => {
    const { id } = await dryRun(clerk, october, own)
    const revision = (await figuresIn(program, 'MH02', '2026-10')).dossiers_paid_online?.revision ?? 0
    expect((await put(clerk, 'dossiers_paid_online', { value: 9, revision })).statusCode).toBe(200)
    const before = await writings(program)
    const response = await commit(clerk, id)
    expect(response.statusCode).toBe(409)
    expect(response.json().context).toMatchObject({
      total: 1,
      obstacles: [{ unit: 'MH02', month: '2026-10', element: 'dossiers_paid_online', reason: 'changed' }],
    })
    expect(await writings(program)).toEqual(before)
    const fresh = await dryRun(clerk, october, own)
    expect(fresh.replaced).toMatchObject([{ element: 'dossiers_paid_online', before: 9, after: 146 }])
    expect((await commit(clerk, fresh.id)).statusCode).toBe(200)
  })

  it('is taken back only where nobody touched it since, or in part', async () => {
    const { id } = await dryRun(
      clerk,
      table('Phiếu đánh giá hợp lệ;10/2026;64\nPhiếu hài lòng và rất hài lòng;10/2026;59\n'),
      own,
    )
    await commit(clerk, id)
    const { revision } = (await figuresIn(program, 'MH02', '2026-10')).ratings_valid ?? { revision: 0 }
    await put(clerk, 'ratings_valid', { value: 65, revision })
    const before = await writings(program)
    const refused = await undo(clerk, id)
    expect([refused.statusCode, refused.json().context.obstacles[0].element]).toEqual([409, 'ratings_valid'])
    expect(await writings(program)).toEqual(before)
    expect((await undo(clerk, id, { partial: true })).json()).toMatchObject({ undone: 1, kept: 1 })
    expect((await clerk.get(`/api/imports/${id}`)).json()).toMatchObject({
      undo: { undone: 1, kept: 1 },
      obstacles: [{ element: 'ratings_valid', reason: 'changed' }],
      obstaclesTotal: 1,
    })
    const after = await figuresIn(program, 'MH02', '2026-10')
    expect([after.ratings_valid?.value, after.ratings_satisfied?.value]).toEqual([65, null])
  })

  it('leaves closed sheets alone and says which of the reasons closes them', async () => {
    const answer = await dryRun(clerk, table('Hồ sơ đã giải quyết;09/2026;1\nHồ sơ đã giải quyết;11/2026;2\n'), own)
    expect(answer.changes).toMatchObject([
      { month: '2026-09', lock: { reason: 'approved' } },
      { month: '2026-11', lock: null },
    ])
    expect(answer.counts).toMatchObject({ figures: 2, locked: 1, new: 1 })
    const before = await figuresIn(program, 'MH02', '2026-09')
    expect((await commit(clerk, answer.id)).json().written).toBe(1)
    expect(await figuresIn(program, 'MH02', '2026-09')).toEqual(before)
    expect((await undo(clerk, answer.id)).statusCode).toBe(200)
  })

  it('writes nothing into a sheet that was handed in meanwhile, and cannot be undone after that', async () => {
    const file = table('Phản ánh, kiến nghị đến hạn trả lời;11/2026;5\n')
    const first = await dryRun(clerk, file, own)
    const close = (state: string) =>
      program.connection.db
        .updateTable('sheet')
        .set({ state })
        .where('month', '=', '2026-11')
        .where('unit_id', 'in', (select) => select.selectFrom('unit').select('id').where('code', '=', 'MH02'))
        .execute()
    await close('submitted')
    const before = await writings(program)
    const refused = await commit(clerk, first.id)
    expect([refused.statusCode, refused.json().context.obstacles[0].reason]).toEqual([409, 'not_open'])
    expect(await writings(program)).toEqual(before)
    await close('draft')
    expect((await commit(clerk, first.id)).statusCode).toBe(200)
    await close('submitted')
    expect((await undo(clerk, first.id)).json().context.obstacles[0]).toMatchObject({
      reason: 'not_open',
      element: null,
    })
    expect((await undo(clerk, first.id, { partial: true })).statusCode).toBe(409)
    await close('draft')
    expect((await undo(clerk, first.id)).statusCode).toBe(200)
  })

  it('keeps rates apart, with their import, and puts back what stood there', async () => {
    const rates = (value: string) => `Đơn vị;Tháng;Tỷ lệ hài lòng (%)\nPhường Nắng Mai;02/2023;${value}\n`
    const first = await dryRun(department, rates('92,5%'), city)
    expect(first.rates).toMatchObject([{ unit: 'MH01', indicator: 'satisfaction', shown: '92,5%' }])
    const twice = await Promise.all([commit(department, first.id), commit(department, first.id)])
    expect(twice.map((one) => one.statusCode).sort()).toEqual([200, 409])
    const typed = () =>
      program.connection.db.selectFrom('typed_rate').select(['value', 'decimals', 'import_id']).execute()
    expect(await typed()).toEqual([{ value: 925, decimals: 1, import_id: first.id }])
    const second = await dryRun(department, rates('93%'), city)
    await commit(department, second.id)
    expect(await typed()).toEqual([{ value: 93, decimals: 0, import_id: second.id }])
    await undo(department, second.id)
    expect(await typed()).toEqual([{ value: 925, decimals: 1, import_id: first.id }])
    await undo(department, first.id)
    expect(await typed()).toEqual([])
  })

  it('remembers how the columns of a source were read', async () => {
    const file = 'Đơn vị;Tháng;Chỉ số lạ\nPhường Nắng Mai;02/2023;4\n'
    const first = await dryRun(department, file, city)
    expect(first).toMatchObject({ remembered: false, questions: ['columns'] })
    expect((await commit(department, first.id)).statusCode).toBe(422)
    const key = first.mapping[2]?.key
    const mapping = [{ key, role: 'figure', element: 'dossiers_late' }]
    const second = await dryRun(department, file, { ...city, mapping })
    expect(second.counts.new).toBe(1)
    await commit(department, second.id)
    const third = await dryRun(department, file.replace(';4', ';5'), city)
    expect(third).toMatchObject({ remembered: true, counts: { changed: 1 } })
    await undo(department, second.id)
  })

  it('that is left dry is forgotten after a few more, and those committed are listed', async () => {
    for (let count = 0; count < 6; count += 1)
      await dryRun(neighbour, table(`Quá hạn;10/2026;${count}\n`), { unit: 'MH03' })
    const { items } = (await neighbour.get('/api/imports')).json()
    expect(items.map((one: { state: string }) => one.state)).toEqual(['dry', 'dry', 'dry', 'dry'])
    const states = (await clerk.get('/api/imports?unit=MH02')).json().items.map((one: { state: string }) => one.state)
    expect(states).toContain('undone')
  })

  it('gives its whole report as a table that Excel opens', async () => {
    const { id } = await dryRun(department, 'Đơn vị;Tháng;Quá hạn\nPhường Nắng May;02/2023;4\n', city)
    const response = await department.get(`/api/imports/${id}/report.csv`)
    expect(response.headers['content-type']).toContain('text/csv')
    expect(response.headers['content-disposition']).toMatch(/Ket-qua-doc-tep_2026-11-21\.csv/)
    expect(response.body).toContain('Không tìm thấy đơn vị “Phường Nắng May”')
  })

  describe('from LibreOffice, thirty wards over twelve months', () => {
    const bytes = readFileSync(new URL('../importing/fixtures/city-2023.xlsx', import.meta.url))

    it('is imported figure by figure, and undone to what was there before', async () => {
      const before = await writings(program)
      const answer = await dryRun(department, bytes, city, 'city-2023.xlsx')
      expect(answer.counts).toMatchObject({ figures: 8640, new: 8640, rates: 360, refused: 0, locked: 0 })
      expect(answer.changes).toHaveLength(360)
      expect((await commit(department, answer.id)).json().written).toBe(9000)
      for (const [row, { code }] of cityRows.entries()) {
        if (row % 10 !== 0) continue
        const stored = await figuresIn(program, code, '2023-07')
        for (const column of columns) expect(stored[column.code]?.value).toBe(countOf(row, 7, column.code))
      }
      const overview = await department.get('/api/sheets/MH01/2023-07')
      expect(overview.json()).toMatchObject({ state: 'draft', answered: 24 })
      expect((await undo(department, answer.id)).json()).toMatchObject({ undone: 9000, kept: 0 })
      const blank = (await department.get('/api/sheets/MH01/2023-07')).json()
      expect(blank.answered).toBe(0)
      const after = await writings(program)
      expect(after.rates).toEqual(before.rates)
      expect([after.figures.filled, after.figures.values]).toEqual([before.figures.filled, before.figures.values])
      // Every write once in the audit, and nothing written twice.
      const more = (way: string) => (after.acts[`save_figure ${way}`] ?? 0) - (before.acts[`save_figure ${way}`] ?? 0)
      expect([more('imported'), more('import_undone')]).toEqual([8640, 8640])
    }, 60_000)
  })
})
