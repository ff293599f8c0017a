/**
 * Files of editions on their way, and those that were just finished. Each account has one edition drawn at a time, two
 * accounts at once; what two of them want is drawn once. A file that nobody waits for any more is stopped, and there is
 * never half of one. It knows neither requests nor the database.
 */
import type { EditionContent, EditionFormat, EditionStamp } from '../../domain/edition.ts'
import { Failure } from '../../domain/failure.ts'
import type { DrawnFile } from '../../exporting/edition/drawing.ts'
import type { DrawOrder } from '../../exporting/edition/drawing-messages.ts'
import { FinishedFiles, type Job } from './finished-files.ts'
import { fileSentences as say } from './sentences.vi.ts'

/** What of an edition a file is made of. Of the same `key` the same file comes out. */
export type Drawable = {
  edition: number
  revision: number
  key: string
  stamp: EditionStamp
  /** Read when its turn has come; the frozen text as it is stored, or the content of a draft. */
  content: () => Promise<EditionContent | string>
}

type DrawSettings = { signal: AbortSignal; onProgress: (done: number, of: number) => void }
export type Draw = (order: DrawOrder, settings: DrawSettings) => Promise<DrawnFile>

type Line = { key: string; jobs: number; last: Promise<unknown> }

const mostAccounts = 2
const secondsToWait = 10

export class DrawingRoom {
  readonly #draw: Draw
  readonly #jobs = new FinishedFiles()
  /** By account, what is drawn for it: one file after another. */
  readonly #lines = new Map<string, Line>()

  constructor(draw: Draw) {
    this.#draw = draw
  }

  /** The file on its way or ready; begun for `account` where there is none. `who` waits for it until they leave. */
  want(account: string, drawable: Drawable, format: EditionFormat, who: unknown): Job {
    const known = this.#jobs.find(drawable.key, format)
    const job = known ?? this.#begin(account, drawable, format)
    job.wanted.add(who)
    return job
  }

  /** `who` does not wait any more; what nobody waits for is stopped at once. */
  leave(job: Job, who: unknown): void {
    job.wanted.delete(who)
    if (job.wanted.size > 0 || (job.state !== 'waiting' && job.state !== 'drawing')) return
    job.state = 'called_off'
    job.stop.abort(new Failure('conflict', { message: say.calledOff }))
  }

  /** The latest of each format of an edition at a revision. */
  jobsOf(edition: number, revision: number): Job[] {
    return this.#jobs.of(edition, revision)
  }

  /** Stops everything; for when the program ends. */
  close(): void {
    for (const job of this.#jobs.all()) {
      job.wanted.clear()
      this.leave(job, undefined)
    }
  }

  /** Nobody begins another edition while one is drawn for them, and a third account waits. */
  #refuseBusy(account: string, { key }: Pick<Drawable, 'key'>): void {
    const line = this.#lines.get(account)
    const context = { seconds: secondsToWait }
    if (line !== undefined && line.key !== key) throw new Failure('too_many', { message: say.ownBusy, context })
    if (line === undefined && this.#lines.size >= mostAccounts)
      throw new Failure('too_many', { message: say.othersBusy, context })
  }

  #begin(account: string, drawable: Drawable, format: EditionFormat): Job {
    this.#refuseBusy(account, drawable)
    const { key, edition, revision } = drawable
    const line = this.#lines.get(account) ?? { key, jobs: 0, last: Promise.resolve() }
    this.#lines.set(account, line)
    line.jobs += 1
    const progress = { state: 'waiting' as const, done: 0, of: 0, bytes: null, faults: [], message: '' }
    const job: Job = {
      ...{ key, edition, revision, format, ...progress },
      file: line.last.then(() => this.#drawn(job, drawable)),
      wanted: new Set(),
      stop: new AbortController(),
    }
    line.last = job.file
      .catch(() => {})
      .then(() => {
        line.jobs -= 1
        if (line.jobs === 0) this.#lines.delete(account)
      })
    this.#jobs.add(job)
    return job
  }

  async #drawn(job: Job, { stamp, content }: Drawable): Promise<DrawnFile> {
    const { signal } = job.stop
    try {
      signal.throwIfAborted()
      job.state = 'drawing'
      const onProgress = (done: number, of: number) => Object.assign(job, { done, of })
      const file = await this.#draw({ format: job.format, content: await content(), stamp }, { signal, onProgress })
      signal.throwIfAborted()
      Object.assign(job, { state: 'ready', bytes: file.bytes.length, faults: file.faults })
      this.#jobs.finish(job)
      return file
    } catch (error) {
      if (!signal.aborted) Object.assign(job, { state: 'failed', message: sentenceOf(error) })
      throw error
    }
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Failure && error.message !== error.code ? error.message : say.failed
}
