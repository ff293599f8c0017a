/** What happened, what is shown instead, and one link; above the content, never over it. */
import type { ReactNode } from 'react'
import './banner.css'

export function Banner({ children }: { children: ReactNode }) {
  return (
    <div className="banner" role="status">
      {children}
    </div>
  )
}
