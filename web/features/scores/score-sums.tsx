/** Four sums of a unit's scores: published, computed, how far apart, and its place. */
import type { ReactNode } from 'react'
import type { Scores } from '#contract/schemes'
import { formatInteger } from '#domain/measure.ts'
import { text } from './text.vi.ts'

const words = text.scores

export function ScoreSums({ scores: { total, rank, nodes, scheme } }: { scores: Scores }) {
  const apart = nodes.filter((node) => node.isLeaf && node.notable).length
  const most = words.ofMaximum(text.points(total.maximum, scheme.decimals).replace(/,0+$/, ''))
  return (
    <dl className="score-sums">
      <Sum name={words.published} value={total.publishedShown}>
        {total.published === null
          ? words.notPublished
          : [most, total.class && words.class(total.class)].filter(Boolean).join(', ')}
      </Sum>
      <Sum name={words.computed} value={total.computedShown}>
        {total.missing > 0 ? words.partly(total.missing) : words.fromOwn}
      </Sum>
      <Sum name={words.difference} value={total.differenceShown || '–'}>
        {total.difference === null ? words.noDifference : words.apart(apart)}
      </Sum>
      <Sum name={words.place} value={rank === null ? '–' : formatInteger(rank.place)}>
        {rank === null ? words.noPlace : words.placeOf(rank.of)}
      </Sum>
    </dl>
  )
}

function Sum({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <small>{children}</small>
      </dd>
    </div>
  )
}
