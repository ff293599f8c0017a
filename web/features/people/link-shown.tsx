/** A one-time link and a text that can be sent with it, each to copy; both are gone with the page. */
import type { AccountItem, Link } from '#contract/accounts'
import { CopyButton } from '../../components/copy-button.tsx'
import { ShownOnce } from '../../components/shown-once.tsx'
import { momentName } from '../../text/moment.vi.ts'
import { text } from './text.vi.ts'

type LinkShownProps = { account: Pick<AccountItem, 'displayName' | 'username' | 'roles'>; link: Link }

export function LinkShown({ account, link }: LinkShownProps) {
  const address = `${window.location.origin}${link.path}`
  const letter = text.letter[link.purpose](account, address, momentName(link.expiresAt))
  return (
    <div className="link-shown">
      <ShownOnce
        what={text.link.what[link.purpose]}
        value={address}
        note={text.link.note(momentName(link.expiresAt))}
      />
      <label className="field">
        <span>{text.link.letter}</span>
        <textarea
          className="control"
          rows={12}
          value={letter}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <CopyButton value={letter} label={text.link.copyLetter} className="btn" />
    </div>
  )
}
