/** What a picture is made of: its numbers cannot be read, but whether it is the same picture can be told. */
import { createHash } from 'node:crypto'
import type { Package } from '../gate.ts'

export async function pictureHash(pack: Package, path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of pack.chunks(path)) hash.update(chunk)
  return hash.digest('hex')
}
