/** Files and computed cells: passed over with a word, locked in the template, and refused where the plan came into force later. */
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { commit, dryRun, figuresIn, table } from './import-desk.ts'
import { become, layPlan, openSheets, ward } from './records-desk.ts'

const file = table(
  'Nhiệm vụ của kế hoạch cải cách hành chính đến hạn;9/2026;30\nNhiệm vụ của kế hoạch hoàn thành đúng hạn;9/2026;29\nHội nghị đối thoại đã tổ chức;9/2026;7\n',
)

onEachEngine('a file with figures that are counted from records', (engine) => {
  let program: Program
  let department: Person
  /** Of the wards that keep their tasks in the sample. */
  let hatchedBefore: number

  const openIn = async (unit: string) => {
    const { rawPayload } = await department.call({
      method: 'GET',
      url: `/api/imports/template.xlsx?unit=${unit}&month=2026-09`,
    })
    const [sheet] = (await readXlsx(rawPayload, { readStyles: true })).sheets
    const cells = [...(sheet?.cells ?? [])]
    return {
      open: cells.filter(([, cell]) => cell.style?.protection?.locked === false).length,
      hatched: cells.filter(([, cell]) => cell.style?.fill?.type === 'pattern' && cell.style.fill.pattern === 'lightUp')
        .length,
      says: sheet?.rows.flat().some((text) => String(text).startsWith('Ô gạch chéo')) ?? false,
    }
  }

  beforeAll(async () => {
    program = await sampleProgram(engine)
    department = await program.asAccount('tong-hop')
    await openSheets(program, ward, ['2026-09'])
    hatchedBefore = (await openIn('MH')).hatched
  })

  it('that was read before the plan came into force is not written after it', async () => {
    const before = await figuresIn(program, ward, '2026-09')
    const { id, counts } = await dryRun(department, file, { unit: ward })
    expect(counts.changed).toBe(3)
    await layPlan(program, ward, [{ name: 'one', day: '2026-08-01' }])
    const refused = await commit(department, id)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'conflict'])
    expect(refused.json().context.obstacles.map((one: { element: string }) => one.element)).toEqual([
      'plan_tasks_due',
      'plan_tasks_done',
    ])
    expect(await figuresIn(program, ward, '2026-09')).toEqual(before)
  })

  it('is read without them, each with a word in the report; the rest is written', async () => {
    const before = await figuresIn(program, ward, '2026-09')
    const answer = await dryRun(department, file, { unit: ward })
    expect(answer.counts).toMatchObject({ figures: 1, changed: 1, skipped: 2, refused: 0 })
    expect(answer.report.map(({ row, severity, code, message }) => [row, severity, code, message])).toEqual([
      [
        2,
        'skipped',
        'computed',
        '“Nhiệm vụ của kế hoạch cải cách hành chính đến hạn”: ô này tính từ sổ nhiệm vụ, không nhập từ tệp.',
      ],
      [
        3,
        'skipped',
        'computed',
        '“Nhiệm vụ của kế hoạch hoàn thành đúng hạn”: ô này tính từ sổ nhiệm vụ, không nhập từ tệp.',
      ],
    ])
    const written = await commit(department, answer.id)
    expect(written.json().written).toBe(1)
    const after = await figuresIn(program, ward, '2026-09')
    expect(after).toEqual({
      ...before,
      dialogues: { ...before.dialogues, value: 7, revision: (before.dialogues?.revision ?? 0) + 1 },
    })
  })

  it('is filled in from a template in which they are closed and hatched, for this ward alone', async () => {
    const [own, other, city] = [await openIn(ward), await openIn('MH04'), await openIn('MH')]
    expect([own.hatched, own.says]).toEqual([2, true])
    expect(other).toEqual({ open: own.open + 2, hatched: 0, says: false })
    expect([city.hatched, city.says]).toEqual([hatchedBefore + 2, true])
  })

  it('is read whole again for a unit that keeps no records', async () => {
    const { counts } = await dryRun(department, file, { unit: 'MH06' })
    expect(counts).toMatchObject({ skipped: 0, locked: 3 })
    await become(program, 0, {})
  })
})
