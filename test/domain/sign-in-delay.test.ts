import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Failures, isForgotten, placeOf, secondsToWait } from '#domain/sign-in-delay.ts'

const start = Date.parse('2026-11-21T02:00:00.000Z')
const at = (seconds: number) => new Date(start + seconds * 1000)
const failures = (count: number, lastAfter = 0): Failures => ({
  count,
  firstAt: at(0).toISOString(),
  lastAt: at(lastAfter).toISOString(),
})

describe('the delay after failures', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 2],
    [6, 4],
    [7, 8],
    [8, 16],
    [9, 32],
    [10, 64],
    [11, 90],
    [5000, 90],
  ])('of a name after %i of them is %i seconds', (count, seconds) => {
    expect(secondsToWait('name', failures(count), at(0))).toBe(seconds)
    expect(secondsToWait('name', failures(count), at(seconds))).toBe(0)
    if (seconds > 0) expect(secondsToWait('name', failures(count), at(seconds - 0.001))).toBe(1)
  })

  it('is forgotten after fifteen quiet minutes', () => {
    expect(isForgotten('name', failures(9, 100), at(100 + 899))).toBe(false)
    expect(isForgotten('name', failures(9, 100), at(100 + 900))).toBe(true)
  })

  it('of an address is an hour from its first failure, after thirty', () => {
    expect(secondsToWait('address', failures(29), at(10))).toBe(0)
    expect(secondsToWait('address', failures(30), at(10))).toBe(3590)
    expect(secondsToWait('address', failures(30, 3500), at(3600))).toBe(0)
  })

  it('lets a guesser who never tires try a name at most twenty times in fifteen minutes', () => {
    const tried = (seconds: number) => {
      let state: Failures = failures(0)
      let count = 0
      for (let second = 0; second < seconds; second += 1) {
        if (secondsToWait('name', state, at(second)) > 0) continue
        state = { ...state, count: state.count + 1, lastAt: at(second).toISOString() }
        count += 1
      }
      return count
    }
    expect(tried(15 * 60)).toBeLessThanOrEqual(20)
    expect(tried(24 * 3600)).toBeLessThan(970)
  })

  it('is never longer than a minute and a half for a name, and waiting it out is always enough', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(5000), (count, later) => {
        const seconds = secondsToWait('name', failures(count), at(later))
        expect(seconds).toBeLessThanOrEqual(90)
        expect(secondsToWait('name', failures(count), at(later + seconds))).toBe(0)
      }),
    )
  })
})

describe('the place of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::', 'fe80:0:0:0::/64'],
  ])('%s is %s', (address, place) => {
    expect(placeOf(address)).toBe(place)
  })
})
