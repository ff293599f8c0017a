/** What proves that a task was done: files as they were sent, and links; who added each and when. */
import type { AttachmentItem } from '#contract/tasks'
import { sizeWords } from '../../components/file-choice.ts'
import { evidencePath } from '../../paths.ts'
import { momentShort } from '../../text/moment.vi.ts'
import { text } from './task-text.vi.ts'

const words = text.evidence

type EvidenceListProps = {
  task: number
  items: readonly AttachmentItem[]
  /** Asked to take one away; left out for whom it is not to do. */
  remove?: ((item: AttachmentItem) => void) | undefined
}

export function EvidenceList({ task, items, remove }: EvidenceListProps) {
  if (items.length === 0) return null
  return (
    <ul className="evidence-list">
      {items.map((item) => (
        <li key={item.id}>
          {item.kind === 'link' ? (
            <a href={item.url ?? ''} target="_blank" rel="noopener noreferrer nofollow">
              {item.name}
            </a>
          ) : (
            <a href={evidencePath(task, item.id)} download={item.name}>
              {item.name}
            </a>
          )}
          <span className="note">
            {[
              item.size === null ? hostOf(item.url) : sizeWords(item.size),
              words.by(item.by, momentShort(item.at)),
            ].join(' · ')}
          </span>
          {remove !== undefined && (
            <button
              type="button"
              className="linkish"
              aria-label={words.removeName(item.name)}
              onClick={() => remove(item)}
            >
              {words.remove}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Where a link leads is seen before it is followed. */
function hostOf(url: string | null): string {
  return URL.canParse(url ?? '') ? new URL(url ?? '').host : ''
}
