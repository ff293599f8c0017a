/** Scores under a scheme: node by node for one unit, side by side for a province, and what is entered for leaves. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Comparison, ScoreLine, Scores } from '#contract/schemes'
import { sample766 } from '../../seeds/sample/qd766.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'

const quarter = '2026-Q3'
const hundredths = (points: number | null) => (points === null ? null : Math.round(points * 100))

onEachEngine('scores under QĐ 766', (engine) => {
  let program: Program
  let leader: Person
  let clerk: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    leader = await program.as('leader')
    clerk = await program.as('clerk')
  })

  const scoresOf = async (unit: string, period = quarter, person = leader): Promise<Scores> =>
    (await person.get(`/api/scores?scheme=qd766&unit=${unit}&period=${period}`)).json()
  const line = (scores: Scores, code: string) => scores.nodes.find((node) => node.code === code) as ScoreLine
  const comparison = async (query = ''): Promise<Comparison> =>
    (await leader.get(`/api/scores/comparison?scheme=qd766&parent=MH&period=${quarter}${query}`)).json()

  describe('of one unit', () => {
    it.each([
      ['ON_TIME', '2.151/2.237', 1923, 1923],
      ['ORIGINAL_RESULT_AVAILABLE', '2.026/2.264', 537, 537],
      ['SO_HOA_GIAY_TO_GIAI_QUYET', '954/2.264', 169, 169],
      ['REUSED_DIGITIZED_DATA', '943/2.264', 104, 104],
      ['CITIZEN_DATA_CONNECTED_DOSSIER', '935/2.264', 83, 83],
      ['PAY_DOSSIERS', '1.737/1.861', 560, null],
      ['PAY_FORMALITIES', '15/39', 96, null],
      ['PAY_PROVISION', '6/39', 38, null],
      ['TTTT', '', 694, 694],
      ['MDHL', '', null, null],
    ])('xã Xuân Lãnh: %s from %s makes %s, published %s', async (code, fraction, computed, published) => {
      const scores = await scoresOf('22090', '2026')
      const found = line(scores, code)
      expect([found.fraction, hundredths(found.computed), hundredths(found.published)]).toEqual([
        fraction,
        computed,
        published,
      ])
      expect(found.notable).toBe(false)
      if (published !== null && computed !== null) expect(found.difference).toBe(0)
    })

    it('says of a total that it is only a part, and holds no part against a whole', async () => {
      const { total, title } = await scoresOf('22090', '2026')
      expect(total).toMatchObject({ published: null, missing: 11, difference: null, class: null })
      expect(title).toBe('Xã Xuân Lãnh mới tính được 8 trong 19 tiêu chí năm 2026')
    })

    it('computes a ward from its monthly sheets and from what was entered, and marks the one leaf that is apart', async () => {
      const scores = await scoresOf('MH02')
      expect(line(scores, 'ON_TIME')).toMatchObject({
        from: 'sheets',
        difference: 0.33,
        differenceShown: '+0,33',
        notable: true,
      })
      expect(line(scores, 'PAY_DOSSIERS')).toMatchObject({ from: 'sheets', difference: 0, indicator: 'online_payment' })
      expect(line(scores, 'PAY_DOSSIERS').gapShown).toMatch(/^thiếu \d+ hồ sơ để đủ điểm$/)
      expect(line(scores, 'DOSSIER_SYNC')).toMatchObject({ from: 'entered', difference: 0 })
      expect(line(scores, 'PUBLISH_ON_TIME')).toMatchObject({ from: 'province', fraction: '142/150', computed: 5.68 })
      expect(scores.nodes.filter((node) => node.notable).map((node) => node.code)).toEqual(['TDGQ', 'ON_TIME'])
      expect(scores.total).toMatchObject({ missing: 0, differenceShown: '+0,33', notable: true })
      expect(scores.rank?.of).toBe(30)
    })

    it('tells where points were lost, the most first, and leaves nothing out', async () => {
      const { losses, total, nodes, title } = await scoresOf('MH02')
      const lost = losses.map((one) => one.lost)
      expect(lost).toEqual(lost.toSorted((a, b) => b - a))
      const leaves = nodes.filter((node) => node.isLeaf)
      const byHand = leaves.filter((node) => (node.published ?? 0) < (node.maximum ?? 0)).map((node) => node.code)
      expect(losses.map((one) => one.code).sort()).toEqual(byHand.sort())
      expect(lost.reduce((sum, one) => sum + one, 0)).toBe(10_000 - (hundredths(total.published) ?? 0))
      expect(title).toMatch(/^Mất \d+,\d\d điểm; hơn một nửa ở \d tiêu chí$/)
    })

    it('shows nothing of another ward’s sheets that were not approved', async () => {
      const month = '2026-10'
      const [own, others] = [await scoresOf('MH02', month, clerk), await scoresOf('MH08', month, clerk)]
      expect(own.unit.code).toBe('MH02')
      for (const code of ['ON_TIME', 'PAY_DOSSIERS']) {
        const state = await program.connection.db
          .selectFrom('sheet')
          .innerJoin('unit', 'unit.id', 'sheet.unit_id')
          .select('state')
          .where('month', '=', month)
          .where('unit.code', '=', 'MH08')
          .executeTakeFirst()
        if (state?.state !== 'approved') expect(line(others, code)).toMatchObject({ computed: null, fraction: '' })
      }
    })

    it.each([
      ['scheme=none_such&unit=MH02', 404],
      ['scheme=qd766&unit=ZZ99', 404],
      ['scheme=qd766', 422],
      ['scheme=qd766&unit=MH02&period=2026-13', 422],
    ])('%s answers %i', async (query, status) => {
      expect((await leader.get(`/api/scores?${query}`)).statusCode).toBe(status)
    })

    it('costs nothing the second time', async () => {
      const url = `/api/scores?scheme=qd766&unit=MH02&period=${quarter}`
      const { etag } = (await leader.get(url)).headers
      const again = await leader.call({ method: 'GET', url, headers: { 'if-none-match': String(etag) } })
      expect(again.statusCode).toBe(304)
    })
  })

  describe('of all units', () => {
    const published = new Map(
      sample766.results.filter(({ node }) => node === '').map(({ unit, value }) => [unit.code, value]),
    )

    it('gives each unit the place of its published total, ties included, in each block', async () => {
      for (const [block, wanted] of [
        ['all', () => true],
        ['ward', (kind: string) => kind === 'ward'],
        ['commune', (kind: string) => kind !== 'ward'],
      ] as const) {
        const { items, basis } = await comparison(`&kind=${block}`)
        expect(basis).toBe('published')
        const own = items.filter(({ unit }) => wanted(unit.kind)).map(({ unit }) => published.get(unit.code) ?? 0)
        for (const { unit, place, total } of items) {
          const points = published.get(unit.code) as number
          expect([unit.code, place, hundredths(total)]).toEqual([
            unit.code,
            1 + own.filter((other) => other > points).length,
            points,
          ])
        }
      }
    })

    it('holds every node of every unit in the order of the tree', async () => {
      const { nodes, items } = await comparison()
      const points = new Map(sample766.results.map(({ unit, node, value }) => [`${unit.code} ${node}`, value]))
      expect(nodes).toHaveLength(24)
      for (const { unit, points: own } of items)
        expect(own.map(hundredths)).toEqual(nodes.map(({ code }) => points.get(`${unit.code} ${code}`)))
    })

    it('ranks by what is computed only who has every leaf, and says what the others lack', async () => {
      const { items, bases } = await comparison('&points=computed')
      expect(bases).toEqual(['published', 'computed'])
      const whole = items.filter(({ missing }) => missing === 0)
      expect(whole.length).toBeGreaterThan(20)
      expect(whole.every(({ place }) => place !== null)).toBe(true)
      for (const { missing, place, reason } of items.filter((item) => item.missing > 0))
        expect([place, reason]).toEqual([null, `còn ${missing} tiêu chí chưa có số liệu`])
    })

    it('is empty, not wrong, where there is nothing', async () => {
      const { items, title } = (await leader.get('/api/scores/comparison?scheme=qd766&parent=MH&period=2024')).json()
      expect(items.every((item: { place: number | null }) => item.place === null)).toBe(true)
      expect(title).toContain('Chưa đơn vị nào có đủ')
    })
  })

  describe('what is entered for a leaf', () => {
    const entry = {
      period: quarter,
      numerator: 90,
      denominator: 100,
      choice: null,
      points: null,
      source: 'Cổng DVCQG, 05/10/2026',
      revision: 1,
    }
    const put = (person: Person, node: string, change: object = {}, unit = 'MH02') =>
      person.call({
        method: 'PUT',
        url: `/api/schemes/qd766/counts/${unit}/${node}`,
        payload: { ...entry, ...change },
      })

    it('changes the leaf, its group and the total, and nothing else', async () => {
      const before = await scoresOf('MH02')
      const response = await put(clerk, 'DOSSIER_SYNC')
      expect([response.statusCode, response.json()]).toEqual([200, { revision: 2 }])
      const after = await scoresOf('MH02')
      const changed = after.nodes.filter((node, place) => node.computed !== before.nodes[place]?.computed)
      expect(changed.map((node) => node.code)).toEqual(['CKMB', 'DOSSIER_SYNC'])
      expect(line(after, 'DOSSIER_SYNC')).toMatchObject({ fraction: '90/100', computed: 5.4, fromShown: entry.source })
    })

    it('is refused where somebody else was faster, and both revisions are told apart', async () => {
      const response = await put(clerk, 'DOSSIER_SYNC', { revision: 1 })
      expect([response.statusCode, response.json().code]).toEqual([412, 'stale'])
      const first = await put(clerk, 'PUBLIC_CONTENT_FULL', { revision: 0 })
      expect(first.json().fields[0]).toMatchObject({ field: 'node', code: 'inherited' })
    })

    it.each<[string, string, object, string, number, string]>([
      ['counts that are half there', 'DOSSIER_SYNC', { denominator: null }, 'denominator', 422, 'missing'],
      ['cases of nothing', 'DOSSIER_SYNC', { denominator: 0 }, 'denominator', 422, 'denominator_missing'],
      ['points for a counted leaf', 'DOSSIER_SYNC', { points: 3 }, 'points', 422, 'no_points'],
      ['no source', 'DOSSIER_SYNC', { source: ' ' }, 'source', 422, 'missing'],
      [
        'above the maximum',
        'CLGQ',
        { numerator: null, denominator: null, points: 12.01 },
        'points',
        422,
        'above_maximum',
      ],
      ['three decimals', 'CLGQ', { numerator: null, denominator: null, points: 1.005 }, 'points', 422, 'decimals'],
      ['a group', 'TTTT', {}, 'node', 404, 'unknown_node'],
      ['a node that is none', 'none_such', {}, 'node', 404, 'unknown_node'],
      ['below nothing', 'DOSSIER_SYNC', { numerator: -1 }, 'numerator', 422, ''],
      ['a field too many', 'DOSSIER_SYNC', { extra: 1 }, 'extra', 422, ''],
    ])('%s is refused and nothing is stored', async (_name, node, change, field, status, code) => {
      const before = await stored(program.connection.db)
      const response = await put(clerk, node, { revision: 2, ...change })
      expect(response.statusCode).toBe(status)
      const [fault] = response.json().fields
      if (code !== '') expect([fault.field, fault.code]).toEqual([field, code])
      expect(fault.message).not.toMatch(/undefined/)
      expect(await stored(program.connection.db)).toEqual(before)
    })

    it.each<[string, string, number]>([
      ['leader', 'MH02', 403],
      ['clerk', 'MH08', 404],
    ])('is not for a %s at %s', async (role, unit, status) => {
      const before = await stored(program.connection.db)
      const person = role === 'leader' ? leader : clerk
      expect((await put(person, 'DOSSIER_SYNC', {}, unit)).statusCode).toBe(status)
      expect(await stored(program.connection.db)).toEqual(before)
    })

    it('is in the record of acts in words', async () => {
      const administrator = await program.as('administrator')
      const { items, acts } = (await administrator.get('/api/audit?act=enter_leaf_count')).json()
      expect(items[0].after).toContain('tử số: 90; mẫu số: 100')
      expect(acts).toContainEqual({ act: 'enter_leaf_count', words: 'Nhập số liệu của tiêu chí chấm điểm' })
    })
  })
})
