/** Below the table: the keys of the sheet, and on paper the places to sign. */
import { text } from './text.vi.ts'

export function KeyNotes({ isLocked }: { isLocked: boolean }) {
  return (
    <>
      {!isLocked && (
        <p className="note key-notes only-desk">
          {text.keys.rows.map(([keys, meaning]) => (
            <span key={keys} className="nb">
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}{' '}
              {meaning}
            </span>
          ))}
          <span>{text.keys.blank}</span>
        </p>
      )}
      <div className="signatures" aria-hidden="true">
        <p>{text.printed.filledBy}</p>
        <p>{text.printed.signedBy}</p>
      </div>
    </>
  )
}
