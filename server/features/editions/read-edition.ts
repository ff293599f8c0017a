/** One edition as it goes out: what it says, what was written into it, and what to look at before it is frozen. */
import { textChanges } from '../../domain/edition-texts.ts'
import { textChangeWords } from '../../domain/edition-texts.vi.ts'
import { statusWords } from '../../domain/wording.vi.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { Site } from '../../http/site.ts'
import { mayPrepare, type OnEdition } from './access.ts'
import { checksOf } from './checks.ts'
import type { ReadEdition } from './content.ts'
import type { Edition, EditionItem } from './contract.ts'
import { editionSentences as say } from './sentences.vi.ts'

export async function readEdition(site: Site, read: ReadEdition, on: OnEdition): Promise<Edition> {
  const { edition, unit } = on
  const { content, fingerprint } = await read(on)
  const { head, pages, annexes, report, frame, texts } = content
  const written = new Map(edition.written.map((one) => [one.key, one]))
  const isDraft = edition.state === 'draft'
  return {
    edition: itemOf(on),
    title: head.title,
    status: head.status === null ? say.noStatus : statusWords[head.status],
    statusLine: head.statusLine,
    asOf: head.asOf,
    window: head.window,
    mark: head.mark,
    mayPrepare: isDraft && mayPrepare(on, unit.id),
    checks: isDraft ? await checksOf(site, on, content) : [],
    texts: texts.map((text) => {
      const own = written.get(text.key)
      const changes = own === undefined ? [] : textChanges(own.basedOn, text.generated)
      return { ...text, isWritten: own !== undefined, changed: textChangeWords(changes) }
    }),
    pages,
    annexes,
    report,
    frame,
    frameIsOwn: edition.frame !== null,
    fingerprint,
  }
}

export function itemOf({ edition, unit }: Pick<OnEdition, 'edition' | 'unit'>): EditionItem {
  const { written: _, frame: __, unitId: ___, ...item } = edition
  return { ...item, unit: nameOf(unit) }
}
