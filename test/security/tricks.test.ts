/** An address or a content type written in an odd way gets nobody past a check, on any writing route. */

import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { stored } from '../support/stored.ts'
import { type Write, writesOf } from './writes.ts'

const addresses: [string, (url: string) => string][] = [
  ['a second slash in front', (url) => `/${url}`],
  ['a second slash inside', (url) => url.replace('/api/', '/api//')],
  ['a slash at the end', (url) => `${url}/`],
  ['capital letters', (url) => url.replace('/api/', '/API/')],
  ['an escaped slash', (url) => url.replace('/api/', '/api%2F')],
  ['an escaped letter', (url) => url.replace('/api/', '/%61pi/')],
  ['a folder of itself', (url) => url.replace('/api/', '/api/./')],
  ['a folder above', (url) => url.replace('/api/', '/x/../api/')],
  ['a semicolon', (url) => url.replace('/api/', '/api;x/')],
  ['a backslash', (url) => url.replace('/api/', '/api\\')],
  ['a query that looks like a path', (url) => `${url}?/api/site`],
]

const types = [
  'application/json\t',
  ' application/json',
  'APPLICATION/JSON',
  'application/json\t; x=application/json',
  'application/vnd.api+json',
  'text/plain',
  'text/plain; application/json',
  '',
]

describe('every write', () => {
  let program: Program
  let writes: Write[]
  let administrator: Person
  let before: Awaited<ReturnType<typeof stored>>
  const door = /^(POST|DELETE) \/api\/(session|session\/sample|setup|invitations\/:invitation)$/

  beforeAll(async () => {
    program = await sampleProgram('sqlite')
    writes = (await writesOf(program.app)).filter(({ route }) => !door.test(route))
    expect(writes.length).toBeGreaterThan(100)
    administrator = await program.as('administrator')
    await program.app.listen({ port: 0, host: '127.0.0.1' })
    before = await stored(program.connection.db)
  })
  afterAll(async () => {
    expect(await stored(program.connection.db)).toEqual(before)
  })

  it.each(addresses)('is closed to a stranger behind %s', async (_name, odd) => {
    for (const { route, asked } of writes) {
      const response = await program.app.inject({ ...asked, url: odd(String(asked.url)) })
      expect([route, response.statusCode]).toEqual([
        route,
        expect.toSatisfy((status) => [401, 404, 415].includes(status)),
      ])
    }
  })

  it.each(types)('looks at what is sent as %j, or refuses it', async (type) => {
    for (const { route, asked, body } of writes.filter((one) => one.body !== undefined)) {
      if ((body?.required ?? []).length === 0) continue
      const headers = type === '' ? {} : { 'content-type': type }
      const response = await administrator.call({ ...asked, headers, payload: '{"undeclared":true}' })
      expect([route, response.statusCode]).toEqual([
        route,
        expect.toSatisfy((status) => [403, 415, 422].includes(status)),
      ])
    }
  })

  it.each(['GET', 'HEAD', 'POST'] as const)('is not reached by %s with the name of another method', async (method) => {
    for (const { route, asked } of writes) {
      const headers = { 'x-http-method-override': asked.method ?? '', 'x-http-method': asked.method ?? '' }
      const url = `${asked.url}?_method=${asked.method}`
      const response = await program.app.inject({ method, url, headers } as InjectOptions)
      expect([route, response.statusCode]).toEqual([
        route,
        expect.toSatisfy((status) => [401, 404, 415].includes(status)),
      ])
    }
  })

  it.each([
    ['HTTP/1.0', (path: string) => `PUT ${path} HTTP/1.0\r\n`],
    ['an absolute address', (path: string) => `PUT http://127.0.0.1${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n`],
    ['two lengths', (path: string) => `PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n`],
    ['a length and pieces', (path: string) => `PUT ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n`],
    ['no host', (path: string) => `PUT ${path} HTTP/1.1\r\n`],
  ])('over a bare connection with %s is closed to a stranger', async (_name, head) => {
    const body = '{"value":7,"revision":0}'
    const path = '/api/sheets/MH02/2026-10/figures/petitions_due'
    const sent = `${head(path)}Content-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`
    expect(await overConnection(program, sent)).toMatch(/^HTTP\/1\.[01] 4\d\d /)
  })
})

function overConnection(program: Program, sent: string): Promise<string> {
  const { port } = program.app.server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const connection = connect(port, '127.0.0.1', () => connection.write(sent))
    let heard = ''
    connection.on('data', (piece) => {
      heard += piece.toString('latin1')
    })
    connection.on('close', () => resolve(heard))
    connection.on('error', reject)
  })
}
