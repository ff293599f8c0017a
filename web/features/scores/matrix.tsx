/** Units by nodes with the points in each cell, darker where more was lost. Only rows near the screen are drawn. */
import { Link } from '@tanstack/react-router'
import { memo, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ComparedUnit, Comparison } from '#contract/schemes'
import { UnitName } from '../../components/unit-name.tsx'
import { useDrawnWindow, useWantedRows } from '../../components/use-row-window.ts'
import { allLeaves, type Column, columnsOf, lossStep } from './columns.ts'
import { text } from './text.vi.ts'

const words = text.comparison
/** Height of a row, so that rows not yet drawn keep their place; on a phone rows are taller. */
const rowHeight = 36

type MatrixProps = { comparison: Comparison; group: string | undefined; chosen: string | undefined }

export function Matrix({ comparison, group, chosen }: MatrixProps) {
  const { nodes, items, scheme } = comparison
  const columns = columnsOf(nodes, group)
  const groups = nodes.filter((node) => node.parent === null)
  const isOpen = columns.some((column) => column.parent !== null)
  const body = useRef<HTMLTableSectionElement>(null)
  const wanted = useWantedRows(body, items.length)
  const near = useDrawnWindow(wanted, () => true)
  const isPrinting = usePrinting()
  const { from, to } = isPrinting ? { from: 0, to: items.length } : near
  const hasClasses = scheme.classes.length > 0
  return (
    <>
      <nav className="matrix-groups" aria-label={words.group}>
        <GroupLink to={undefined} isCurrent={!isOpen}>
          {words.allGroups}
        </GroupLink>
        {groups
          .filter((node) => !node.isLeaf)
          .map((node) => (
            <GroupLink key={node.code} to={node.code} isCurrent={group === node.code}>
              {node.name}
            </GroupLink>
          ))}
        <GroupLink to={allLeaves} isCurrent={group === allLeaves}>
          {words.allLeaves(nodes.filter((node) => node.isLeaf).length)}
        </GroupLink>
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section className="matrix-scroll" tabIndex={0} aria-label={comparison.title}>
        <table className="matrix" style={{ '--columns': columns.length } as React.CSSProperties}>
          <caption className="sr">{comparison.title}</caption>
          <thead>
            <tr>
              <th scope="col" className="c-place r">
                {words.place}
              </th>
              <th scope="col" className="c-unit">
                {words.unit}
              </th>
              <th scope="col" className="c-total r">
                {words.total}
              </th>
              {hasClasses && (
                <th scope="col" className="c-class">
                  {words.classes}
                </th>
              )}
              {columns.map((column) => (
                <th key={column.code} scope="col" className="c-node r" title={column.name}>
                  <span>{column.name}</span>
                  {column.maximum !== null && (
                    <small className="fig">{text.points(column.maximum, scheme.decimals).replace(/,?0+$/, '')}</small>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            <Spacer rows={from} />
            {items.slice(from, to).map((item) => (
              <MatrixRow
                key={item.unit.code}
                item={item}
                columns={columns}
                decimals={scheme.decimals}
                hasClasses={hasClasses}
                isChosen={item.unit.code === chosen}
              />
            ))}
            <Spacer rows={items.length - to} />
          </tbody>
        </table>
      </section>
    </>
  )
}

function GroupLink({
  to,
  isCurrent,
  children,
}: {
  to: string | undefined
  isCurrent: boolean
  children: React.ReactNode
}) {
  return (
    <Link
      to="."
      search={(now: object) => ({ ...now, nhom: to })}
      resetScroll={false}
      aria-current={isCurrent}
      activeProps={{}}
    >
      {children}
    </Link>
  )
}

/** On paper there is no scrolling: every row is drawn before the browser takes its picture. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}

function Spacer({ rows }: { rows: number }) {
  return rows === 0 ? null : (
    <tr>
      <td style={{ height: rows * rowHeight, padding: 0, border: 0 }} />
    </tr>
  )
}

type MatrixRowProps = {
  item: ComparedUnit
  columns: readonly Column[]
  decimals: number
  hasClasses: boolean
  isChosen: boolean
}

const MatrixRow = memo(function MatrixRow({ item, columns, decimals, hasClasses, isChosen }: MatrixRowProps) {
  return (
    <tr className={isChosen ? 'chosen' : ''}>
      <td className="c-place r fig">{item.place ?? '–'}</td>
      <th scope="row" className="c-unit">
        <Link to="." search={(now: object) => ({ ...now, 'don-vi': item.unit.code, voi: undefined })} activeProps={{}}>
          <UnitName unit={item.unit} />
        </Link>
        {item.reason !== null && <small className="kind"> {item.reason}</small>}
      </th>
      <td className="c-total r fig">{item.totalShown}</td>
      {hasClasses && <td className="c-class">{item.class ?? ''}</td>}
      {columns.map((column) => {
        const points = item.points[column.at] ?? null
        const step = lossStep(points, column.maximum)
        return (
          <td key={column.code} className={step === undefined ? 'r fig unknown' : `r fig lost-${step}`}>
            {points === null ? '–' : text.points(points, decimals)}
          </td>
        )
      })}
    </tr>
  )
})
