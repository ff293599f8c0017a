/** A button that opens a list of acts or files. The list itself comes later, so that the first page does not wait for it. */
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'

export type MenuEntry =
  | { label: string; href: string; download: boolean }
  | { label: string; onChoose: () => void }
  | { heading: string }

export type MenuProps = {
  label: ReactNode
  /** What the button is called where its label is not enough. */
  name?: string
  entries: readonly MenuEntry[]
  className?: string
  position?: 'bottom-end' | 'top-end'
}

const loadMenu = () => import('./menu-list.tsx')
const MenuList = lazy(async () => ({ default: (await loadMenu()).MenuList }))

export function Menu(props: MenuProps) {
  // A click that comes before the list must not be lost: the list opens as soon as it is there.
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    void loadMenu()
  }, [])
  const waiting = (
    <button
      type="button"
      className={props.className ?? 'btn'}
      aria-label={props.name}
      aria-haspopup="menu"
      onClick={() => setWanted(true)}
    >
      {props.label}
    </button>
  )
  return (
    <Suspense fallback={waiting}>
      <MenuList {...props} openAtOnce={wanted} />
    </Suspense>
  )
}
