/** One node of the tree: its points in each column, and below it where they come from and what is apart. */
import { Link } from '@tanstack/react-router'
import type { ScoreLine, Scores } from '#contract/schemes'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

const words = text.scores

type Given = 'self' | 'verified' | 'survey'
type ScoreRowProps = {
  line: ScoreLine
  scores: Scores
  highest: number
  given: readonly Given[]
  onEnter: ((line: ScoreLine) => void) | undefined
}

export function ScoreRow({ line, scores, highest, given, onEnter }: ScoreRowProps) {
  const { decimals } = scores.scheme
  const isOwn = line.isLeaf && !line.inherited && line.from !== 'sheets'
  return (
    <>
      <tr className={line.isLeaf && line.depth > 0 ? 'leaf' : 'group'} id={`tc-${line.code}`}>
        <th scope="row" style={{ '--depth': line.depth } as React.CSSProperties}>
          <span>{line.name}</span>
          {line.isLeaf && line.ruleShown !== '' && <small className="rule">{line.ruleShown}</small>}
        </th>
        <td className="r fig fraction">
          {line.isLeaf && <span className="only-phone label">{words.fraction} </span>}
          {line.fraction || (line.isLeaf ? '–' : '')}
        </td>
        <td className="r fig">
          <span className="only-phone label">{words.maximum} </span>
          {line.maximumShown}
        </td>
        <td className="r fig">
          <span className="only-phone label">{words.computed} </span>
          {line.missing > 0 && !line.isLeaf && line.computed !== null ? (
            <i title={words.partly(line.missing)}>{line.computedShown}*</i>
          ) : (
            line.computedShown
          )}
        </td>
        {given.map((step) => (
          <td key={step} className="r fig">
            <span className="only-phone label">{words[step]} </span>
            {line[step] === null ? '–' : text.points(line[step], decimals)}
          </td>
        ))}
        <td className="r fig published">
          <span className="only-phone label">{words.published} </span>
          {line.publishedShown}
        </td>
        <td className="r fig">
          {line.differenceShown !== '' && (
            <>
              <span className="only-phone label">{words.apartShort} </span>
              <span className={line.notable ? 'apart' : 'muted'}>{line.differenceShown}</span>
            </>
          )}
        </td>
        <td className="c-bar">
          <PointBar line={line} highest={highest} />
        </td>
      </tr>
      {line.isLeaf && <WhyLine line={line} scores={scores} onEnter={isOwn ? onEnter : undefined} />}
    </>
  )
}

function PointBar({ line, highest }: { line: ScoreLine; highest: number }) {
  const points = line.published ?? line.computed
  if (line.maximum === null || line.maximum === 0 || points === null) return null
  const earned = Math.max(0, Math.min(1, points / line.maximum))
  return (
    <span
      className={line.isLeaf ? 'points' : 'points large'}
      style={{ width: `${(line.maximum / highest) * 100}%` }}
      aria-hidden="true"
    >
      <i style={{ width: `${earned * 100}%` }} />
    </span>
  )
}

type WhyLineProps = { line: ScoreLine; scores: Scores; onEnter: ((line: ScoreLine) => void) | undefined }

/** Only where there is something to say: a difference, a gap in cases, a missing count, a note, or a way to enter it. */
function WhyLine({ line, scores, onEnter }: WhyLineProps) {
  const { unit, period, scheme } = scores
  const lost = line.gapShown !== '' && line.maximum !== null && (line.published ?? line.computed ?? 0) < line.maximum
  const parts = [
    line.reason,
    lost ? line.gapShown : null,
    line.from === 'province' ? words.shared : null,
    line.note === '' ? null : line.note,
  ].filter((part) => part !== null)
  if (!line.notable && parts.length === 0 && onEnter === undefined) return null
  return (
    <tr className={line.notable ? 'why apart-line' : 'why'}>
      <td colSpan={20}>
        <p>
          {line.notable && (
            <b>
              {words.why((line.difference ?? 0) < 0, text.points(Math.abs(line.difference ?? 0), scheme.decimals))}{' '}
            </b>
          )}
          {parts.join(' · ')}
          {line.indicator !== null && (lost || line.notable) && (
            <>
              {parts.length > 0 ? ' · ' : ''}
              <Link {...paths.unit(unit.code, period)} search={{ ky: period, 'chi-tieu': line.indicator }}>
                {words.course}
              </Link>
            </>
          )}
          {onEnter !== undefined && (
            <button type="button" className="linkish" onClick={() => onEnter(line)}>
              {line.from === 'entered' ? words.change : words.enter}
              <span className="sr"> {line.name}</span>
            </button>
          )}
        </p>
      </td>
    </tr>
  )
}
