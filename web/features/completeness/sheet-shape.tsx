/** The shape of a sheet's state: drawn in ink, since reporting is no result; always beside its word. */
import type { SheetState } from '#domain/sheet.ts'

export type ShapeOf = SheetState | 'none'

export function SheetShape({ state }: { state: ShapeOf }) {
  return (
    <svg className="sheet-shape" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {shapes[state]}
    </svg>
  )
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 }
const frame = <rect x="1" y="1" width="12" height="12" {...line} />

const shapes: Record<ShapeOf, React.ReactNode> = {
  approved: (
    <>
      <rect x=".2" y=".2" width="13.6" height="13.6" fill="currentColor" />
      <path d="M3.4 7.2l2.5 2.5 4.8-5.3" fill="none" stroke="var(--paper)" strokeWidth="1.8" />
    </>
  ),
  submitted: (
    <>
      {frame}
      <path d="M7 3.6V7.4L9.6 9" {...line} />
    </>
  ),
  returned: (
    <>
      {frame}
      <path d="M10.4 7H4M6.4 4.4L3.8 7l2.6 2.6" {...line} />
    </>
  ),
  reopened: (
    <>
      <path d="M13 5V13H1V1H9" {...line} />
      <path d="M5.4 8.6L13 1" {...line} />
    </>
  ),
  draft: (
    <>
      {frame}
      <rect x="1" y="7" width="12" height="6" fill="currentColor" />
    </>
  ),
  none: <rect x="1" y="1" width="12" height="12" {...line} strokeDasharray="2.4 2" />,
}
