/** The files that people attached, as the database names them: which are there and as they came, and which are not. Writes none. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Reader } from '../database/tables.ts'
import { storedFile } from '../filing/store.ts'

export type EvidenceFile = { id: string; size: number; sha256: string }

/** Every file that a row names, also of a row that was taken away: such files are kept. */
export async function namedFiles(db: Reader): Promise<EvidenceFile[]> {
  const rows = await db
    .selectFrom('attachment')
    .select(['id', 'size', 'sha256'])
    .where('kind', '=', 'file')
    .orderBy('id')
    .execute()
  return rows.map(({ id, size, sha256 }) => ({ id, size: size ?? 0, sha256: sha256 ?? '' }))
}

/** Reads every file: those that are as their row says, and the names of those that are not. */
export async function lookThrough(
  dataFolder: string,
  named: readonly EvidenceFile[],
): Promise<{ sound: EvidenceFile[]; missing: string[] }> {
  const sound: EvidenceFile[] = []
  const missing: string[] = []
  for (const file of named) {
    const place = storedFile(dataFolder, file.id)
    const isSound = place !== undefined && (await hashOfFile(place)) === file.sha256
    if (isSound) sound.push(file)
    else missing.push(file.id)
  }
  return { sound, missing }
}

/** Files that no row names: left by an act whose row could not be written. Those of the last hour may be on their way. */
export async function orphans(dataFolder: string, named: readonly EvidenceFile[]): Promise<string[]> {
  const known = new Set(named.map(({ id }) => id))
  const entries = await readdir(path.join(dataFolder, 'evidence'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  )
  return entries.filter((entry) => entry.isFile() && !known.has(entry.name)).map((entry) => entry.name)
}

export async function hashOfFile(place: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(place), hash)
  return hash.digest('hex')
}
