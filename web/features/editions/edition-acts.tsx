/** What can be done with this edition, the next step first. */
import { Link } from '@tanstack/react-router'
import type { Edition } from '#contract/editions'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

const words = text.head

type EditionActsProps = { edition: Edition; unsaved: number; freeze: () => void; remove: () => void }

export function EditionActs({ edition: { edition, mayPrepare }, unsaved, freeze, remove }: EditionActsProps) {
  const { id, unit, state } = edition
  const isFrozen = state === 'frozen'
  return (
    <section aria-label={words.acts} className="edition-acts">
      {mayPrepare && (
        <>
          <button
            type="button"
            className="btn primary"
            disabled={unsaved > 0}
            aria-describedby={unsaved > 0 ? 'edition-unsaved' : undefined}
            onClick={freeze}
          >
            {words.freeze}
          </button>
          {unsaved > 0 && (
            <p className="note" id="edition-unsaved" role="status">
              {words.unsaved(unsaved)}
            </p>
          )}
        </>
      )}
      <Link {...paths.presentation(id)} className={`btn ${isFrozen ? 'primary' : ''}`} aria-keyshortcuts="P">
        {words.present}
      </Link>
      {isFrozen && (
        <Link {...paths.editionComparison(id)} className="btn">
          {words.compare}
        </Link>
      )}
      <Link {...paths.actions({ 'don-vi': unit.code, 'tai-lieu': id })} className="btn">
        {words.decided}
      </Link>
      {mayPrepare && (
        <button type="button" className="linkish" onClick={remove}>
          {words.remove}
        </button>
      )}
    </section>
  )
}
