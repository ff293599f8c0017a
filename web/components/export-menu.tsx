/** Pictures and tables to take away, made by the server from the numbers on the screen. */
import type { Query } from '../api.ts'
import { type ExportKind, exportPath } from '../paths.ts'
import { text } from '../text/vi.ts'
import { Menu } from './menu.tsx'
import type { MenuEntry } from './menu-list.tsx'

type ExportPart = {
  what: ExportKind
  query: Query
  /** Heading where a page offers more than one thing. */
  title?: string
  /** False where there is only a table to take. */
  picture?: boolean
}

type ExportMenuProps = {
  parts: readonly ExportPart[]
  /** What else the page offers to take away, after its files. */
  more?: readonly MenuEntry[]
  label?: string
  className?: string
  position?: 'top-end'
}

export function ExportMenu({ parts, more = [], label = text.exportMenu.open, className, position }: ExportMenuProps) {
  return (
    <Menu
      label={label}
      entries={[...parts.flatMap(entriesOf), ...more]}
      {...(className === undefined ? {} : { className })}
      {...(position === undefined ? {} : { position })}
    />
  )
}

function entriesOf({ what, query, title, picture = true }: ExportPart): MenuEntry[] {
  const { labels } = text.exportMenu
  const file = (format: 'svg' | 'png' | 'xlsx' | 'csv', words: string, more: Query = {}): MenuEntry => ({
    label: words,
    href: exportPath(what, format, { ...query, ...more }),
    download: true,
  })
  return [
    ...(title === undefined ? [] : [{ heading: title }]),
    ...(picture ? [file('png', labels.png), file('svg', labels.svg)] : []),
    file('xlsx', labels.xlsx),
    file('csv', labels.csvExcel, { dialect: 'excel' }),
    file('csv', labels.csvMachine, { dialect: 'machine' }),
  ]
}
