/** Published results as everybody reads them: each source beside the others, each year under the name and the method it had. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { IndexCourse, IndexOverview, ResultItem, ResultList } from '#contract/results'
import { type Person, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

onEachEngine('published results', (engine) => {
  let leader: Person

  beforeAll(async () => {
    leader = await (await sampleProgram(engine)).as('leader')
  })

  const read = async <T>(url: string): Promise<T> => (await leader.get(url)).json()

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
      expect((await leader.get('/api/results?index=pci')).statusCode).toBe(422)
      expect((await leader.get('/api/results?unit=XX99')).statusCode).toBe(404)
      expect((await leader.get('/api/results?unit=22&index=on_time')).statusCode).toBe(404)
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
})
