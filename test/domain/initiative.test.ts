/** Initiatives and inspections are counted as of a day: against a slow recount, day by day, under any history. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Body, bodyExists, nameKey } from '#domain/body.ts'
import {
  initiativeActs,
  initiativeCounts,
  initiativeMoves,
  initiativeStates,
  isPublicInitiative,
  stateReopened,
} from '#domain/initiative.ts'
import { inspectionCounts } from '#domain/inspection.ts'

const year = 2026
const day = fc
  .integer({ min: 0, max: 760 })
  .map((days) => new Date(Date.UTC(2025, 6, 1) + days * 86_400_000).toISOString().slice(0, 10))
const body = (id: number): fc.Arbitrary<Body> =>
  fc.record({
    id: fc.constant(id),
    unitId: fc.constant(1),
    name: fc.constant(`Tập thể ${id}`),
    kind: fc.constant('office' as const),
    validFrom: day,
    validTo: fc.option(day, { nil: null }),
    registers: fc.boolean(),
    inspectable: fc.boolean(),
    revision: fc.constant(1),
  })
const bodies = fc.tuple(body(1), body(2), body(3), body(4))
const initiative = fc.record({
  bodyId: fc.integer({ min: 1, max: 5 }),
  registeredOn: day,
  state: fc.constantFrom(...initiativeStates),
  appliedOn: fc.option(day, { nil: null }),
  withdrawnOn: fc.option(day, { nil: null }),
})
const inspection = fc.record({ bodyId: fc.integer({ min: 1, max: 5 }), heldOn: fc.option(day, { nil: null }) })

/** Every day from January to the one asked for, one after the other, as a clerk with a list would count. */
function daysUpTo(last: string): string[] {
  const days: string[] = []
  for (let at = Date.UTC(year, 0, 1); at <= Date.UTC(year, 11, 31); at += 86_400_000) {
    const one = new Date(at).toISOString().slice(0, 10)
    if (one > last) break
    days.push(one)
  }
  return days
}

describe('counts of initiatives', () => {
  it('are those of a slow recount', () => {
    fc.assert(
      fc.property(fc.array(initiative, { maxLength: 12 }), bodies, day, (initiatives, all, asked) => {
        const counts = initiativeCounts(initiatives, all, year, asked)
        const days = new Set(daysUpTo(asked))
        const registered = initiatives.filter(
          (one) => days.has(one.registeredOn) && !(one.withdrawnOn !== null && one.withdrawnOn <= asked),
        )
        expect(counts.registered).toEqual(registered)
        const expected = []
        const having = []
        for (const one of all) {
          if (!one.registers || one.validFrom > asked || (one.validTo ?? '9999') < asked) continue
          expected.push(one.id)
          if (registered.some(({ bodyId }) => bodyId === one.id)) having.push(one.id)
        }
        expect(counts.bodies.map(({ id }) => id)).toEqual(expected)
        expect(counts.bodiesRegistered.map(({ id }) => id)).toEqual(having)
        const applied = registered.filter(
          (one) => one.state === 'applied' && one.appliedOn !== null && one.appliedOn <= asked,
        )
        expect(counts.applied).toEqual(applied)
      }),
      { numRuns: 1000 },
    )
  })

  it('never let a part exceed its whole', () => {
    fc.assert(
      fc.property(fc.array(initiative, { maxLength: 12 }), bodies, day, (initiatives, all, asked) => {
        const counts = initiativeCounts(initiatives, all, year, asked)
        expect(counts.applied.length).toBeLessThanOrEqual(counts.registered.length)
        expect(counts.bodiesRegistered.length).toBeLessThanOrEqual(counts.bodies.length)
      }),
    )
  })

  it('do not change what was reported for a past quarter when something is withdrawn or applied later', () => {
    const one = {
      bodyId: 1,
      registeredOn: '2026-02-01',
      state: 'registered' as const,
      appliedOn: null,
      withdrawnOn: null,
    }
    const office: Body = {
      id: 1,
      unitId: 1,
      name: 'x',
      kind: 'office',
      validFrom: '2026-01-01',
      validTo: null,
      registers: true,
      inspectable: true,
      revision: 1,
    }
    const at = (
      asked: string,
      ...list: Parameters<typeof initiativeCounts>[0] extends Iterable<infer T> ? T[] : never
    ) => {
      const { bodiesRegistered, registered, applied } = initiativeCounts(list, [office], year, asked)
      return [bodiesRegistered.length, registered.length, applied.length]
    }
    expect(at('2026-03-31', one)).toEqual([1, 1, 0])
    expect(at('2026-03-31', { ...one, state: 'withdrawn', withdrawnOn: '2026-04-01' })).toEqual([1, 1, 0])
    expect(at('2026-06-30', { ...one, state: 'withdrawn', withdrawnOn: '2026-04-01' })).toEqual([0, 0, 0])
    expect(at('2026-03-31', { ...one, state: 'applied', appliedOn: '2026-05-02' })).toEqual([1, 1, 0])
    expect(at('2026-06-30', { ...one, state: 'applied', appliedOn: '2026-05-02' })).toEqual([1, 1, 1])
    // Of the year before: it was counted then.
    expect(at('2026-06-30', { ...one, registeredOn: '2025-12-31', state: 'applied', appliedOn: '2026-05-02' })).toEqual(
      [0, 0, 0],
    )
  })
})

describe('counts of inspections', () => {
  it('are those of a slow recount: each body once, however often', () => {
    fc.assert(
      fc.property(fc.array(inspection, { maxLength: 12 }), bodies, day, (inspections, all, asked) => {
        const { bodies: within, inspected } = inspectionCounts(inspections, all, year, asked)
        const seen: number[] = []
        for (const date of daysUpTo(asked))
          for (const { bodyId, heldOn } of inspections) if (heldOn === date && !seen.includes(bodyId)) seen.push(bodyId)
        const range = all.filter((one) => one.inspectable && bodyExists(one, asked)).map(({ id }) => id)
        expect(within.map(({ id }) => id)).toEqual(range)
        expect(inspected.map(({ id }) => id)).toEqual(range.filter((id) => seen.includes(id)))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the course of an initiative', () => {
  it('leads nowhere from which there is no way on or back', () => {
    for (const state of initiativeStates)
      expect([state, initiativeActs.some((act) => initiativeMoves[act].from.includes(state))]).toEqual([state, true])
    expect(initiativeStates.map(stateReopened)).toEqual([
      'registered',
      'registered',
      'registered',
      'recognised',
      'registered',
    ])
    expect(initiativeStates.filter(isPublicInitiative)).toEqual(['recognised', 'applied'])
  })
})

describe('names', () => {
  it.each([
    ['Văn phòng HĐND và UBND', 'văn phòng hđnd và ubnd', true],
    ['Phòng Văn hóa - Xã hội', 'Phòng Văn hóa – Xã hội.', true],
    ['Phòng Văn hóa', 'Phòng Văn hoá'.normalize('NFD'), false],
    ['Tổ dân phố 1', 'Tổ dân phố 11', false],
    ['Tổ má', 'Tổ mà', false],
  ])('“%s” and “%s” are one: %s', (one, other, same) => {
    expect(nameKey(one) === nameKey(other)).toBe(same)
  })
})
