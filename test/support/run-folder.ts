/** A folder for what one run of the tests keeps: in memory where the machine has room there, otherwise on its disk. */
import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Linux keeps these files in memory: a database of a thousand small files is copied there in a tenth of the time. */
const inMemory = '/dev/shm'
/** A run leaves some 300 MB at most; a container that was given its usual 64 MB works on its disk. */
const roomNeeded = 2 * 1024 ** 3
const prefix = 'bct-tests-'

export function openRunFolder(): { path: string; remove: () => void } {
  const above = hasRoom(inMemory) ? inMemory : tmpdir()
  removeLeft(above)
  const folder = mkdtempSync(path.join(above, `${prefix}${process.pid}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  // A run that is broken off by its person ends without asking for it.
  process.once('exit', remove)
  return { path: folder, remove }
}

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > roomNeeded
  } catch {
    return false
  }
}

/** What a run left that was killed before it could remove it: memory would stay taken until the machine starts anew. */
function removeLeft(above: string): void {
  for (const name of readdirSync(above)) {
    if (!name.startsWith(prefix)) continue
    const run = Number(name.slice(prefix.length).split('-')[0])
    if (!isRunning(run)) rmSync(path.join(above, name), { recursive: true, force: true })
  }
}

function isRunning(run: number): boolean {
  try {
    process.kill(run, 0)
    return true
  } catch (error) {
    // Somebody else's process is there all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
