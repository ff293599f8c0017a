/** One result as it is sent or stands in a file, judged before it is written: unit, number, components, right, and its source. */

import { topOf } from '../../domain/component-total.ts'
import type { FieldFailure } from '../../domain/failure.ts'
import { compareScaled } from '../../domain/index-target.ts'
import { formatScaled } from '../../domain/measure.ts'
import { lastDayOf, lastMonthOf, type Period } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import { readPublished, soundResult } from '../../domain/published-result.ts'
import { resultFaultWords } from '../../domain/published-result.vi.ts'
import { searchKey, type Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { headOf } from '../../evaluation/indices/index-overview.ts'
import { isScored } from '../../evaluation/indices/index-targets.ts'
import type { IndexResult } from '../../evaluation/indices/results.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import type { NewResult, ResultSource } from '../../publishing/results.ts'
import { resultSentences as say } from './sentences.vi.ts'

export type Sent = {
  index: string
  unit: Unit
  period: Period
  value: string
  place: number | null
  ofUnits: number | null
  note: string
  components: readonly { node: string; value: string }[]
}

export type Judged = {
  faults: FieldFailure[]
  /** The total and its components; none where there are faults. */
  results: NewResult[]
  /** Other sources that print another number for the total. */
  others: IndexResult[]
}

type Known = {
  catalogue: Catalogue
  account: Account
  today: string
  source: ResultSource
  stored: readonly IndexResult[]
}

export function judgeResult(known: Known, sent: Sent): Judged {
  const { catalogue, account } = known
  const { unit, index, period } = sent
  const head = headOf(catalogue, index)
  const faults: FieldFailure[] = []
  const fault = (field: string, code: string, message: string) => faults.push({ field, code, message })
  if (!may(account, 'keep_results', unit.id, catalogue.ancestorsOf)) fault('unit', 'no_right', say.notYours)
  else if (!isScored(catalogue, index, unit)) fault('unit', 'wrong_level', say.wrongLevel(head.shortName, head.level))
  if (period.slice(0, 4) > known.today.slice(0, 4)) fault('period', 'future', say.future)
  const sound = soundResult(sent, head.top)
  if ('fault' in sound)
    fault(sound.fault.field, sound.fault.code, resultFaultWords(sound.fault, sent.value, head.shortName))
  const scheme = schemeFor(catalogue, index, unit, period)
  const parts = sent.components.flatMap(({ node, value }) => {
    const of = scheme?.nodes.find(({ code }) => code === node)
    const number = readPublished(value)
    if (!scheme || !of) fault(`components.${node}`, 'unknown_node', say.noNode(node))
    else if (number === undefined) fault(`components.${node}`, 'not_a_number', say.notANumber(of.name, value))
    else {
      const top = topOf(of, scheme.decimals)
      if (top !== null && number.value > top * 10 ** number.decimals)
        fault(`components.${node}`, 'above_top', say.componentAboveTop(of.name, value, top))
      else return [{ node, ...number }]
    }
    return []
  })
  const cell = known.stored.filter((one) => one.index === index && one.period === period && one.unitId === unit.id)
  const total = 'number' in sound ? sound.number : undefined
  const told = new Set(['', ...parts.map(({ node }) => node)])
  if (cell.some((one) => told.has(one.node) && sameSource(one, known.source))) fault('source', 'twice', say.twice)
  if (total === undefined || faults.length > 0) return { faults, results: [], others: [] }
  const row = { index, scheme: scheme?.code ?? null, period, unitId: unit.id }
  return {
    faults,
    results: [
      { ...row, node: '', ...total, place: sent.place, ofUnits: sent.ofUnits, note: sent.note },
      ...parts.map((part) => ({ ...row, ...part, place: null, ofUnits: null, note: '' })),
    ],
    others: cell.filter((one) => one.node === '' && compareScaled(one, total) !== 0),
  }
}

/** The same words name the same source, whatever day they were read. */
export function sameSource(one: Pick<IndexResult, 'source'>, { text }: Pick<ResultSource, 'text'>): boolean {
  return searchKey(one.source) === searchKey(text)
}

/** The version in force at the period's end under which units of this kind are scored; undefined where none or several are known. */
export function schemeFor(catalogue: Catalogue, index: string, unit: Unit, period: Period): StoredScheme | undefined {
  const day = lastDayOf(lastMonthOf(period))
  const above = [unit.id, ...catalogue.ancestorsOf(unit.id)]
  const fitting = [...catalogue.schemes.values()].filter(
    (one) =>
      one.index === index &&
      one.state !== 'draft' &&
      one.appliesTo.includes(unit.kind) &&
      (one.unitId === null || above.includes(one.unitId)) &&
      one.validFrom <= day &&
      (one.validTo === null || day <= one.validTo),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

/** "84,50": as it is said of a row. */
export function numberWords({ value, decimals }: { value: number; decimals: number }): string {
  return formatScaled(value, decimals)
}
