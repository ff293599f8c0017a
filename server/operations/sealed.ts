/**
 * A stream under a passphrase: argon2id gives the key, AES-256-GCM seals it in chunks, each bound to its place and to
 * whether it is the last, so that none can be altered, left out, added or exchanged unseen. Knows nothing of what is in it.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { Bytes } from './bytes.ts'
import { Refused } from './refused.ts'
import { backupSentences } from './sentences.vi.ts'

const magic = Buffer.from('bct-sealed-1\n')
const saltLength = 16
const checkLength = 16
const prefixLength = 7
const headLength = magic.length + saltLength + checkLength + prefixLength
const chunkLength = 65_536
const tagLength = 16

export function isSealed(start: Buffer): boolean {
  return start.subarray(0, magic.length).equals(magic)
}

export async function* seal(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltLength)
  const prefix = randomBytes(prefixLength)
  const { key, check } = await keysOf(passphrase, salt)
  const head = Buffer.concat([magic, salt, check, prefix])
  yield head
  const bytes = new Bytes(source)
  for (let number = 0, isLast = false; !isLast; number += 1) {
    const plain = await bytes.takeUpTo(chunkLength)
    isLast = await bytes.isAtEnd()
    const cipher = createCipheriv('aes-256-gcm', key, nonce(prefix, number, isLast), { authTagLength: tagLength })
    cipher.setAAD(head)
    yield Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  }
}

/** Refuses a wrong passphrase and the first chunk that is not as it was written, and what was cut off or added. */
export async function* unseal(bytes: Bytes, passphrase: string): AsyncGenerator<Buffer> {
  const head = Buffer.from(await bytes.takeUpTo(headLength))
  if (head.length < headLength) throw new Refused(backupSentences.sealedDamaged(0))
  const salt = head.subarray(magic.length, magic.length + saltLength)
  const known = head.subarray(magic.length + saltLength, headLength - prefixLength)
  const { key, check } = await keysOf(passphrase, salt)
  if (!timingSafeEqual(known, check)) throw new Refused(backupSentences.wrongPassphrase)
  for (let number = 0, isLast = false; !isLast; number += 1) {
    const chunk = await bytes.takeUpTo(chunkLength + tagLength)
    isLast = await bytes.isAtEnd()
    yield opened(chunk, key, head, number, isLast)
  }
}

function opened(chunk: Buffer, key: Buffer, head: Buffer, number: number, isLast: boolean): Buffer {
  const prefix = head.subarray(headLength - prefixLength)
  const body = chunk.subarray(0, Math.max(chunk.length - tagLength, 0))
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(prefix, number, isLast), { authTagLength: tagLength })
    decipher.setAAD(head)
    decipher.setAuthTag(chunk.subarray(body.length))
    return Buffer.concat([decipher.update(body), decipher.final()])
  } catch (error) {
    throw new Refused(backupSentences.sealedDamaged(number + 1), error)
  }
}

function nonce(prefix: Buffer, number: number, isLast: boolean): Buffer {
  const tail = Buffer.alloc(5)
  tail.writeUInt32BE(number)
  tail[4] = isLast ? 1 : 0
  return Buffer.concat([prefix, tail])
}

/** The key (argon2id is the library's own choice), and what a right passphrase is known by: so that a slip of the pen is told from a damaged file. */
async function keysOf(passphrase: string, salt: Buffer): Promise<{ key: Buffer; check: Buffer }> {
  const derived = await hashRaw(passphrase.normalize('NFC'), {
    memoryCost: 65_536,
    timeCost: 3,
    parallelism: 1,
    outputLen: 32,
    salt,
  })
  const part = (name: string) => createHmac('sha256', derived).update(name).digest()
  return { key: part('key'), check: part('check').subarray(0, checkLength) }
}
