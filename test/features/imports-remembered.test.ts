/** What an import remembers of how columns were read, and what it must read anew from every file: its months. */
import { beforeAll, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { commit, dryRun, figuresIn } from './import-desk.ts'

const ward = { unit: 'MH01' }
const yearly = (year: number, values: string) =>
  `HỒ SƠ TIẾP NHẬN NĂM ${year};;\nChỉ tiêu;Tháng 1;Tháng 2\nHồ sơ có nghĩa vụ tài chính;${values}\n`

onEachEngine('a remembered mapping', (engine) => {
  let program: Program
  let department: Person
  const january = async (year: number) =>
    (await figuresIn(program, 'MH01', `${year}-01`)).dossiers_with_fee?.value ?? null

  beforeAll(async () => {
    program = await sampleProgram(engine)
    department = await program.asAccount('tong-hop')
  })

  it("leaves last year's figures alone where this year's file has the same heads", async () => {
    const first = await dryRun(department, yearly(2022, '11;12'), ward)
    expect(first).toMatchObject({ remembered: false, questions: [], months: ['2022-01', '2022-02'] })
    expect((await commit(department, first.id)).statusCode).toBe(200)
    const next = await dryRun(department, yearly(2023, '21;22'), ward)
    expect(next).toMatchObject({ remembered: true, questions: [], counts: { new: 2, changed: 0 } })
    expect(next.changes.map(({ month }) => month)).toEqual(['2023-01', '2023-02'])
    expect((await commit(department, next.id)).statusCode).toBe(200)
    expect([await january(2022), await january(2023)]).toEqual([11, 21])
  })

  it('asks again for the month of a file that says no year', async () => {
    const file = yearly(2022, '31;32').replace(' NĂM 2022', '')
    const asked = await dryRun(department, file, ward)
    expect(asked).toMatchObject({ remembered: true, questions: ['month'], ready: false })
    const of2021 = await dryRun(department, file, { ...ward, month: '2021-01' })
    expect(of2021.changes.map(({ month }) => month)).toEqual(['2021-01', '2021-02'])
    expect((await commit(department, of2021.id)).statusCode).toBe(200)
    expect(await dryRun(department, file, ward)).toMatchObject({ remembered: true, questions: ['month'] })
  })

  it('takes no month of a head from outside', async () => {
    const mapping = [{ key: 'thang 1', role: 'figure', element: null, month: '2022-01' }]
    await expect(dryRun(department, yearly(2023, '1;2'), { ...ward, mapping })).rejects.toThrow(/options/)
  })

  it('answers what was asked, so that a file can be read again as it was after the page was loaded anew', async () => {
    const mapping = [{ key: 'thang 2', role: 'ignored', element: null, indicator: null }]
    const asked = { ...ward, sheets: ['so-lieu'], layout: 'one_unit', headRow: 2, convention: 'comma', mapping }
    const { id } = await dryRun(department, yearly(2023, '41;42'), asked)
    const answer = (await department.get(`/api/imports/${id}`)).json()
    expect(answer.asked).toEqual(asked)
    expect(answer.changes).toMatchObject([{ month: '2023-01' }])
    const again = await dryRun(department, yearly(2023, '41;42'), answer.asked)
    expect({ ...again, id, already: null }).toEqual({ ...answer, already: null })
  })
})
