/**
 * One edition from the first look to the files: what to look at before freezing, the pages with their texts, the official
 * form, and what is taken along. While it is a draft it shows the numbers of now; once frozen it only shows.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useBlocker, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Edition } from '#contract/editions'
import { capitalised } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Loaded, StaleNote } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { useShortcuts } from '../../shortcuts.ts'
import { AnnexesSection } from './annexes-section.tsx'
import { editionQuery } from './ask.ts'
import { ChecksSection } from './checks-section.tsx'
import { ComparisonSection } from './comparison-section.tsx'
import { Contents } from './contents.tsx'
import { EditionActs } from './edition-acts.tsx'
import { EditionHead } from './edition-head.tsx'
import { FilesSection } from './files-section.tsx'
import type { FrameTyped } from './frame-form.tsx'
import { FrameSection } from './frame-section.tsx'
import { FreezeDialog } from './freeze-dialog.tsx'
import { PagesSection } from './pages-section.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { ReportSection } from './report-section.tsx'
import { text } from './text.vi.ts'
import { useTexts } from './use-texts.ts'
import { VerifySection } from './verify-section.tsx'
import { writing } from './writing.vi.ts'
import '../../components/stacked-table.css'
import '../../components/forms.css'
import './editions.css'
import './edition.css'
import './paper.css'

export function EditionPage() {
  const { edition: id = '' } = useParams({ strict: false })
  const query = useQuery(editionQuery(id))
  const edition = query.data
  return (
    <Page
      title={edition ? `${text.standing(edition.edition)}: ${edition.title}` : text.title}
      className="edition"
      footer={edition && [capitalised(edition.edition.unit.label), edition.statusLine].join(' · ')}
      isReal={edition?.edition.unit.fictional === false}
      thumbAct={edition && <Link {...paths.presentation(edition.edition.id)}>{text.head.presentShort}</Link>}
    >
      <Loaded query={query} isPage>
        {(content) => (
          <>
            <div className="period-bar">
              <Link {...paths.editions({ 'don-vi': content.edition.unit.code })}>{text.title}</Link>
              <StaleNote query={query} />
            </div>
            <Whole key={content.edition.id} edition={content} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Whole({ edition }: { edition: Edition }) {
  const go = useNavigate()
  const desk = useTexts(edition)
  const [frame, setFrame] = useState<FrameTyped>()
  const [dialog, setDialog] = useState<'freeze' | 'remove'>()
  const { id, state } = edition.edition
  const unsaved = desk.unsaved + (frame === undefined ? 0 : 1)
  useFreshSlides(id, edition.fingerprint)
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      unsaved > 0 && current.pathname !== next.pathname && !window.confirm(writing.leave),
    enableBeforeUnload: () => unsaved > 0,
  })
  const present = () => void go(paths.presentation(id))
  useShortcuts({ p: present, P: present })
  const isFrozen = state === 'frozen'
  return (
    <>
      <EditionHead edition={edition} />
      <div className="edition-two">
        <aside className="edition-side">
          <EditionActs
            edition={edition}
            unsaved={unsaved}
            freeze={() => setDialog('freeze')}
            remove={() => setDialog('remove')}
          />
          <Contents edition={edition} />
        </aside>
        <div className="edition-main">
          {!isFrozen && <ChecksSection edition={edition} />}
          {isFrozen && <FilesSection edition={edition} />}
          <PagesSection edition={edition} desk={desk} />
          <ReportSection edition={edition} desk={desk} />
          <AnnexesSection annexes={edition.annexes} />
          <FrameSection edition={edition} typed={frame} setTyped={setFrame} />
          {!isFrozen && <FilesSection edition={edition} />}
          {isFrozen && <ComparisonSection edition={edition.edition} />}
          {isFrozen && <VerifySection edition={edition} />}
        </div>
      </div>
      {dialog === 'freeze' && <FreezeDialog edition={edition} onClose={() => setDialog(undefined)} />}
      {dialog === 'remove' && <RemoveDialog edition={edition.edition} onClose={() => setDialog(undefined)} />}
    </>
  )
}

/** Slides that were fetched earlier are kept for a whole meeting; those of before a change must not be shown after it. */
function useFreshSlides(id: number, fingerprint: string): void {
  const queries = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another content is what makes the kept slides old
  useEffect(() => queries.removeQueries({ queryKey: ['presentation', String(id)] }), [queries, id, fingerprint])
}
