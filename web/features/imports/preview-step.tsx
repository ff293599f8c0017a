/** Step 3: what a commit would do, in one sentence and then in every detail; and the commit, of everything or nothing. */
import { Link } from '@tanstack/react-router'
import type { ImportAnswer } from '#contract/imports'
import { capitalised, periodName } from '#domain/wording.vi.ts'
import { sizeWords } from '../../components/file-choice.ts'
import { WideTable } from '../../components/wide-table.tsx'
import { paths } from '../../paths.ts'
import type { ImportsSearch } from '../../search.ts'
import { lockedSheets, written } from './changes.ts'
import { ChangesTable } from './changes-table.tsx'
import { CommitNotice } from './commit-notice.tsx'
import { ReportTable } from './report-table.tsx'
import { RunNotice } from './run-notice.tsx'
import { amountWords, layoutSentence, previewSentence, splitSentence } from './sentences.vi.ts'
import { text } from './text.vi.ts'
import { TypedRates } from './typed-rates.tsx'
import { useCommit } from './use-commit.ts'
import type { ImportRun } from './use-import-run.ts'

type PreviewStepProps = {
  answer: ImportAnswer
  search: ImportsSearch
  importing: ImportRun
  say: (sentence: string) => void
}

export function PreviewStep({ answer, search, importing, say }: PreviewStepProps) {
  const committing = useCommit(answer.id, say)
  const act = text.preview.commit(amountWords(written(answer)))
  const { lan, buoc, loc, ...place } = search
  const isBusy = committing.state.phase === 'committing'
  return (
    <>
      <h1 className="verdict" tabIndex={-1} id="buoc">
        {previewSentence(answer)}
      </h1>
      <p className="sub">
        {splitSentence(answer)} {layoutSentence(answer)} {answer.file.name} ({sizeWords(answer.file.bytes)}).
      </p>
      {answer.already !== null && (
        <p className="banner">
          {answer.already.message}{' '}
          <Link {...paths.imports({ ...place, lan: answer.already.id })}>{text.preview.already}</Link>
        </p>
      )}
      <div className="import-commit">
        <p>{standing(answer, act)}</p>
        <p className="import-acts">
          <button
            type="button"
            className="btn primary"
            disabled={!answer.ready || isBusy}
            onClick={() => void committing.commit()}
          >
            {isBusy ? text.preview.committing : act}
          </button>
          <Link {...paths.imports({ ...place, lan, buoc: 'hieu' })} className="btn">
            {text.preview.meaning}
          </Link>
          <Link {...paths.imports(place)} className="btn">
            {text.preview.otherFile}
          </Link>
        </p>
      </div>
      <CommitNotice committing={committing} answer={answer} importing={importing} />
      <RunNotice importing={importing} />
      <Jumps answer={answer} />
      <ChangesTable answer={answer} />
      <Locks answer={answer} />
      <TypedRates answer={answer} />
      <ReportTable answer={answer} chosen={loc} say={say} />
    </>
  )
}

/** What would happen on pressing, or why nothing can. */
function standing(answer: ImportAnswer, act: string): string {
  if (answer.ready) return `${text.preview.nothingYet(act)} ${text.preview.undoLater}`
  if (answer.questions.length > 0) return text.preview.open
  return answer.counts.equal + answer.counts.ratesEqual > 0 ? text.preview.equal : text.preview.nothing
}

/** The parts of a long page; the matrix of thirty units stands before the report. */
function Jumps({ answer }: { answer: ImportAnswer }) {
  const { jumps, jumpTo } = text.preview
  const parts = [
    { to: '#thay-doi', word: jumpTo.changes, is: answer.changes.length > 0 },
    { to: '#khoa', word: jumpTo.locks, is: lockedSheets(answer.changes).length > 0 },
    { to: '#bao-cao', word: jumpTo.report, is: answer.report.length > 0 },
  ].filter(({ is }) => is)
  if (parts.length < 2) return null
  return (
    <p className="import-jumps note">
      {jumps}{' '}
      {parts.map(({ to, word }) => (
        <a key={to} href={to}>
          {word}
        </a>
      ))}
    </p>
  )
}

function Locks({ answer }: { answer: ImportAnswer }) {
  const locked = lockedSheets(answer.changes)
  if (locked.length === 0) return null
  const { title, columns } = text.locks
  return (
    <section className="sec" id="khoa">
      <header>
        <h2>{title(locked.length)}</h2>
      </header>
      <WideTable label={title(locked.length)}>
        <table className="stack-on-phone">
          <thead>
            <tr>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.month}</th>
              <th scope="col">{columns.reason}</th>
            </tr>
          </thead>
          <tbody>
            {locked.map(({ unit, month, lock }) => (
              <tr key={`${unit.code} ${month}`}>
                <th scope="row">{capitalised(unit.label)}</th>
                <td>
                  <Link {...paths.sheet(unit.code, month)} className="nb">
                    {periodName(month)}
                  </Link>
                </td>
                <td>{lock?.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}
