/** A scheme's head as it is typed, and back. */
import type { SchemeDraft, SchemeWhole } from '#contract/schemes'
import { formatShortest, parseViNumber } from '#domain/measure.ts'
import type { UnitKind } from '#domain/unit.ts'
import { editing } from './editing-text.vi.ts'

export type HeadTyped = {
  index: string
  name: string
  decision: string
  issuer: string
  appliesTo: UnitKind[]
  validFrom: string
  validTo: string
  maximum: string
  decimals: string
  rounding: SchemeDraft['rounding']
  roundedAt: SchemeDraft['roundedAt']
  /** "Tốt: 80" in each line. */
  classes: string
  source: string
}

export const newHead: HeadTyped = {
  index: 'par_index',
  name: '',
  decision: '',
  issuer: '',
  appliesTo: ['ward', 'commune', 'special_zone'],
  validFrom: '',
  validTo: '',
  maximum: '100',
  decimals: '2',
  rounding: 'half_up',
  roundedAt: 'leaf',
  classes: '',
  source: '',
}

export function typedHead(scheme: SchemeWhole['scheme']): HeadTyped {
  const { index, name, decision, issuer, appliesTo, validFrom, validTo, rounding, roundedAt, source, decimals } = scheme
  return {
    ...{ index, name, decision, issuer, appliesTo, validFrom, rounding, roundedAt, source },
    validTo: validTo ?? '',
    decimals: String(decimals),
    maximum: formatShortest(Math.round(scheme.maximum * 10 ** decimals), decimals),
    classes: scheme.classes
      .map(({ name: one, from }) => `${one}: ${formatShortest(Math.round(from * 100), 2)}`)
      .join('\n'),
  }
}

export type HeadFault = { field: 'maximum' | 'classes'; message: string }

/** What is sent, or the first field that cannot be read. */
export function headOf(
  typed: HeadTyped,
): { head: Omit<SchemeDraft, 'account' | 'unit' | 'code'> } | { fault: HeadFault } {
  const decimals = Number(typed.decimals)
  const maximum = parseViNumber(typed.maximum, decimals)
  if (!maximum.ok) return { fault: { field: 'maximum', message: editing.head.unreadMaximum } }
  const classes: SchemeDraft['classes'] = []
  for (const line of typed.classes.split('\n')) {
    if (line.trim() === '') continue
    const [, name, said = ''] = /^(.*\S)\s*:\s*([\d.,]+)\s*%?\s*$/.exec(line.trim()) ?? []
    const from = parseViNumber(said, 2)
    if (name === undefined || !from.ok)
      return { fault: { field: 'classes', message: editing.head.unreadClass(line.trim()) } }
    classes.push({ name, from: from.scaled / 100 })
  }
  const { validTo, maximum: _, decimals: __, classes: ___, ...plain } = typed
  return {
    head: {
      ...plain,
      validTo: validTo === '' ? null : validTo,
      decimals,
      maximum: maximum.scaled / 10 ** decimals,
      classes,
    },
  }
}
