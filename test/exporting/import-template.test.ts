/** Templates come back as they went out: filled in, they are understood wholly, even where names have changed meanwhile. */
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { codesSheetName } from '#domain/import-template.ts'
import { elements } from '../../seeds/reference/elements.ts'
import { templateXlsx } from '../../server/exporting/import-template.ts'
import type { TemplateModel } from '../../server/exporting/template-model.ts'
import { openFile } from '../../server/importing/open-file.ts'
import { understand } from '../../server/importing/understand.ts'
import { city, knownUnits, ward } from '../importing/knowledge.ts'

const madeAt = new Date('2026-11-21T02:00:00Z')
const asked = elements.filter((element) => element.asked === 'month')
const own: TemplateModel = {
  monthName: 'Tháng 10/2026',
  month: '2026-10',
  label: 'phường Hương Bưởi',
  code: 'MH02',
  fictional: true,
  elements: asked.map((element) => ({ ...element, isPart: element.partOf !== null })),
  computed: new Set(),
  units: null,
}
const living = knownUnits.filter((unit) => unit.validTo === null)
const all: TemplateModel = {
  ...own,
  label: 'thành phố Minh Họa',
  code: 'MH',
  units: living.map(({ code, name }) => ({ code, label: `đơn vị ${name}` })),
}

/** Types a number into every open cell, as a clerk would. */
async function filled(model: TemplateModel): Promise<Buffer> {
  const book = await openXlsx(await templateXlsx(model, madeAt), { readStyles: true })
  const sheet = book.sheets[0]
  let count = 0
  for (const [place, cell] of sheet?.cells ?? []) {
    if (cell.style?.protection?.locked !== false) continue
    const [row = 0, column = 0] = place.split(',').map(Number)
    count += 1
    cell.value = count
    const values = sheet?.rows[row]
    if (values) values[column] = count
  }
  return Buffer.from(await saveXlsx(book))
}

describe('a template', () => {
  it('locks its labels, checks numbers, hides its codes, freezes its head and carries no figure', async () => {
    const { sheets } = await readXlsx(await templateXlsx(own, madeAt), { readStyles: true })
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Số liệu', 'Hướng dẫn', codesSheetName])
    const [sheet, , codes] = sheets
    expect(sheet?.protection?.sheet).toBe(true)
    expect(codes?.veryHidden).toBe(true)
    expect(sheet?.freezePane?.rows).toBe(6)
    expect(sheet?.rows.flat()).toContain('Dữ liệu minh họa')
    expect(sheet?.dataValidations).toHaveLength(asked.length)
    expect(sheet?.dataValidations?.[0]).toMatchObject({ type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' })
    const open = [...(sheet?.cells ?? [])].filter(([, cell]) => cell.style?.protection?.locked === false)
    expect(open).toHaveLength(asked.length)
    for (const [, cell] of open) expect(cell.value ?? null).toBeNull()
  })

  it('of a ward comes back exactly: its month and unit are known by the codes', async () => {
    const outcome = understand(await openFile(await filled(own), 'a.xlsx'), ward('MH02'), {})
    expect(outcome.questions).toEqual([])
    expect(outcome.report).toEqual([])
    expect(outcome.figures.map((one) => one.element)).toEqual(asked.map((element) => element.code))
    expect(new Set(outcome.figures.map((one) => `${one.unitCode} ${one.month}`))).toEqual(new Set(['MH02 2026-10']))
  })

  it('of a province comes back exactly: every unit with every element', async () => {
    const outcome = understand(await openFile(await filled(all), 'a.xlsx'), city, {})
    expect(outcome.report).toEqual([])
    expect(outcome.figures).toHaveLength(living.length * asked.length)
    expect(outcome.figures.map((one) => one.value).sort((a, b) => a - b)).toEqual(
      outcome.figures.map((_, index) => index + 1),
    )
  })

  it('is known by its codes where the catalogue has other names by now', async () => {
    const renamed = {
      ...ward('MH02'),
      elements: city.elements.map((element) => ({ ...element, name: `Tên mới ${element.code}` })),
    }
    const outcome = understand(await openFile(await filled(own), 'a.xlsx'), renamed, {})
    expect(outcome.figures).toHaveLength(asked.length)
  })

  it('left empty brings nothing in', async () => {
    const outcome = understand(await openFile(await templateXlsx(own, madeAt), 'a.xlsx'), ward('MH02'), {})
    expect(outcome).toMatchObject({ figures: [], report: [], questions: [] })
  })
})
