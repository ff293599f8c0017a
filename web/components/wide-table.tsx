/** A table wider than a phone: it scrolls inside its own part of the page, which the keyboard can reach. */
import type { ReactNode } from 'react'
import './wide-table.css'

export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="wide-table" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
