/** The units that begin with a decree: from which month on, what of their past can be told, and which codes change hands. */

import { lineageOf } from '../../domain/lineage.ts'
import { dayBefore } from '../../domain/merger.ts'
import type { Unit } from '../../domain/unit.ts'
import { unitName } from '../../domain/wording.vi.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { MergerPreview } from './contract.ts'
import type { NewUnitRow } from './queries.ts'
import { mergerSentences as say } from './sentences.vi.ts'

type Beginning = MergerPreview['begins'][number]

/** More links than any real chain has. */
const mostLinks = 500

export function beginningsOf(
  catalogue: Catalogue,
  begins: readonly NewUnitRow[],
  on: string,
  parent: Unit,
): Beginning[] {
  return begins.map(({ code, name, kind, parts }) => {
    const made = parts.map(({ unitId, whole }) => ({ unit: catalogue.unitsById.get(unitId) as Unit, whole }))
    return {
      unit: {
        code,
        name,
        kind,
        label: unitName({ code, name, kind }),
        fictional: parent.fictional,
        validFrom: on,
        validTo: null,
      },
      firstMonth: on.slice(0, 7),
      comparable: made.every(({ whole }) => whole),
      history: historyOf(catalogue, made, on),
      parts: made.map(({ unit, whole }) => ({
        unit: {
          code: unit.code,
          name: unit.name,
          kind: unit.kind,
          label: unitName(unit),
          fictional: unit.fictional,
          validFrom: unit.validFrom,
          validTo: dayBefore(on),
        },
        whole,
      })),
    }
  })
}

function historyOf(catalogue: Catalogue, made: readonly { unit: Unit; whole: boolean }[], on: string): string {
  const partial = made.filter(({ whole }) => !whole).map(({ unit }) => unit)
  if (partial.length > 0) return say.historyPartly(on, partial)
  const isCut = made.some(({ unit }) =>
    lineageOf(unit.id, catalogue.successions, mostLinks).before.some(({ link }) => !link.whole),
  )
  return isCut
    ? say.historyCut(on)
    : say.historyWhole(
        on,
        made.map(({ unit }) => unit),
      )
}

/** Codes of the new units that another unit bore before, whether it is one of the parts or ended long ago. */
export function reusedCodes(
  catalogue: Catalogue,
  beginnings: readonly Beginning[],
  on: string,
): MergerPreview['codes'] {
  return beginnings.flatMap(({ unit }) => {
    const before = catalogue.units.filter((one) => one.code === unit.code && one.validFrom < on).at(-1)
    if (!before) return []
    const lastDay = before.validTo ?? dayBefore(on)
    return [{ code: unit.code, sentence: say.codeReused(unit.code, before, lastDay, unit, on) }]
  })
}
