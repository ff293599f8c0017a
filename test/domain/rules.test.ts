/** The twelve rules of numbers, each recomputed slowly and independently (rules/slowly.ts) over random cases. */
import { describe } from 'vitest'
import { figuresAreIntegers, missingIsNotZero, ratesAreSums } from './rules/facts.ts'
import {
  historyIsTheSumOfPredecessors,
  leavesAreRoundedFirst,
  periodsAreText,
  placesAreCompetition,
} from './rules/places-and-times.ts'
import { comparisonIsExact, gapIsInCases, nearIsAMiss } from './rules/targets.ts'
import { oneRoad, statusIsTheLeastTrusted } from './rules/trust.ts'

describe('rule 1: figures are integers, rates are computed', figuresAreIntegers)
describe('rule 2: missing, zero, 0/0 and not applicable are four things', missingIsNotZero)
describe('rule 3: a rate of a period or a province is Σ numerators / Σ denominators', ratesAreSums)
describe('rule 4: comparison is exact, display rounds towards the miss', comparisonIsExact)
describe('rule 5: the gap is counted in cases, and out of reach is proven', gapIsInCases)
describe('rule 6: near is a miss by at most two points, and still a miss', nearIsAMiss)
describe('rule 7: competition places, and nobody unranked is last', placesAreCompetition)
describe('rule 8: periods are text in the order of time, and this month is Viet Nam’s', periodsAreText)
describe('rule 9: each leaf is rounded as its scheme says, before anything is added', leavesAreRoundedFirst)
describe('rule 10: a merged ward’s history is the sum of its whole predecessors', historyIsTheSumOfPredecessors)
describe('rule 11: every number carries the status of its least trusted part', statusIsTheLeastTrusted)
describe('rule 12: one road from facts to numbers', oneRoad)
