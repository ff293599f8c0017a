/** Requests as they may come, made from the contract's own description. */

import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import type { Route } from '../support/routes.ts'
import { absurd, recordFor, type Schema, soundNumbers, textFor, valueFor } from './values.ts'

export type Operation = {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
}

/** Made once for each schema: a generator of nested records costs more to make than to use. */
const made = new WeakMap<Schema, fc.Arbitrary<string | undefined>>()

function bodyFor(schema: Schema = {}): fc.Arbitrary<string | undefined> {
  const found = made.get(schema) ?? newBodyFor(schema)
  made.set(schema, found)
  return found
}

function newBodyFor(schema: Schema): fc.Arbitrary<string | undefined> {
  const whole = recordFor(schema)
  const fields = recordFor({ ...schema, required: [] })
  const extra = fc.tuple(whole, fc.dictionary(absurd, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 }))
  const needed = (schema.required ?? []).map(
    (name) => [name, soundNumbers[name] ?? valueFor(name, schema.properties?.[name] ?? {}, 0)] as const,
  )
  return fc.oneof(
    { weight: 9, arbitrary: fc.record(Object.fromEntries(needed)).map((body) => JSON.stringify(body)) },
    { weight: 3, arbitrary: recordFor(schema, 0).map((body) => JSON.stringify(body)) },
    { weight: 6, arbitrary: whole.map((body) => JSON.stringify(body)) },
    { weight: 2, arbitrary: fields.map((body) => JSON.stringify(body)) },
    { weight: 1, arbitrary: extra.map(([body, more]) => JSON.stringify({ ...body, ...more })) },
    { weight: 1, arbitrary: fc.jsonValue().map((body) => JSON.stringify(body)) },
    { weight: 1, arbitrary: fc.oneof(absurd, fc.constantFrom('{', '[]', '{"value":1,}', ...polluting)) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
}

/** Keys that would change every object, written out: JSON.stringify would leave the first away. */
const polluting = [
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"revision":0,"change":{"__proto__":{"isAdmin":true}}}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `{"a":${'{"a":'.repeat(500)}1${'}'.repeat(501)}`,
]

const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'x-forwarded-for': '10.0.0.1, nonsense', 'x-forwarded-host': 'evil.example' },
      { 'if-none-match': '*' },
      { accept: 'text/html' },
      { 'accept-encoding': 'gzip, br, zstd, nonsense' },
      { 'accept-language': 'x'.repeat(500) },
      { range: 'bytes=0-1' },
      { 'content-encoding': 'gzip' },
      { 'x-http-method-override': 'DELETE' },
      { host: 'evil.example' },
      { host: '' },
    ),
  },
)

const contentTypes = fc.oneof(
  { weight: 10, arbitrary: fc.constant('application/json') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'application/json; charset=utf-8',
      'APPLICATION/JSON',
      'application/json;charset=utf-16',
      'application/jsonx',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json\t; x',
      'json',
      '*/*',
    ),
  },
)

/** Routes to which a file may be sent, in a form. */
const takesForms = /^POST .*\/(evidence|proofs|imports|import|reading|verification)$/

const boundary = '----fuzz'
const fileNames = fc.oneof(
  fc.constantFrom(
    'a.csv',
    'a.xlsx',
    'bao-cao.pdf',
    '../../etc/passwd',
    'a\u202efdp.exe',
    'x.svg',
    '',
    `${'a'.repeat(300)}.txt`,
  ),
  absurd,
)
const fileBytes = fc.oneof(
  fc.constantFrom('', '%PDF-1.7', 'PK\u0003\u0004', 'Chỉ tiêu;Tháng;Số liệu\nHồ sơ;10/2026;5\n', '<html>', '=1+1;"a\n'),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const options = fc.oneof(
  fc.constantFrom('{}', '{"unit":"MH02"}', '{"unit":"MH"}', '[]', 'null', '{"__proto__":{}}'),
  absurd,
)
const forms: fc.Arbitrary<[payload: string | undefined, type: string]> = fc
  .tuple(fileNames, fileBytes, options, fc.constantFrom('file', 'file', 'file', 'x'), fc.constantFrom('--', ''))
  .map(([name, bytes, said, field, end]) => [
    [
      `--${boundary}\r\ncontent-disposition: form-data; name="options"\r\n\r\n${said}`,
      `--${boundary}\r\ncontent-disposition: form-data; name="occurrence"\r\n\r\n1`,
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${bytes}`,
      `--${boundary}${end}\r\n`,
    ].join('\r\n'),
    `multipart/form-data; boundary=${boundary}`,
  ])

export type Asked = { actor: string; route: Route; request: InjectOptions }

/** Writing sheets is asked for most, and what takes no parameter least. */
function weightOf({ method, operation }: Route & { operation: Operation }): number {
  if (method === 'PUT') return 12
  return operation.parameters ? 3 : 1
}

/** A request to one of the routes, by one of the actors; writing is asked for more often than there are routes for it. */
export function asked(
  routes: readonly (Route & { operation: Operation })[],
  /** Each with the ward that is theirs to enter, if any. */
  actors: Readonly<Record<string, string | undefined>>,
  /** Forms with a file too: each costs a process of its own. */
  { withFiles = false } = {},
): fc.Arbitrary<Asked> {
  const often = routes.map((arbitrary) => ({ weight: weightOf(arbitrary), arbitrary: fc.constant(arbitrary) }))
  return fc.tuple(fc.constantFrom(...Object.keys(actors)), fc.oneof(...often)).chain(([actor, route]) => {
    const parameters = route.operation.parameters ?? []
    const named = (where: string) => parameters.filter((one) => one.in === where)
    const paths = fc.record(
      Object.fromEntries(named('path').map((one) => [one.name, textFor(one.name, one.schema, actors[actor])])),
    )
    // Few at a time: of nine that are each right three times in four, all are right once in ten.
    const optional = named('query').filter((one) => !one.required)
    const queries = fc
      .subarray(optional, { maxLength: Math.min(3, optional.length) })
      .map((some) => [...named('query').filter((one) => one.required), ...some])
      .chain((some) => fc.record(Object.fromEntries(some.map((one) => [one.name, textFor(one.name, one.schema)]))))
    const more = fc.oneof(
      { weight: 12, arbitrary: fc.constant('') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('&x=1', '&period=1&period=2', '&[]=', '&%', '&a[b]=c', '&__proto__=1', '?'),
      },
    )
    const method = fc.oneof(
      { weight: 12, arbitrary: fc.constant(route.method) },
      { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS') },
    )
    const json = fc.tuple(bodyFor(route.operation.requestBody?.content['application/json'].schema), contentTypes)
    const content = withFiles && takesForms.test(`${route.method} ${route.path}`) ? fc.oneof(json, forms) : json
    return fc
      .tuple(paths, queries, more, method, content, headers)
      .map(([path, query, tail, verb, [payload, type], extra]): Asked => {
        const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(verb) && payload !== undefined
        const address = route.path.replace(/:(\w+)/g, (_, name: string) => encoded(String(path[name])))
        const search = Object.entries(query).map(([name, value]) => `${name}=${encoded(String(value))}`)
        return {
          actor,
          // Without its description, so that a counterexample can be read.
          route: { method: route.method, path: route.path },
          request: {
            method: verb as 'GET',
            url: `${address}${search.length > 0 || tail ? '?' : ''}${search.join('&')}${tail}`,
            headers: { ...(hasBody && { 'content-type': type }), ...extra },
            ...(hasBody && { payload }),
          },
        }
      })
  })
}

/** Escaped as a browser would; what is no text at all goes as it is, where a path can hold it. */
function encoded(value: string): string {
  return value.isWellFormed() ? encodeURIComponent(value) : '%ED%A0%80'
}
