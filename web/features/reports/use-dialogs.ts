/** Which dialog stands over the page of reports: marking one as sent, or writing a duty. */
import { useState } from 'react'
import type { ReportItem } from '#contract/reports'

/** `item` null for a new duty. */
export type Opened = { kind: 'send'; item: ReportItem } | { kind: 'duty'; item: ReportItem | null }

export function useDialogs() {
  const [opened, open] = useState<Opened | null>(null)
  return { opened, open: (dialog: Opened) => open(dialog), close: () => open(null) }
}
