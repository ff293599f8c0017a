/** Everything that is due on one day, where the calendar has no room for it. */
import { Dialog } from '../../components/dialog.tsx'
import { type CalendarItem, CalendarLine } from './calendar-day.tsx'
import { text } from './text.vi.ts'

type DayDialogProps = { day: string; items: readonly CalendarItem[]; onClose: () => void }

export function DayDialog({ day, items, onClose }: DayDialogProps) {
  return (
    <Dialog title={text.calendar.onDay(day)} onClose={onClose} className="day-dialog">
      <ul>
        {items.map((item) => (
          <CalendarLine key={`${item.task} ${item.occurrence}`} item={item} />
        ))}
      </ul>
    </Dialog>
  )
}
