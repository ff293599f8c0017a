/** A part of a generated sentence: plain words, or a unit to open. */
import { Link } from '@tanstack/react-router'
import type { SentencePart } from '#contract/overview'
import { paths } from '../../paths.ts'

export function UnitPart({ part, period }: { part: SentencePart; period: string }) {
  if (!('unit' in part)) return part.text
  const { unit } = part
  return (
    <Link {...paths.unit(unit.code, period)} data-unit={unit.code}>
      <b>{unit.kind === 'ward' ? unit.name : unit.label}</b>
    </Link>
  )
}
