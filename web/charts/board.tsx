/**
 * A board of many units by some columns, whose cells are drawn on a canvas beneath a real table: the canvas is what one sees,
 * the table what screen readers read, links follow and forced colours show. One stop for Tab; arrows walk over the cells.
 */
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useFollowedLinks } from '../components/followed-links.ts'
import { SpaceRows } from '../components/space-rows.tsx'
import { useMedia } from '../components/use-media.ts'
import { useDrawnWindow, useWantedRows } from '../components/use-row-window.ts'
import type { BoardPlace } from './board-geometry.ts'
import type { BoardCell, BoardLine } from './board-paint.ts'
import { BoardTip, type Said } from './board-tip.tsx'
import { useBoardCanvas } from './use-board-canvas.ts'
import { useBoardPlace } from './use-board-place.ts'
import './board.css'

export type BoardProps = {
  /** What the region is called, and the table's caption. */
  label: string
  caption: string
  className: string
  rows: number
  /** Lines of the table before the rows: the head, and perhaps the whole. */
  linesBefore: number
  /** The head, whose cells over the columns of the board carry data-column. */
  head: ReactNode
  whole: ReactNode
  /** One line of the table; `isPlain` where no canvas is drawn and the cells must show themselves. */
  lineOf: (row: number, line: number, isPlain: boolean) => ReactNode
  cellAt: (place: BoardPlace) => BoardCell
  lineAt: (row: number) => BoardLine
  /** What the tip and a screen reader say of a cell. */
  saidOf: (place: BoardPlace) => Said
  /** Where Enter and a click on a cell lead; null where there is nothing to open. */
  addressOf: (place: BoardPlace) => string | null
  /** Kept while one is on another page. */
  scrollId: string
}

export function Board(props: BoardProps) {
  const { rows, linesBefore, lineOf, saidOf } = props
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const isPlain = useMedia('(forced-colors: active)')
  const wanted = useWantedRows(body, rows)
  // One line in each frame: what one sees of the others is on the canvas already.
  const window = useDrawnWindow(wanted, () => true, 1)
  const [from, to] = [Math.min(window.from, rows), Math.min(window.to, rows)]
  const { layoutNow, paint } = useBoardCanvas({ box, body, canvas }, { ...props, drawn: { from, to } })
  const place = useBoardPlace(box, layoutNow, props.addressOf)
  const follow = useFollowedLinks()
  const { active, byKeys } = place
  useLayoutEffect(() => paint({ active, hasFocus: byKeys }))
  const said = active === null ? null : saidOf(active)
  return (
    <div className="board-frame" ref={frame} onPointerLeave={place.onPointerLeave}>
      <section
        ref={box}
        className={isPlain ? 'board-box is-plain' : 'board-box'}
        aria-label={props.label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reached by keyboard
        tabIndex={0}
        data-scroll-restoration-id={props.scrollId}
        onKeyDown={place.onKeyDown}
        onPointerMove={place.onPointerMove}
        onBlur={place.onBlur}
        onClick={(event) => {
          follow(event)
          place.onClick(event)
        }}
      >
        {!isPlain && (
          <div className="board-sky" aria-hidden="true">
            <canvas ref={canvas} />
          </div>
        )}
        <table className={props.className} aria-rowcount={rows + linesBefore}>
          <caption className="sr">{props.caption}</caption>
          {props.head}
          {props.whole}
          <tbody ref={body} className="rows">
            <SpaceRows rows={from} />
            {Array.from({ length: to - from }, (_, at) => lineOf(from + at, from + at + linesBefore + 1, isPlain))}
            <SpaceRows rows={rows - to} />
          </tbody>
        </table>
      </section>
      {active !== null && said !== null && <BoardTip said={said} layout={layoutNow()} place={active} />}
      <span className="sr" role="status">
        {byKeys && said !== null && `${said.title}. ${said.words}`}
      </span>
    </div>
  )
}
