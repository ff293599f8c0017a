/**
 * Threads that draw pictures, at most a few, each kept warm between pictures: to start one costs more than a picture.
 * One that does not answer in time is ended and replaced. Idle threads neither keep the process alive nor stay for
 * long. It draws nothing itself.
 */
import { Worker } from 'node:worker_threads'

export type PictureOrder = { svg: string; width: number }
/** What a thread answers: the picture, or why there is none. */
export type PictureAnswer = { png: Uint8Array } | { fault: string }

export type PoolSettings = {
  worker: URL
  /** Threads at most. */
  most: number
  /** From the moment a thread begins with a picture. */
  deadlineMs: number
  /** After so long without a picture a thread ends and gives its memory back. */
  idleMs: number
}

type Job = { order: PictureOrder; resolve: (png: Buffer) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; job: Job | undefined; timer: NodeJS.Timeout | undefined }

/** Draws in the order asked; rejects a picture that cannot be drawn, or not in time. */
export function picturePool({ worker: file, most, deadlineMs, idleMs }: PoolSettings) {
  const waiting: Job[] = []
  const threads = new Set<Thread>()

  function serve(): void {
    while (waiting.length > 0) {
      const thread = [...threads].find((one) => one.job === undefined) ?? (threads.size < most ? begin() : undefined)
      const job = thread && waiting.shift()
      if (!thread || !job) return
      clearTimeout(thread.timer)
      thread.job = job
      thread.timer = setTimeout(() => end(thread, new Error(`not drawn within ${deadlineMs} ms`)), deadlineMs)
      thread.worker.ref()
      thread.worker.postMessage(job.order)
    }
  }

  function begin(): Thread {
    const worker = new Worker(file)
    const thread: Thread = { worker, job: undefined, timer: undefined }
    threads.add(thread)
    worker.on('message', (answer: PictureAnswer) => finish(thread, answer))
    worker.on('error', (error) => end(thread, error))
    worker.on('exit', () => end(thread, new Error('the thread that drew the picture ended')))
    return thread
  }

  function finish(thread: Thread, answer: PictureAnswer): void {
    const { job } = thread
    clearTimeout(thread.timer)
    thread.job = undefined
    thread.worker.unref()
    thread.timer = setTimeout(() => end(thread, new Error('idle')), idleMs).unref()
    if ('png' in answer) job?.resolve(Buffer.from(answer.png))
    else job?.reject(new Error(answer.fault))
    serve()
  }

  /** Once for each thread, whatever ends it; the picture that it was at is lost, those that wait are not. */
  function end(thread: Thread, reason: Error): void {
    if (!threads.delete(thread)) return
    clearTimeout(thread.timer)
    thread.job?.reject(reason)
    thread.worker.unref()
    void thread.worker.terminate()
    serve()
  }

  return {
    draw: (order: PictureOrder): Promise<Buffer> =>
      new Promise((resolve, reject) => {
        waiting.push({ order, resolve, reject })
        serve()
      }),
    /** How many threads there are. */
    threads: () => threads.size,
  }
}
