/**
 * Has one file of an edition drawn in a process of its own, with a bounded heap and a deadline; two at a time, eight may wait,
 * further ones are refused at once. The server's own loop only passes on bytes; nothing of it is written to disk, and
 * there is the whole file or none.
 */
import type { ChildProcess } from 'node:child_process'
import { Failure } from '#domain/failure.ts'
import { forkApart } from '../../apart/fork-apart.ts'
import type { DrawnFile } from './drawing.ts'
import { type DrawAnswer, type DrawingCost, type DrawOrder, withoutNumbers } from './drawing-messages.ts'
import { endTurn, takeTurn } from './drawing-turns.ts'
import { drawingSentences } from './drawing-words.vi.ts'

export type DrawSettings = {
  /** Called once it has its turn (0 of …), and as pages are finished. */
  onProgress?: (done: number, of: number) => void
  /** Stops the process at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal
  /** In milliseconds, counted from its turn. */
  deadline?: number
  /** In megabytes. */
  heap?: number
}

export type FileDrawnApart = DrawnFile & { cost: DrawingCost }

const program = new URL('./drawing-process.ts', import.meta.url)
const usual = { deadline: 60_000, heap: 400 }
/** Of what a failing process says. */
const mostSaid = 4000

/**
 * Rejects with a Failure that can be shown (too many are drawn, it took too long or too much memory, the process failed), or
 * with the reason of the signal that called it off.
 */
export async function drawApart(order: DrawOrder, settings: DrawSettings = {}): Promise<FileDrawnApart> {
  if (!(await takeTurn(settings.signal))) throw new Failure('too_many', { message: drawingSentences.busy })
  try {
    settings.signal?.throwIfAborted()
    const child = forkApart({ program, heap: settings.heap ?? usual.heap, switches: ['--expose-gc'] })
    return await drawIn(child, withoutNumbers(order), settings)
  } finally {
    endTurn()
  }
}

function drawIn(child: ChildProcess, order: DrawOrder, settings: DrawSettings): Promise<FileDrawnApart> {
  const { onProgress, signal, deadline = usual.deadline } = settings
  return new Promise((resolve, reject) => {
    let why: unknown
    let whole: FileDrawnApart | undefined
    let said = ''
    const pieces: Uint8Array[] = []
    const stop = (reason: unknown) => {
      why ??= reason
      child.kill('SIGKILL')
    }
    const callOff = () => stop(signal?.reason)
    const timer = setTimeout(() => stop(tookTooLong(deadline)), deadline)
    signal?.addEventListener('abort', callOff, { once: true })
    child.stderr?.on('data', (text: Buffer) => {
      if (said.length < mostSaid) said += text.toString()
    })
    child.on('message', (answer: DrawAnswer) => {
      if (why !== undefined) return
      if (answer.kind === 'progress') onProgress?.(answer.done, answer.of)
      else if (answer.kind === 'piece') pieces.push(answer.bytes)
      else {
        const bytes = Buffer.concat(pieces)
        const { size, faults, cost } = answer
        if (bytes.length === size) whole = { bytes, faults, cost }
      }
    })
    child.once('error', (error) => stop(error))
    // "close" and not "exit": what it said last has come by then. Only now may another take its place.
    child.once('close', (code) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', callOff)
      if (why !== undefined) reject(why)
      else if (whole !== undefined) resolve(whole)
      else reject(ended(code, order, said))
    })
    child.send(order, (error) => {
      // The process ended before it took the order: its end says why.
      if (error) child.kill('SIGKILL')
    })
  })
}

function tookTooLong(deadline: number): Failure {
  return new Failure('too_large', { message: drawingSentences.tookTooLong(Math.round(deadline / 1000)) })
}

/** Ended without a file: by a defect of ours (1), or stopped by its bounded heap or by the system. */
function ended(code: number | null, order: DrawOrder, said: string): Failure {
  console.error(`drawing ${order.format} of an edition failed (${code ?? 'stopped'}): ${said}`)
  if (code === 1) return new Failure('internal', { message: drawingSentences.broken })
  return new Failure('too_large', { message: drawingSentences.tooHeavy })
}
