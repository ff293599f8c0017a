/** Units by nodes with the points in each cell, darker where more was lost. Only what is near the screen is drawn. */
import { type CSSProperties, useMemo, useRef } from 'react'
import type { Comparison } from '#contract/schemes'
import { usePrinting } from '../../components/use-printing.ts'
import { useDrawnWindow, useWantedRows } from '../../components/use-row-window.ts'
import { columnsOf, otherTotalOf } from './columns.ts'
import { MatrixGroups } from './matrix-groups.tsx'
import { MatrixHead } from './matrix-head.tsx'
import { columnIndex, MatrixRow } from './matrix-row.tsx'
import { fewColumns, useColumnsNear } from './use-columns-near.ts'

/** What stands before the points: place, unit, totals. */
const headWidth = 380

type MatrixProps = {
  comparison: Comparison
  /** Of its units those that are looked for. */
  items: Comparison['items']
  group: string | undefined
  chosen: string | undefined
}

export function Matrix({ comparison, items, group, chosen }: MatrixProps) {
  const { nodes, scheme } = comparison
  const all = useMemo(() => columnsOf(nodes, group), [nodes, group])
  const box = useRef<HTMLElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const isPrinting = usePrinting()
  const wanted = useWantedRows(body, items.length)
  const rows = useDrawnWindow(wanted, () => true, all.length > fewColumns ? 1 : undefined)
  const near = useColumnsNear(box, all.length, headWidth)
  const { from, to } = isPrinting ? { from: 0, to: items.length } : rows
  const first = isPrinting ? 0 : near.from
  const end = isPrinting ? all.length : near.to
  const columns = useMemo(() => all.slice(first, end), [all, first, end])
  const hasClasses = scheme.classes.length > 0
  const other = otherTotalOf(comparison)
  const drawn = { columns, first, decimals: scheme.decimals, other, hasClasses }
  return (
    <>
      <MatrixGroups nodes={nodes} group={group} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section className="matrix-scroll" ref={box} tabIndex={0} aria-label={comparison.title}>
        <table
          className={all.length > fewColumns ? 'matrix' : 'matrix few'}
          aria-rowcount={items.length + 1}
          aria-colcount={columnIndex(all.length - 1, hasClasses, other)}
          style={{ '--columns': all.length } as CSSProperties}
        >
          <caption className="sr">{comparison.title}</caption>
          <MatrixHead {...drawn} />
          <tbody ref={body} className="rows">
            <Space rows={from} />
            {items.slice(from, to).map((item, at) => (
              <MatrixRow
                key={item.unit.code}
                item={item}
                index={from + at}
                isChosen={item.unit.code === chosen}
                {...drawn}
              />
            ))}
            <Space rows={items.length - to} />
          </tbody>
        </table>
      </section>
    </>
  )
}

/** Rows that are not drawn keep their room. */
function Space({ rows }: { rows: number }) {
  if (rows <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr className="space" aria-hidden="true">
      <td style={{ '--rows': rows } as CSSProperties} />
    </tr>
  )
}
