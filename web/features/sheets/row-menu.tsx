/** The small menu of a row: the explicit answers and the definition. Closes by Escape, Tab, choice or a press elsewhere. */
import { type KeyboardEvent, useEffect, useRef } from 'react'

export type MenuItem = {
  key: string
  label: string
  /** Of the answers: whether it is the one given. Undefined for what is no answer. */
  chosen?: boolean
  run: () => void
}

type RowMenuProps = {
  id: string
  label: string
  items: readonly MenuItem[]
  isOpen: boolean
  open: () => void
  /** `back` asks for the focus to return to the cell. */
  close: (back: boolean) => void
}

export function RowMenu({ id, label, items, isOpen, open, close }: RowMenuProps) {
  return (
    <span className="row-menu">
      <button
        type="button"
        className="row-menu-open"
        tabIndex={-1}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? close(true) : open())}
      >
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </button>
      {isOpen && <MenuList id={id} label={label} items={items} close={close} />}
    </span>
  )
}

type MenuListProps = Pick<RowMenuProps, 'id' | 'label' | 'items' | 'close'>

function MenuList({ id, label, items, close }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const latestClose = useRef(close)
  latestClose.current = close

  useEffect(() => {
    list.current?.querySelector('button')?.focus()
    const onPress = (event: PointerEvent) => {
      // The button that opened the list closes it by itself.
      const around = list.current?.parentElement
      if (event.target instanceof Node && !around?.contains(event.target)) latestClose.current(false)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [])

  function onKeyDown(event: KeyboardEvent) {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (to === undefined && event.key !== 'Escape' && event.key !== 'Tab') return
    event.preventDefault()
    if (to === undefined) close(true)
    else buttons[(to + buttons.length) % buttons.length]?.focus()
  }

  return (
    <div
      id={id}
      className="row-menu-list"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {items.map(({ key, label, chosen, run }) =>
        chosen === undefined ? (
          <button key={key} type="button" role="menuitem" tabIndex={-1} onClick={run}>
            {label}
          </button>
        ) : (
          <button key={key} type="button" role="menuitemradio" aria-checked={chosen} tabIndex={-1} onClick={run}>
            {label}
          </button>
        ),
      )}
    </div>
  )
}
