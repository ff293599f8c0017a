/** The unit that a whole sheet speaks of, in a month: the one that its title or its name says, else the import's own. */
import type { Month } from '#domain/period.ts'
import type { KnownUnit } from './knowledge.ts'
import type { ReadContext } from './read-context.ts'
import { reportSentences } from './report.vi.ts'
import { type Said, saidOf } from './row-meaning.ts'
import type { NamedUnits, SheetPlan } from './sheet-plan.ts'

const no = (code: string, message: string) => ({ ok: false, code, message }) as const

/** Judged as a row is: of all units that the words may mean, one must exist in the month. */
export function unitOfSheet(plan: SheetPlan, month: Month, context: ReadContext): Said<KnownUnit> {
  const { finders, knowledge, templateUnits, ownUnits } = context
  const rowsNameUnits = plan.columns.some(({ role }) => role === 'unit' || role === 'unit_code')
  if (rowsNameUnits) return no('unit_missing', reportSentences.unitMissing)
  const named = agreed(plan.named)
  if (named === undefined) {
    const units = templateUnits.length > 0 ? templateUnits : ownUnits
    const [unit] = units
    if (unit === undefined) return no('unit_missing', reportSentences.unitMissing)
    return saidOf(finders.units.among(units, unit.code, month), unit.code, month)
  }
  if ('other' in named) return no('unit_disagrees', reportSentences.sheetDisagrees(named.label, named.other))
  const { label } = named
  // Our own template says by code which of several units of that name it was made for.
  const coded = common(named.units, templateUnits)
  const { parent, ownUnitId } = knowledge
  if (coded.length === 0 && ownUnitId === null && parent !== null && finders.units.isParent(label))
    return no('unit_ambiguous', reportSentences.unitOrParent(label, named.units, parent))
  const said = saidOf(finders.units.among(coded.length > 0 ? coded : named.units, label, month), label, month)
  // A title is printed in capitals or in an old face: its tones are no reason to mark every row.
  return said.ok ? { ok: true, thing: said.thing } : said
}

/** What all places say together; the two that contradict each other; undefined where nothing names a unit. */
function agreed(named: readonly NamedUnits[]): NamedUnits | { label: string; other: string } | undefined {
  const [first, ...others] = named
  if (first === undefined) return undefined
  let all = first
  for (const one of others) {
    const both = common(all.units, one.units)
    // The office that reports for a ward that it succeeded stands above the table too.
    if (both.length > 0) all = { label: all.label, units: both }
    else if (succeeded(one.units, all.units)) all = one
    else if (!succeeded(all.units, one.units)) return { label: all.label, other: one.label }
  }
  return all
}

function common(left: readonly KnownUnit[], right: readonly KnownUnit[]): KnownUnit[] {
  return left.filter((unit) => right.some(({ id }) => id === unit.id))
}

function succeeded(before: readonly KnownUnit[], after: readonly KnownUnit[]): boolean {
  return before.some(({ successors }) => after.some(({ id }) => successors.includes(id)))
}
