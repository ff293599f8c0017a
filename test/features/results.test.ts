/** Published results: read by everybody, kept by source by those who answer for a unit, imported whole or not at all. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { IndexCourse, IndexOverview, ResultItem, ResultList } from '#contract/results'
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

  describe('read', () => {
    it('keep two sources that disagree, and say which one stands', async () => {
      const { items } = await read<ResultList>('/api/results?unit=22&index=papi&year=2020')
      expect(
        items.map(({ shown, placeShown: _, prevails, others, ...one }: ResultItem & { placeShown?: string }) => [
          shown,
          prevails,
          one.place,
          one.ofUnits,
          others.map((other) => other.shown),
        ]),
      ).toEqual([
        ['48,881', false, 1, 63, ['48,811']],
        ['48,811', true, 1, 63, ['48,881']],
      ])
    })

    it('list an index in a year of all units, and ask for something narrower than everything', async () => {
      const { items } = await read<ResultList>('/api/results?index=pci&year=2019')
      expect(items.filter(({ node }) => node === '')).toHaveLength(24)
      expect(items.filter(({ node }) => node !== '')).toHaveLength(220)
      expect((await leader!.get('/api/results?index=pci')).statusCode).toBe(422)
      expect((await leader!.get('/api/results?unit=XX99')).statusCode).toBe(404)
      expect((await leader!.get('/api/results?unit=22&index=on_time')).statusCode).toBe(404)
    })

    it('compute PCI 2019 of all 22 provinces beside the published total, within 0,02', async () => {
      const { items } = await read<ResultList>('/api/results?index=pci&year=2019')
      const codes = new Set(items.filter(({ node }) => node !== '').map(({ unit }) => unit.code))
      expect(codes.size).toBe(22)
      for (const code of ['22', '87', '46', '68']) {
        const old = items.find(({ unit }) => unit.code === code)
        expect(old).toBeDefined()
      }
      const course = await read<IndexCourse>('/api/indices/22/pci?period=2019')
      expect(course.total).toMatchObject({ published: { shown: '73,40' }, notable: false })
      expect(Math.abs(course.total?.difference.value ?? 1)).toBeLessThanOrEqual(0.02)
      expect(course.profile).toHaveLength(10)
      expect(course.profile[0]).toMatchObject({ shown: '7,16', top: 10, weight: 5, known: 22, best: { shown: '8,65' } })
      expect(course.ranking.map(({ place }) => place).slice(0, 5)).toEqual([1, 2, 3, 4, 5])
      expect(course.unknown).toBe(63 - 22)
    })

    it('break a series where the method changes and where a year is missing', async () => {
      const { series } = await read<IndexCourse>('/api/indices/01/par_index')
      const known = series.filter(({ value }) => value !== null)
      expect(known.map(({ period, breaks }) => [period, breaks])).toEqual([
        ['2012', null],
        ['2023', 'gap'],
        ['2024', 'method'],
      ])
      expect(known.at(-1)?.breakShown).toBe('từ đây tính theo QĐ 892/QĐ-BNV ngày 05/12/2024')
      expect(series.find(({ period }) => period === '2015')).toMatchObject({ value: null, gap: 'chưa có số công bố' })
    })

    it('tell the past of a merged province as its index allows, and under its old name as it was', async () => {
      const haiPhong = await read<IndexCourse>('/api/indices/31/pci')
      expect(haiPhong.series.map(({ value, gap }) => [value, gap])).toContainEqual([
        null,
        'không so sánh được: đơn vị sắp xếp từ nhiều đơn vị',
      ])
      const source = await read<IndexCourse>('/api/indices/31/dti?basis=source')
      expect(source.series.map(({ period, shown }) => [period, shown])).toEqual([['2024', '0,7857']])
      const hue = await read<IndexCourse>('/api/indices/46/papi')
      expect(hue.series.find(({ period }) => period === '2023')).toMatchObject({
        shown: '46,04',
        from: 'same',
        placeShown: '1/61',
      })
    })

    it('never mix what a re-used code meant: the number of a year is that of whom it was published for', async () => {
      const of = async (code: string, index: string, year: number) =>
        (await read<IndexCourse>(`/api/indices/${code}/${index}?period=${year}`)).title
      expect(await of('24', 'pci', 2024)).toBe(
        'PCI năm 2024 của tỉnh Bắc Giang: 71,24 điểm, hạng 4/63, giữ nguyên hạng',
      )
      expect(await of('80', 'pci', 2023)).toContain('tỉnh Long An')
      expect(await of('31', 'dti', 2024)).toBe('DTI năm 2024 của thành phố Hải Phòng: 0,7857 điểm, hạng 3/34')
      expect(await of('24', 'pci', 2026)).toBe('Chưa có kết quả PCI năm 2026 của tỉnh Bắc Ninh')
      const { items } = await read<ResultList>('/api/results?unit=31&index=dti&year=2024')
      expect(items.map(({ shown }) => shown)).toEqual(['0,7857'])
      expect((await read<IndexOverview>('/api/indices/24')).items.every(({ latest }) => latest === null)).toBe(true)
    })

    it('show all indices of a unit, and only those that its kind is given', async () => {
      const province = await read<IndexOverview>('/api/indices/22')
      expect(province.items.map(({ index }) => index.code)).toEqual([
        'par_index',
        'sipas',
        'papi',
        'pci',
        'dti',
        'qd766',
      ])
      const pci = province.items.find(({ index }) => index.code === 'pci')?.latest
      expect(pci).toMatchObject({
        period: '2024',
        shown: '73,20',
        placeShown: '2/63',
        movement: -1,
        movementShown: 'giảm 1 bậc',
      })
      expect(pci?.field).toMatchObject({ best: { shown: '74,84' }, isBestSure: true, median: { shown: '67,67' } })
      const commune = await read<IndexOverview>('/api/indices/MH02')
      expect(commune.items.map(({ index }) => index.code)).toEqual(['par_index', 'sipas', 'dgi', 'ddci', 'qd766'])
      expect(commune.mayKeep).toBe(false)
    })
  })

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
