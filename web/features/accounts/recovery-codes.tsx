/** Ten codes for the day on which the phone is lost: to copy, to print, to keep as a file; shown once. */
import { useEffect, useRef, useState } from 'react'
import { downloadText } from '../../clipboard.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { text } from './own-text.vi.ts'

const words = text.factor.codes

export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const [isKept, setKept] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // The step before has gone, and the focus with it.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="recovery">
      <h3 ref={heading} tabIndex={-1}>
        {words.title}
      </h3>
      <p>{words.lead}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="acts">
        <CopyButton value={codes.join('\n')} className="btn" label={words.copy} />
        <button type="button" className="btn" onClick={() => window.print()}>
          {words.print}
        </button>
        <button type="button" className="btn" onClick={() => downloadText(words.file(codes), words.fileName)}>
          {words.download}
        </button>
      </div>
      <div className="check">
        <input
          id="recovery-kept"
          type="checkbox"
          checked={isKept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
        <label htmlFor="recovery-kept">{words.kept}</label>
      </div>
      <p className="acts">
        <button type="button" className="btn primary" disabled={!isKept} onClick={onKept}>
          {words.done}
        </button>
      </p>
    </div>
  )
}
