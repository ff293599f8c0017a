/** Workbooks as programs wrote them: in an old face, with formulas and errors, and a whole year from LibreOffice. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../server/importing/open-file.ts'
import { understand } from '../../server/importing/understand.ts'
import { rows as cityRows, columns, countOf } from './fixtures/city-2023.ts'
import { city } from './knowledge.ts'
import { figures, said } from './tables.ts'
import { workbook } from './zip.ts'

describe('a workbook in an old face', () => {
  it('is read in Unicode, cell by cell: what is set in another face is left alone', async () => {
    const styles =
      '<styleSheet><fonts><font><name val="Calibri"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0" numFmtId="0"/><xf fontId="1" numFmtId="0"/></cellXfs></styleSheet>'
    const text = (place: string, value: string, style: number) =>
      `<c r="${place}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`
    const sheetData = [
      `<row r="1">${text('A1', '§¬n vÞ', 1)}${text('B1', 'Th¸ng', 1)}${text('C1', 'Hå s¬ ®· gi¶i quyÕt', 1)}</row>`,
      `<row r="2">${text('A2', 'X· §åi Sim', 1)}${text('B2', '3/2023', 0)}<c r="C2"><v>2</v></c></row>`,
      `<row r="3">${text('A3', 'xã San Hô', 0)}${text('B3', '3/2023', 0)}<c r="C3"><v>3</v></c></row>`,
    ].join('')
    const outcome = understand(await openFile(workbook({ sheetData, styles }), 'a.xlsx'), city, {})
    expect(outcome.mapping.map((one) => one.title)).toEqual(['Đơn vị', 'Tháng', 'Hồ sơ đã giải quyết'])
    expect(outcome.figures.map((one) => [one.unitCode, one.value])).toEqual([['MH21', 2]])
    expect(outcome.conversions.map((one) => one.after)).toContain('Xã Đồi Sim')
    expect(outcome.conversionNote).toMatch(/TCVN3.*chữ hoa có dấu/)
    // A special zone called a commune, in Unicode: refused under its own name, not under a converted one.
    expect(outcome.report.map((line) => line.message).join()).toContain('“xã San Hô”')
  })
})

describe('formulas and errors as files hold them', () => {
  it('are read by their stored value, refused without one', async () => {
    const cell = (place: string, inner: string, type = '') => `<c r="${place}"${type}>${inner}</c>`
    const text = (place: string, value: string) => cell(place, `<is><t>${value}</t></is>`, ' t="inlineStr"')
    const sheetData = [
      `<row r="1">${text('A1', 'Đơn vị')}${text('B1', 'Tháng')}${text('C1', 'HS đã giải quyết')}${text('D1', 'Quá hạn')}</row>`,
      `<row r="2">${text('A2', 'Nắng Mai')}${text('B2', '3/2023')}${cell('C2', '<f>1+1</f><v>2</v>')}${cell('D2', '<f>1+1</f>')}</row>`,
      `<row r="3">${text('A3', 'Sóng Bạc')}${text('B3', '3/2023')}${cell('C3', '<v>#REF!</v>', ' t="e"')}${cell('D3', '<f>X1</f><v>#N/A</v>', ' t="e"')}</row>`,
    ].join('')
    const outcome = understand(await openFile(workbook({ sheetData }), 'a.xlsx'), city, {})
    expect(figures(outcome)).toEqual([['MH01', '2023-03', 'dossiers_resolved', 2]])
    expect(said(outcome)).toEqual(['2C formula', '2D formula_without_value', '3C error', '3D error'])
  })
})

describe('the workbook that LibreOffice wrote', () => {
  it('is understood wholly: 30 units, 12 months, 24 elements, each number as it was', async () => {
    const bytes = readFileSync(new URL('./fixtures/city-2023.xlsx', import.meta.url))
    const outcome = understand(await openFile(bytes, 'city-2023.xlsx'), city, {})
    expect(outcome.questions).toEqual([])
    expect(outcome.counts).toMatchObject({ rows: 360, refused: 0, skipped: 12 })
    expect(outcome.figures).toHaveLength(30 * 12 * 24)
    const places = new Map(cityRows.map(({ code }, index) => [code, index]))
    const known = new Set(columns.map(({ code }) => code as string))
    for (const { unitCode, month, element, value } of outcome.figures) {
      expect(known.has(element)).toBe(true)
      expect(value).toBe(countOf(places.get(unitCode) ?? -1, Number(month.slice(5)), element))
    }
    const placesOf = outcome.figures.map((one) => `${one.unitCode} ${one.month} ${one.element}`)
    expect(new Set(placesOf).size).toBe(placesOf.length)
  })

  it('gives the rate of each unit and month, as the formula left it, cut towards the miss', async () => {
    const bytes = readFileSync(new URL('./fixtures/city-2023.xlsx', import.meta.url))
    const { rates } = understand(await openFile(bytes, 'city-2023.xlsx'), city, {})
    const read = new Map(
      rates.map(({ unitCode, month, indicator, value, decimals }) => [
        `${unitCode} ${month} ${indicator}`,
        value * 10 ** (2 - decimals),
      ]),
    )
    const expected = new Map(
      cityRows.flatMap(({ code }, row) =>
        Array.from({ length: 12 }, (_, index): [string, number] => {
          const [onTime, resolved] = ['dossiers_on_time', 'dossiers_resolved'].map((one) =>
            countOf(row, index + 1, one),
          )
          const hundredths = Math.floor((10_000 * (onTime ?? 0)) / (resolved ?? 1))
          return [`${code} 2023-${String(index + 1).padStart(2, '0')} on_time`, hundredths]
        }),
      ),
    )
    expect([rates.length, read.size, new Set(read.values()).size > 50]).toEqual([360, 360, true])
    expect(read).toEqual(expected)
  })
})
