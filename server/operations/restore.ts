/**
 * Puts a backup in the place of what is there. It is taken in whole beside it first; only then are the old database and its
 * files set aside, under a name with the time, and never thrown away. Refuses while the program runs on the folder.
 */
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isEmptyPostgres } from '../database/load.ts'
import { type DatabasePlace, databaseFile } from '../database/snapshot.ts'
import { holdFolder } from './folder-lock.ts'
import { Refused } from './refused.ts'
import { backupSentences } from './sentences.vi.ts'
import { type TakenIn, takeIn } from './take-in.ts'

export type Restored = TakenIn & {
  /** Where what was there before now lies; undefined where there was nothing. */
  setAside: string | undefined
}

export async function restoreBackup(
  file: string,
  passphrase: string | undefined,
  place: DatabasePlace,
  now: Date,
): Promise<Restored> {
  await mkdir(place.dataFolder, { recursive: true, mode: 0o700 })
  const lock = holdFolder(place.dataFolder, now)
  const staging = path.join(place.dataFolder, 'restoring')
  try {
    if (place.databaseUrl !== undefined && !(await isEmptyPostgres(place.databaseUrl)))
      throw new Refused(backupSentences.notEmpty)
    await rm(staging, { recursive: true, force: true })
    await mkdir(path.join(staging, 'evidence'), { recursive: true, mode: 0o700 })
    const target =
      place.databaseUrl === undefined ? { file: path.join(staging, databaseFile) } : { databaseUrl: place.databaseUrl }
    const taken = await takeIn(file, passphrase, target, (id, pieces) => keepFile(staging, id, pieces))
    return { ...taken, setAside: await exchange(place, staging, now) }
  } finally {
    await rm(staging, { recursive: true, force: true })
    lock.release()
  }
}

async function keepFile(staging: string, id: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  const place = path.join(staging, 'evidence', id.slice(0, 2), id)
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  await pipeline(pieces, createWriteStream(place, { flags: 'wx', mode: 0o600, flush: true }))
}

/** The journal of the old database goes with it: beside the new one it would be played back into it. */
async function exchange({ dataFolder, databaseUrl }: DatabasePlace, staging: string, now: Date) {
  const ownFiles = databaseUrl === undefined ? [`${databaseFile}-wal`, `${databaseFile}-shm`, databaseFile] : []
  const old = [...ownFiles, 'evidence'].filter((name) => existsSync(path.join(dataFolder, name)))
  const aside = path.join(dataFolder, `before-${now.toISOString().replaceAll(':', '').slice(0, 17)}Z`)
  if (old.length > 0) await mkdir(aside, { mode: 0o700 })
  for (const name of old) await rename(path.join(dataFolder, name), path.join(aside, name))
  for (const name of [databaseFile, 'evidence'])
    if (existsSync(path.join(staging, name))) await rename(path.join(staging, name), path.join(dataFolder, name))
  return old.length > 0 ? aside : undefined
}
