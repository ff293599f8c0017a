/** Starts a process of our own for one heavy or risky job, with a bounded heap and nothing of the server's environment. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Apart = {
  program: URL
  /** In megabytes. */
  heap: number
  /** Further switches of Node. */
  switches?: string[]
}

/**
 * Where Node keeps the programs as it compiled them: to start one anew then costs less than half. It is keyed by what they
 * say, and where it cannot be written Node goes on without.
 */
const compiled =
  process.env.NODE_COMPILE_CACHE ?? fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url))

/** What it says on its error output can be read; its messages carry bytes as they are. */
export function forkApart({ program, heap, switches = [] }: Apart): ChildProcess {
  return fork(fileURLToPath(program), {
    execArgv: [`--max-old-space-size=${heap}`, '--no-warnings', ...switches],
    // No secret reaches a process that reads or draws what strangers wrote.
    env: { NODE_COMPILE_CACHE: compiled },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}
