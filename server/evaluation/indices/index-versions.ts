/** By which method an index was made for a unit in a period: a scheme that is stored, or a decision known by name only. */
import type { Reader } from '../../database/tables.ts'
import { lastDayOf, lastMonthOf, type Period } from '../../domain/period.ts'
import type { Unit } from '../../domain/unit.ts'
import type { StoredScheme } from '../scores/schemes.ts'

export type IndexVersion = { index: string; level: 'province' | 'commune'; from: string; decision: string }

/** `key` tells one method from another; '' where nothing is known of it. */
export type Method = { key: string; name: string }

type Known = { schemes: ReadonlyMap<string, StoredScheme>; indexVersions: readonly IndexVersion[] }

export async function indexVersionsStored(db: Reader): Promise<IndexVersion[]> {
  const rows = await db.selectFrom('index_version').selectAll().orderBy('index_code').orderBy('from_date').execute()
  return rows.map(({ index_code, level, from_date, decision }) => ({
    index: index_code,
    level: level as IndexVersion['level'],
    from: from_date,
    decision,
  }))
}

/** The scheme under which a number was published; else the decision in force on the period's last day. */
export function methodOf(
  { schemes, indexVersions }: Known,
  index: string,
  scheme: string | null,
  unit: Pick<Unit, 'kind'>,
  period: Period,
): Method {
  const stored = scheme === null ? undefined : schemes.get(scheme)
  if (stored) return { key: stored.code, name: stored.name }
  const level = unit.kind === 'province' ? 'province' : 'commune'
  const day = lastDayOf(lastMonthOf(period))
  const version = indexVersions.findLast((one) => one.index === index && one.level === level && one.from <= day)
  return version ? { key: version.decision, name: version.decision } : { key: '', name: '' }
}
