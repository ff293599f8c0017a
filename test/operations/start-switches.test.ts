/** Whoever starts the program as README, the systemd unit or the image do, starts it as `npm start` does. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const text = (file: string) => readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8')
const started = /\bnode (--\S+ )*server\/main\.ts/
const own = started.exec(JSON.parse(text('package.json')).scripts.start)?.[0]

it('npm start has some', () => expect(own).toMatch(/^node --/))

it.each(['README.md', 'server/operations/examples/bang-chi-tieu.service'])('%s has its switches', (file) => {
  expect(started.exec(text(file))?.[0]).toBe(own)
})

it('the image has its switches', () => {
  const [, command] = /^CMD (\[.*\])$/m.exec(text('.container/Containerfile')) ?? []
  expect(JSON.parse(command ?? '[]').join(' ')).toBe(own)
})
