/** The level of a target as people write it: "≥ 98%", "từ 60% trở lên", "trên 85%", "từ loại Khá trở lên", "nâng cao". */
import type { Operator } from '#domain/target.ts'
import { searchKey } from '#domain/unit.ts'
import { classPattern, classWords, directionPattern, operatorPatterns, rankPattern } from './words.vi.ts'

export type ReadValue = { operator: Operator; value: string | null; word: string | null }

/** Undefined for what cannot be understood. A bare number is "=", as plans write "100%". */
export function readValue(text: string): ReadValue | undefined {
  const said = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const key = searchKey(said)
  const number = numberIn(key)
  if (number !== undefined && !rankPattern.test(key)) {
    const operator = operatorPatterns.find(([, pattern]) => pattern.test(key))?.[0] ?? '='
    return { operator, value: number, word: null }
  }
  const asClass = classWords.find((word) => new RegExp(`(?<!\\p{L})${searchKey(word)}(?!\\p{L})`, 'u').test(key))
  if (asClass !== undefined && (classPattern.test(key) || key === searchKey(asClass)))
    return { operator: 'class', value: null, word: asClass }
  if (rankPattern.test(key)) return { operator: 'rank', value: null, word: said }
  return directionPattern.test(key) ? { operator: 'direction', value: null, word: said } : undefined
}

/** The one number of a text as decimal text; undefined where there is none, or more than one. */
function numberIn(key: string): string | undefined {
  const found = [...key.matchAll(/(?<![\p{L}\d/.,])\d[\d.,]*(?![\d/])/gu)].map(([one]) => one.replace(/[.,]+$/, ''))
  const [text] = found
  if (text === undefined || found.length > 1) return undefined
  const parts = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text)
  if (!parts) return undefined
  const whole = (parts[1] ?? '').replace(/[.,]/g, '').replace(/^0+(?=\d)/, '')
  return parts[2] === undefined ? whole : `${whole}.${parts[2]}`
}
