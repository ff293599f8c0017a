/** Whose figures a sheet or a row holds, where names and codes say it more than once or mean more than one unit. */
import { describe, expect, it } from 'vitest'
import { cityWith, ward } from './knowledge.ts'
import { figures, type Rows, read, readCsv, said } from './tables.ts'

function sheetOf(month: string, ...titles: string[]): Rows {
  return [...titles.map((title) => [title]), [`Tháng ${month}`], ['STT', 'Chỉ tiêu', 'Số liệu'], [1, 'Văn bản đi', 2]]
}

describe('a sheet that names its unit', () => {
  it('is a predecessor’s in the import of its successor, though the successor existed then', async () => {
    for (const rows of [
      sheetOf('3/2024', 'Đơn vị: phường Lối Sỏi'),
      sheetOf('3/2024', 'ỦY BAN NHÂN DÂN PHƯỜNG THU BIẾC', 'Đơn vị: phường Lối Sỏi'),
    ])
      expect(figures(await read(rows, { knowledge: ward('MH09') }))).toEqual([['MH92', '2024-03', 'documents_out', 2]])
    const named = await read(sheetOf('3/2024'), { knowledge: ward('MH09'), name: 'Lối Sỏi' })
    expect(figures(named)).toEqual([['MH92', '2024-03', 'documents_out', 2]])
    const later = await read(sheetOf('8/2025', 'Đơn vị: phường Lối Sỏi'), { knowledge: ward('MH09') })
    expect(later.figures).toEqual([])
    expect(said(later)).toEqual(['4 unit_ended'])
  })

  it('is that of the month where predecessor and successor bear one name', async () => {
    const knowledge = ward('MH02')
    const of = async (month: string) => figures(await read(sheetOf(month, 'Phường Hương Bưởi'), { knowledge }))[0]?.[0]
    expect(await of('3/2024')).toBe('MH90')
    expect(await of('8/2025')).toBe('MH02')
  })

  it('is the import’s own where it names none', async () => {
    expect(figures(await read(sheetOf('3/2024'), { knowledge: ward('MH09') }))[0]?.[0]).toBe('MH09')
  })

  const twins = cityWith({ code: 'MH41', name: 'Nắng Mai', kind: 'commune' })

  it('by a name that two bear is refused as a row is, and taken where another place says which', async () => {
    const bare = await read(sheetOf('3/2024', 'Đơn vị: Nắng Mai'), { knowledge: twins })
    expect(bare.figures).toEqual([])
    expect(said(bare)).toEqual(['4 unit_ambiguous'])
    expect(bare.report[0]?.message).toMatch(/“Nắng Mai” có thể là .*MH01.*MH41/)
    const sure = await read(sheetOf('3/2024', 'Đơn vị: Nắng Mai'), { knowledge: twins, name: 'Xã Nắng Mai' })
    expect(sure.figures.map((one) => one.unitCode)).toEqual(['MH41'])
  })

  it('and another one elsewhere is refused', async () => {
    const outcome = await read(sheetOf('3/2024', 'Đơn vị: Phường Sóng Bạc'), { name: 'Xã Đồi Sim' })
    expect(outcome.figures).toEqual([])
    expect(said(outcome)).toEqual(['4 unit_disagrees'])
    expect(outcome.report[0]?.message).toMatch(/“Phường Sóng Bạc” và “Xã Đồi Sim”/)
  })

  it('is not named by those to whom it is sent', async () => {
    const outcome = await read(sheetOf('3/2024', 'Kính gửi: UBND xã Đồi Sim', 'Đơn vị: Phường Sóng Bạc'))
    expect(outcome.figures.map((one) => one.unitCode)).toEqual(['MH04'])
  })

  it('by a name that is the province’s too is refused, save in a ward’s own import', async () => {
    const knowledge = cityWith({ code: 'MH42', name: 'Minh Họa', kind: 'ward' })
    const rows = sheetOf('3/2024', 'Đơn vị: Minh Họa')
    expect(said(await read(rows, { knowledge }))).toEqual(['4 unit_ambiguous'])
    const own = { ...knowledge, units: knowledge.units.filter(({ code }) => code === 'MH42'), ownUnitId: 900 }
    expect((await read(rows, { knowledge: own })).figures.map((one) => one.unitCode)).toEqual(['MH42'])
  })

  it('is not named by a number that may be a code without its zeros', async () => {
    const knowledge = { ...cityWith({ code: '00003', name: 'Khe Xa', kind: 'commune' }) }
    const outcome = await read(sheetOf('3/2024', 'Đơn vị: Phường Sóng Bạc'), { knowledge, name: '3' })
    expect(outcome.figures.map((one) => one.unitCode)).toEqual(['MH04'])
  })
})

describe('a row with code and name', () => {
  const table = (code: string, name: string) => `Mã đơn vị;Tên đơn vị;Tháng;Văn bản đi\n${code};${name};3/2024;2\n`
  const twins = cityWith({ code: 'MH41', name: 'Nắng Mai', kind: 'commune' })

  it('is refused where the name is of a unit of another kind', async () => {
    expect(said(await readCsv(table('MH01', 'Xã Nắng Mai'), twins))).toEqual(['2 unit_disagrees'])
    expect(said(await readCsv(table('MH01', 'Sóng Bạc'), twins))).toEqual(['2 unit_disagrees'])
    for (const name of ['Phường Nắng Mai', 'Nắng Mai', 'UBND phường Nắng Mai'])
      expect(said(await readCsv(table('MH01', name), twins))).toEqual([])
  })

  it('is taken by its code and marked where nobody knows the name', async () => {
    for (const name of ['Phường Không Có', 'Xã Nắng Mai']) {
      const outcome = await readCsv(table('MH01', name))
      expect(outcome.figures.map((one) => [one.unitCode, one.marked])).toEqual([['MH01', true]])
      expect(said(outcome)).toEqual(['2 unit_name_unknown'])
      expect(outcome.report[0]?.message).toContain(`“${name}”`)
    }
  })
})
