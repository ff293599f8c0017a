/**
 * One process for each data folder, by a lock of the operating system: it ends with the process that holds it, however that
 * ends, and holds between containers that share the folder. Nothing is written into it that could be stale.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { lockOf } from '../database/file-lock.ts'
import { Refused } from './refused.ts'
import { folderSentences } from './sentences.vi.ts'

export type FolderLock = {
  /** Who held the folder last did not put the mark away: the process was killed, or the power failed. */
  wasUnclean: boolean
  release: () => void
}

const lockFile = 'lock'
/** There while a process holds the folder; says which. */
const markFile = 'running.json'

/** Takes the folder; refuses where another process has it. */
export function holdFolder(dataFolder: string, now: Date): FolderLock {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const mark = path.join(dataFolder, markFile)
  const lock = lockOf(path.join(dataFolder, lockFile))
  if (lock === undefined) throw new Refused(folderSentences.inUse(dataFolder, holder(mark)))
  const wasUnclean = existsSync(mark)
  writeMark(mark, now)
  return {
    wasUnclean,
    release: () => {
      rmSync(mark, { force: true })
      lock.release()
    },
  }
}

/** A full disk must not keep the program from starting: it can still be read. */
function writeMark(mark: string, now: Date): void {
  try {
    writeFileSync(mark, `${JSON.stringify({ process: process.pid, since: now.toISOString() })}\n`, { mode: 0o600 })
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

function holder(mark: string): number | undefined {
  try {
    return JSON.parse(readFileSync(mark, 'utf8')).process
  } catch {
    return undefined
  }
}
