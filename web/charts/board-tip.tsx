/** What a cell of a board says in words, close to it; one can point at it, and Escape puts it away. */
import type { CSSProperties } from 'react'
import { type BoardLayout, type BoardPlace, boxOf } from './board-geometry.ts'

export type Said = { title: string; words: string }

const width = 300
/** Room that is kept for it below a cell; else it stands above. */
const room = 84

type BoardTipProps = { said: Said; layout: BoardLayout; place: BoardPlace }

export function BoardTip({ said, layout, place }: BoardTipProps) {
  const box = boxOf(layout, place)
  const left = Math.max(0, Math.min(layout.width - width, box.left + box.width / 2 - width / 2))
  const isAbove = box.top + box.height + room > layout.height
  const at: CSSProperties = isAbove
    ? { left, bottom: `calc(100% - ${box.top}px)` }
    : { left, top: box.top + box.height }
  return (
    <div className="board-tip" style={{ width, ...at }} aria-hidden="true">
      <b>{said.title}</b>
      <span>{said.words}</span>
    </div>
  )
}
