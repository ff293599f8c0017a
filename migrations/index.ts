/** All migrations in order. A shipped one is never edited; a change is a new file. */
import type { Migration } from 'kysely/migration'
import { up as units } from './0001_units.ts'
import { up as catalogue } from './0002_catalogue.ts'
import { up as plans } from './0003_plans.ts'
import { up as figures } from './0004_figures.ts'
import { up as accounts } from './0005_accounts.ts'
import { up as schemes } from './0006_schemes.ts'
import { up as review } from './0007_review.ts'
import { up as people } from './0008_people.ts'
import { up as imports } from './0009_imports.ts'
import { up as duties } from './0010_duties.ts'
import { up as corrections } from './0011_corrections.ts'
import { up as importRates } from './0012_import_rates.ts'
import { up as tasks } from './0013_tasks.ts'
import { up as planRecords } from './0014_plan_records.ts'
import { up as targetPlaces } from './0015_target_places.ts'
import { up as reports } from './0016_reports.ts'
import { up as emulation } from './0017_emulation.ts'
import { up as indices } from './0018_indices.ts'
import { up as mergers } from './0019_mergers.ts'
import { up as surveys } from './0020_surveys.ts'
import { up as schemeWithdrawal } from './0021_scheme_withdrawal.ts'
import { up as rounds } from './0022_rounds.ts'
import { up as indexVersions } from './0023_index_versions.ts'
import { up as meetings } from './0024_meetings.ts'
import { up as auditChain } from './0025_audit_chain.ts'
import { up as sheetVersions } from './0026_sheet_versions.ts'

export const migrations: Record<string, Migration> = {
  '0001_units': { up: units },
  '0002_catalogue': { up: catalogue },
  '0003_plans': { up: plans },
  '0004_figures': { up: figures },
  '0005_accounts': { up: accounts },
  '0006_schemes': { up: schemes },
  '0007_review': { up: review },
  '0008_people': { up: people },
  '0009_imports': { up: imports },
  '0010_duties': { up: duties },
  '0011_corrections': { up: corrections },
  '0012_import_rates': { up: importRates },
  '0013_tasks': { up: tasks },
  '0014_plan_records': { up: planRecords },
  '0015_target_places': { up: targetPlaces },
  '0016_reports': { up: reports },
  '0017_emulation': { up: emulation },
  '0018_indices': { up: indices },
  '0019_mergers': { up: mergers },
  '0020_surveys': { up: surveys },
  '0021_scheme_withdrawal': { up: schemeWithdrawal },
  '0022_rounds': { up: rounds },
  '0023_index_versions': { up: indexVersions },
  '0024_meetings': { up: meetings },
  '0025_audit_chain': { up: auditChain },
  '0026_sheet_versions': { up: sheetVersions },
}
