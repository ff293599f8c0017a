/** One night's backup: taken, verified by restoring it, then the rotation. Where another process is at it, nothing is done twice. */
import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import type { BackupSettings } from '../config.ts'
import { lockOf } from '../database/file-lock.ts'
import type { DatabasePlace } from '../database/snapshot.ts'
import { type BackupTaken, takeBackup } from './backup.ts'
import { backupName, clearLeft, rotate } from './backup-files.ts'
import { verifyBackup } from './verify.ts'

export type Night = { taken: BackupTaken | undefined; removed: string[] }

/** Throws where the backup could not be taken or does not restore; such a file loses its name, so that nobody relies on it. */
export async function takeNightly(
  config: DatabasePlace & { backups: BackupSettings },
  now: Date,
  verify: typeof verifyBackup = verifyBackup,
): Promise<Night> {
  const { folder, passphrase } = config.backups
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const lock = lockOf(path.join(folder, '.lock'))
  if (lock === undefined) return { taken: undefined, removed: [] }
  try {
    await clearLeft(folder)
    const file = path.join(folder, backupName('nightly', now))
    const passing = `${file}.unverified`
    const taken = await takeBackup({ place: config, file: passing, passphrase, now })
    await verify(passing, passphrase)
    await rename(passing, file)
    return { taken: { ...taken, file }, removed: await rotate(folder) }
  } finally {
    lock.release()
  }
}
