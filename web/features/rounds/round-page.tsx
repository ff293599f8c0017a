/** One scoring round: where it stands, what is missing before the next step, and every unit with its total and place. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { RoundWhole } from '#contract/rounds'
import { capitalised } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Blocks, Loaded, StaleNote } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { filePath, roundQuery } from './ask.ts'
import { CouncilSection } from './council-section.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { OpenForm } from './open-form.tsx'
import { StepLine } from './step-line.tsx'
import { text } from './text.vi.ts'
import { UnitTable } from './unit-table.tsx'
import '../../components/stacked-table.css'
import './rounds.css'

const words = text.round

export function RoundPage() {
  const { round: id = '' } = useParams({ strict: false }) as { round?: string }
  const query = useQuery(roundQuery(id))
  const found = query.data
  return (
    <Page
      title={found?.title ?? text.title}
      className="rounds"
      isReal={found?.parent.fictional === false}
      footer={found && `${capitalised(found.parent.label)} · ${found.scheme.decision} · ${found.stateShown}`}
    >
      <StaleNote query={query} />
      <Loaded query={query} blocks={<Blocks lines={20} height={32} />} isPage>
        {(round) => <RoundOf round={round} />}
      </Loaded>
    </Page>
  )
}

function RoundOf({ round }: { round: RoundWhole }) {
  const [isEdited, setEdited] = useState(false)
  const [moved, setMoved] = useState<'advance' | 'back'>()
  const { scheme, next, back } = round
  return (
    <>
      <p className="note crumb">
        <Link {...paths.rounds()}>{words.crumb}</Link> / {text.list.name(scheme.indexName, round.year)},{' '}
        {round.parent.label}
      </p>
      <h1 className="verdict">{round.title}</h1>
      <p className="sub">{words.sub(scheme.name, scheme.decision, round.surveyShown)}</p>
      <StepLine round={round} />
      {round.acts.includes('advance') && next !== null && (
        <section className="sec round-next">
          <header>
            <h2>{round.missing.length === 0 ? words.ready : words.missing}</h2>
          </header>
          {round.missing.length > 0 && (
            <ul>
              {round.missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      <p className="acts rounds-acts">
        {round.acts.includes('advance') && next !== null && (
          <button
            type="button"
            className="btn primary"
            disabled={round.missing.length > 0}
            onClick={() => setMoved('advance')}
          >
            {next.state === 'published' ? words.publish : words.advance(next.shown)}
          </button>
        )}
        {round.acts.includes('back') && back !== null && (
          <button type="button" className="btn" onClick={() => setMoved('back')}>
            {words.back(back.shown)}
          </button>
        )}
        {round.acts.includes('edit') && (
          <button type="button" className="btn" onClick={() => setEdited(true)}>
            {text.open.edit}
          </button>
        )}
        {round.own === null && round.isWhole && (
          <Link {...paths.roundSheet(round.id, round.parent.code)} className="btn">
            {words.shared}
          </Link>
        )}
      </p>
      <UnitTable round={round} />
      {round.council !== null && <CouncilSection round={round} council={round.council} />}
      {round.isWhole && <Files round={round} />}
      {moved !== undefined && <MoveDialog round={round} move={moved} onClose={() => setMoved(undefined)} />}
      {isEdited && <OpenForm parent={round.parent} round={round} onClose={() => setEdited(false)} />}
    </>
  )
}

function Files({ round }: { round: RoundWhole }) {
  return (
    <p className="round-files">
      {words.files}: <a href={filePath(round.id, 'results.xlsx')}>{words.xlsx}</a>,{' '}
      <a href={filePath(round.id, 'results.docx')}>{words.docx}</a>
      {round.own === null && (
        <>
          , <a href={filePath(round.id, 'minutes.docx')}>{words.minutes}</a>
        </>
      )}
    </p>
  )
}
