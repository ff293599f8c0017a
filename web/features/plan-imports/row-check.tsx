/** How far a row can be trusted: read, doubtful, or with what must be mended first. */
import { Status } from '../../components/status-mark.tsx'
import { text } from './text.vi.ts'

type Remark = { column: string; message: string }

export function RowCheck({ faults, doubts }: { faults: readonly Remark[]; doubts: readonly Remark[] }) {
  if (faults.length > 0) return <Remarks assessment="missed" remarks={faults} />
  if (doubts.length > 0) return <Remarks assessment="near" remarks={doubts} />
  return <Status assessment="met" word={text.rows.ok} />
}

function Remarks({ assessment, remarks }: { assessment: 'missed' | 'near'; remarks: readonly Remark[] }) {
  return remarks.map(({ column, message }) => (
    <p key={`${column} ${message}`} className="row-check">
      <Status assessment={assessment} word={message} />
    </p>
  ))
}

type TakeBoxProps = { row: number; isTaken: boolean; isOpen: boolean; take: (taken: boolean) => void }

/** Shut for a row that cannot be taken as it is. */
export function TakeBox({ row, isTaken, isOpen, take }: TakeBoxProps) {
  return (
    <input
      type="checkbox"
      aria-label={text.rows.takeRow(row)}
      checked={isTaken}
      disabled={!isOpen}
      onChange={(event) => take(event.currentTarget.checked)}
    />
  )
}
