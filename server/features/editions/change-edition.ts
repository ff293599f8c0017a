/** Writes the texts and the official form of a draft, and strikes one. What is written is kept as it was typed. */
import { inTransaction } from '../../database/transaction.ts'
import type { EditionText, WrittenText } from '../../domain/edition.ts'
import { asWritten } from '../../domain/edition-texts.ts'
import { Failure } from '../../domain/failure.ts'
import type { Site } from '../../http/site.ts'
import { type Asking, closeAct, draftHeld, invalid, type OnEdition } from './access.ts'
import type { ReadEdition } from './content.ts'
import type { EditionPatch } from './contract.ts'
import { actionsUpon, deleteDraft, keepUnitFrame, updateDraft } from './queries.ts'
import { editionSentences as say } from './sentences.vi.ts'

export async function changeEdition(
  site: Site,
  read: ReadEdition,
  asking: Asking,
  id: number,
  given: EditionPatch,
): Promise<void> {
  const on = await draftHeld(site, asking, id, given.revision)
  const { texts = [], frame = on.edition.frame, keepFrame = false } = given
  if (keepFrame && !given.frame) throw invalid('keepFrame', 'no_frame', say.noFrameToKeep)
  if (given.texts === undefined && given.frame === undefined) return
  const known = (await read(on)).content.texts
  const written = writtenAfter(on, known, texts)
  await inTransaction(site.db, async (trx) => {
    const { edition } = on
    if (!(await updateDraft(trx, { ...edition, written, frame }))) throw new Failure('stale', { message: say.stale })
    if (keepFrame && given.frame) await keepUnitFrame(trx, edition.unitId, given.frame)
    await closeAct(trx, on, 'change_edition', edition, { after: traceOf(known, given) })
  })
}

/** The texts written so far, with those of this act in their place. */
function writtenAfter(
  { edition }: OnEdition,
  known: readonly EditionText[],
  given: NonNullable<EditionPatch['texts']>,
): WrittenText[] {
  const byKey = new Map(edition.written.map((one) => [one.key, one]))
  const seen = new Set<string>()
  for (const { key, text, basedOn } of given) {
    const generated = known.find((one) => one.key === key)?.generated
    if (generated === undefined) throw invalid('texts', 'unknown_text', say.unknownText(key))
    if (seen.has(key)) throw invalid('texts', 'twice', say.textTwice)
    seen.add(key)
    const kept = text === null ? null : asWritten(text)
    // Who writes what the numbers say anyway has written nothing that could grow old.
    if (kept === null || kept === generated) byKey.delete(key)
    else byKey.set(key, { key, text: kept, basedOn: basedOn ?? generated })
  }
  return [...byKey.values()]
}

/** What the record of acts keeps of a change: which texts, and whether the form. */
function traceOf(known: readonly EditionText[], { texts = [], frame, keepFrame = false }: EditionPatch) {
  const headings = (isBack: boolean) =>
    texts
      .filter(({ text }) => (text === null) === isBack)
      .map(({ key }) => known.find((one) => one.key === key)?.heading ?? key)
  const [written, takenBack] = [headings(false), headings(true)]
  return {
    ...(written.length === 0 ? {} : { texts: written }),
    ...(takenBack.length === 0 ? {} : { takenBack }),
    ...(frame === undefined ? {} : { frame: frame !== null }),
    ...(keepFrame ? { keepFrame } : {}),
  }
}

export async function removeEdition(site: Site, asking: Asking, id: number, revision: number): Promise<void> {
  const on = await draftHeld(site, asking, id, revision)
  await inTransaction(site.db, async (trx) => {
    const actions = await actionsUpon(trx, id)
    if (actions > 0) throw new Failure('conflict', { message: say.actionsUpon(actions) })
    if (!(await deleteDraft(trx, id, revision))) throw new Failure('stale', { message: say.stale })
    await closeAct(trx, on, 'remove_edition', on.edition)
  })
}
