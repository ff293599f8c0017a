/** The opened menu: arrow keys, Escape and return of focus are Mantine's; colours and sizes are ours. */
import { Menu } from '@mantine/core'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import '@mantine/core/styles/UnstyledButton.css'
import type { MenuEntry, MenuProps } from './menu.tsx'
import './menu-list.css'

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
