/** The files that were asked for, by what they are made of; of the finished ones so many bytes are kept, the latest used last. */
import type { EditionFormat } from '../../domain/edition.ts'
import type { DrawnFile } from '../../exporting/edition/drawing.ts'

/** A file on its way, or what came of it. */
export type Job = {
  readonly key: string
  readonly edition: number
  readonly revision: number
  readonly format: EditionFormat
  state: 'waiting' | 'drawing' | 'ready' | 'failed' | 'called_off'
  done: number
  of: number
  /** Of the file, once it is ready. */
  bytes: number | null
  faults: string[]
  /** Why it failed. */
  message: string
  /** Rejects with a Failure that can be shown. */
  file: Promise<DrawnFile>
  /** Who waits for it. */
  readonly wanted: Set<unknown>
  readonly stop: AbortController
}

const mostBytes = 64 * 1024 * 1024
/** Of failures and of what was called off only the word is kept. */
const mostJobs = 200

export class FinishedFiles {
  /** In the order of their last use. */
  readonly #jobs = new Map<string, Job>()

  /** What is on its way or ready; a failed file may be tried again. */
  find(key: string, format: EditionFormat): Job | undefined {
    const job = this.#jobs.get(`${key} ${format}`)
    if (job === undefined || job.state === 'failed' || job.state === 'called_off') return undefined
    this.#jobs.delete(`${key} ${format}`)
    this.#jobs.set(`${key} ${format}`, job)
    return job
  }

  /** A draft that has moved on needs none of its older files. */
  add(job: Job): void {
    for (const [name, other] of this.#jobs)
      if (isOver(other) && other.edition === job.edition && other.format === job.format) this.#jobs.delete(name)
    this.#jobs.set(`${job.key} ${job.format}`, job)
    job.file.catch(() => {})
    this.#shrink(job)
  }

  finish(job: Job): void {
    this.#shrink(job)
  }

  of(edition: number, revision: number): Job[] {
    const jobs = this.all().filter((job) => job.edition === edition && job.revision === revision)
    return [...new Map(jobs.map((job) => [job.format, job])).values()]
  }

  all(): Job[] {
    return [...this.#jobs.values()]
  }

  /** The oldest go first, but never the one that was just asked for. */
  #shrink(latest: Job): void {
    const bytes = () => this.all().reduce((sum, job) => sum + (job.bytes ?? 0), 0)
    for (const [name, job] of this.#jobs) {
      if (bytes() <= mostBytes && this.#jobs.size <= mostJobs) return
      if (job !== latest && isOver(job)) this.#jobs.delete(name)
    }
  }
}

function isOver({ state }: Job): boolean {
  return state !== 'waiting' && state !== 'drawing'
}
