/**
 * Takes away, one at a time, what keeps figures safe, in a copy of the program, and sees that tests go red: by hand,
 * `node test/reliability/mutations.ts`. Ends with 1 where the tests would not notice, or are red without any of it.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inFolder } from './folders.ts'
import { runTests } from './suite.ts'

type Mutation = { name: string; file: string; from: string; to: string; tests: string[] }

const mutations: Mutation[] = [
  {
    name: 'the revision in the condition of a save',
    file: 'server/recording/figure-rows.ts',
    from: `        .where('figure.revision', '=', (of) => of('excluded.revision', '-', of.lit(1))),\n`,
    to: '',
    tests: ['test/features/sheets-race.test.ts', 'test/reliability/in-process.test.ts'],
  },
  {
    name: 'the row in the record of acts',
    file: 'server/database/audit.ts',
    from: '  enteredIn(trx).waiting.push(auditRow(entry))\n',
    to: '  enteredIn(trx)\n  auditRow(entry)\n',
    tests: ['test/features/sheets-save.test.ts', 'test/reliability/in-process.test.ts'],
  },
  {
    name: 'the transaction around an act, on SQLite',
    file: 'server/database/transaction.ts',
    from: `    return (isLong ? begin.setIsolationLevel('serializable') : begin).execute((trx) => recorded(trx, work))\n`,
    to: '    return recorded(db, work)\n',
    tests: ['test/features/sheets-broken.test.ts', 'test/database/transaction.test.ts'],
  },
  {
    name: 'the transaction around an act, on PostgreSQL',
    file: 'server/database/transaction.ts',
    from: '  return db.transaction().execute(async (trx) => {\n',
    to: '  return db.connection().execute(async (trx) => {\n',
    tests: ['test/features/sheets-broken.test.ts', 'test/database/transaction.test.ts'],
  },
  {
    name: 'waiting for the disk before a save is answered',
    file: 'server/database/sqlite.ts',
    from: `['synchronous', 2]`,
    to: `['synchronous', 1]`,
    tests: ['test/database/sqlite.test.ts'],
  },
]

const root = path.resolve(import.meta.dirname, '../..')

const unnoticed = await inFolder(async (copy) => {
  copyTree(copy)
  const all = [...new Set(mutations.flatMap(({ tests }) => tests))]
  const red = await failedTests(copy, all)
  if (red.length > 0) throw new Error(`with nothing taken away tests are red: ${red.join('; ')}`)
  const missed: string[] = []
  for (const { name, file, from, to, tests } of mutations) {
    const place = path.join(copy, file)
    const text = readFileSync(place, 'utf8')
    if (text.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`)
    writeFileSync(
      place,
      text.replace(from, () => to),
    )
    const red = await failedTests(copy, tests)
    writeFileSync(place, text)
    console.log(`${red.length > 0 ? 'noticed' : 'UNNOTICED'} | without ${name} | ${red.length} red: ${red[0] ?? ''}`)
    if (red.length === 0) missed.push(name)
  }
  return missed
})
process.exit(unnoticed.length === 0 ? 0 : 1)

/** What is under version control or about to be; the packages are only read, so they are not copied. */
function copyTree(copy: string): void {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root })
  for (const file of listed.toString().split('\0').filter(Boolean)) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
    cpSync(path.join(root, file), path.join(copy, file))
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
}

async function failedTests(copy: string, tests: readonly string[]): Promise<string[]> {
  return (await runTests(copy, path.join(copy, 'report.json'), tests)).failed
}
