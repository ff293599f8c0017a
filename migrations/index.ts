/** All migrations in order. A shipped one is never edited; a change is a new file. */
import type { Migration } from 'kysely/migration'
import { up as units } from './0001_units.ts'
import { up as catalogue } from './0002_catalogue.ts'
import { up as plans } from './0003_plans.ts'
import { up as figures } from './0004_figures.ts'
import { up as accounts } from './0005_accounts.ts'
import { up as schemes } from './0006_schemes.ts'

export const migrations: Record<string, Migration> = {
  '0001_units': { up: units },
  '0002_catalogue': { up: catalogue },
  '0003_plans': { up: plans },
  '0004_figures': { up: figures },
  '0005_accounts': { up: accounts },
  '0006_schemes': { up: schemes },
}
