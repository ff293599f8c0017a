/** A collective of a unit: an office, a section, a neighbourhood, a school, a union. It takes part in the movement and is inspected. */
export const bodyKinds = ['office', 'section', 'service', 'school', 'neighbourhood', 'union', 'party'] as const
export type BodyKind = (typeof bodyKinds)[number]

export type Body = {
  id: number
  unitId: number
  name: string
  kind: BodyKind
  /** First and last day on which it exists; null where it still does. */
  validFrom: string
  validTo: string | null
  /** Expected to register initiatives. */
  registers: boolean
  /** Within the range of inspections. */
  inspectable: boolean
  revision: number
}

export function bodyExists(body: Pick<Body, 'validFrom' | 'validTo'>, day: string): boolean {
  return body.validFrom <= day && (body.validTo === null || day <= body.validTo)
}

/**
 * Under which two names of a unit's bodies, or two titles of a body's initiatives, are one and the same: letters and
 * digits alone, tone marks kept, since "Bộ phận Văn hoá – Xã hội" is written with all sorts of dashes and spaces.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
