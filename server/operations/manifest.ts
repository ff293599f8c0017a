/** What a backup says of itself: of which program and schema, when, and how many rows and bytes with which hash. Holds no value of anybody. */
import { createHash } from 'node:crypto'
import { z } from 'zod'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Count = z.int().min(0)

const Manifest = z.strictObject({
  format: z.literal('bang-chi-tieu-backup'),
  version: z.literal(1),
  program: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  takenAt: z.iso.datetime(),
  /** The migrations that the schema has had. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(z.strictObject({ table: z.string().regex(/^[a-z_]+$/), rows: Count, sha256: Sha256 })),
  /** Over migrations and tables: two databases with the same hold the same. */
  content: Sha256,
  files: z.array(z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/), size: Count, sha256: Sha256 })),
  /** Files that the database names and that were not there, or not as they had come, when the backup was taken. */
  missingFiles: z.array(z.string()),
  /** The end of the record of acts: what is altered before it later does not lead to it any more. Null in older schemas. */
  auditHead: z.strictObject({ place: Count, hash: z.string() }).nullable(),
  /** What follows in the archive, in order, as it lies there. */
  parts: z.array(z.strictObject({ name: z.string(), size: Count, sha256: Sha256 })),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestName = 'manifest.json'

/** With its own hash, so that a change of the manifest is told from a change of what it speaks of. */
export function writeManifest(manifest: Manifest): Buffer {
  const ordered = Manifest.parse(manifest)
  const sha256 = createHash('sha256').update(JSON.stringify(ordered)).digest('hex')
  return Buffer.from(JSON.stringify({ sha256, manifest: ordered }))
}

/** Undefined where a byte of it is not as it was written. */
export function readManifest(bytes: Buffer): Manifest | undefined {
  try {
    const manifest = Manifest.parse(JSON.parse(bytes.toString('utf8')).manifest)
    return writeManifest(manifest).equals(bytes) ? manifest : undefined
  } catch {
    return undefined
  }
}
