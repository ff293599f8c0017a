// The whole check, in one order for person and machine: format, lint, arrows, types, dead code, build, size.
import { spawnSync } from 'node:child_process'
import { printBundle } from './bundle.mjs'

const steps = [
  ['format, lint and arrows', 'biome', ['ci', '--error-on-warnings', '.']],
  ['types', 'tsc', []],
  ['dead code', 'knip', ['--config', '.knip.jsonc']],
  ['build', 'npm', ['run', '--silent', 'build']],
  ['what was built is what starts', 'node', ['.scripts/is-built.mjs']],
]

for (const [name, command, args] of steps) {
  const started = Date.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (status !== 0) process.exit(status ?? 1)
}
process.exit(printBundle() ? 0 : 1)
