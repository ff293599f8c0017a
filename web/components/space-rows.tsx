/** The room of rows of a long table that are not drawn; the stylesheet knows how high one is. Nothing for a screen reader. */
import type { CSSProperties } from 'react'

type SpaceRowsProps = { rows: number; columns?: number }

export function SpaceRows({ rows, columns }: SpaceRowsProps) {
  if (rows <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr className="space" aria-hidden="true">
      <td colSpan={columns} style={{ '--rows': rows } as CSSProperties} />
    </tr>
  )
}
