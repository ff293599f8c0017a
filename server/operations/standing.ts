/** What the running program knows of the ground it stands on: room, backups, and whether it is about to end. Looks at most once a second. */
import type { Config } from '../config.ts'
import { isBackupLate } from '../domain/backup-age.ts'
import { lastBackup } from './backup-files.ts'
import { type Room, roomOn } from './disk.ts'

export type BackupStanding = {
  /** When the last whole backup was taken. */
  last: string | undefined
  /** None for more than a day, where this process is to take one every night. */
  isLate: boolean
}

export type Operations = {
  backups: () => Promise<BackupStanding>
  room: () => Promise<Room>
  isStopping: () => boolean
  /** From now on the program takes no new work. */
  stop: () => void
}

const lookEvery = 1000

export function standOn(config: Config, now: () => Date): Operations {
  let stopping = false
  const backups = remembered(now, async () => {
    const last = (await lastBackup(config.backups.folder))?.takenAt
    return { last, isLate: config.backups.at !== undefined && isBackupLate(last, now()) }
  })
  return {
    backups,
    room: remembered(now, () => roomOn(config.dataFolder)),
    isStopping: () => stopping,
    stop: () => {
      stopping = true
    },
  }
}

/** Asks anew when the last answer is a second old; those who ask meanwhile get the same one. A failure is not kept. */
export function remembered<T>(now: () => Date, look: () => Promise<T>): () => Promise<T> {
  let kept: { at: number; answer: Promise<T> } | undefined
  return () => {
    const at = now().getTime()
    if (kept === undefined || Math.abs(at - kept.at) >= lookEvery) {
      const asked = { at, answer: look() }
      kept = asked
      asked.answer.catch(() => {
        if (kept === asked) kept = undefined
      })
    }
    return kept.answer
  }
}
