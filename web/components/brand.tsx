/** The mark and the name of the program. */
import { text } from '../text/vi.ts'

export function Brand() {
  return (
    <>
      <svg className="brand-mark" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <path d="M1 3h15v4H1zM1 9h9v4H1zM1 15h12v4H1z" fill="currentColor" />
        <path d="M18.5 0v22" stroke="currentColor" strokeWidth="2" />
      </svg>
      {text.brand}
    </>
  )
}
