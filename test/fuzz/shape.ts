/** What every answer must look like, whatever was asked. Says what is wrong with one; judges nothing of what it tells. */
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { failureCodes } from '#domain/failure.ts'

export type Answer = { statusCode: number; headers: Record<string, unknown>; rawPayload: Buffer }

/** Those that a person can act on: the other value, the reason, the seconds to wait, the second factor. */
const codesWithContext = ['stale', 'locked', 'conflict', 'too_many', 'unauthenticated', 'forbidden']
/** What must stand in no answer: the insides of the program. A name that a person typed may look like some of them. */
const inside = /node_modules|SQLITE_|\n\s+at \S+ \(|"stack"|postgres:\/\//

/** The first thing that is wrong with an answer, or undefined. A body that does not fit its contract never leaves the server: it is a 500. */
export function faultOf(answer: Answer, method: string): string | undefined {
  const { statusCode, headers } = answer
  const body = textOf(answer)
  if (statusCode >= 500) return `status ${statusCode}: ${body.slice(0, 300)}`
  if (method === 'HEAD' || statusCode === 204 || statusCode === 304)
    return body === '' ? undefined : `a body where there is none: ${body.slice(0, 80)}`
  const type = String(headers['content-type'])
  if (statusCode < 400) {
    if (!type.startsWith('application/json')) return undefined
    return isJson(body) ? undefined : `no JSON: ${body.slice(0, 80)}`
  }
  if (type !== 'application/json; charset=utf-8') return `a failure as ${type}`
  return isJson(body) ? faultOfFailure(JSON.parse(body)) : `a failure that is no JSON: ${body.slice(0, 80)}`
}

function faultOfFailure(failure: Record<string, unknown>): string | undefined {
  const { code, message, fields = [], context, requestId, ...others } = failure
  if (Object.keys(others).length > 0) return `a failure with ${Object.keys(others)}`
  if (typeof code !== 'string' || code === 'internal' || !failureCodes.some((known) => known === code))
    return `a failure with the code ${code}`
  if (typeof message !== 'string' || message === '' || typeof requestId !== 'string') return 'a failure without words'
  if (!Array.isArray(fields)) return 'a failure whose fields are no list'
  const odd = fields.find((field) => Object.keys(field).sort().join() !== 'code,field,message')
  if (odd !== undefined) return `a field with ${Object.keys(odd)}`
  if (context !== undefined && !codesWithContext.includes(code)) return `a context with ${code}`
  if (inside.test(message)) return `a failure that tells of the inside: ${message}`
  return undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The body as it was before it was packed for the way. */
function textOf({ headers, rawPayload }: Answer): string {
  const unpack: Record<string, (packed: Buffer) => Buffer> = {
    br: brotliDecompressSync,
    gzip: gunzipSync,
    deflate: inflateSync,
    zstd: zstdDecompressSync,
  }
  const packing = String(headers['content-encoding'])
  if (rawPayload.length === 0) return ''
  return (unpack[packing]?.(rawPayload) ?? rawPayload).toString('utf8')
}
