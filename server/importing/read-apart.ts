/**
 * Has a file read and understood in a process of its own, with a bounded heap and a deadline; two at a time, ten may wait,
 * further ones are refused at once. The server's own loop only hands over bytes and takes up small messages.
 */
import type { ChildProcess } from 'node:child_process'
import { Failure } from '#domain/failure.ts'
import type { Verification } from '#domain/verification.ts'
import { forkApart } from '../apart/fork-apart.ts'
import { inOurWords } from './edition/failures.ts'
import { fileFailure } from './gate.ts'
import { deadlineMilliseconds, heapMegabytes, mostAtOnce, mostWaiting } from './limits.ts'
import type { Outcome } from './outcome.ts'
import type { PlanOutcome } from './plan/outcome.ts'
import type {
  Answer,
  AnyOrder,
  Order,
  PlanOrder,
  ResultOrder,
  SchemeOrder,
  SurveyOrder,
  VerificationOrder,
} from './reader-messages.ts'
import type { ResultOutcome } from './results/read-results.ts'
import type { SchemeOutcome } from './scheme/outcome.ts'
import { fileSentences } from './sentences.vi.ts'
import type { SurveyOutcome, SurveyRow } from './survey/outcome.ts'

const program = new URL('./reader-process.ts', import.meta.url)

export type ReadSettings = { deadline?: number; heap?: number }

/** Of what a failing process says. */
const mostSaid = 4000

let running = 0
const waiting: (() => void)[] = []

/** Rejects with a Failure that says what is wrong with the file, or that too many are being read. */
export function readApart(order: Order, settings: ReadSettings = {}): Promise<Outcome> {
  const parts: Pick<Outcome, 'figures' | 'rates' | 'report'> = { figures: [], rates: [], report: [] }
  return inTurn(order, settings, (answer) => {
    switch (answer.kind) {
      case 'figures':
        parts.figures.push(...answer.items)
        return undefined
      case 'rates':
        parts.rates.push(...answer.items)
        return undefined
      case 'report':
        parts.report.push(...answer.items)
        return undefined
      case 'done':
        return { ...answer.rest, ...parts }
      default:
        return undefined
    }
  })
}

/** The same for the table of a plan, which is small enough for one message. */
export function readPlanApart(order: PlanOrder, settings: ReadSettings = {}): Promise<PlanOutcome> {
  return inTurn(order, settings, (answer) => (answer.kind === 'plan' ? answer.outcome : undefined))
}

/** The same for a table of published results. */
export function readResultsApart(order: ResultOrder, settings: ReadSettings = {}): Promise<ResultOutcome> {
  return inTurn(order, settings, (answer) => (answer.kind === 'results' ? answer.outcome : undefined))
}

/** And for the table of a scheme. */
export function readSchemeApart(order: SchemeOrder, settings: ReadSettings = {}): Promise<SchemeOutcome> {
  return inTurn(order, settings, (answer) => (answer.kind === 'scheme' ? answer.outcome : undefined))
}

/** The same for the counted answers of a survey. */
export function readSurveyApart(order: SurveyOrder, settings: ReadSettings = {}): Promise<SurveyOutcome> {
  const rows: SurveyRow[] = []
  return inTurn(order, settings, (answer) => {
    if (answer.kind === 'survey_rows') rows.push(...answer.items)
    return answer.kind === 'survey' ? { ...answer.rest, rows } : undefined
  })
}

/** Whether a file still says what its edition says; only what was found comes back. */
export async function verifyEditionApart(order: VerificationOrder, settings: ReadSettings = {}): Promise<Verification> {
  try {
    return await inTurn(order, settings, (answer) => (answer.kind === 'verification' ? answer.outcome : undefined))
  } catch (error) {
    throw error instanceof Failure ? inOurWords(error) : error
  }
}

/** What an answer of the process makes, once it is the last one. */
type Gather<Made> = (answer: Exclude<Answer, { kind: 'failed' }>) => Made | undefined

async function inTurn<Made>(
  order: AnyOrder | VerificationOrder,
  settings: ReadSettings,
  gather: Gather<Made>,
): Promise<Made> {
  await turn()
  try {
    const child = forkApart({ program, heap: settings.heap ?? heapMegabytes })
    return await readIn(child, order, settings.deadline ?? deadlineMilliseconds, gather)
  } finally {
    // The place is handed on, so that nobody slips in between.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

async function turn(): Promise<void> {
  if (running < mostAtOnce) {
    running += 1
    return
  }
  if (waiting.length >= mostWaiting) throw new Failure('too_many', { message: fileSentences.busy })
  await new Promise<void>((resolve) => {
    waiting.push(resolve)
  })
}

function readIn<Made>(
  child: ChildProcess,
  order: AnyOrder | VerificationOrder,
  deadline: number,
  gather: Gather<Made>,
): Promise<Made> {
  return new Promise((resolve, reject) => {
    let timedOut = false
    let said = ''
    child.stderr?.on('data', (text: Buffer) => {
      if (said.length < mostSaid) said += text.toString()
    })
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, deadline)
    child.on('message', (answer: Answer) => {
      if (answer.kind === 'failed') {
        reject(new Failure(answer.code, { message: answer.message, fields: answer.fields }))
        return
      }
      const made = gather(answer)
      if (made !== undefined) resolve(made)
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(timer)
      // After an answer this changes nothing; without one the process was stopped, or ran out of memory.
      if (timedOut) reject(fileFailure('took_too_long', fileSentences.tookTooLong))
      else if (code === 1) {
        // A defect of ours, shown by a file: the person is told about the file, the log about the defect.
        console.error(`reading a file failed: ${said}`)
        reject(fileFailure('damaged', fileSentences.damaged))
      } else reject(fileFailure('too_heavy', fileSentences.tooHeavy))
    })
    child.send(order, (error) => {
      // The process ended before it took the order: its exit says why.
      if (error) child.kill('SIGKILL')
    })
  })
}
