/** Before the program serves: the database is looked at after an unclean end, and backed up before its schema is changed. Refuses what it cannot do safely. */
import path from 'node:path'
import { migrations } from '../../migrations/index.ts'
import type { Config } from '../config.ts'
import type { Connection } from '../database/connect.ts'
import { migrationsOf } from '../database/layout.ts'
import { migrate } from '../database/migrate.ts'
import { fileFaults } from '../database/soundness.ts'
import { type BackupTaken, takeBackup } from './backup.ts'
import { backupName } from './backup-files.ts'
import { Refused } from './refused.ts'
import { startSentences as words } from './sentences.vi.ts'

export type Prepared = { migrated: string[]; backup: BackupTaken | undefined }

/** Migrations that the database has not had; throws where it has had some that this program does not know. */
export async function pendingMigrations({ db }: Connection): Promise<{ had: string[]; pending: string[] }> {
  const had = await migrationsOf(db)
  const unknown = had.filter((name) => migrations[name] === undefined)
  if (unknown.length > 0) throw new Refused(words.newerDatabase(unknown))
  return { had, pending: Object.keys(migrations).filter((name) => !had.includes(name)) }
}

/** A database of a real site that has data gets a backup first; where that fails nothing is changed. */
export async function migrateSafely(connection: Connection, config: Config, now: Date): Promise<Prepared> {
  const { had, pending } = await pendingMigrations(connection)
  const isWorthIt = config.mode === 'production' && pending.length > 0 && had.length > 0
  const backup = isWorthIt ? await backupFirst(config, now) : undefined
  return { migrated: await migrate(connection.db), backup }
}

async function backupFirst(config: Config, now: Date): Promise<BackupTaken> {
  const file = path.join(config.backups.folder, backupName('before-migrating', now))
  try {
    return await takeBackup({ place: config, file, passphrase: config.backups.passphrase, now })
  } catch (error) {
    throw new Refused(words.noBackupBefore(error instanceof Error ? error.message : String(error)), error)
  }
}

/** After a kill or a power cut. */
export async function refuseUnsound(connection: Connection): Promise<void> {
  const faults = await fileFaults(connection, 'quick')
  if (faults[0] !== undefined) throw new Refused(words.unsound(faults[0]))
}

export function unsound(error: Error): Refused {
  return new Refused(words.unsound(error.message), error)
}
