/** What the sample's meeting decided fits what its figures tell: who did it has risen, who did not has fallen or is silent. */
import { describe, expect, test } from 'vitest'
import { meetingActions } from '../../seeds/sample/actions.ts'
import { codes, unitOf, units } from '../../seeds/sample/units.ts'
import { byKey, payment, percent } from './sample-sheets.ts'

const about = (code: string) => meetingActions.find(({ unit }) => unit.code === code)

describe('the actions of the meeting on the second quarter', () => {
  test('were decided after the quarter, are due after the meeting, and closed within the time that is over', () => {
    for (const { decidedOn, due, closedOn, result } of meetingActions) {
      expect(decidedOn > '2026-06-30' && decidedOn < '2026-09-30').toBe(true)
      expect((due ?? '') > decidedOn).toBe(true)
      if (closedOn !== null)
        expect([closedOn > decidedOn, closedOn < '2026-11-21', result === '']).toEqual([true, true, false])
    }
  })

  test.each([
    [codes.nangMai, 'up'],
    [codes.trucXinh, 'up'],
    [codes.doiSim, 'down'],
    [codes.huongBuoi, 'down'],
  ])('in %s online payment went %s from the second quarter to the third', (code, way) => {
    const [before, after] = [percent(payment(code, '2026-Q2')), percent(payment(code, '2026-Q3'))]
    expect(after > before ? 'up' : 'down').toBe(way)
    expect(about(code)?.closedOn === null).toBe(way === 'down')
  })

  test('Đồi Sim and Hương Bưởi had given cause by the second quarter, Đá Cuội by June', () => {
    const course = (code: string) => ['2025-Q4', '2026-Q1', '2026-Q2'].map((one) => percent(payment(code, one)))
    const [first, second, third] = course(codes.doiSim) as [number, number, number]
    expect([first > second, second > third]).toEqual([true, true])
    const [, before, after] = course(codes.huongBuoi) as [number, number, number]
    expect(before - after).toBeGreaterThan(5)
    expect([byKey.has(`${codes.daCuoi} 2026-05`), byKey.has(`${codes.daCuoi} 2026-06`)]).toEqual([true, false])
  })

  test('name posts and bodies alone', () => {
    const bodies = /^(UBND|Sở|Trung tâm|Văn phòng|Chủ tịch|Phòng) /
    for (const { owner, unit } of meetingActions) {
      for (const one of owner.split('; ')) expect(one).toMatch(bodies)
      const { name = '', kind } = units.find(({ code }) => code === unit.code) ?? {}
      if (kind !== 'province') expect(owner).toContain(name)
      expect(unitOf(unit.code)).toEqual(unit)
    }
  })
})
