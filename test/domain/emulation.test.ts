/** Three states of eligibility: what is not known is never counted as fulfilled. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConditionVerdict, conditionVerdicts, eligibilityOf, togetherVerdict } from '#domain/emulation.ts'

describe('eligibility', () => {
  it.each<[ConditionVerdict[], string]>([
    [[], 'undetermined'],
    [['met'], 'eligible'],
    [['met', 'met'], 'eligible'],
    [['met', 'not_applicable'], 'eligible'],
    [['not_applicable'], 'undetermined'],
    [['met', 'no_data'], 'undetermined'],
    [['no_data'], 'undetermined'],
    [['met', 'missed'], 'not_eligible'],
    [['no_data', 'missed'], 'not_eligible'],
  ])('of %j is %s', (verdicts, expected) => {
    expect(eligibilityOf(verdicts)).toBe(expected)
  })

  it('is never “eligible” while anything is missed or unknown', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...conditionVerdicts)), (verdicts) => {
        const isClear = !verdicts.includes('missed') && !verdicts.includes('no_data')
        if (eligibilityOf(verdicts) === 'eligible') expect(isClear).toBe(true)
        if (togetherVerdict(verdicts) === 'met') expect(eligibilityOf(verdicts)).toBe('eligible')
      }),
    )
  })
})
