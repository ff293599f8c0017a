/**
 * The gate before any spreadsheet is read. An archive passes only if its declared and its counted sizes are small, its
 * names are plain, nothing is encrypted, and no part declares entities. What passes is read from here, entry by entry.
 */
import yauzl from 'yauzl'
import { Failure } from '#domain/failure.ts'
import { largestUpload } from '#domain/import-table.ts'
import { largestUnpacked, mostEntries, mostStrings } from './limits.ts'
import { fileSentences } from './sentences.vi.ts'
import { type Inspector, inspectorOf } from './xml-inspector.ts'

/** An archive that passed. Reading never yields more than was counted at the gate. */
export type Package = {
  names: () => string[]
  has: (name: string) => boolean
  /** The whole entry; throws Failure where there is none. */
  read: (name: string) => Promise<Buffer>
  chunks: (name: string) => AsyncIterable<Buffer>
}

const endOfDirectory = 0x06054b50

export function fileFailure(code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field: 'file', code, message }] })
}

/** More bytes than are taken at all, wherever that is noticed first. */
export function tooLarge(): Failure {
  const message = fileSentences.tooLarge(largestUpload)
  return new Failure('too_large', { message, fields: [{ field: 'file', code: 'too_large', message }] })
}

/** `entries`: how many parts it may have, where it is no workbook. Throws Failure naming what is wrong with the archive. */
export async function passGate(bytes: Buffer, { entries: most = mostEntries } = {}): Promise<Package> {
  if (bytes.length > largestUpload) throw tooLarge()
  refuseSecondDirectory(bytes)
  const zip = await open(bytes)
  const entries = await listed(zip, most)
  let total = 0
  for (const entry of entries.values()) {
    total = await countEntry(zip, entry, total)
  }
  const entryOf = (name: string) => {
    const entry = entries.get(name)
    if (!entry) throw fileFailure('damaged', fileSentences.damaged)
    return entry
  }
  return {
    names: () => [...entries.keys()],
    has: (name) => entries.has(name),
    read: async (name) => Buffer.concat(await Array.fromAsync(chunksOf(zip, entryOf(name)))),
    chunks: (name) => chunksOf(zip, entryOf(name)),
  }
}

/**
 * One directory, at the very end, without the 64-bit form that no file within the limit needs: the spreadsheet library finds the
 * directory by itself, and must find the one that was judged here.
 */
function refuseSecondDirectory(bytes: Buffer): void {
  const at = bytes.length - 22
  if (at < 0 || bytes.readUInt32LE(at) !== endOfDirectory || bytes.readUInt16LE(at + 20) !== 0)
    throw fileFailure('damaged', fileSentences.damaged)
  const isLarge = bytes.readUInt16LE(at + 10) === 0xffff || bytes.readUInt32LE(at + 16) === 0xffffffff
  if (isLarge) throw fileFailure('damaged', fileSentences.damaged)
}

async function open(bytes: Buffer): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
  } catch {
    throw fileFailure('damaged', fileSentences.damaged)
  }
}

async function listed(zip: yauzl.ZipFile, most: number): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > most) throw fileFailure('too_many_entries', fileSentences.tooManyEntries(most))
  const entries = new Map<string, yauzl.Entry>()
  const seen = new Set<string>()
  let declared = 0
  for await (const entry of walk(zip)) {
    if (!/^[\x20-\x7e]+$/.test(entry.fileName) || seen.has(entry.fileName.toLowerCase()))
      throw fileFailure('bad_names', fileSentences.badNames)
    seen.add(entry.fileName.toLowerCase())
    if (entry.isEncrypted()) throw fileFailure('encrypted', fileSentences.encrypted)
    declared += entry.uncompressedSize
    if (declared > largestUnpacked)
      throw fileFailure('unpacks_too_large', fileSentences.unpacksTooLarge(largestUnpacked))
    if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
  }
  return entries
}

/** The entries in order; yauzl refuses "..", absolute paths and backslashes by itself. */
async function* walk(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  try {
    yield* zip.eachEntry()
  } catch (error) {
    const isName = error instanceof Error && /relative path|absolute path|invalid characters/i.test(error.message)
    throw isName ? fileFailure('bad_names', fileSentences.badNames) : fileFailure('damaged', fileSentences.damaged)
  }
}

/** Unpacks an entry once, counting and inspecting what really comes out. Returns the bytes of all entries so far. */
async function countEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, before: number): Promise<number> {
  const inspector: Inspector | undefined = inspectorOf(entry.fileName)
  let total = before
  for await (const chunk of chunksOf(zip, entry)) {
    total += chunk.length
    if (total > largestUnpacked) throw fileFailure('unpacks_too_large', fileSentences.unpacksTooLarge(largestUnpacked))
    inspector?.look(chunk)
    if (inspector?.declares) throw fileFailure('declarations', fileSentences.declarations)
    if ((inspector?.strings ?? 0) > mostStrings) throw fileFailure('too_many_strings', fileSentences.tooManyStrings)
  }
  return total
}

async function* chunksOf(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Buffer
  } catch (error) {
    if (error instanceof Failure) throw error
    // yauzl stops an entry that yields more, or less, than it declared.
    const lies = error instanceof Error && /too many bytes|not enough bytes/i.test(error.message)
    throw lies ? fileFailure('lying_sizes', fileSentences.lyingSizes) : fileFailure('damaged', fileSentences.damaged)
  }
}
