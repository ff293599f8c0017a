/** Which files an edition has, how far each is, and what is asked for when one is taken away. */
import { type EditionFormat, editionFormats } from '../../domain/edition.ts'
import type { DrawnFile } from '../../exporting/edition/drawing.ts'
import { textWithoutNumbers } from '../../exporting/edition/drawing-messages.ts'
import type { Site } from '../../http/site.ts'
import type { OnEdition } from './access.ts'
import { frozenDrawing, type ReadEdition, stampOf } from './content.ts'
import type { EditionFiles } from './contract.ts'
import type { Drawable, DrawingRoom } from './drawing-room.ts'
import type { Job } from './finished-files.ts'
import { fileSentences as say } from './sentences.vi.ts'

export type FileDesk = { site: Site; room: DrawingRoom; read: ReadEdition }

/** A frozen edition is drawn from the text as it is stored; a draft from the numbers as they are in this moment. */
export async function drawableOf({ site, read }: FileDesk, on: OnEdition): Promise<Drawable> {
  const { edition } = on
  const base = { edition: edition.id, revision: edition.revision, stamp: stampOf(edition) }
  if (edition.state === 'frozen') {
    // Four files of one edition read it once: it is tens of megabytes for two hundred wards.
    let text: Promise<string> | undefined
    const content = () => {
      text ??= frozenDrawing(site, edition).then(textWithoutNumbers)
      return text
    }
    return { ...base, key: `${edition.id} ${edition.sha256}`, content }
  }
  const { content, fingerprint } = await read(on)
  return { ...base, key: `${edition.id} ${edition.number} ${fingerprint}`, content: async () => content }
}

/** Whoever asks for files waits for them under this name until they call them off. */
const waiter = (account: string) => `files of ${account}`

export async function prepareFiles(desk: FileDesk, on: OnEdition, formats: readonly EditionFormat[]): Promise<void> {
  const drawable = await drawableOf(desk, on)
  for (const format of new Set(formats)) desk.room.want(on.viewer.id, drawable, format, waiter(on.viewer.id))
}

/** Only one's own: what somebody else waits for goes on. */
export function callOffFiles({ room }: FileDesk, { edition, viewer }: OnEdition): void {
  for (const job of room.jobsOf(edition.id, edition.revision)) room.leave(job, waiter(viewer.id))
}

export function standingOf({ room }: FileDesk, { edition }: OnEdition): EditionFiles {
  const jobs = room.jobsOf(edition.id, edition.revision)
  return {
    items: editionFormats.map((format) =>
      itemOf(
        format,
        jobs.find((job) => job.format === format),
      ),
    ),
  }
}

function itemOf(format: EditionFormat, job: Job | undefined): EditionFiles['items'][number] {
  if (job === undefined)
    return { format, state: 'not_asked', done: 0, of: 0, bytes: null, faults: [], message: say.states.not_asked }
  const { state, done, of, bytes, faults } = job
  const message = state === 'failed' ? job.message : say.states[state]
  return { format, state, done, of, bytes, faults, message }
}

/** The whole file. Where the one who asked goes away, nobody waits for it any more. */
export async function fileOf(
  desk: FileDesk,
  on: OnEdition,
  format: EditionFormat,
  onGone: (leave: () => void) => void,
): Promise<DrawnFile> {
  const who = Symbol('request')
  const job = desk.room.want(on.viewer.id, await drawableOf(desk, on), format, who)
  onGone(() => desk.room.leave(job, who))
  try {
    return await job.file
  } finally {
    desk.room.leave(job, who)
  }
}
