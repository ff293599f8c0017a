/**
 * What an edition says: of a frozen one the stored text, of a draft its numbers as they are now with the words that persons
 * wrote. It is read with the eyes of the edition's own unit, so that everybody who may see it sees the same, and nobody
 * carries another unit's unapproved figures into it.
 */
import { createHash } from 'node:crypto'
import { readContent } from '../../briefing/read-content.ts'
import { versions } from '../../database/version.ts'
import type { EditionContent, EditionStamp } from '../../domain/edition.ts'
import { canonicalJson, fingerprintText } from '../../domain/edition-fingerprint.ts'
import { withWritten } from '../../domain/edition-texts.ts'
import { Failure } from '../../domain/failure.ts'
import type { Account } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Site } from '../../http/site.ts'
import type { OnEdition } from './access.ts'
import { frozenText, type StoredEdition, unitFrame } from './queries.ts'
import { editionSentences as say } from './sentences.vi.ts'

export type Reading = {
  content: EditionContent
  /** Of a frozen edition its hash. */
  fingerprint: string
  /** The versions of everything that was read; "" where nothing was. */
  versions: string
}

export type ReadEdition = (on: OnEdition) => Promise<Reading>

/** Drafts that were read are kept, so that asking how far a file is does not read all numbers again. */
const mostKept = 3

export function editionReader(site: Site): ReadEdition {
  const kept = new Map<string, Promise<Reading>>()
  return async (on) => {
    if (on.edition.state === 'frozen') return frozenReading(site, on.edition)
    const read = await versionsNow(site)
    const key = `${on.edition.id} ${on.edition.revision} ${on.today} ${read}`
    const known = kept.get(key)
    if (known) return known
    const reading = draftReading(site, on, read)
    kept.set(key, reading)
    for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old)
    // A failed read must not be kept.
    reading.catch(() => kept.delete(key))
    return reading
  }
}

/** All versions as one text: it changes whenever anything that an edition could hold has changed. */
export async function versionsNow({ db }: Pick<Site, 'db'>): Promise<string> {
  const all = [...(await versions(db))].map(([topic, version]) => `${topic}:${version}`)
  return all.sort().join(' ')
}

async function draftReading(site: Site, on: OnEdition, read: string): Promise<Reading> {
  const { edition, unit, now } = on
  const sources = { db: site.db, evaluation: site.evaluation, now, viewer: eyesOf(unit) }
  const made = await readContent(sources, unit, edition.period, edition.kind)
  const content = {
    ...made,
    texts: withWritten(made.texts, edition.written),
    frame: edition.frame ?? (await unitFrame(site.db, unit.id)) ?? made.frame,
  }
  return { content, fingerprint: sha256Of(fingerprintText(content)), versions: read }
}

async function frozenReading(site: Site, edition: StoredEdition): Promise<Reading> {
  const content = JSON.parse(await frozenDrawing(site, edition)) as EditionContent
  return { content, fingerprint: edition.sha256 ?? '', versions: '' }
}

/** The text of a frozen edition as it is stored, its hash made again. */
export async function frozenDrawing({ db }: Pick<Site, 'db'>, edition: StoredEdition): Promise<string> {
  const text = await frozenText(db, edition.id)
  // Whoever changed it did so past this program: its numbers must not be shown as the frozen ones.
  if (text === undefined || sha256Of(text) !== edition.sha256)
    throw new Failure('internal', { message: say.altered(edition) })
  return text
}

/** Who sees exactly what the unit's own people see. */
export function eyesOf(unit: Unit): Account {
  return { id: `unit:${unit.id}`, displayName: '', roles: [{ role: 'leader', unitId: unit.id }] }
}

/** The text that is stored when an edition is frozen, and its hash. */
export function frozenForm(content: EditionContent): { text: string; sha256: string } {
  const text = canonicalJson(content)
  return { text, sha256: sha256Of(text) }
}

export function stampOf({ number, state, sha256, frozenAt }: StoredEdition): EditionStamp {
  return { number, state, sha256, frozenAt }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
