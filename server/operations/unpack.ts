/** Goes through a backup from its first byte to its last, hands out what is in it, and names the first thing that is not as it was written. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createGunzip, type Gunzip } from 'node:zlib'
import type { Value } from '../database/snapshot.ts'
import { firstPart, isNextPart, isPaddedRightly, isRightlyEnded } from './archive.ts'
import { Bytes, TooShort } from './bytes.ts'
import { headLine } from './canonical.ts'
import { type Manifest, manifestName, readManifest } from './manifest.ts'
import { Refused, type Told } from './refused.ts'
import { isSealed, unseal } from './sealed.ts'
import { backupSentences, partWords } from './sentences.vi.ts'

export type Unpacking = {
  /** Before anything else; may refuse. */
  manifest: (manifest: Manifest) => Promise<void> | void
  /** Some rows of a table, in order, with the names of their columns. */
  rows: (table: string, columns: string[], rows: Value[][]) => Promise<void>
  /** A file; all of `pieces` must be taken. */
  file: (id: string, pieces: AsyncIterable<Buffer>) => Promise<void>
}

export function damaged(part: Told, cause?: unknown): Refused {
  return new Refused(backupSentences.damaged(part.vi, part.en), cause)
}

/** Throws Refused with the first fault; what was handed out until then must not be used. */
export async function unpackBackup(file: string, passphrase: string | undefined, to: Unpacking): Promise<Manifest> {
  const bytes = await opened(file, passphrase)
  const manifest = await manifestOf(bytes, file)
  await to.manifest(manifest)
  for (const part of manifest.parts) await unpackPart(bytes, manifest, part, to)
  if (!(await isRightlyEnded(bytes))) throw damaged(partWords.end)
  return manifest
}

async function opened(file: string, passphrase: string | undefined): Promise<Bytes> {
  const outer = new Bytes(createReadStream(file))
  if (!isSealed(await outer.peek(64))) return outer
  if (passphrase === undefined) throw new Refused(backupSentences.needsPassphrase)
  return new Bytes(unseal(outer, passphrase))
}

async function manifestOf(bytes: Bytes, file: string): Promise<Manifest> {
  const part = await firstPart(bytes)
  if (part?.name !== manifestName) throw new Refused(backupSentences.noBackup(file))
  const manifest = readManifest(await bytes.takeUpTo(part.size))
  if (manifest === undefined || !(await isPaddedRightly(bytes, part))) throw damaged(partWords.manifest)
  return manifest
}

async function unpackPart(bytes: Bytes, manifest: Manifest, part: Manifest['parts'][number], to: Unpacking) {
  const [kind, name = ''] = part.name.split('/')
  const table = kind === 'tables' ? name.replace('.jsonl.gz', '') : undefined
  const words = table === undefined ? partWords.file(name) : partWords.table(table)
  if (!(await isNextPart(bytes, part))) throw damaged(words)
  const content = contentOf(bytes, part)
  try {
    if (table === undefined) await to.file(name, content.pieces())
    else await unpackTable(manifest, table, content.pieces(), to)
  } catch (error) {
    // Altered bytes lead to faults of every sort; where the bytes are right, the fault is another's.
    if (error instanceof Refused || (await content.isAsWritten(words))) throw error
    throw damaged(words, error)
  }
  if (!(await content.isAsWritten(words)) || !(await isPaddedRightly(bytes, part))) throw damaged(words)
}

/** The bytes of a part, hashed as they are taken; the rest of them is taken to learn whether they are as they were written. */
function contentOf(bytes: Bytes, { size, sha256 }: Manifest['parts'][number]) {
  const hash = createHash('sha256')
  let left = size
  async function* pieces(): AsyncGenerator<Buffer> {
    for await (const piece of bytes.pieces(left)) {
      hash.update(piece)
      left -= piece.length
      yield piece
    }
  }
  const isAsWritten = async (words: Told) => {
    try {
      for await (const _ of pieces());
    } catch (error) {
      throw error instanceof TooShort ? damaged(partWords.cut(words), error) : error
    }
    return hash.copy().digest('hex') === sha256
  }
  return { pieces, isAsWritten }
}

const rowsAtOnce = 1000

async function unpackTable(manifest: Manifest, table: string, packed: AsyncGenerator<Buffer>, to: Unpacking) {
  const known = manifest.tables.find((one) => one.table === table)
  if (!known) throw damaged(partWords.table(table))
  const hash = createHash('sha256')
  let columns: string[] | undefined
  let found = 0
  let waiting: Value[][] = []
  for await (const line of linesOf(unpacked(packed))) {
    hash.update(`${line}\n`)
    if (columns === undefined) {
      columns = columnsOf(line, table)
      continue
    }
    waiting.push(JSON.parse(line))
    found += 1
    if (waiting.length < rowsAtOnce) continue
    await to.rows(table, columns, waiting)
    waiting = []
  }
  if (columns === undefined) throw damaged(partWords.table(table))
  if (found !== known.rows) throw damaged(partWords.rows(table, found, known.rows))
  if (hash.digest('hex') !== known.sha256) throw damaged(partWords.table(table))
  if (waiting.length > 0) await to.rows(table, columns, waiting)
}

function columnsOf(line: string, table: string): string[] {
  const { columns } = JSON.parse(line) as { columns: string[] }
  if (`${line}\n` !== headLine(table, columns)) throw damaged(partWords.table(table))
  return columns
}

async function* unpacked(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  const given = new AbortController()
  const feeding = feed(gunzip, pieces, given.signal)
  try {
    for await (const piece of gunzip) yield piece
  } finally {
    given.abort()
    gunzip.destroy()
    await feeding
  }
}

/** Never throws: what goes wrong reaches who reads the other end. */
async function feed(gunzip: Gunzip, pieces: AsyncIterable<Buffer>, given: AbortSignal): Promise<void> {
  try {
    for await (const piece of pieces) if (!gunzip.write(piece)) await once(gunzip, 'drain', { signal: given })
    gunzip.end()
  } catch (error) {
    gunzip.destroy(error as Error)
  }
}

/** Lines end with a line feed and nothing else: texts hold the other separators as they are. */
async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let begun: Buffer[] = []
  for await (const piece of pieces) {
    let from = 0
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, at)]).toString('utf8')
      begun = []
      from = at + 1
    }
    begun.push(piece.subarray(from))
  }
  if (begun.some(({ length }) => length > 0)) throw new Error('the last line does not end')
}
