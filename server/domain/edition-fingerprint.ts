/**
 * An edition as one text that is the same wherever and whenever it is made: keys sorted, nothing left to the order in which
 * they were written. The frozen edition is stored as this text, so that its hash can be made again from it.
 */
import type { EditionContent } from './edition.ts'
import { momentName } from './wording.vi.ts'

/** JSON with the keys of every object sorted; what is undefined is left out, as JSON does. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => (isPlainObject(one) ? sorted(one) : one))
}

/**
 * What must not have changed between looking and freezing: everything but the moment at which the numbers were read, which
 * stands in the head and in the status line of every page.
 */
export function fingerprintText(content: EditionContent): string {
  const { asOf, ...head } = content.head
  return canonicalJson({ ...content, head }).replaceAll(momentName(asOf), '')
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  // Built by entries: a key like "__proto__" stays a key.
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
