/** Requests as they may come, made from the contract's own description. */

import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import type { Route } from '../support/routes.ts'
import { absurd, type Schema, soundNumbers, textFor, valueFor } from './values.ts'

export type Operation = {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
}

function bodyFor(schema: Schema | undefined): fc.Arbitrary<string | undefined> {
  const properties = Object.entries(schema?.properties ?? {})
  const values = Object.fromEntries(properties.map(([name, of]) => [name, valueFor(name, of)]))
  const whole = fc.record(values, { requiredKeys: schema?.required ?? [] })
  const fields = fc.record(values, { requiredKeys: [] })
  const extra = fc.tuple(whole, fc.dictionary(absurd, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 }))
  const sound = fc.record(
    Object.fromEntries((schema?.required ?? []).map((name) => [name, soundNumbers[name] ?? values[name] ?? absurd])),
  )
  return fc.oneof(
    { weight: 12, arbitrary: sound.map((body) => JSON.stringify(body)) },
    { weight: 6, arbitrary: whole.map((body) => JSON.stringify(body)) },
    { weight: 2, arbitrary: fields.map((body) => JSON.stringify(body)) },
    { weight: 1, arbitrary: extra.map(([body, more]) => JSON.stringify({ ...body, ...more })) },
    { weight: 1, arbitrary: fc.jsonValue().map((body) => JSON.stringify(body)) },
    { weight: 1, arbitrary: fc.oneof(absurd, fc.constantFrom('{', '[]', '{"value":1,}', '{"__proto__":{"x":1}}')) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
}

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
    const body = bodyFor(route.operation.requestBody?.content['application/json'].schema)
    return fc
      .tuple(paths, queries, more, method, body, headers, contentTypes)
      .map(([path, query, tail, verb, payload, extra, type]): Asked => {
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
