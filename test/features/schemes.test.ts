/** Bộ chỉ số 766 in Hà Nội: the published order, and where the published totals do not add up. */
import { beforeAll, expect, it } from 'vitest'
import type { SchemeRanking, SchemeRow } from '#contract/rankings'
import { publishedRows } from '../../seeds/reference/qd766/hanoi-2026-10-01.ts'
import { hanoiCommunes } from '../../seeds/reference/units/hanoi.ts'
import { type Person, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

const kinds = new Map(hanoiCommunes.map((unit) => [unit.code, unit.kind]))

/** Code → place among those of the kinds wanted: one more than the number of totals that are higher. */
function placesByHand(wanted: (kind: string) => boolean): Map<string, number> {
  const rows = publishedRows.filter(([code]) => wanted(kinds.get(code) ?? ''))
  return new Map(rows.map(([code, total]) => [code, 1 + rows.filter((other) => other[1] > total).length]))
}
const sumOfGroups = ([, , ...groups]: (typeof publishedRows)[number]) => groups.reduce((sum, points) => sum + points, 0)

onEachEngine('the published ranking of Hà Nội', (engine) => {
  let leader: Person
  let all: SchemeRanking

  const ranking = async (query = ''): Promise<SchemeRanking> =>
    (await leader.get(`/api/rankings?scheme=qd766&parent=01${query}`)).json()

  beforeAll(async () => {
    leader = await (await sampleProgram(engine)).as('leader')
    all = await ranking()
  })

  it('holds all 126 communes in the order of the published total, with competition places', () => {
    expect(all.items).toHaveLength(126)
    const totals = all.items.map((item) => item.published)
    expect(totals).toEqual([...totals].sort((a, b) => b - a))
    expect(new Map(all.items.map((item) => [item.unit.code, item.place]))).toEqual(placesByHand(() => true))
    expect(all.items[0]?.place).toBe(1)
  })

  it('has ties that share a place and skip the next', () => {
    const places = all.items.map((item) => item.place as number)
    const shared = places.filter((place, index) => place === places[index - 1])
    expect(shared.length).toBeGreaterThan(0)
    for (const [index, place] of places.entries()) expect(place === index + 1 || place === places[index - 1]).toBe(true)
  })

  it('keeps the published total beside the sum of the groups, and marks 112 of 126 that differ by more than rounding', () => {
    const byCode = new Map(publishedRows.map((row) => [row[0], row]))
    for (const item of all.items) {
      const row = byCode.get(item.unit.code) as (typeof publishedRows)[number]
      const computed = sumOfGroups(row)
      expect([item.unit.code, hundredths(item.published), hundredths(item.computed ?? 0)]).toEqual([
        row[0],
        row[1],
        computed,
      ])
      expect([item.unit.code, hundredths(item.difference ?? 0), item.notable]).toEqual([
        row[0],
        row[1] - computed,
        Math.abs(row[1] - computed) > 2,
      ])
      expect(item.parts.map((part) => hundredths(part.points))).toEqual(row.slice(2))
    }
    expect(all.notable).toBe(112)
    expect(publishedRows.filter((row) => Math.abs(row[1] - sumOfGroups(row)) > 2)).toHaveLength(112)
    expect(all.title).toBe('112 trong 126 xã, phường có điểm công bố lệch quá 0,02 so với tổng các nhóm')
  })

  it('ranks 51 phường and 75 xã in blocks of their own', async () => {
    for (const [block, size, wanted] of [
      ['ward', 51, (kind: string) => kind === 'ward'],
      ['commune', 75, (kind: string) => kind !== 'ward'],
    ] as const) {
      const { items } = await ranking(`&kind=${block}`)
      expect([block, items.length]).toEqual([block, size])
      expect(new Map(items.map((item) => [item.unit.code, item.place]))).toEqual(placesByHand(wanted))
    }
  })

  it('writes points with two decimals and a comma', () => {
    const first = all.items.find((item: SchemeRow) => item.unit.code === '00004')
    expect([first?.publishedShown, first?.computedShown, first?.differenceShown]).toEqual(['53,99', '53,93', '0,06'])
  })

  it('says where and when the scores were read', async () => {
    const { items } = (await leader.get('/api/schemes')).json()
    expect(items.map((item: { code: string }) => item.code)).toEqual(['par_mh_2026', 'pci_to_2024', 'qd766'])
    const [, , known] = items
    expect(known).toMatchObject({ code: 'qd766', asOf: '2026-10-01', decision: 'QĐ 766/QĐ-TTg ngày 23/6/2022' })
    expect(known.published).toContainEqual({
      parent: expect.objectContaining({ code: '01' }),
      period: '2026',
      units: 126,
    })
    expect(all.subtitle).toContain('công bố ngày 01/10/2026')
  })

  it('is empty, not wrong, where nothing was published', async () => {
    for (const query of ['&period=2025', '&parent=22', '&period=2024']) {
      const other = query.includes('parent')
        ? (await leader.get('/api/rankings?scheme=qd766&parent=22')).json()
        : await ranking(query)
      expect([query, other.items, other.notable, other.title]).toEqual([query, [], 0, 'Chưa có điểm công bố'])
    }
  })
})

const hundredths = (points: number) => Math.round(points * 100)
