/** From a code to the scheme of an act, and whether the visitor may do it; what they may not see is not there. */
import type { Reader } from '../../database/tables.ts'
import { Failure } from '../../domain/failure.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import { existsOn } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { schemeInUse } from '../../evaluation/scores/scheme-use.ts'
import { mayEditScheme, type StoredScheme } from '../../evaluation/scores/schemes.ts'
import { notFound, schemeNamed, unitNamed } from '../../http/named.ts'
import { schemeSentences as say } from './sentences.vi.ts'

/** Provinces for which the account may draft sets of their own. */
export function unitsToDraftFor(catalogue: Catalogue, account: Account, today: string): Unit[] {
  return catalogue.units.filter(
    (unit) =>
      unit.kind === 'province' && existsOn(unit, today) && may(account, 'edit_schemes', unit.id, catalogue.ancestorsOf),
  )
}

/** Out of reach is as good as unknown. */
export function unitToDraftFor(catalogue: Catalogue, account: Account, code: string, today: string): Unit {
  const unit = unitNamed(catalogue, code, today)
  if (!may(account, 'edit_schemes', unit.id, catalogue.ancestorsOf)) throw notFound('unit', code)
  if (unit.kind !== 'province')
    throw new Failure('invalid', {
      message: say.notProvince,
      fields: [{ field: 'unit', code: 'not_province', message: say.notProvince }],
    })
  return unit
}

/** A scheme that the account may edit, in whatever state. */
export function schemeToEdit(catalogue: Catalogue, account: Account, code: string): StoredScheme {
  const scheme = schemeNamed(catalogue, code, account)
  if (!mayEditScheme(catalogue, scheme, account))
    throw new Failure('forbidden', { message: scheme.unitId === null ? say.national : say.notEditor })
  return scheme
}

/** A draft, which alone is edited; of anything else it is said why not, and by which round it is used. */
export async function draftToEdit(
  db: Reader,
  catalogue: Catalogue,
  account: Account,
  code: string,
): Promise<StoredScheme> {
  const scheme = schemeToEdit(catalogue, account, code)
  if (scheme.state === 'draft') return scheme
  const { rounds } = await schemeInUse(db, code)
  if (rounds.length > 0) throw new Failure('locked', { message: say.roundRuns(scheme.name, rounds) })
  throw new Failure('conflict', { message: scheme.state === 'in_force' ? say.inForce : say.isWithdrawn })
}
