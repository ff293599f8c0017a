/** Step 4: what was stored, the sheets to look at and hand in, and the way back. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportAnswer } from '#contract/imports'
import { lowerFirst, periodName } from '#domain/wording.vi.ts'
import { paths } from '../../paths.ts'
import type { ImportsSearch } from '../../search.ts'
import { writtenSheets } from './changes.ts'
import { ChangesTable } from './changes-table.tsx'
import { ObstacleTable } from './obstacle-table.tsx'
import { ReportTable } from './report-table.tsx'
import { courseSentence, resultSentence } from './sentences.vi.ts'
import { text } from './text.vi.ts'
import { TypedRates } from './typed-rates.tsx'
import { UndoDialog } from './undo-dialog.tsx'

type ResultStepProps = { answer: ImportAnswer; search: ImportsSearch; say: (sentence: string) => void }

const words = text.result

export function ResultStep({ answer, search, say }: ResultStepProps) {
  const [isUndoing, setUndoing] = useState(false)
  const { lan, buoc, loc, ...place } = search
  const sheets = writtenSheets(answer.changes)
  const only = sheets.length === 1 ? sheets[0] : undefined
  const isUndone = answer.state === 'undone'
  return (
    <>
      <h1 className="verdict" tabIndex={-1} id="buoc">
        {resultSentence(answer)}
      </h1>
      <p className="sub">{courseSentence(answer)}</p>
      <div className="import-commit">
        <p>{isUndone ? undoneNote(answer) : `${only === undefined ? words.next : words.nextOne} ${words.undoNote}`}</p>
        <p className="import-acts">
          {only !== undefined && !isUndone && (
            <Link {...paths.sheet(only.unit.code, only.month)} className="btn primary">
              {words.openSheet(lowerFirst(periodName(only.month)))}
            </Link>
          )}
          <Link {...paths.imports(place)} className="btn">
            {words.another}
          </Link>
          {!isUndone && (
            <button type="button" className="btn" onClick={() => setUndoing(true)}>
              {words.undo}
            </button>
          )}
        </p>
      </div>
      {answer.undo !== null && answer.undo.kept > 0 && (
        <section className="sec">
          <header>
            <h2>{words.kept(answer.undo.kept)}</h2>
          </header>
          <ObstacleTable obstacles={answer.obstacles} total={answer.obstaclesTotal} />
        </section>
      )}
      <ChangesTable answer={answer} />
      <TypedRates answer={answer} />
      <ReportTable answer={answer} chosen={loc} say={say} />
      {isUndoing && <UndoDialog summary={answer} close={() => setUndoing(false)} say={say} />}
    </>
  )
}

function undoneNote({ undo }: ImportAnswer): string {
  return undo === null || undo.kept === 0 ? words.undoneNote : words.undoneInPart(undo.undone, undo.kept)
}
