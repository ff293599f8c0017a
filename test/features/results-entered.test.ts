/** Published results entered, changed and removed by hand: kept by source, by those who answer for the unit and by nobody else. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { IndexOverview, ResultItem, ResultList } from '#contract/results'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'

type Fault = { code: string; message: string; fields?: { field: string; code: string; message: string }[] }

onEachEngine('published results', (engine) => {
  let program: Program
  let [leader, approver, ward, clerk, administrator]: Person[] = []

  beforeAll(async () => {
    program = await sampleProgram(engine)
    leader = await program.as('leader')
    approver = await program.asAccount('duyet-so-noi-vu')
    clerk = await program.as('clerk')
    administrator = await program.as('administrator')
  })

  const read = async <T>(url: string, who = leader): Promise<T> => (await who!.get(url)).json()
  const rows = async () => {
    const { index_result, result_source, audit } = await stored(program.connection.db)
    return { index_result, result_source, audit }
  }
  const body = (over: object = {}) => ({
    index: 'papi',
    unit: 'MH',
    period: '2025',
    value: '44,10',
    place: 7,
    ofUnits: 34,
    source: 'Báo cáo PAPI 2025',
    ...over,
  })
  const post = (who: Person | undefined, over: object = {}) =>
    who!.call({ method: 'POST', url: '/api/results', payload: body(over) })
  const faultOf = (response: { statusCode: number; json: () => Fault }) => {
    const { fields } = response.json()
    return [response.statusCode, fields?.[0]?.field, fields?.[0]?.code]
  }

  describe('entered', () => {
    it('keep decimals and source, are told in the record, and stand in the overview at once', async () => {
      const made = await post(approver)
      expect(made.json()).toMatchObject({ revision: 1 })
      const { id } = made.json()
      const item = (await read<ResultList>('/api/results?unit=MH&index=papi&year=2025')).items[0]
      expect(item).toMatchObject({ id, shown: '44,10', decimals: 2, place: 7, ofUnits: 34, prevails: true })
      const overview = await read<IndexOverview>('/api/indices/MH')
      expect(overview.items.find(({ index }) => index.code === 'papi')?.latest).toMatchObject({
        period: '2025',
        // 34 are ranked now, 63 were: places of the two years say nothing beside each other.
        movement: null,
        changeShown: 'tăng 0,53 điểm',
      })
      const [act] = (
        await read<{ items: { sentence: string; after: string | null }[] }>('/api/audit?limit=1', approver)
      ).items
      expect(act?.sentence).toBe('Ghi kết quả công bố của chỉ số “PAPI” của thành phố Minh Họa')
    })

    it('stand beside another source with another value, and not twice from one source', async () => {
      expect(faultOf(await post(approver, { source: 'BÁO CÁO papi 2025' }))).toEqual([422, 'source', 'twice'])
      expect(
        (await post(approver, { source: 'Cổng thông tin PAPI', value: '44,01', publishedOn: '2026-05-01' })).statusCode,
      ).toBe(200)
      const { items } = await read<ResultList>('/api/results?unit=MH&index=papi&year=2025')
      expect(items.map(({ shown, prevails }) => [shown, prevails])).toEqual([
        ['44,10', false],
        ['44,01', true],
      ])
    })

    it.each<[string, object, number, string | undefined, string | undefined]>([
      ['no number', { value: 'khá' }, 422, 'value', 'not_a_number'],
      ['no value', { value: '' }, 422, 'value', 'not_a_number'],
      ['more than the index can be', { value: '80,01' }, 422, 'value', 'above_top'],
      ['a place beyond the units', { place: 35 }, 422, 'place', 'beyond_units'],
      ['a year to come', { period: '2027' }, 422, 'period', 'future'],
      ['no source', { source: ' ' }, 422, 'source', 'too_small'],
      ['an index that is none', { index: 'on_time' }, 404, 'index', 'unknown_index'],
      ['a unit that is none', { unit: 'XX99' }, 404, 'unit', 'unknown_unit'],
      ['an index of provinces for a ward', { unit: 'MH02' }, 422, 'unit', 'wrong_level'],
      [
        'a component that is none',
        { index: 'pci', period: '2022', components: [{ node: 'x', value: '7' }] },
        422,
        'components.x',
        'unknown_node',
      ],
      [
        'a component above its scale',
        { index: 'pci', period: '2022', components: [{ node: 'law_order', value: '10,1' }] },
        422,
        'components.law_order',
        'above_top',
      ],
      ['another account', { account: 'somebody-else' }, 403, 'account', 'other_account'],
    ])('refuse %s', async (_name, over, status, field, code) => {
      const before = await rows()
      expect(faultOf(await post(approver, { source: 'Nguồn khác', ...over }))).toEqual([status, field, code])
      expect(await rows()).toEqual(before)
    })

    it('are for those who answer for the unit: not for a clerk, a leader, or another province', async () => {
      const before = await rows()
      for (const [who, status] of [
        [program.stranger, 401],
        [clerk, 403],
        [leader, 403],
      ] as const)
        expect((await post(who, { source: 'Nguồn khác' })).statusCode).toBe(status)
      expect((await post(approver, { unit: '22', source: 'Nguồn khác' })).statusCode).toBe(403)
      expect(await rows()).toEqual(before)
      expect((await post(administrator, { period: '2020', source: 'Nguồn quản trị' })).statusCode).toBe(200)
    })
  })

  describe('changed and removed', () => {
    let item: ResultItem
    const change = (who: Person | undefined, over: object) =>
      who!.call({ method: 'PATCH', url: `/api/results/${item.id}`, payload: { revision: item.revision, ...over } })
    const remove = (who: Person | undefined, revision = item.revision) =>
      who!.call({ method: 'DELETE', url: `/api/results/${item.id}`, payload: { revision } })

    beforeEach(async () => {
      item = (await read<ResultList>('/api/results?unit=MH&index=pci&year=2024')).items.find(
        ({ node }) => node === '',
      ) as ResultItem
    })

    it('once for each revision, and by nobody else', async () => {
      const before = await rows()
      expect((await change(approver, { revision: 9, value: '70' })).statusCode).toBe(412)
      expect((await change(clerk, { value: '70' })).statusCode).toBe(403)
      expect((await change(approver, { value: '100,5' })).statusCode).toBe(422)
      expect((await remove(approver, 9)).statusCode).toBe(412)
      const foreign = (await read<ResultList>('/api/results?unit=22&index=papi&year=2020')).items[0]
      const other = await approver!.call({
        method: 'PATCH',
        url: `/api/results/${foreign?.id}`,
        payload: { revision: 1, value: '1' },
      })
      const none = await approver!.call({
        method: 'PATCH',
        url: '/api/results/1999999999',
        payload: { revision: 1, value: '1' },
      })
      expect([other.statusCode, none.statusCode]).toEqual([404, 404])
      expect(await rows()).toEqual(before)
      expect((await change(approver, { value: '68,00', place: 18 })).json()).toEqual({
        id: item.id,
        revision: item.revision + 1,
      })
      expect((await read<ResultList>('/api/results?unit=MH&index=pci&year=2024')).items[0]).toMatchObject({
        shown: '68,00',
        place: 18,
      })
    })

    it('with the components that came with the total', async () => {
      expect((await change(approver, { source: 'VCCI, báo cáo PCI 2024' })).statusCode).toBe(200)
      const moved = (await read<ResultList>('/api/results?unit=MH&index=pci&year=2024')).items
      expect(new Set(moved.map(({ source }) => source.text))).toEqual(new Set(['VCCI, báo cáo PCI 2024']))
      item = moved.find(({ node }) => node === '') as ResultItem
      expect((await remove(approver)).statusCode).toBe(204)
      expect((await read<ResultList>('/api/results?unit=MH&index=pci&year=2024')).items).toEqual([])
    })
  })

  it('are kept by a ward for itself alone', async () => {
    ward = await program.asAccount('duyet-huong-buoi')
    const own = {
      index: 'ddci',
      unit: 'MH02',
      value: '71,5',
      period: '2025',
      place: null,
      ofUnits: null,
      source: 'Sở Kế hoạch',
    }
    expect((await post(ward, own)).statusCode).toBe(200)
    expect((await post(ward, { ...own, unit: 'MH03' })).statusCode).toBe(403)
  })
})
