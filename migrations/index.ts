/** All migrations in order. A shipped one is never edited; a change is a new file. */
import type { Migration } from 'kysely/migration'
import * as units from './0001_units.ts'
import * as catalogue from './0002_catalogue.ts'
import * as plans from './0003_plans.ts'
import * as figures from './0004_figures.ts'
import * as accounts from './0005_accounts.ts'
import * as schemes from './0006_schemes.ts'

export const migrations: Record<string, Migration> = {
  '0001_units': units,
  '0002_catalogue': catalogue,
  '0003_plans': plans,
  '0004_figures': figures,
  '0005_accounts': accounts,
  '0006_schemes': schemes,
}
