/**
 * Files as they lie on disk: outside of what the web serves, under names that say nothing, never executed. A file is written
 * under a passing name and renamed once it is whole, so that what has its name is whole.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type StoredFile = { id: string; discard: () => Promise<void> }

/** Where no data folder is configured, as in tests: one of this process. */
let passing: string | undefined

function folderOf(dataFolder: string): string {
  if (dataFolder !== '') return path.join(dataFolder, 'evidence')
  passing ??= mkdtempSync(path.join(tmpdir(), 'bct-evidence-'))
  return passing
}

/** Writes a file so that it outlives a power cut; `discard` takes it away again where its row could not be written. */
export async function storeFile(dataFolder: string, bytes: Uint8Array): Promise<StoredFile> {
  const id = randomBytes(16).toString('hex')
  const place = placeOf(dataFolder, id)
  const folder = path.dirname(place)
  const passingName = `${place}.part`
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    const file = await open(passingName, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(passingName, place)
    await syncFolder(folder)
  } catch (error) {
    await rm(passingName, { force: true })
    throw error
  }
  return { id, discard: () => rm(place, { force: true }) }
}

/** Where a stored file lies; undefined where it is gone. The id comes from a row, never from a request. */
export function storedFile(dataFolder: string, id: string): string | undefined {
  const place = placeOf(dataFolder, id)
  return existsSync(place) ? place : undefined
}

function placeOf(dataFolder: string, id: string): string {
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Error(`no name of a stored file: ${id}`)
  return path.join(folderOf(dataFolder), id.slice(0, 2), id)
}

/** The new name itself must be on disk, too. */
async function syncFolder(folder: string): Promise<void> {
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
