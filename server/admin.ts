/** Commands of whoever runs the program: `npm run admin -- <verb>`. The only file besides main.ts that reads the clock and the environment. */
import { bundled } from './bundle.ts'

const major = Number(process.versions.node.split('.')[0])
if (major < 22) {
  console.error('Node 22.18 or newer is needed; run "npm run admin -- …".')
  process.exit(2)
}
// Whatever it writes is for its own eyes.
process.umask(0o077)
// Loaded only now: on an older Node the database driver ends the process without a word.
const joined = bundled('admin.js')
const { runCommand }: typeof import('./admin/run.ts') = await (joined === undefined
  ? import('./admin/run.ts')
  : import(joined))
process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  now: () => new Date(),
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
})
