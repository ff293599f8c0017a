/** The arrows of the house are enforced: a seeded violation of each goes red, and what is allowed stays green. */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const biome = path.join(root, 'node_modules/.bin/biome')
let house: string

const forbidden: [file: string, specifier: string][] = [
  ['server/domain/x.ts', 'zod'],
  ['server/domain/x.ts', 'node:fs'],
  ['server/domain/x.ts', '../database/tables.ts'],
  ['server/database/x.ts', '../features/sheets/queries.ts'],
  ['server/database/x.ts', 'fastify'],
  ['server/evaluation/x.ts', '../features/sheets/queries.ts'],
  ['server/evaluation/x.ts', '../http/site.ts'],
  ['server/evaluation/x.ts', 'zod'],
  ['server/evaluation/scores/x.ts', '../../features/sheets/queries.ts'],
  ['server/planning/x.ts', '../features/plans/routes.ts'],
  ['server/planning/x.ts', '../http/site.ts'],
  ['server/filing/x.ts', 'fastify'],
  ['server/operations/x.ts', '../features/accounts/queries.ts'],
  ['server/operations/x.ts', '../http/site.ts'],
  ['server/operations/x.ts', 'better-sqlite3'],
  ['server/features/sheets/x.ts', '../../operations/disk.ts'],
  ['server/publishing/x.ts', '../features/rounds/publish.ts'],
  ['server/charting/x.ts', '../exporting/chart-svg.ts'],
  ['server/charting/x.ts', '../features/exports/gather.ts'],
  ['server/briefing/x.ts', '../features/editions/queries.ts'],
  ['server/briefing/x.ts', 'kysely'],
  ['server/exporting/x.ts', '../database/tables.ts'],
  ['server/exporting/x.ts', '../evaluation/facts.ts'],
  ['server/importing/x.ts', '../database/tables.ts'],
  ['server/importing/x.ts', '../features/sheets/queries.ts'],
  ['server/importing/x.ts', 'fastify'],
  ['server/apart/x.ts', '../importing/gate.ts'],
  ['server/http/x.ts', '../features/accounts/queries.ts'],
  ['server/http/x.ts', '../importing/understand.ts'],
  ['server/features/sheets/x.ts', '../accounts/queries.ts'],
  ['server/features/sheets/x.ts', '../../features/accounts/queries.ts'],
  ['server/features/sheets/x.ts', 'better-sqlite3'],
  ['server/features/sheets/contract.ts', '../../evaluation/facts.ts'],
  ['server/features/sheets/contract.ts', 'kysely'],
  ['server/features/sheets/contract.ts', './queries.ts'],
  ['server/features/sheets/sheet-contract.ts', './queries.ts'],
  ['server/features/sheets/sheet-contract.ts', 'kysely'],
  ['migrations/x.ts', '../server/database/tables.ts'],
  ['seeds/x.ts', '../server/features/sheets/queries.ts'],
  ['web/features/sheets/x.ts', '../overview/tiles.tsx'],
  ['web/features/sheets/x.ts', '../../../server/domain/period.ts'],
  ['web/features/sheets/x.ts', 'recharts'],
  ['web/components/x.ts', '../features/sheets/sheet-page.tsx'],
  ['web/app.ts', 'recharts'],
  ['web/charts/x.ts', '../features/sheets/sheet-page.tsx'],
]

const allowed: [file: string, specifier: string][] = [
  ['server/domain/x.ts', './period.ts'],
  ['server/database/x.ts', '../domain/figure.ts'],
  ['server/evaluation/x.ts', '../database/tables.ts'],
  ['server/operations/x.ts', '../database/snapshot.ts'],
  ['server/operations/x.ts', '../filing/store.ts'],
  ['server/http/x.ts', '../operations/standing.ts'],
  ['server/exporting/x.ts', '../domain/chart.ts'],
  ['server/importing/x.ts', '#domain/unit.ts'],
  ['server/http/x.ts', '../evaluation/facts.ts'],
  ['server/features/sheets/x.ts', './queries.ts'],
  ['server/features/sheets/x.ts', '../../evaluation/facts.ts'],
  ['server/features/sheets/contract.ts', '../units/contract.ts'],
  ['server/features/sheets/contract.ts', '#domain/period.ts'],
  ['server/features/sheets/contract.ts', './sheet-contract.ts'],
  ['migrations/x.ts', 'kysely'],
  ['seeds/x.ts', '../server/domain/period.ts'],
  ['web/features/sheets/x.ts', '../../components/banner.tsx'],
  ['web/features/sheets/x.ts', '#contract/sheets'],
  ['web/charts/x.ts', 'recharts'],
]

const seeded = [...forbidden, ...allowed]

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'bct-arrows-'))
  copyFileSync(path.join(root, '.biome.jsonc'), path.join(house, '.biome.jsonc'))
  execFileSync('git', ['init', '--quiet'], { cwd: house })
  for (const [at, [file, specifier]] of seeded.entries()) {
    const place = path.join(house, ownPlace(file, at))
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, `import { thing } from '${specifier}'\n\nexport const used = thing\n`)
  }
  for (const { category, location } of diagnostics()) found.set(location.path, [...of(location.path), category])
})

afterAll(() => rmSync(house, { recursive: true, force: true }))

/** The rules that a file breaks; all files are looked at in one run. */
const found = new Map<string, string[]>()
const of = (file: string) => found.get(file) ?? []

type Diagnostic = { category: string; location: { path: string } }

function diagnostics(): Diagnostic[] {
  const run = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: house,
    encoding: 'utf8',
  })
  return (JSON.parse(run.stdout) as { diagnostics: Diagnostic[] }).diagnostics
}

/** The same kind of place for each import, and a file of its own. */
function ownPlace(file: string, at: number): string {
  return file.replace(/\/x\.ts$/, `/x${at}.ts`).replace(/\/features\/sheets\//, `/features/sheets${at}/`)
}

/** What the linter says of the file with this import in it. */
function broken(file: string, specifier: string): string[] {
  const at = seeded.findIndex(([one, other]) => one === file && other === specifier)
  return of(ownPlace(file, at))
}

describe('the arrows of the house', () => {
  it.each(forbidden)('%s must not import %s', (file, specifier) => {
    expect(broken(file, specifier)).toContain('lint/style/noRestrictedImports')
  })

  it.each(allowed)('%s may import %s', (file, specifier) => {
    expect(broken(file, specifier)).toEqual([])
  })

  it('finds a cycle', () => {
    mkdirSync(path.join(house, 'server/domain'), { recursive: true })
    const write = (name: string, other: string) =>
      writeFileSync(
        path.join(house, `server/domain/${name}.ts`),
        `import { ${other} } from './${other}.ts'\n\nexport const ${name} = () => ${other}\n`,
      )
    write('one', 'two')
    write('two', 'one')
    expect(() => execFileSync(biome, ['lint', '--colors=off', 'server/domain'], { cwd: house, stdio: 'pipe' })).toThrow(
      /noImportCycles/,
    )
  })

  it('lets acts be written in one way only', () => {
    const sources = ['server', 'seeds', 'bench'].flatMap((room) =>
      readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => path.join(room, file)),
    )
    const own = sources.filter((file) =>
      /\.\s*(transaction|startTransaction)\(\)/.test(readFileSync(path.join(root, file), 'utf8')),
    )
    expect(own).toEqual([path.join('server', 'database', 'transaction.ts')])
  })
})
