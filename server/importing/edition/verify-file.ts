/** Holds a file that somebody brought against one that was drawn from its edition anew. */
import { type Verification, verifyReading } from '#domain/verification.ts'
import type { VerificationOrder } from '../reader-messages.ts'
import { readEdition } from './read-edition.ts'

/** Throws Failure where the file given cannot be read. */
export async function verifyFile({ given, fresh, format, edition }: VerificationOrder): Promise<Verification> {
  const theirs = await readEdition(Buffer.from(given), format)
  const ours = await readEdition(Buffer.from(fresh), format)
  return verifyReading(theirs, ours, edition)
}
