/** What happened, what is shown instead, and one link; above the content, never over it. */
import type { ReactNode } from 'react'
import './banner.css'

export function Banner({ children, isUrgent = false }: { children: ReactNode; isUrgent?: boolean }) {
  return (
    <div className={isUrgent ? 'banner urgent' : 'banner'} role="status">
      {children}
    </div>
  )
}
