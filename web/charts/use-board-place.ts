/** Which cell of a board is looked at: under the pointer, or where the keys have walked. Enter and a click open what it stands for. */
import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useState } from 'react'
import { type BoardLayout, type BoardPlace, placeAt, placeByKey, scrollTo } from './board-geometry.ts'

type Looked = { active: BoardPlace | null; byKeys: boolean }
const nowhere: Looked = { active: null, byKeys: false }

export function useBoardPlace(
  box: RefObject<HTMLElement | null>,
  layoutNow: () => BoardLayout,
  addressOf: (place: BoardPlace) => string | null,
) {
  const [looked, setLooked] = useState(nowhere)
  const { history } = useRouter()
  const look = (active: BoardPlace | null, byKeys: boolean) =>
    setLooked((now) => (isSame(now.active, active) && now.byKeys === byKeys ? now : { active, byKeys }))
  const open = (place: BoardPlace) => {
    const address = addressOf(place)
    if (address !== null) history.push(address)
  }
  const under = (event: MouseEvent) => {
    const element = box.current
    if (element === null) return null
    const { left, top, width } = element.getBoundingClientRect()
    // A page that is drawn larger measures the pointer in its own way.
    const scale = width === 0 ? 1 : element.offsetWidth / width
    return placeAt(layoutNow(), (event.clientX - left) * scale, (event.clientY - top) * scale)
  }
  return {
    // Rows that a filter took away cannot be looked at.
    ...(looked.active !== null && looked.active.row >= layoutNow().rows ? nowhere : looked),
    onPointerMove(event: PointerEvent) {
      if (event.pointerType === 'mouse') look(under(event), false)
    },
    onPointerLeave: () => look(null, false),
    onBlur: () => look(null, false),
    onClick(event: MouseEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
      const place = under(event)
      if (place === null) return
      // By touch the first press shows what the cell says, the second opens it.
      const isTouch = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch'
      if (isTouch && !isSame(place, looked.active)) look(place, false)
      else open(place)
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.altKey || event.metaKey || event.target !== event.currentTarget) return
      const { active } = looked
      if (event.key === 'Escape' && active !== null) look(null, false)
      else if (event.key === 'Enter' && active !== null) open(active)
      else {
        const next = placeByKey(layoutNow(), active, event.key, event.ctrlKey)
        if (next === null) return
        event.preventDefault()
        const by = scrollTo(layoutNow(), next, layoutNow().columns[0]?.left ?? 0)
        if (by.top !== 0 || by.left !== 0) box.current?.scrollBy(by)
        look(next, true)
      }
    },
  }
}

function isSame(one: BoardPlace | null, other: BoardPlace | null): boolean {
  return one === other || (one !== null && other !== null && one.row === other.row && one.column === other.column)
}
