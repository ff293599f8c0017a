/** At most seven sentences, the gravest first, each naming units that can be opened. */
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { Attention, Overview } from '#contract/overview'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'
import { UnitPart } from './unit-part.tsx'
import './attention-list.css'

export const AttentionList = memo(function AttentionList({ overview }: { overview: Overview }) {
  return (
    <section className="sec attention">
      <header>
        <h2>{text.attention}</h2>
      </header>
      {overview.attention.length === 0 && <p className="note">{text.attentionNone}</p>}
      <ol>
        {overview.attention.map((item) => (
          <li key={keyOf(item)}>
            <b>{item.label}</b>
            <span>
              {item.parts.map((part, index) => (
                <UnitPart
                  // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never change places
                  key={index}
                  part={part}
                  period={overview.period}
                />
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className="note attention-late">
        <Link {...paths.lateTasks({ tinh: overview.parent.code })}>{text.lateTasks}</Link>
      </p>
    </section>
  )
})

function keyOf(item: Attention): string {
  const units = item.parts.map((part) => ('unit' in part ? part.unit.code : ''))
  return [item.kind, item.indicator, ...units].join(' ')
}
