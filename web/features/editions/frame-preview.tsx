/** How the report will begin and end on paper, in small: the places of the decree, with what the office wrote. */
import type { Edition } from '#contract/editions'
import type { ReportFrame } from '#domain/edition.ts'
import { formText as words } from './frame.vi.ts'

type FramePreviewProps = { frame: ReportFrame; edition: Pick<Edition, 'report' | 'edition'> }

export function FramePreview({ frame, edition }: FramePreviewProps) {
  const { superior, issuer, symbol, place, addressees, bases, authority, capacity, position, signer } = frame
  const { kind, abstract } = edition.report
  const upper = (text: string) => text.toLocaleUpperCase('vi')
  return (
    <figure className="paper">
      <figcaption className="note">{words.preview}</figcaption>
      <div className="paper-sheet">
        <div className="paper-head">
          <div>
            {superior !== '' && <p>{upper(superior)}</p>}
            <p className="paper-bold paper-rule">{upper(issuer) || words.empty}</p>
            <p>{words.number(symbol)}</p>
          </div>
          <div>
            <p className="paper-bold">{words.nation}</p>
            <p className="paper-bold paper-rule">{words.motto}</p>
            <p className="paper-italic">{words.day(place || words.empty, yearOfMeeting(edition))}</p>
          </div>
        </div>
        <p className="paper-title">{kind}</p>
        <p className="paper-bold paper-center">{abstract}</p>
        {addressees.length > 0 && (
          <p className="paper-center">
            {words.to} {addressees.join('; ')}
          </p>
        )}
        {bases.map((base, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines as they are typed
          <p key={index} className="paper-italic paper-base">
            {`${base};`}
          </p>
        ))}
        <p className="paper-body">{words.body}</p>
        <div className="paper-foot">
          <div>
            <p className="paper-bold paper-italic">{words.received}</p>
            <ul>
              {frame.recipients.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines as they are typed
                <li key={index}>
                  - {line}
                  {index === frame.recipients.length - 1 ? '.' : ';'}
                </li>
              ))}
            </ul>
          </div>
          <div className="paper-bold paper-center">
            {[authority, capacity, position].map((line) => line !== '' && <p key={line}>{line}</p>)}
            <p className="paper-sign">{signer}</p>
          </div>
        </div>
      </div>
    </figure>
  )
}

/** Of the day on which the draft was drawn up; the office writes the day itself. */
function yearOfMeeting({ edition }: Pick<Edition, 'edition'>): string {
  return (edition.frozenAt ?? edition.createdAt).slice(0, 4)
}
