/** The opened menu: arrow keys, Escape and return of focus are Mantine's; colours and sizes are ours. */
import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import '@mantine/core/styles/UnstyledButton.css'
import { WithMantine } from './with-mantine.tsx'
import './menu-list.css'

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

type MenuListProps = MenuProps & { openAtOnce: boolean }

export function MenuList({
  label,
  name,
  entries,
  openAtOnce,
  className = 'btn',
  position = 'bottom-end',
}: MenuListProps) {
  return (
    <WithMantine>
      <Menu
        defaultOpened={openAtOnce}
        position={position}
        transitionProps={{ duration: 0 }}
        shadow="none"
        withinPortal={false}
        withInitialFocusPlaceholder={false}
        classNames={{ dropdown: 'menu-list', item: 'menu-item', label: 'menu-heading' }}
      >
        <Menu.Target>
          <button type="button" className={className} aria-label={name}>
            {label}
          </button>
        </Menu.Target>
        <Menu.Dropdown>{entries.map(entryItem)}</Menu.Dropdown>
      </Menu>
    </WithMantine>
  )
}

function entryItem(entry: MenuEntry) {
  if ('heading' in entry) return <Menu.Label key={entry.heading}>{entry.heading}</Menu.Label>
  if ('href' in entry)
    return (
      <Menu.Item key={entry.href} component="a" href={entry.href} download={entry.download}>
        {entry.label}
      </Menu.Item>
    )
  return (
    <Menu.Item key={entry.label} onClick={entry.onChoose}>
      {entry.label}
    </Menu.Item>
  )
}
