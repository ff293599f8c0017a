/** The folder of backups: how they are named, which are there, and which may go. The names are the only record: a file that has one is whole. */
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { outdated } from '../domain/backup-rotation.ts'

/** Nightly ones are rotated; of those taken before a migration the last five are kept; by hand: never removed. */
export type BackupKind = 'nightly' | 'before-migrating' | 'manual'
export type BackupFile = { file: string; takenAt: string; kind: BackupKind }

const pattern = /^bct-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(nightly|before-migrating|manual)\.bct$/
const keptBeforeMigrating = 5

export function backupName(kind: BackupKind, now: Date): string {
  return `bct-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z-${kind}.bct`
}

/** The backups of a folder, the oldest first; none where there is no folder. */
export async function backupFiles(folder: string): Promise<BackupFile[]> {
  const names = await readdir(folder).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names
    .flatMap((name) => {
      const found = pattern.exec(name)
      if (!found) return []
      const [, year, month, day, hour, minute, second, kind] = found
      const takenAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
      return [{ file: path.join(folder, name), takenAt, kind: kind as BackupKind }]
    })
    .sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1))
}

export async function lastBackup(folder: string): Promise<BackupFile | undefined> {
  return (await backupFiles(folder)).at(-1)
}

/** Removes what the rotation does not keep; returns the files that are gone. */
export async function rotate(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const files = await backupFiles(folder)
  const nightly = files.filter(({ kind }) => kind === 'nightly')
  const gone = new Set(outdated(nightly.map(({ takenAt }) => takenAt)))
  const leaving = [
    ...nightly.filter(({ takenAt }) => gone.has(takenAt)),
    ...files.filter(({ kind }) => kind === 'before-migrating').slice(0, -keptBeforeMigrating),
  ]
  for (const { file } of leaving) await rm(file, { force: true })
  return leaving.map(({ file }) => file)
}

/** What a night's backup leaves behind whose process was killed; the caller holds the lock, so that none is at work. */
export async function clearLeft(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => /-nightly\.bct\.unverified(\.part)?$/.test(name))
  for (const name of left) await rm(path.join(folder, name), { force: true })
}
