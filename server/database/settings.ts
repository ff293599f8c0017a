/** The site's settings, typed, with what holds where nothing was set. Written by features/settings only. */
import type { Reader } from './tables.ts'

export type Settings = {
  /** An approver may approve a sheet into which they entered figures themselves. */
  approverMayBeEnterer: boolean
  /** A draft can be written until so many days after its due day; null: no date closes it. */
  lockAfterDays: number | null
  /** Approvers and administrators must use a second factor. */
  secondFactorRequired: boolean
}

export const defaultSettings: Settings = {
  approverMayBeEnterer: false,
  lockAfterDays: null,
  secondFactorRequired: false,
}

export async function readSettings(db: Reader): Promise<Settings> {
  const names = Object.keys(defaultSettings)
  const rows = await db.selectFrom('setting').selectAll().where('key', 'in', names).execute()
  return { ...defaultSettings, ...Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)])) }
}
