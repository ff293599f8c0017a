/** Which edition this is, how final, of when its numbers are; of a frozen one the mark by which it is known. */
import type { Edition } from '#contract/editions'
import { momentName } from '../../text/moment.vi.ts'
import { text } from './text.vi.ts'

const words = text.head

export function EditionHead({ edition: { edition, checks, statusLine, window, mayPrepare } }: { edition: Edition }) {
  const { unit, frozenAt, frozenBy, sha256, state } = edition
  const isFrozen = state === 'frozen'
  return (
    <>
      <h1 className="verdict">
        {isFrozen ? words.frozen(edition, unit.label) : words.draft(edition, unit.label, checks.length)}
      </h1>
      <p className="sub edition-sub">
        {frozenAt !== null && `${words.frozenWhen(momentName(frozenAt), frozenBy)} ${words.frozenWhy} `}
        <b>{statusLine}.</b> {window}
        {!isFrozen && !mayPrepare && ` ${words.readOnly}`}
      </p>
      {sha256 !== null && (
        <p className="note edition-hash">
          {words.fingerprint}: <code className="fig">{sha256}</code>
        </p>
      )}
    </>
  )
}
