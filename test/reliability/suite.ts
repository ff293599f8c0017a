/** Runs files of the tests in a process of its own and tells which of them were red; long where they can be long. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export type SuiteReport = { tests: number; failed: string[] }

type Report = { numTotalTests: number; testResults: TestFile[] }
type TestFile = { name: string; status: string; assertionResults: { status: string; fullName: string }[] }

/** `tree`: where the program and its tests lie. Throws where no test was run at all. */
export async function runTests(tree: string, report: string, tests: readonly string[]): Promise<SuiteReport> {
  const vitest = path.join(tree, 'node_modules/vitest/vitest.mjs')
  const how = ['run', '--config', 'test/vitest.config.ts', '--reporter=json', `--outputFile=${report}`]
  const env = { ...process.env, BCT_LONG: '1' }
  const child = spawn(process.execPath, [vitest, ...how, ...tests], { cwd: tree, env, stdio: 'ignore' })
  await once(child, 'exit')
  const { numTotalTests, testResults }: Report = JSON.parse(readFileSync(report, 'utf8'))
  if (numTotalTests === 0) throw new Error(`no test was run of ${tests.join(', ')}`)
  return { tests: numTotalTests, failed: testResults.flatMap(failedOf) }
}

/** A file that could not even be loaded is red as a whole. */
function failedOf({ name, status, assertionResults }: TestFile): string[] {
  const failed = assertionResults.filter((one) => one.status === 'failed').map(({ fullName }) => fullName)
  return failed.length === 0 && status === 'failed' ? [name] : failed
}
