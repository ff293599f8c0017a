/**
 * Takes a backup while the program runs and writes: the database at one moment, then the files that it names (files are only
 * ever added), in one file that both engines can be restored from. A file that has its name is whole.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { auditHead } from '../database/audit.ts'
import type { TableLayout } from '../database/layout.ts'
import { atOneMoment, type DatabasePlace, databaseFile, type Snapshot } from '../database/snapshot.ts'
import { storedFile } from '../filing/store.ts'
import { archive, type PartWithContent } from './archive.ts'
import { digestOfAll, keptOut, type TableDigest, writeTable } from './canonical.ts'
import { hashOfFile, lookThrough, namedFiles } from './evidence.ts'
import { type Manifest, manifestName, writeManifest } from './manifest.ts'
import { Refused } from './refused.ts'
import { seal } from './sealed.ts'
import { backupSentences } from './sentences.vi.ts'
import { programVersion } from './version.ts'

export type BackupRequest = {
  place: DatabasePlace
  /** Where to, with its name; nothing may be there yet. */
  file: string
  /** Encrypts the backup where it is given. */
  passphrase?: string | undefined
  now: Date
}

export type BackupTaken = { file: string; bytes: number; manifest: Manifest }

export async function takeBackup({ place, file, passphrase, now }: BackupRequest): Promise<BackupTaken> {
  if (place.databaseUrl === undefined && !existsSync(path.join(place.dataFolder, databaseFile)))
    throw new Refused(backupSentences.noDatabase(place.dataFolder))
  if (existsSync(file)) throw new Refused(backupSentences.exists(file))
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await mkdir(place.dataFolder, { recursive: true, mode: 0o700 })
  // Beside the database and not beside the backup, which may lie on a disk that others can read.
  const work = await mkdtemp(path.join(place.dataFolder, 'backup-'))
  const passing = `${file}.part`
  try {
    const { manifest, tables } = await atOneMoment(place, (snapshot) => writeDown(snapshot, place, work, now))
    const parts = archive(partsOf(manifest, tables, place.dataFolder))
    await writeWhole(passing, passphrase === undefined ? parts : seal(parts, passphrase))
    await rename(passing, file)
    await syncFolder(path.dirname(file))
    return { file, bytes: (await stat(file)).size, manifest }
  } catch (error) {
    await rm(passing, { force: true })
    throw error
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

type WrittenTable = TableDigest & { place: string }

async function writeDown(snapshot: Snapshot, place: DatabasePlace, work: string, now: Date) {
  const tables: WrittenTable[] = []
  for (const table of snapshot.tables.filter(({ name }) => !keptOut.has(name)))
    tables.push(await writePacked(snapshot, table, path.join(work, table.name)))
  const files = await lookThrough(place.dataFolder, await namedFiles(snapshot.db))
  const digests = tables.map(({ table, rows, sha256 }) => ({ table, rows, sha256 }))
  const manifest: Manifest = {
    format: 'bang-chi-tieu-backup',
    version: 1,
    program: programVersion,
    engine: snapshot.engine,
    takenAt: now.toISOString(),
    migrations: snapshot.migrations,
    tables: digests,
    content: digestOfAll(snapshot.migrations, digests),
    files: files.sound,
    missingFiles: files.missing,
    auditHead: snapshot.tables.some(({ name }) => name === 'audit_seal') ? await auditHead(snapshot.db) : null,
    parts: [
      ...(await Promise.all(
        tables.map(async ({ table, place: written }) => ({
          name: `tables/${table}.jsonl.gz`,
          size: (await stat(written)).size,
          sha256: await hashOfFile(written),
        })),
      )),
      ...files.sound.map(({ id, size, sha256 }) => ({ name: `evidence/${id}`, size, sha256 })),
    ],
  }
  return { manifest, tables }
}

async function writePacked(snapshot: Snapshot, table: TableLayout, place: string): Promise<WrittenTable> {
  const pack = createGzip({ level: 4 })
  const written = pipeline(pack, createWriteStream(place, { mode: 0o600 }))
  const failed = written.then(() => undefined)
  failed.catch(() => {})
  const digest = await writeTable(snapshot, table, async (piece) => {
    if (!pack.write(piece)) await Promise.race([failed, new Promise((resolve) => pack.once('drain', resolve))])
  })
  pack.end()
  await written
  return { ...digest, place }
}

function* partsOf(manifest: Manifest, tables: WrittenTable[], dataFolder: string): Generator<PartWithContent> {
  const head = writeManifest(manifest)
  yield { name: manifestName, size: head.length, content: () => [head] }
  const places = [
    ...tables.map(({ place }) => place),
    ...manifest.files.map(({ id }) => storedFile(dataFolder, id) ?? ''),
  ]
  for (const [index, { name, size, sha256 }] of manifest.parts.entries())
    yield { name, size, content: () => unchanged(places[index] as string, name, sha256) }
}

/** A file that is altered between the two looks at it would make a backup that nobody can restore. */
async function* unchanged(place: string, name: string, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(place)) {
    hash.update(piece)
    yield piece
  }
  if (hash.digest('hex') !== sha256) throw new Error(`${name} was altered while it was copied`)
}

/** Only its owner may read it, and it outlives a power cut. */
async function writeWhole(file: string, content: AsyncIterable<Buffer>): Promise<void> {
  await rm(file, { force: true })
  await pipeline(Readable.from(content), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  const written = await open(file, 'r')
  try {
    await written.sync()
  } finally {
    await written.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
