/** A table of published results: looked at row by row, stored whole or not at all, in names of the year. */
import { beforeAll, expect, it } from 'vitest'
import type { IndexCourse, ResultImport, ResultList } from '#contract/results'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { formOf } from './results-desk.ts'

const head = 'Năm;Đơn vị;Điểm;Hạng;Số đơn vị;Gia nhập thị trường;Ghi chú;Cột lạ'

onEachEngine('a file of published results', (engine) => {
  let program: Program
  let approver: Person
  let leader: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    approver = await program.asAccount('duyet-so-noi-vu')
    leader = await program.as('leader')
  })

  const send = (lines: readonly string[], over: object = {}, who = approver) =>
    who.call({
      method: 'POST',
      url: '/api/results/import',
      ...formOf(lines.join('\n'), {
        index: 'par_index',
        source: 'Quyết định công bố năm 2026',
        parent: 'MH',
        dryRun: true,
        ...over,
      }),
    })
  const kept = async () => {
    const { index_result, result_source, audit } = await stored(program.connection.db)
    return { index_result, result_source, audit }
  }
  const ward = 'Năm;Đơn vị;Điểm;Hạng;Số đơn vị'
  const right = [ward, '2023;Nắng Mai;84,50;3;21', '2023;phường Mưa Ngâu;81,2;7/21;', '2023;xã Đồi Sim;79;1;9']

  it('is looked at without storing anything, then stored whole with its decimals', async () => {
    const before = await kept()
    const looked: ResultImport = (await send(right)).json()
    expect(looked.rows.map(({ unit, shown, placeShown, faults }) => [unit?.name, shown, placeShown, faults])).toEqual([
      ['Nắng Mai', '84,50', '3/21', []],
      ['Mưa Ngâu', '81,2', '7/21', []],
      ['Đồi Sim', '79', '1/9', []],
    ])
    expect([looked.stored, looked.faulty]).toEqual([0, 0])
    expect(await kept()).toEqual(before)
    expect(((await send(right, { dryRun: false })).json() as ResultImport).stored).toBe(3)
    const { items } = (await leader.get('/api/results?index=par_index&year=2023&unit=MH01')).json() as ResultList
    expect(items.map(({ shown, decimals, source }) => [shown, decimals, source.text])).toEqual([
      ['84,50', 2, 'Quyết định công bố năm 2026'],
    ])
    expect((await kept()).audit).toHaveLength((before.audit?.length ?? 0) + 3)
  })

  it('stores nothing where one row is wrong, and says which and why', async () => {
    const before = await kept()
    const wrong = [
      ward,
      '2022;Nắng Mai;84,50;3;21',
      '2022;Phường Không Có;80;4;21',
      '2022;Mưa Ngâu;100,01;2;21',
      '2022;Sóng Bạc;8o;2;21',
      '2022;Hoa Gạo;80;22;21',
      '22;Thu Biếc;80;1;21',
      '2022;Nắng Mai;70;9;21',
      '2022;Quảng Ninh;70;9;63',
    ]
    const response = await send(wrong, { dryRun: false })
    expect(response.statusCode).toBe(422)
    expect(response.json().message).toContain('chưa lưu dòng nào')
    expect(response.json().fields.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['rows.3.unit', 'unknown'],
      ['rows.4.value', 'above_top'],
      ['rows.5.value', 'not_a_number'],
      ['rows.6.place', 'beyond_units'],
      ['rows.7.period', 'missing'],
      ['rows.8.unit', 'twice_in_file'],
      ['rows.9.unit', 'unknown'],
    ])
    expect(await kept()).toEqual(before)
  })

  it('is refused twice from one source, and kept beside another', async () => {
    const again = (await send(right)).json() as ResultImport
    expect(again.rows.map(({ faults }) => faults.map(({ code }) => code))).toEqual([['twice'], ['twice'], ['twice']])
    const other = (
      await send(right.with(1, '2023;Nắng Mai;84,9;2;21'), { source: 'Báo Minh Họa' })
    ).json() as ResultImport
    expect(other.faulty).toBe(0)
    expect(other.rows.map(({ others }) => others)).toEqual([
      [{ shown: '84,50', source: 'Quyết định công bố năm 2026' }],
      [],
      [],
    ])
  })

  it('takes components by their names, and says which columns it left out', async () => {
    const lines = [head, '2022;Minh Họa;65,88;24;63;7,05;ổn định;x']
    const looked = (await send(lines, { index: 'pci', source: 'VCCI 2023' })).json() as ResultImport
    expect([looked.ignored, looked.rows[0]?.components]).toEqual([['Cột lạ'], 1])
    expect((await send(lines, { index: 'pci', source: 'VCCI 2023', dryRun: false })).statusCode).toBe(200)
    const course = (await leader.get('/api/indices/MH/pci?period=2022')).json() as IndexCourse
    expect(course.profile.map(({ code, shown }) => [code, shown])).toEqual([['entry_costs', '7,05']])
    // Nine of ten components are not known, so nothing is computed.
    expect(course.total).toBeNull()
    const high = [head, '2021;Minh Họa;65,88;24;63;10,5;;']
    expect(
      ((await send(high, { index: 'pci', source: 'VCCI 2022' })).json() as ResultImport).rows[0]?.faults[0],
    ).toMatchObject({
      field: 'components.entry_costs',
      code: 'above_top',
    })
  })

  it.each<[string, () => ReturnType<typeof send>, number, string]>([
    ['a source that is not named', () => send(right, { source: '' }), 422, 'source'],
    ['an index that is none', () => send(right, { index: 'on_time' }), 404, 'index'],
    ['a file without a table', () => send(['xin chào', 'không có bảng']), 422, 'file'],
    ['another account’s page', () => send(right, { account: 'somebody-else' }), 403, 'account'],
  ])('refuses %s', async (_name, ask, status, field) => {
    const before = await kept()
    const response = await ask()
    expect([response.statusCode, response.json().fields[0].field]).toEqual([status, field])
    expect(await kept()).toEqual(before)
  })

  it('is for those who answer for the units alone', async () => {
    expect((await send(right, {}, leader)).statusCode).toBe(403)
    const foreign = (await send([ward, '2019;Quảng Ninh;70;1;63'], { parent: '22' })).json() as ResultImport
    expect(foreign.rows[0]?.faults.map(({ code }) => code)).toEqual(['no_right'])
  })

  it('means the units of the year by their names of then', async () => {
    const lines = ['Đơn vị;Điểm', 'Thừa Thiên Huế;46', 'Tỉnh Long An;40', 'TP. Hồ Chí Minh;41']
    const { rows } = (await send(lines, { parent: '22', index: 'papi', period: '2019' })).json() as ResultImport
    expect(rows.map(({ unit }) => unit?.code)).toEqual(['46', '80', '79'])
    const now = (
      await send(lines, { parent: '22', index: 'papi', period: '2019', territory: 'now' })
    ).json() as ResultImport
    expect(now.rows.map(({ unit }) => unit?.name ?? null)).toEqual([null, null, 'Hồ Chí Minh'])
  })
})
