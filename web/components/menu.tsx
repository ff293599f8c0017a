/** A button that opens a list of acts or files. The list itself comes when the page is at rest, so that no number waits for it. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { whenAtRest } from '../at-rest.ts'
import type { MenuProps } from './menu-list.tsx'
import './menu.css'

const MenuList = lazy(async () => ({ default: (await import('./menu-list.tsx')).MenuList }))

export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState<'later' | 'ready' | 'opened'>('later')
  const plain = useRef<HTMLButtonElement>(null)
  useEffect(
    () =>
      whenAtRest(() => {
        // Somebody stands on the plain button: taking it away would take the focus with it.
        if (document.activeElement !== plain.current) setWanted((now) => (now === 'later' ? 'ready' : now))
      }),
    [],
  )
  const button = (
    <button
      ref={plain}
      type="button"
      className={props.className ?? 'btn'}
      aria-label={props.name}
      aria-haspopup="menu"
      onClick={() => setWanted('opened')}
    >
      {props.label}
    </button>
  )
  return (
    <span className="menu-anchor">
      {wanted === 'later' ? (
        button
      ) : (
        <Suspense fallback={button}>
          <MenuList {...props} openAtOnce={wanted === 'opened'} />
        </Suspense>
      )}
    </span>
  )
}
