/** The sample's scoring round: the story it tells, that each answer fits its leaf, and that it is the same each time. */
import { expect, it } from 'vitest'
import { sheets } from '../../seeds/sample/figures.ts'
import { parScheme } from '../../seeds/sample/par/scheme.ts'
import { sampleRound } from '../../seeds/sample/round/round.ts'
import { differs, ownLeaves } from '../../server/domain/round-points.ts'

const written = sheets()
const round = sampleRound(written)
const units = round.units.filter(({ unit }) => unit.code !== 'MH')
const scoresOf = (code: string, step: string) =>
  units.find(({ unit }) => unit.code === code)?.scores.filter((score) => score.step === step) ?? []

it('has 30 units, of which 27 handed in in time, one late and two not', () => {
  const handedIn = units.flatMap((one) => (one.handedIn ? [one.handedIn.at.slice(0, 10)] : []))
  const due = round.dues.self ?? ''
  expect([
    units.length,
    handedIn.filter((day) => day <= due).length,
    handedIn.filter((day) => day > due).length,
  ]).toEqual([30, 27, 1])
})

it('lets nobody hand in a sheet that the program would refuse', () => {
  const asked = ownLeaves(parScheme).filter(({ rule }) => rule?.kind !== 'bonus' && rule?.kind !== 'deduction')
  for (const { unit, handedIn, proofs } of units) {
    const said = new Map(scoresOf(unit.code, 'self').map((score) => [score.node, score]))
    const bare = asked.filter(
      ({ code, evidence }) =>
        evidence && said.has(code) && said.get(code)?.note === '' && !proofs.some(({ node }) => node === code),
    )
    expect([unit.code, asked.every(({ code }) => said.has(code)), bare.length]).toEqual([
      unit.code,
      handedIn !== null,
      0,
    ])
  }
})

it('appraises about half, with a reason wherever the appraiser differs, and two stories for phường Hương Bưởi', () => {
  const appraised = units.filter(({ unit }) => scoresOf(unit.code, 'first').length > 80)
  expect(appraised.length).toBeGreaterThanOrEqual(13)
  expect(appraised.length).toBeLessThanOrEqual(16)
  const differing = (code: string) => {
    const self = new Map(scoresOf(code, 'self').map((score) => [score.node, score.answer]))
    return scoresOf(code, 'first').filter(({ node, answer }) => {
      const leaf = parScheme.nodes.find((one) => one.code === node)
      const own = self.get(node)
      return leaf && differs(parScheme, leaf, own ? { self: own } : {}, answer.points ?? 0)
    })
  }
  for (const { unit } of appraised) {
    expect(differing(unit.code).length).toBeGreaterThan(0)
    expect(differing(unit.code).filter(({ note }) => note === '')).toEqual([])
  }
  expect(differing('MH02')).toHaveLength(2)
})

it('is the same each time, and speaks of nobody else than the invented city', () => {
  expect(sampleRound(written)).toEqual(round)
  expect(units.every(({ unit }) => unit.code.startsWith('MH'))).toBe(true)
})
