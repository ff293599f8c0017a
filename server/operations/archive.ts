/** A plain tar of parts whose names and sizes are known beforehand, so that every byte of it can be checked. No more of tar than that. */
import type { Bytes } from './bytes.ts'

export type Part = { name: string; size: number }
export type PartWithContent = Part & { content: () => AsyncIterable<Buffer> | Iterable<Buffer> }

const block = 512

export async function* archive(parts: Iterable<PartWithContent>): AsyncGenerator<Buffer> {
  for (const { content, ...part } of parts) {
    yield head(part)
    let written = 0
    for await (const piece of content()) {
      written += piece.length
      yield piece
    }
    if (written !== part.size) throw new Error(`${part.name} has ${written} bytes instead of ${part.size}`)
    yield padding(part)
  }
  yield end
}

/** Two empty blocks, as tar has it. */
const end = Buffer.alloc(2 * block)

/** The first part's name and size, of which nobody told us; undefined where this is no archive of ours. */
export async function firstPart(bytes: Bytes): Promise<Part | undefined> {
  const found = await bytes.takeUpTo(block)
  const name = found.subarray(0, 100).toString('latin1').replace(/\0.*$/s, '')
  const size = Number.parseInt(found.subarray(124, 135).toString('latin1'), 8)
  const part = { name, size }
  return Number.isSafeInteger(size) && found.equals(head(part)) ? part : undefined
}

/** Passes over a part's head; false where it is not the one expected, to the byte. */
export async function isNextPart(bytes: Bytes, part: Part): Promise<boolean> {
  return (await bytes.takeUpTo(block)).equals(head(part))
}

/** Passes over what fills a part's last block; false where somebody wrote into it. */
export async function isPaddedRightly(bytes: Bytes, part: Part): Promise<boolean> {
  const expected = padding(part)
  return (await bytes.takeUpTo(expected.length)).equals(expected)
}

/** Whether the archive ends here, and nothing follows. */
export async function isRightlyEnded(bytes: Bytes): Promise<boolean> {
  return (await bytes.takeUpTo(end.length)).equals(end) && (await bytes.isAtEnd())
}

function padding({ size }: Part): Buffer {
  return Buffer.alloc((block - (size % block)) % block)
}

function head({ name, size }: Part): Buffer {
  const filled = Buffer.alloc(block)
  filled.write(name, 0, 100, 'latin1')
  filled.write('0000600\0' + '0000000\0' + '0000000\0', 100, 'latin1')
  filled.write(sizeField(size), 124, 12, 'latin1')
  filled.write(`00000000000\0${' '.repeat(8)}0`, 136, 'latin1')
  filled.write('ustar\0' + '00', 257, 'latin1')
  const sum = filled.reduce((all, byte) => all + byte, 0)
  filled.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return filled
}

/** Eight gigabytes and more are written as tar does it since: the number itself, under a mark. */
function sizeField(size: number): string {
  if (size < 8 ** 11) return `${size.toString(8).padStart(11, '0')}\0`
  const bytes = Buffer.alloc(12)
  bytes.writeBigUInt64BE(BigInt(size), 4)
  bytes[0] = 0x80
  return bytes.toString('latin1')
}
