import { expect, test } from 'vitest'
import { lineageOf, meaningsOf } from '#domain/lineage.ts'
import type { Unit } from '#domain/unit.ts'

const link = (fromId: number, toId: number, on: string, whole = true) => ({ fromId, toId, on, whole })
const links = [
  link(1, 10, '2025-07-01'),
  link(2, 10, '2025-07-01', false),
  link(10, 20, '2026-04-30'),
  link(20, 30, '2027-01-01'),
]

test('both ways, nearest first, with how many mergers away each link lies', () => {
  const { before, after, isCut } = lineageOf(20, links, 10)
  expect(before.map(({ link: { fromId, toId }, step }) => [fromId, toId, step])).toEqual([
    [10, 20, 1],
    [1, 10, 2],
    [2, 10, 2],
  ])
  expect(after.map(({ link: { fromId, toId }, step }) => [fromId, toId, step])).toEqual([[20, 30, 1]])
  expect(isCut).toBe(false)
})

test('no more than asked for, and it says so', () => {
  const { before, isCut } = lineageOf(20, links, 2)
  expect([before.length, isCut]).toEqual([2, true])
})

test('a circle in what is stored ends where it closes', () => {
  const circle = [link(1, 2, '2025-01-01'), link(2, 1, '2025-02-01')]
  expect(lineageOf(1, circle, 50).before).toHaveLength(2)
})

test('codes that meant more than one unit, oldest first; the others are left out', () => {
  const unit = (id: number, code: string, validFrom: string): Unit => ({
    id,
    code,
    name: String(id),
    kind: 'ward',
    parentId: null,
    validFrom,
    validTo: null,
    fictional: true,
  })
  const units = [unit(2, '06712', '2025-07-01'), unit(1, '06712', '2000-01-01'), unit(3, '06742', '2000-01-01')]
  expect(
    meaningsOf(['06742', '06712', '06712'], units).map(({ code, units: of }) => [code, of.map(({ id }) => id)]),
  ).toEqual([['06712', [1, 2]]])
})
