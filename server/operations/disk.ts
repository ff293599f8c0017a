/** Room on the disk of the data folder: when writing must stop so that the database stays whole, and a ballast to give back in need. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm, statfs } from 'node:fs/promises'
import path from 'node:path'

export type Room = { free: number; total: number }

const megabyte = 1_048_576
/** Below it nothing is written any more: a full disk keeps SQLite even from deleting. */
const floor = 200 * megabyte
const ballastSize = 64 * megabyte
const enough = 1024 * megabyte

export async function roomOn(folder: string): Promise<Room> {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { free: bavail * bsize, total: blocks * bsize }
}

/** A small disk may be used up further, or nothing could ever be written on it. */
export function mayWrite({ free, total }: Room): boolean {
  return free >= Math.min(floor, total / 20)
}

/** What a site should have at hand: a gigabyte, or a tenth of the disk. */
export function isRoomy({ free, total }: Room): boolean {
  return free >= enough || free >= total / 10
}

function ballastOf(folder: string): string {
  return path.join(folder, 'ballast')
}

/** Lays the ballast where there is none and room enough; true where it lies there afterwards. */
export async function layBallast(folder: string): Promise<boolean> {
  const place = ballastOf(folder)
  if (existsSync(place)) return true
  if ((await roomOn(folder)).free < enough) return false
  const passing = `${place}.part`
  const file = await open(passing, 'w', 0o600)
  try {
    // Zeros would take no room on a disk that packs what it is given.
    const piece = randomBytes(4 * megabyte)
    for (let written = 0; written < ballastSize; written += piece.length) await file.write(piece)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(passing, place)
  return true
}

/** Gives the ballast back; false where there is none. */
export async function releaseBallast(folder: string): Promise<boolean> {
  const place = ballastOf(folder)
  if (!existsSync(place)) return false
  await rm(place)
  return true
}

/** NFS, SMB and CIFS as Linux numbers them: locks are not to be relied upon there. */
const networkKinds = [0x6969, 0x517b, 0xff534d42, 0xfe534d42]

export async function isOnNetwork(folder: string): Promise<boolean> {
  const { type } = await statfs(folder)
  return networkKinds.includes(type >>> 0)
}
