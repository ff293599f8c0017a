/** The table of threats holds: every row has its tests, every test that it names exists under that name, and so does every file. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const rows = readFileSync(path.join(import.meta.dirname, 'threats.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))

const marked = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, inner = '']) => inner)
const testsOf = (cell = '') =>
  [...cell.matchAll(/`(\S+\.test\.ts) › (.+?)`(?=<br>|$)/g)].map(([, file = '', name = '']) => ({ file, name }))

it('has a row for every threat, each with a control, a test and a section of the standard', () => {
  expect(rows.length).toBeGreaterThanOrEqual(27)
  for (const row of rows) {
    const [threat, control, tests, sections] = row
    expect([threat, row.length]).toEqual([threat, 4])
    expect([threat, control]).not.toEqual([threat, ''])
    expect([threat, testsOf(tests).length]).toEqual([threat, tests?.split('<br>').length])
    expect(sections).toMatch(/^\d/)
  }
})

it('names no test that does not exist', () => {
  const missing = rows.flatMap(([, , tests]) => testsOf(tests)).filter(({ file, name }) => !hasTest(file, name))
  expect(missing).toEqual([])
})

it('names no file that does not exist', () => {
  const files = rows.flatMap(([, control]) => marked(control)).filter((one) => /^(server|web)\//.test(one))
  expect(files.length).toBeGreaterThan(30)
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})

/** True where a test of the file bears exactly this name, however it is quoted. */
function hasTest(file: string, name: string): boolean {
  const place = path.join(root, 'test', file)
  if (!existsSync(place)) return false
  const source = readFileSync(place, 'utf8')
  return ["'", '"', '`'].some((quote) => new RegExp(`\\(\\s*${escaped(`${quote}${name}${quote}`)},`).test(source))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
