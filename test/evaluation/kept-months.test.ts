/**
 * What the evaluation keeps in memory against what is stored: after every act of a random walk (saving, importing, undoing,
 * handing in, approving, opening again, correcting, other targets, mergers) its rankings are those of the raw rows added up slowly, the
 * sums made for all units are those of each unit's sheets, each sheet is what a fresh reading finds, and the board of sheets says
 * of each what its own row says.
 */
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { dateInVietnam } from '../../server/domain/period.ts'
import type { Account, Role } from '../../server/domain/permission.ts'
import { createEvaluation, type Evaluation, type Facts } from '../../server/evaluation/facts.ts'
import { numberFromSheets, numberOfUnit, unitsInPeriod } from '../../server/evaluation/number.ts'
import { monthsForRanking, rankingOf } from '../../server/evaluation/ranking.ts'
import { type Program, sampleProgram } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'
import { times } from '../support/long.ts'
import { Draw, indicators, walkActs } from './month-walk.ts'
import { expectBoard } from './slow-board.ts'
import { rawRows } from './slow-facts.ts'
import { everything, slowRanking, slowTotal } from './slow-numbers.ts'

/** What must have happened, in an order in which it can; chance goes on from there. */
const beginning = [
  'fill',
  'submit',
  'approve',
  'reopen',
  'correct',
  'submit',
  'return',
  'correct',
  'submit',
  'approve',
].concat(['import', 'rate', 'import', 'undo', 'target', 'merger', 'reopen', 'correct', 'correct'])
const steps = { sqlite: times(36, 400), postgres: times(beginning.length + 1, 100) }
const periods = ['2026-10', '2026-Q3', '2026', '2025-Q4', '2023-Q1', '2023']

onEachEngine('months kept in memory', (engine) => {
  let program: Program
  let evaluation: Evaluation
  let acts: ReturnType<typeof walkActs>
  const ids = new Map<string, number>()

  beforeAll(async () => {
    program = await sampleProgram(engine)
    evaluation = createEvaluation(program.connection.db, dateInVietnam)
    for (const unit of await program.connection.db.selectFrom('unit').select(['code', 'id']).execute())
      ids.set(unit.code, unit.id)
    const people = {
      clerk: await program.asAccount('nhap-lieu-huong-buoi'),
      approver: await program.asAccount('duyet-huong-buoi'),
      department: await program.asAccount('tong-hop'),
    }
    acts = walkActs({ program, people, ids })
  })

  const viewer = (role: Role, code: string): Account => ({
    id: role,
    displayName: role,
    roles: [{ role, unitId: ids.get(code) as number }],
  })

  it('say what the rows say, after every act', async () => {
    const draws = fc.sample(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), { numRuns: steps[engine] })
    for (const [step, numbers] of draws.entries()) {
      const draw = new Draw(numbers)
      const name = beginning[step] ?? draw.of(Object.keys(acts).filter((one) => one !== 'fill'))
      const answer = await acts[name]?.(draw)
      if (step < beginning.length && answer !== undefined)
        expect(answer.statusCode, `${step} ${name}: ${(answer as { body?: string }).body}`).toBe(200)
      const indicator = draw.of(indicators)
      const period = draw.of(periods)
      const where = `step ${step} after ${name}: ${indicator} in ${period}; drawn ${JSON.stringify(numbers)}`
      // The slow way reads every row again.
      if (step % 3 === 0) await checkRanking(indicator, period, where)
      await checkSums(indicator, period, where)
      // Other nodes did what was done: this evaluation knows of it by versions alone.
      const account = draw.of([viewer('leader', 'MH'), viewer('clerk', 'MH02')])
      await expectBoard(program.connection.db, evaluation, account, draw.of(['2025-12', '2026-07']), '2026-11')
    }
    await expectBoard(program.connection.db, evaluation, viewer('leader', '01'), '2022-12', '2026-11')
    await checkSheets()
  }, 900_000)

  async function checkRanking(indicator: string, period: string, where: string): Promise<void> {
    const facts = await factsOf(evaluation, viewer('leader', 'MH'), period)
    const ranking = rankingOf(facts, cityOf(facts), indicatorOf(facts, indicator), period)
    const raw = await rawRows(program.connection.db)
    const slow = slowRanking(raw, { indicator, period, sees: everything })
    const told = ranking.rows.map(({ subject, place, movement, number }) => ({
      code: subject.code,
      place,
      movement,
      assessment: number.assessment,
      gap: number.gap ?? null,
      numerator:
        number.rollup.gap === undefined && number.absence !== 'not_comparable' ? number.rollup.numerator : null,
    }))
    const added = slow.rows.map(({ code, place, movement, assessment, gap, numerator }) => ({
      code,
      place,
      movement,
      assessment,
      gap,
      numerator,
    }))
    const byCode = (left: { code: string }, right: { code: string }) => (left.code < right.code ? -1 : 1)
    expect(told.sort(byCode), where).toEqual(added.sort(byCode))
    expect([ranking.met, ranking.assessed], where).toEqual([slow.met, slow.assessed])
    const { numerator, denominator } = ranking.total.rollup
    const total = slowTotal(raw, { indicator, period })
    expect({ up: numerator, down: denominator }, where).toEqual(total)
  }

  /** For those who see drafts, and for those who see what was approved last. */
  async function checkSums(indicator: string, period: string, where: string): Promise<void> {
    for (const account of [viewer('leader', 'MH'), viewer('clerk', 'MH02'), viewer('leader', '01')]) {
      const facts = await factsOf(evaluation, account, period)
      const units = unitsInPeriod(facts, cityOf(facts), period)
      const one = indicatorOf(facts, indicator)
      // The first few come from their sheets in any case.
      for (const unit of [...units, ...units])
        expect(numberOfUnit(facts, unit, one, period), `${unit.code}, ${where}`).toEqual(
          numberFromSheets(facts, unit, one, period),
        )
    }
  }

  async function checkSheets(): Promise<void> {
    const account = viewer('leader', 'MH')
    for (const period of periods) {
      const kept = await factsOf(evaluation, account, period)
      const fresh = await factsOf(createEvaluation(program.connection.db, dateInVietnam), account, period)
      for (const unit of kept.catalogue.units)
        for (const month of kept.months)
          expect(told(kept, unit.id, month), `${unit.code} ${month}`).toEqual(told(fresh, unit.id, month))
    }
  }
})

function factsOf(evaluation: Evaluation, account: Account, period: string): Promise<Facts> {
  return evaluation.facts(account, monthsForRanking(period), now)
}

const cityOf = (facts: Facts) =>
  facts.catalogue.units.find((unit) => unit.code === 'MH') as Facts['catalogue']['units'][number]

function indicatorOf(facts: Facts, code: string) {
  const found = facts.catalogue.indicatorsByCode.get(code)
  if (!found) throw new Error(`no indicator ${code}`)
  return found
}

/** Everything that a sheet says, in plain shapes. */
function told(facts: Facts, unitId: number, month: string) {
  const sheet = facts.sheetOf(unitId, month)
  return (
    sheet && {
      ...sheet,
      figures: new Map([...sheet.figures].sort(([a], [b]) => (a < b ? -1 : 1))),
      asApproved: sheet.asApproved && { ...sheet.asApproved, figures: new Map(sheet.asApproved.figures) },
    }
  )
}
