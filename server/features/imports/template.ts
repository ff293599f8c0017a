/** The template of a unit and a month: a ward's own sheet, or a province's units as rows. It carries no figures. */
import { isAskedIn } from '../../domain/element.ts'
import { lastDayOf, type Month } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import { compareNames, existsOn } from '../../domain/unit.ts'
import { periodName, unitName } from '../../domain/wording.vi.ts'
import { templateXlsx } from '../../exporting/import-template.ts'
import type { TemplateModel } from '../../exporting/template-model.ts'
import type { Site } from '../../http/site.ts'
import { unitOfImport } from './import-access.ts'

export async function templateOf(
  site: Site,
  account: Account,
  code: string,
  month: Month,
  now: Date,
): Promise<{ file: Buffer; nameParts: string[] }> {
  const catalogue = await site.evaluation.catalogue()
  const unit = unitOfImport(catalogue, account, code, now)
  const below = catalogue.units
    .filter((one) => one.kind !== 'province' && catalogue.ancestorsOf(one.id).includes(unit.id))
    .filter((one) => existsOn(one, lastDayOf(month)))
    .sort((a, b) => compareNames(a.name, b.name))
  const computed = await site.evaluation.computed(now)
  const filling = unit.kind === 'province' ? below : [unit]
  const model: TemplateModel = {
    monthName: periodName(month),
    month,
    label: unitName(unit),
    code: unit.code,
    fictional: unit.fictional,
    elements: catalogue.elements
      .filter((element) => isAskedIn(element, month))
      .map((element) => ({ ...element, isPart: element.partOf !== null })),
    computed: new Set(
      filling.flatMap((one) =>
        [...computed.figuresOf(one.id, month).keys()].map((element) => `${one.code} ${element}`),
      ),
    ),
    units: unit.kind === 'province' ? below.map((one) => ({ code: one.code, label: unitName(one) })) : null,
  }
  return { file: await templateXlsx(model, now), nameParts: [unitName(unit), month] }
}
