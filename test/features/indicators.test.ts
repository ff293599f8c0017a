import { beforeAll, expect, it } from 'vitest'
import type { Catalogue } from '#contract/indicators'
import { elements } from '../../seeds/reference/elements.ts'
import { indicators } from '../../seeds/reference/indicators.ts'
import { type Person, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

onEachEngine('the catalogue', (engine) => {
  let catalogue: Catalogue
  let stranger: Person

  beforeAll(async () => {
    const program = await sampleProgram(engine)
    stranger = program.stranger
    catalogue = (await (await program.as('clerk')).get('/api/indicators')).json()
  })

  it('is what was written down: every indicator and element, in order, with its source', () => {
    // Sums have no order of their own; the database keeps them by code.
    const sorted = (codes: readonly string[]) => [...codes].sort()
    expect(catalogue.items.map((one) => one.code)).toEqual(indicators.map((one) => one.code))
    for (const [index, seed] of indicators.entries())
      expect(catalogue.items[index]).toEqual({
        ...seed,
        numerator: sorted(seed.numerator),
        denominator: sorted(seed.denominator),
      })
    expect(catalogue.elements).toEqual(elements)
  })

  it('names only elements that exist, and each rate has both sides', () => {
    const known = new Set(catalogue.elements.map((element) => element.code))
    for (const { code, kind, numerator, denominator } of catalogue.items) {
      expect([code, [...numerator, ...denominator].filter((one) => !known.has(one))]).toEqual([code, []])
      if (kind === 'rate') expect([code, numerator.length > 0, denominator.length > 0]).toEqual([code, true, true])
      if (kind === 'index') expect([code, numerator, denominator]).toEqual([code, [], []])
    }
  })

  it('has four main indicators, in this order', () => {
    const main = catalogue.items.filter((one) => one.headline !== null)
    expect(main.map((one) => [one.headline, one.code])).toEqual([
      [1, 'on_time'],
      [2, 'satisfaction'],
      [3, 'online_payment'],
      [4, 'signed_documents'],
    ])
  })

  it('is not for strangers', async () => {
    expect((await stranger.get('/api/indicators')).statusCode).toBe(401)
  })
})
