/** A server that takes an act and never answers. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { request } from '../../web/api.ts'
import { text } from '../../web/text/vi.ts'

let server: Server
let address: string
let asked: string[]

beforeEach(async () => {
  asked = []
  server = createServer((incoming) => asked.push(incoming.method ?? ''))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  server.closeAllConnections()
  server.close()
})

const isAsked = (method: string) => vi.waitUntil(() => asked.includes(method), { timeout: 5000, interval: 5 })
const state = (work: Promise<unknown>) => Promise.race([work, new Promise((resolve) => setImmediate(resolve, 'waits'))])

it('an act is given up after two minutes, and the person told that it may have been done', async () => {
  const told = request('POST', address, { body: {} }).catch((failure: Error) => failure.message)
  await isAsked('POST')
  await vi.advanceTimersByTimeAsync(119_000)
  expect(await state(told)).toBe('waits')
  await vi.advanceTimersByTimeAsync(1_500)
  expect(await told).toBe(text.failure.late)
})

it('a question waits, and what the act says of its own patience holds', async () => {
  const own = new AbortController()
  const read = request('GET', address).catch(() => 'ended')
  const act = request('PUT', address, { signal: own.signal }).catch((thrown: Error) => thrown.name)
  await isAsked('GET')
  await isAsked('PUT')
  await vi.advanceTimersByTimeAsync(600_000)
  expect([await state(read), await state(act)]).toEqual(['waits', 'waits'])
  own.abort()
  expect(await act).toBe('AbortError')
  server.closeAllConnections()
  expect(await read).toBe('ended')
})
