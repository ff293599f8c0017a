/** Published results as they are stored, source by source, with what stands beside each. */
import type { Reader } from '../../database/tables.ts'
import { Failure } from '../../domain/failure.ts'
import { yearOf } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { indexFacts } from '../../evaluation/indices/index-facts.ts'
import { headOf } from '../../evaluation/indices/index-overview.ts'
import { movementOf, numberShown, otherOf, sourceOf } from '../../evaluation/indices/index-shown.ts'
import { conflicting, fieldOf, standingBefore, standingIn } from '../../evaluation/indices/index-standing.ts'
import { type IndexResult, prevailing, resultsOfIndex, resultsOfUnits } from '../../evaluation/indices/results.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { ResultItem, ResultList } from './contract.ts'
import { resultSentences as say } from './sentences.vi.ts'

type Asked = { index: string | undefined; year: number | undefined; unit: Unit | undefined }

/** Bounded: of one unit, or of one index in one year. */
export async function listResults(
  db: Reader,
  catalogue: Catalogue,
  account: Account,
  { index, year, unit }: Asked,
): Promise<ResultList> {
  if (unit === undefined && (index === undefined || year === undefined)) {
    const message = say.askNarrower
    throw new Failure('invalid', { message, fields: [{ field: 'unit', code: 'missing', message }] })
  }
  const period = year === undefined ? undefined : String(year)
  const found = unit
    ? (await resultsOfUnits(db, [unit.id], { index })).filter(
        (one) => year === undefined || yearOf(one.period) === year,
      )
    : await resultsOfIndex(db, index ?? '', period)
  const standing = new Set(prevailing(found).map(({ id }) => id))
  const facts = unit && (await indexFacts(db, catalogue, unit))
  const itemOf = (one: IndexResult): ResultItem[] => {
    const of = catalogue.unitsById.get(one.unitId)
    if (!of) return []
    const scheme = one.scheme === null ? undefined : catalogue.schemes.get(one.scheme)
    const now = facts && one.node === '' ? standingIn(facts, one.index, one.period) : undefined
    return [
      {
        id: one.id,
        index: one.index,
        indexName: headOf(catalogue, one.index).shortName,
        scheme: one.scheme,
        unit: nameOf(of),
        period: one.period,
        node: one.node,
        nodeName: scheme?.nodes.find(({ code }) => code === one.node)?.name ?? '',
        ...numberShown(one),
        decimals: one.decimals,
        place: one.place,
        ofUnits: one.ofUnits,
        note: one.note,
        source: sourceOf(one),
        prevails: standing.has(one.id),
        others: conflicting(found, one).map(otherOf),
        movement: now && facts ? movementOf(now, standingBefore(facts, one.index, one.period)).movement : null,
        mayChange: may(account, 'keep_results', of.id, catalogue.ancestorsOf),
        revision: one.revision,
      },
    ]
  }
  const field = facts && index !== undefined && period !== undefined ? fieldOf(facts, index, period) : undefined
  return {
    items: found.flatMap(itemOf),
    field: field
      ? {
          best: field.best && { ...numberShown(field.best.number), unit: nameOf(field.best.unit) },
          mean: field.mean && numberShown(field.mean.number),
          median: field.median && numberShown(field.median.number),
          known: field.known,
        }
      : null,
  }
}
