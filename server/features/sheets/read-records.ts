/** Opens a computed cell down to its records. Whoever does not see the unit's drafts is not told of them. */
import { reportedValue } from '../../domain/figure.ts'
import { type Month, quarterOf } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import { recordsBehind } from '../../evaluation/records/computed-records.ts'
import { showComputed, sidesOf } from '../../evaluation/records/computed-shown.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { CellRecords } from './contract.ts'

export async function readRecords(
  site: Site,
  account: Account,
  unit: Unit,
  month: Month,
  code: string,
  now: Date,
): Promise<CellRecords> {
  const computed = await site.evaluation.computed(now)
  const facts = await site.evaluation.facts(account, [month], now)
  const element = facts.catalogue.elementsByCode.get(code)
  const said = facts.computedOf(unit.id, month)
  const items = element && recordsBehind(computed, unit, month, element)
  if (!element || !items || !said.has(code)) throw notFound('element', code)
  const state = facts.sheetState(unit.id, month) ?? 'draft'
  const figures = facts.sheetOf(unit.id, month)?.figures
  const { part, whole } = sidesOf(facts.catalogue, element)
  const pair = (valueIn: (code: string) => number | undefined) => ({
    part: part ? (valueIn(part.code) ?? null) : null,
    whole: valueIn(whole.code) ?? null,
  })
  const shown = [element, part, whole].flatMap((one) =>
    one ? (showComputed(facts.catalogue, said, one, figures?.get(one.code), state) ?? []) : [],
  )
  return {
    unit: nameOf(unit),
    month,
    today: facts.today,
    period: quarterOf(month),
    element: code,
    names: { part: part?.name ?? null, whole: whole.name },
    mark: shown[0]?.mark ?? '',
    state,
    now: pair((one) => said.get(one)),
    sheet: pair((one) => reportedValue(figures?.get(one))),
    movedOn: shown.find((one) => one.movedOn !== null)?.movedOn ?? null,
    items,
  }
}
