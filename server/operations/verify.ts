/** Checks a backup by restoring it to a temporary place: every byte, every row, every link between rows, every file. Leaves nothing behind. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TakenIn, takeIn } from './take-in.ts'

/** Throws Refused, which names the first thing that is wrong. */
export async function verifyBackup(file: string, passphrase: string | undefined): Promise<TakenIn> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bct-verify-'))
  try {
    return await takeIn(file, passphrase, { file: path.join(folder, 'restored.db') }, async (_id, pieces) => {
      for await (const _ of pieces);
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
