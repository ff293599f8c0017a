/** The board of sheets: recounted from the rows, across a merger, with all its units, fresh, and without a figure. */
import { beforeAll, expect, it } from 'vitest'
import { Completeness } from '#contract/completeness'
import { monthsBetween } from '#domain/period.ts'
import { insertInBatches } from '../../seeds/batches.ts'
import { catalogueTopic, raiseVersion } from '../../server/database/version.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { boardOf, unitOf } from './board-desk.ts'
import { fetched, openedXlsx } from './export-desk.ts'

onEachEngine('the board of sheets', (engine) => {
  let program: Program
  let leader: Person
  let clerk: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    leader = await program.as('leader')
    clerk = await program.as('clerk')
  })

  const board = (query: string, person = leader) => boardOf(person, query)

  it('opens with the twelve months that are over', async () => {
    const found = await board('')
    expect([found.parent.code, found.from, found.to, found.months.length]).toEqual(['MH', '2025-11', '2026-10', 12])
    expect(found.units.every((one) => one.cells.length === 12)).toBe(true)
  })

  it('agrees, cell by cell and count by count, with the rows themselves', async () => {
    const { db } = program.connection
    const found = await board('?from=2024-11&to=2026-12')
    const sheets = await db.selectFrom('sheet').selectAll().execute()
    const units = await db.selectFrom('unit').selectAll().where('fictional', '=', 1).execute()
    const months = monthsBetween('2024-11', '2026-12')
    const parent = units.find((unit) => unit.kind === 'province')?.id
    const lastDay = (month: string) =>
      new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).toISOString().slice(0, 10)
    const totals = new Map(months.map((month) => [month, { expected: 0, handedIn: 0, late: 0, onTime: 0, judged: 0 }]))
    for (const unit of units.filter((one) => one.parent_id === parent)) {
      const row = unitOf(found, unit.code, unit.valid_from)
      for (const [index, month] of months.entries()) {
        const cell = row?.cells[index]
        const exists = unit.valid_from <= lastDay(month) && (unit.valid_to ?? '9999') >= lastDay(month)
        if (!exists) {
          if (row) expect([unit.code, month, cell?.standing]).toEqual([unit.code, month, 'absent'])
          continue
        }
        const sheet = sheets.find((one) => one.unit_id === unit.id && one.month === month)
        // The sample: due on the fifth of the next month, and everything that came in came by the third.
        const due = `${month === '2026-12' ? '2027-01' : (months[index + 1] ?? '')}-05`
        const isIn = sheet?.state === 'submitted' || sheet?.state === 'approved'
        const isOver = due < '2026-11-21'
        const standing = isIn ? 'handed_in' : isOver ? 'late' : 'not_due'
        expect([unit.code, month, cell?.standing, cell?.state]).toEqual([
          unit.code,
          month,
          standing,
          sheet?.state ?? null,
        ])
        const total = totals.get(month) as NonNullable<ReturnType<typeof totals.get>>
        total.expected += 1
        if (isIn) total.handedIn += 1
        if (standing === 'late') total.late += 1
        if (isIn) total.onTime += 1
        if (isIn || isOver) total.judged += 1
      }
    }
    for (const { month, expected, handedIn, late, onTime, judged } of found.months)
      expect([month, { expected, handedIn, late, onTime, judged }]).toEqual([month, totals.get(month)])
  })

  it('counts apart who owes a month for which no due day binds them', async () => {
    const { db } = program.connection
    const dues = await db.selectFrom('sheet_due').selectAll().where('month', '=', '2026-10').execute()
    const late = await db
      .selectFrom('unit')
      .select('id')
      .where('code', '=', 'MH02')
      .where('valid_to', 'is', null)
      .executeTakeFirstOrThrow()
    await db.deleteFrom('sheet_due').where('month', '=', '2026-10').execute()
    await db
      .insertInto('sheet_due')
      .values({ month: '2026-10', unit_id: late.id, due: '2026-11-05', source: '' })
      .execute()
    await raiseVersion(db, catalogueTopic)
    const [month] = (await board('?from=2026-10&to=2026-10')).months
    await db.deleteFrom('sheet_due').where('month', '=', '2026-10').execute()
    await db.insertInto('sheet_due').values(dues).execute()
    await raiseVersion(db, catalogueTopic)
    expect(month).toMatchObject({ expected: 30, handedIn: 21, late: 1, owed: 8 })
  })

  it('says in rows what it says in columns', async () => {
    for (const query of ['?from=2025-05&to=2026-10', '?parent=22&from=2026-10&to=2026-10'])
      for (const person of [leader, clerk]) {
        const answer = (await person.get(`/api/completeness${query}`)).json()
        const rows = Completeness.parse(answer)
        expect(answer).toEqual(rows)
        const { units, months, columns: _, ...head } = await board(query, person)
        const { units: told, months: counts, ...same } = rows
        expect(same).toEqual(head)
        expect(months).toMatchObject(counts)
        expect(units).toMatchObject(told.map(({ unit: { fictional: __, ...unit }, ...row }) => ({ ...row, unit })))
      }
  })

  it('gives a merged unit the months at whose end it existed, and its successor the others', async () => {
    const found = await board('?from=2025-05&to=2025-08')
    const old = unitOf(found, 'MH02', '2020') ?? found.units.find((one) => one.validTo === '2025-06-30')
    const young = unitOf(found, 'MH02', '2025-07-01')
    expect(old?.cells.map((cell) => cell.standing)).toEqual(['handed_in', 'handed_in', 'absent', 'absent'])
    expect(young?.cells.slice(0, 2).map((cell) => cell.standing)).toEqual(['absent', 'absent'])
    expect(young?.expected).toBe(2)
  })

  it('says which units’ sheets a person may open, and shows everybody the same states', async () => {
    const found = await board('', clerk)
    expect(found.units.filter((one) => one.open).map((one) => one.unit.code)).toEqual(['MH02'])
    const all = await board('')
    expect(all.units.every((one) => one.open)).toBe(true)
    expect(found.units.map((one) => one.cells)).toEqual(all.units.map((one) => one.cells))
  })

  it('expects nothing of a province that has never used it', async () => {
    const found = await board('?parent=22')
    expect(found.units.length).toBeGreaterThan(1)
    expect(found.months.every((one) => one.expected === 0 && one.late === 0)).toBe(true)
    expect(new Set(found.units.flatMap((one) => one.cells.map((cell) => cell.standing)))).toEqual(
      new Set(['not_expected']),
    )
  })

  it('can be taken away as a table that says the same', async () => {
    const found = await board('?from=2025-11&to=2026-10')
    const response = await leader.get('/api/exports/completeness.csv?period=2026-10&dialect=machine')
    expect(response.statusCode, response.body).toBe(200)
    expect(response.body).toContain('21/30 đơn vị đã nộp phiếu tháng 10; 9 đơn vị quá hạn')
    for (const row of found.units) expect(response.body).toContain(`${row.unit.name},${row.unit.code},`)
    expect(response.body).toContain('"Đang nhập, quá hạn 16 ngày"')
    const { rows } = await openedXlsx(await fetched(leader, 'completeness.xlsx', 'period=2026-10'), 'Đơn vị')
    const [name, code, ...cells] = rows[0] ?? []
    expect([rows.length, name, code]).toEqual([
      found.units.length,
      found.units[0]?.unit.name,
      found.units[0]?.unit.code,
    ])
    expect(cells).toHaveLength(found.months.length + 1)
    expect((await leader.get('/api/exports/completeness.png')).statusCode).toBe(422)
  })

  it.each([
    ['from=2026-02&to=2026-01', 422],
    ['from=2021-01&to=2026-01', 422],
    ['from=2021-02&to=2026-01', 200],
    ['from=2099-06', 200],
    ['to=2008-01', 200],
    ['from=2026-13', 422],
    ['parent=ZZ99', 404],
    ['parent=MH&unit=x', 422],
  ])('answers ?%s with %i', async (query, status) => {
    expect((await leader.get(`/api/completeness?${query}`)).statusCode).toBe(status)
  })

  it('costs no body while nothing changed, and changes with a sheet of any month shown', async () => {
    const first = await leader.get('/api/completeness?from=2026-09&to=2026-10')
    const ask = () =>
      leader.call({
        method: 'GET',
        url: '/api/completeness?from=2026-09&to=2026-10',
        headers: { 'if-none-match': String(first.headers.etag) },
      })
    expect([(await ask()).statusCode, (await ask()).body]).toEqual([304, ''])
    const { db } = program.connection
    await raiseVersion(db, '2026-09')
    expect((await ask()).statusCode).toBe(304)
    const sheet = db.updateTable('sheet').where('month', '=', '2026-09').where('state', '=', 'submitted')
    await sheet.set({ state: 'approved' }).execute()
    await raiseVersion(db, '2026-09')
    expect((await ask()).statusCode).toBe(200)
  })

  it('leaves nobody out, however many there are, and neither does its file', async () => {
    const { db } = program.connection
    const model = await db.selectFrom('unit').selectAll().where('code', '=', 'MH01').executeTakeFirstOrThrow()
    const fresh = Array.from({ length: 700 }, (_, at) => ({ ...model, id: 980_000 + at, code: `MHN${at}` }))
    await insertInBatches(db, 'unit', fresh)
    await raiseVersion(db, catalogueTopic)
    const found = await board('?from=2026-09&to=2026-10')
    expect(found.units.filter((one) => one.unit.code.startsWith('MHN'))).toHaveLength(700)
    const file = await openedXlsx(await fetched(leader, 'completeness.xlsx', 'period=2026-10'), 'Đơn vị')
    expect(file.rows.filter(([, code]) => String(code).startsWith('MHN'))).toHaveLength(700)
  })
})
