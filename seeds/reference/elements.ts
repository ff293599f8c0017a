/** Every count that a clerk can be asked for, in the order of the sheet, and the rules between them. */
import type { SeedElement, SeedRule } from '../shapes.ts'
import { digitalSections } from './elements/digital.ts'
import { directionSections } from './elements/direction.ts'
import { documentSections } from './elements/documents.ts'
import { dossierSections } from './elements/dossiers.ts'
import { formalitySections } from './elements/formalities.ts'
import { numbered } from './elements/rows.ts'
import { staffAndMoneySections } from './elements/staff-and-money.ts'

export const elements: SeedElement[] = numbered([
  ...dossierSections,
  ...documentSections,
  ...directionSections,
  ...formalitySections,
  ...staffAndMoneySections,
  ...digitalSections,
])

/** Parts that stand in another group of the sheet than their whole, and so are not drawn as "trong đó". */
const acrossGroups: SeedRule[] = [
  { part: 'dossiers_resolved', whole: 'dossiers_due' },
  { part: 'dossiers_online', whole: 'dossiers_received' },
  { part: 'dossiers_paid_online', whole: 'dossiers_with_fee' },
  { part: 'dossiers_digitised', whole: 'dossiers_received' },
  { part: 'dossiers_reused', whole: 'dossiers_received' },
  { part: 'results_due', whole: 'dossiers_resolved' },
  { part: 'results_digitised', whole: 'results_due' },
]

export const partRules: SeedRule[] = [
  ...elements.flatMap((element) => (element.partOf === null ? [] : [{ part: element.code, whole: element.partOf }])),
  ...acrossGroups,
]
