/** The joined program: used only while it is made of what is there, and then the same as its sources. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bundled, lookOf } from '../server/bundle.ts'

const main = path.join(import.meta.dirname, '../server/main.ts')
const source = path.join(import.meta.dirname, '../server/serve.ts')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bct-bundle-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the joined program is', () => {
  const noted = (text: string) => writeFileSync(path.join(folder, 'sources.json'), text)

  it('used where every source looks as it did', () => {
    noted(JSON.stringify({ 'server/serve.ts': lookOf(source) }))
    expect(bundled('serve.js', folder)).toMatch(/^file:.*serve\.js$/)
  })

  it.each([
    ['a source has changed since', JSON.stringify({ 'server/serve.ts': `1${lookOf(source)}` })],
    ['a source is no longer there', JSON.stringify({ 'server/serve.ts': lookOf(source), 'server/gone.ts': '1 1' })],
    ['its note is damaged', '{"server/se'],
  ])('left alone where %s', (_, text) => {
    noted(text)
    expect(bundled('serve.js', folder)).toBeUndefined()
  })

  it('left alone where there is none', () => expect(bundled('serve.js', folder)).toBeUndefined())
})

it('answers as its sources do, also what threads and processes of their own make', async () => {
  const [joined, sources] = await Promise.all([answersOf('joined', []), answersOf('sources', ['--sources'])])
  expect(joined.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(joined).toEqual(sources)
})

type Answer = { status: number; type: string | null; content: string }

/** Of a program that is started for this and then ends in order. */
async function answersOf(name: string, further: string[]): Promise<Answer[]> {
  const env = { PATH: process.env.PATH, PORT: '0', BCT_MODE: 'sample', BCT_DATA: path.join(folder, name) }
  const child = spawn(process.execPath, [main, ...further], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${name}: ended before it listened`)))
    let said = ''
    child.stdout.on('data', (piece: Buffer) => {
      said += piece
      const found = /http:\/\/127\S+/.exec(said)?.[0]
      if (found) resolve(found)
    })
  })
  const entry = await fetch(`${address}/api/session/sample`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'clerk' }),
  })
  const headers = { cookie: entry.headers.get('set-cookie')?.split(';')[0] ?? '' }
  const table = new FormData()
  // Nothing in it is a figure: it is read to the end, and nothing is kept.
  table.append('file', new Blob(['Chỉ tiêu;Tháng;Số liệu\nKhông có;10/2026;2\n']), 'so-lieu.csv')
  table.append('options', JSON.stringify({ unit: 'MH02' }))
  const answers = [
    await fetch(address, { headers: { accept: 'text/html' } }),
    await fetch(`${address}/api/openapi.json`),
    await fetch(`${address}/api/exports/indices.png?unit=MH02`, { headers }),
    await fetch(`${address}/api/imports`, { method: 'POST', headers, body: table }),
  ].map(async (answer) => ({
    status: answer.status,
    type: answer.headers.get('content-type'),
    // An import is named by chance, and by the moment.
    content: Buffer.from(await answer.arrayBuffer())
      .toString('latin1')
      .replace(/"(id|createdAt)":"[^"]*"/g, ''),
  }))
  const all = await Promise.all(answers)
  child.kill()
  expect(await ended).toEqual([0, null])
  return all
}
